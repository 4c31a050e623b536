import { collectAll, collectAndGiveBack, collectNew } from './collect.ts'

// A short collection takes about 1 ms, a whole one about 10; only that frees what has lived through two short ones.
const shortOnes = 3

/**
 * Returns a function that is told how many bytes of buffers have been used, and frees them from time to time. V8 itself
 * collects buffers only when 64 MB of them have piled up: they are outside of its heap, which hardly grows meanwhile.
 * `firstBytes` are what is used before the first time.
 */
export function bufferCollector(
  betweenBytes = 8 * 1024 * 1024,
  firstBytes = betweenBytes,
): (usedBytes: number) => void {
  let left = firstBytes
  let collections = 0
  return (usedBytes) => {
    left -= usedBytes
    if (left > 0) return
    left = betweenBytes
    // The first one is whole, and gives pages back: what was done before has left most behind.
    if (collections === 0) collectAndGiveBack()
    else if (collections % (shortOnes + 1) === 0) collectAll()
    else collectNew()
    collections += 1
  }
}
