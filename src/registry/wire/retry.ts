import { RegistryError, type RegistryFailure } from '../../errors.ts'

/** Clock and randomness, which tests replace. */
export type Pace = {
  /** ms since the epoch. */
  readonly now: () => number
  /** Rejects with the signal's reason when it is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** From 0 up to but not including 1. */
  readonly random: () => number
}

/** How one attempt ended. Errors that a retry cannot fix are thrown instead. */
export type Attempt<T> =
  | { readonly done: T }
  | {
      readonly failed: RegistryFailure
      readonly retryAfterMs?: number | undefined
      readonly timedOut?: boolean
      /** How often the request was sent in this attempt; once when left out. */
      readonly sent?: number
    }
  /** Try another method without waiting; the caller limits how often. */
  | { readonly otherWay: true }

const usuallyMostTries = 6
const usuallyMostTimeouts = 3
const firstDelayMs = 500
const longestDelayMs = 30_000
const budgetMs = 300_000

/** Statuses that may be temporary. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524])

export function isPassing(status: number): boolean {
  return passing.has(status)
}

/**
 * Makes at most six (or `mostTries`) attempts, at most three (or `mostTimeouts`) of them timing out, for at most five minutes after the
 * first failure. Waits from 0.5 s, doubling to 30 s, with full jitter, or as long as the registry asks. Throws the last
 * failure as a RegistryError that says how many attempts were made.
 */
export async function retrying<T>(
  options: {
    readonly pace: Pace
    readonly signal: AbortSignal
    readonly mostTimeouts?: number
    readonly mostTries?: number
  },
  attempt: (tries: number) => Promise<Attempt<T>>,
): Promise<T> {
  const { pace, signal, mostTimeouts = usuallyMostTimeouts, mostTries = usuallyMostTries } = options
  let tries = 0
  let timeouts = 0
  let firstFailure: number | undefined
  for (;;) {
    signal.throwIfAborted()
    const ended = await attempt(tries + 1)
    if ('done' in ended) return ended.done
    if ('otherWay' in ended) continue
    tries += ended.sent ?? 1
    timeouts += ended.timedOut === true ? 1 : 0
    const now = pace.now()
    firstFailure ??= now
    const wait = ended.retryAfterMs ?? delayMs(tries, pace.random())
    const spent = now - firstFailure
    if (tries >= mostTries || timeouts >= mostTimeouts) throw gaveUp(ended.failed, { tries, spent })
    if (spent + wait > budgetMs) throw gaveUp(ended.failed, { tries, spent, wait })
    await pace.sleep(wait, signal)
  }
}

/** The wait after the given number of failed attempts, with full jitter: anything from 0 to the doubled delay. */
export function delayMs(tries: number, random: number): number {
  return Math.round(random * Math.min(longestDelayMs, firstDelayMs * 2 ** (tries - 1)))
}

/** The real clock. */
export const realPace: Pace = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason)
        return
      }
      const end = (): void => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', end)
        resolve()
      }, ms)
      signal.addEventListener('abort', end, { once: true })
    }),
}

function gaveUp(
  failure: RegistryFailure,
  soFar: { readonly tries: number; readonly spent: number; readonly wait?: number },
): RegistryError {
  const { tries, spent, wait } = soFar
  const asked = wait === undefined ? '' : `; the next attempt would be in ${Math.ceil(wait / 1000)} s`
  const during = spent < 1000 ? '' : ` in ${Math.ceil(spent / 1000)} s`
  const often = tries === 1 ? 'once' : `${tries} times${during}`
  return new RegistryError({ ...failure, message: `${failure.message} (tried ${often}${asked})` })
}
