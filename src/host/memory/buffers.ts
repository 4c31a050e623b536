import { collectAll, collectAndGiveBack, collectNew } from './collect.ts'

// A short collection takes about 1 ms, a whole one about 10; only that frees what has lived through two short ones.
const shortOnes = 3

/**
 * Returns a function that is told how many bytes of buffers have been used, and frees them from time to time. V8 itself
 * collects buffers only when 64 MB of them have piled up: they are outside of its heap, which hardly grows meanwhile.
 */
export function bufferCollector(betweenBytes = 8 * 1024 * 1024): (usedBytes: number) => void {
  let used = 0
  let collections = 0
  return (usedBytes) => {
    used += usedBytes
    if (used < betweenBytes) return
    used = 0
    // The first one is whole, and gives pages back: what was done before has left most behind.
    if (collections === 0) collectAndGiveBack()
    else if (collections % (shortOnes + 1) === 0) collectAll()
    else collectNew()
    collections += 1
  }
}
