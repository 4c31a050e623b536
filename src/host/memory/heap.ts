import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { collectAndGiveBack } from './collect.ts'

/**
 * Keeps the part of the heap in which objects are created at 2 MB: where much of it is still used, V8 lets it grow to 64 MB,
 * and keeps them. What `go list` says of a thousand packages is enough for that. Call it again when a thread has
 * started: in Node 20 and 22 that undoes it.
 */
export function keepNewSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

// A small program never comes so far.
const worthwhileBytes = 6e6
let keptBytes = 24e6
let isLarge = false

/**
 * Collects what is no longer used and gives it back to the system, if the heap has grown by some MB since the last time,
 * or in any case.
 */
export function shrinkHeap(inAnyCase = false): void {
  const hasGrown = getHeapStatistics().total_heap_size >= keptBytes + worthwhileBytes
  isLarge ||= hasGrown
  if (!hasGrown && !inAnyCase) return
  collectAndGiveBack()
  keptBytes = Math.max(keptBytes, getHeapStatistics().total_heap_size)
}

/** Does it again, where the heap has been so large: what several parts of a run let go of is not all garbage at once. */
export function shrinkLargeHeap(): void {
  if (isLarge) collectAndGiveBack()
}
