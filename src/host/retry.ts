import { setTimeout as sleep } from 'node:timers/promises'
import { CancelledError } from '../errors.ts'

export type RetryOptions = {
  /** Maximum number of attempts, including the first. */
  readonly attempts: number
  /** Milliseconds before the next attempt, or undefined if the error is final. `attempt` counts from 1. */
  readonly delayMs: (error: unknown, attempt: number) => number | undefined
  readonly signal: AbortSignal
}

/**
 * Repeats the work until it succeeds. Throws its last error, or a CancelledError if the signal is aborted meanwhile.
 */
export async function retry<T>(work: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt)
    } catch (error) {
      const delay = attempt < options.attempts ? options.delayMs(error, attempt) : undefined
      if (delay === undefined) throw error
      await sleep(delay, undefined, { signal: options.signal }).catch(() => {
        throw new CancelledError()
      })
    }
  }
}
