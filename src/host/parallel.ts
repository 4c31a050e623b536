/**
 * Processes the items, at most `limit` at a time, and returns the results in order. After a failure no further item is
 * started; the first error is thrown once all running items have ended, so that nothing is left running.
 */
export async function inParallel<Item, Result>(options: {
  readonly items: readonly Item[]
  readonly limit: number
  readonly work: (item: Item) => Promise<Result>
}): Promise<readonly Result[]> {
  const results = new Map<number, Result>()
  let next = 0
  let failed: { readonly error: unknown } | undefined
  const worker = async (): Promise<void> => {
    while (next < options.items.length && failed === undefined) {
      const index = next
      next += 1
      try {
        for (const item of options.items.slice(index, index + 1)) results.set(index, await options.work(item))
      } catch (error) {
        failed ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.limit, options.items.length) }, worker))
  if (failed !== undefined) throw failed.error
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
}

/** Does two things at once; if one fails, waits for the other before throwing the error. */
export async function both<A, B>(first: Promise<A>, second: Promise<B> | B): Promise<readonly [A, B]> {
  const [a, b] = await Promise.allSettled([first, second])
  if (a.status === 'rejected') throw a.reason
  if (b.status === 'rejected') throw b.reason
  return [a.value, b.value]
}

/** Limits how much work is done at once. */
export type Room = {
  /** Waits for a place, or with `alone` until nobody else is in; in order of arrival. Throws when the signal is aborted. */
  enter<Result>(work: () => Promise<Result>, how?: { readonly alone: boolean }): Promise<Result>
}

export function createRoom({ places, signal }: { readonly places: number; readonly signal: AbortSignal }): Room {
  let free = places
  const waiting: { readonly takes: number; readonly enter: () => void }[] = []
  const letIn = (): void => {
    for (let [next] = waiting; next !== undefined && next.takes <= free; [next] = waiting) {
      waiting.shift()
      free -= next.takes
      next.enter()
    }
  }
  return {
    enter: async (work, { alone } = { alone: false }) => {
      const takes = alone ? places : 1
      await new Promise<void>((enter) => {
        waiting.push({ takes, enter })
        letIn()
      })
      try {
        signal.throwIfAborted()
        return await work()
      } finally {
        free += takes
        letIn()
      }
    },
  }
}
