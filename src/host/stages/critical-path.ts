/** A piece of work, in ms on any clock. */
export type TimedWork = { readonly name: string; readonly startMs: number; readonly endMs: number }

/** What the end of a run waited for, in ms, in the order in which it was first waited for. */
export type CriticalPath = readonly { readonly name: string; readonly milliseconds: number }[]

/** Time in which no measured work was going on that the run waited for. */
const unmeasured = 'other'

/**
 * Follows a run back from its end: the time before any moment went to the work that ended last until then, since nothing
 * that was still going on can have been waited for. The times add up to the whole.
 */
export function criticalPath(
  works: readonly TimedWork[],
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
): CriticalPath {
  const spent = new Map<string, number>()
  const add = (name: string, milliseconds: number): void => {
    if (milliseconds <= 0) return
    // The last one is the first in time.
    const before = spent.get(name) ?? 0
    spent.delete(name)
    spent.set(name, before + milliseconds)
  }
  const left = works.filter((work) => work.endMs > work.startMs).toSorted(byEnd)
  let now = endMs
  for (const work of left) {
    if (now <= startMs) break
    if (work.endMs > now) continue
    add(unmeasured, now - Math.max(work.endMs, startMs))
    add(work.name, Math.max(work.endMs, startMs) - Math.max(work.startMs, startMs))
    now = Math.max(work.startMs, startMs)
  }
  add(unmeasured, now - startMs)
  return [...spent].map(([name, milliseconds]) => ({ name, milliseconds })).reverse()
}

// The last to end first; of those that end together the last to start, which may be a part of the others.
function byEnd(one: TimedWork, other: TimedWork): number {
  return other.endMs - one.endMs || other.startMs - one.startMs
}
