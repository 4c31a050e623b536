import { CancelledError } from '../../errors.ts'
import type { Host, Log } from '../host.ts'
import { endedBy } from './ended-by.ts'

/** A host for work whose stage is not shown yet: what it logs is shown later, in order. */
export type HeldHost = {
  readonly host: Host
  /** Calls `say` when the stage is shown, or at once if it is. */
  readonly hold: (say: () => void) => void
}

/** Work that has begun before its stage. */
export type Ahead<Early, Whole> = {
  /** What other work can begin with. May be left alone: a failure is reported by `shown`. */
  readonly early: Promise<Early>
  /** Shows what the work has logged, and from now on logs at once. Returns the result. */
  readonly shown: () => Promise<Whole>
}

/** Begins work with what is held until its stage is shown; `whole` waits for the rest of the work. */
export type Begin<Held> = <Early, Whole>(
  work: (held: Held) => Promise<Early>,
  whole: (early: Early) => Promise<Whole>,
) => Ahead<Early, Whole>

/** For work that is whole as soon as its early result is there. */
export function itself<Value>(value: Value): Promise<Value> {
  return Promise.resolve(value)
}

export type Beginnings = {
  readonly begin: Begin<HeldHost>
  /** Cancels everything that has begun and waits until it has ended. */
  readonly giveUp: () => Promise<void>
}

/** Begins work as soon as it has what it needs, while the log still shows an earlier stage. */
export function createBeginnings(host: Host): Beginnings {
  const ending = new AbortController()
  const bounded = endedBy(ending.signal, host)
  const begun: Promise<unknown>[] = []
  return {
    begin: (work, whole) => {
      const { held, show } = heldHost(bounded)
      const early = work(held)
      const result = early.then(whole)
      result.catch(() => {})
      begun.push(result)
      return {
        early,
        shown: () => {
          show()
          return result
        },
      }
    },
    giveUp: async () => {
      ending.abort(new CancelledError())
      await Promise.allSettled(begun)
    },
  }
}

function heldHost(host: Host): { readonly held: HeldHost; readonly show: () => void } {
  const waiting: (() => void)[] = []
  let isShown = false
  const hold = (say: () => void): void => {
    if (isShown) say()
    else waiting.push(say)
  }
  const { log } = host
  const heldLog: Log = {
    ...log,
    info: (line) => hold(() => log.info(line)),
    debug: (line) => hold(() => log.debug(line)),
    child: (text) => hold(() => log.child(text)),
    warning: (message, at) => hold(() => log.warning(message, at)),
    error: (message, at) => hold(() => log.error(message, at)),
    status: (text) => {
      if (isShown) log.status(text)
    },
  }
  return {
    held: {
      host: {
        ...host,
        log: heldLog,
        run: (command) => host.run({ ...command, log: heldLog }),
      },
      hold,
    },
    show: () => {
      isShown = true
      for (const say of waiting.splice(0)) say()
    },
  }
}
