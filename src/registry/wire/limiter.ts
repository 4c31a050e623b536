/** Limits how many tasks run at once; the others wait in order of arrival. */
export type Limiter = {
  /** Resolves with the function that frees the slot. Rejects with the signal's reason when it is aborted. */
  readonly enter: (signal: AbortSignal) => Promise<() => void>
}

function createLimiter(places: number): Limiter {
  let free = places
  const waiting = new Set<() => void>()
  const leave = (): void => {
    const [next] = waiting
    if (next === undefined) {
      free += 1
      return
    }
    waiting.delete(next)
    next()
  }
  const once = (): (() => void) => {
    let left = false
    return () => {
      if (left) return
      left = true
      leave()
    }
  }
  return {
    enter: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason)
          return
        }
        if (free > 0) {
          free -= 1
          resolve(once())
          return
        }
        const give = (): void => {
          signal.removeEventListener('abort', abandon)
          resolve(once())
        }
        const abandon = (): void => {
          waiting.delete(give)
          reject(signal.reason)
        }
        waiting.add(give)
        signal.addEventListener('abort', abandon, { once: true })
      }),
  }
}

/** One limiter per key, created on first use. */
export function createLimiters(places: number): (key: string) => Limiter {
  const limiters = new Map<string, Limiter>()
  return (key) => {
    const limiter = limiters.get(key) ?? createLimiter(places)
    limiters.set(key, limiter)
    return limiter
  }
}
