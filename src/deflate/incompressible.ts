import { costUnit, logarithm } from './costs.ts'
import { windowBytes } from './symbols.ts'

const { imul } = Math

/** The unit of the verdict, in bytes. */
export const segmentBytes = 32 * 1024

// A block's description takes about this much; and by chance alone, 32 KiB of random bytes look 23 bytes too large.
const leastGainBits = 8 * 64
const fewRepeats = 4
const hashBits = 15

export type Sieve = {
  /** Whether the segment at `from` is not worth any search: no byte is rarer than others, and nothing repeats. */
  readonly isIncompressible: (from: number) => boolean
}

/** Looks through the bytes once, segment after segment from the first on. */
export function createSieve(bytes: Uint8Array): Sieve {
  const lastSeen = new Int32Array(1 << hashBits).fill(-windowBytes)
  const frequencies = new Int32Array(256)
  let looked = 0

  /** Strings of four bytes from `looked` up to `end` that stood within the window before. */
  const countRepeats = (end: number): number => {
    let repeats = 0
    for (; looked + 4 <= end; looked += 1) {
      const four =
        (bytes[looked] ?? 0) |
        ((bytes[looked + 1] ?? 0) << 8) |
        ((bytes[looked + 2] ?? 0) << 16) |
        ((bytes[looked + 3] ?? 0) << 24)
      const hash = imul(four, 0x1e35a7bd) >>> (32 - hashBits)
      const seen = lastSeen[hash] ?? 0
      lastSeen[hash] = looked
      if (
        looked - seen < windowBytes &&
        bytes[seen] === bytes[looked] &&
        bytes[seen + 1] === bytes[looked + 1] &&
        bytes[seen + 2] === bytes[looked + 2] &&
        bytes[seen + 3] === bytes[looked + 3]
      ) {
        repeats += 1
      }
    }
    return repeats
  }

  const isIncompressible = (from: number): boolean => {
    const end = from + segmentBytes
    if (end > bytes.length) return false
    countRepeats(from)
    const repeats = countRepeats(end)
    frequencies.fill(0)
    for (let at = from; at < end; at += 1) {
      const byte = bytes[at] ?? 0
      frequencies[byte] = (frequencies[byte] ?? 0) + 1
    }
    let cost = segmentBytes * logarithm(segmentBytes)
    for (const frequency of frequencies) cost -= frequency * logarithm(frequency)
    return repeats < fewRepeats && cost / costUnit + leastGainBits >= 8 * segmentBytes
  }
  return { isIncompressible }
}
