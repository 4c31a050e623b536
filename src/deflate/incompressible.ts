import { costUnit, logarithm } from './costs.ts'
import type { Search } from './search.ts'

/** The size of a segment that is judged as a whole, in bytes. */
export const segmentBytes = 32 * 1024

// A block's header takes about this much; and by chance alone, 32 KiB of random bytes look 23 bytes too large.
const leastGainBits = 8 * 64
const fewRepeats = 4

/**
 * Whether a segment of the piece loaded in `search` is not worth searching: all bytes are about equally frequent, and
 * nothing repeats. Call it for the segments in order, starting with the first; the piece has `sizeBytes`.
 */
export function isIncompressible(
  { countRepeats, countBytes }: Pick<Search, 'countRepeats' | 'countBytes'>,
  { from, sizeBytes }: { readonly from: number; readonly sizeBytes: number },
): boolean {
  const to = from + segmentBytes
  if (to > sizeBytes) return false
  countRepeats(from)
  const repeats = countRepeats(to)
  let cost = segmentBytes * logarithm(segmentBytes)
  for (const frequency of countBytes({ from, to })) cost -= frequency * logarithm(frequency)
  return repeats < fewRepeats && cost / costUnit + leastGainBits >= 8 * segmentBytes
}
