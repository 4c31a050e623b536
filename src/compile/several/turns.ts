import { pending } from '../../host/pending.ts'

export type Turn<Result> = {
  /** What it makes that others may need too. */
  readonly makes: ReadonlySet<string>
  /** It may say that all of it is made before it ends. */
  readonly work: (made: () => void) => Promise<Result>
}

/**
 * Does the work, at most `limit` at a time, and first what makes most: what takes longest is not to be the last. What
 * makes something that another one is making at the moment waits until that is made; what comes later and makes nothing of that goes
 * first. After a failure nothing more is started, and what has not been started fails with the same error. Returns a
 * promise for each, in their order.
 */
export function takeTurns<Result>(
  turns: readonly Turn<Result>[],
  { limit }: { readonly limit: number },
): readonly Promise<Result>[] {
  const made = new Set<string>()
  const running = new Set<Turn<Result>>()
  const waiting = turns.map((turn) => ({ turn, ...pending<Result>() }))
  const promises = waiting.map(({ promise }) => promise)
  waiting.sort((a, b) => b.turn.makes.size - a.turn.makes.size)
  // Each is awaited later, if at all.
  for (const promise of promises) promise.catch(() => {})

  const isFree = ({ makes }: Turn<Result>): boolean =>
    [...running].every((other) => [...other.makes].every((name) => made.has(name) || !makes.has(name)))
  const start = (): void => {
    while (running.size < limit) {
      const index = waiting.findIndex(({ turn }) => isFree(turn))
      const [next] = index < 0 ? [] : waiting.splice(index, 1)
      if (next === undefined) return
      const { turn } = next
      running.add(turn)
      const note = (): void => {
        for (const name of turn.makes) made.add(name)
        start()
      }
      turn.work(note).then(
        (result) => {
          running.delete(turn)
          next.resolve(result)
          note()
        },
        (error: unknown) => {
          running.delete(turn)
          next.reject(error)
          for (const { reject } of waiting.splice(0)) reject(error)
        },
      )
    }
  }
  start()
  return promises
}
