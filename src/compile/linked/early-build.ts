import type { Host } from '../../host/host.ts'
import { pending } from '../../host/pending.ts'
import { endedBy } from '../../host/stages/ended-by.ts'
import { linkProgram } from '../link.ts'
import type { LinkWatch } from './linked-programs.ts'
import type { PlacedProgram, Untouched } from './untouched.ts'

/** A `go build` of a program that has begun before the plan was made. */
export type EarlyBuild = {
  readonly watch: LinkWatch
  readonly untouched: Untouched
  /** Where go writes the program. */
  readonly path: string
  /** When go began. */
  readonly beganMs: Promise<number>
  /** The same on the clock of the trace; undefined without one. */
  readonly since: Promise<number | undefined>
  /** Fulfilled when go is running, or has ended. */
  readonly started: Promise<void>
  /** Rejected with what `linkProgram` throws. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Lets go build the program as soon as `begin` is fulfilled. What go says is shown after `shownAfter`: maybe nobody
 * wants the program.
 */
export function beginBuild(
  order: {
    readonly request: PlacedProgram
    readonly path: string
    readonly watch: LinkWatch
    readonly untouched: Untouched
    readonly begin: Promise<unknown>
    readonly shownAfter: Promise<unknown>
  },
  host: Host,
): EarlyBuild {
  const { request, path, watch, untouched, begin, shownAfter } = order
  const ending = new AbortController()
  const bounded = endedBy(ending.signal, host)
  const started = pending<void>()
  const run: Host['run'] = (command) => bounded.run({ ...command, shownAfter, onStart: () => started.resolve() })
  const beganMs = begin.then(() => Date.now())
  const since = begin.then(() => host.trace?.nowMs())
  const ended = beganMs.then(() => linkProgram({ request, path, watch }, { ...bounded, run }))
  for (const promise of [beganMs, since]) promise.catch(() => {})
  ended.then(started.resolve, () => started.resolve())
  const stop = async (): Promise<void> => {
    ending.abort()
    await Promise.allSettled([ended])
  }
  return { watch, untouched, path, beganMs, since, started: started.promise, ended, stop }
}
