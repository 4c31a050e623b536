import type { Stretch } from './choices.ts'
import { costUnit, logarithm } from './costs.ts'
import { type Search, symbolsPerRow as width } from './search.ts'
import { literalSymbols } from './symbols.ts'

// The cost of a block's header and of the end of the block before it, then per used symbol. Measured on blocks of Go
// programs.
const blockCost = 100 * costUnit
const usedSymbolCost = (7 * costUnit) >> 1

/** Splits parsed data into blocks; position 0 is at `origin`. */
export type Splitter = (origin: number, whole: Stretch) => readonly Stretch[]

type Segment = {
  readonly from: number
  to: number
  /** The row of its frequencies: literals and lengths, then distances. */
  readonly row: number
  cost: number
  /** The cost of this segment joined with the next one. */
  costWithNext: number
}

/**
 * Splits parsed data, at most as many positions as one search returns, into blocks. Starts with many short segments and
 * joins two neighbours as long as one code for both costs less than two codes.
 */
export function createSplitter(search: Pick<Search, 'countSegment' | 'rows'>): Splitter {
  const frequencies = search.rows

  const joinedCost = (first: Segment, second: Segment | undefined): number =>
    second === undefined ? Infinity : costOfRows(frequencies, first.row, second.row)

  return (origin, whole) => {
    const segments = segmentsOf(search, origin, whole)
    for (const [index, segment] of segments.entries()) segment.costWithNext = joinedCost(segment, segments[index + 1])
    for (;;) {
      const index = bestToJoin(segments)
      const [before, first, second, after] = [index - 1, index, index + 1, index + 2].map((at) => segments[at])
      if (first === undefined || second === undefined) return segments
      for (let symbol = 0; symbol < width; symbol += 1) {
        const sum = (frequencies[first.row + symbol] ?? 0) + (frequencies[second.row + symbol] ?? 0)
        frequencies[first.row + symbol] = sum
      }
      first.to = second.to
      first.cost = first.costWithNext
      first.costWithNext = joinedCost(first, after)
      if (before !== undefined) before.costWithNext = joinedCost(before, first)
      segments.splice(index + 1, 1)
    }
  }
}

/** The index of the segment that saves most when joined with the next, or the number of segments if none does. */
function bestToJoin(segments: readonly Segment[]): number {
  let best = segments.length
  let bestGain = 0
  let before: Segment | undefined
  let index = -1
  for (const segment of segments) {
    const gain = before === undefined ? 0 : before.cost + segment.cost - before.costWithNext
    if (gain > bestGain) {
      bestGain = gain
      best = index
    }
    before = segment
    index += 1
  }
  return best
}

function segmentsOf(
  { countSegment, rows }: Pick<Search, 'countSegment' | 'rows'>,
  origin: number,
  { from, to }: Stretch,
): Segment[] {
  const segments: Segment[] = []
  for (let start = from; start < to; ) {
    const row = segments.length
    const end = countSegment(origin, { from: start, to, row })
    const cost = costOfRows(rows, row * width, -1)
    segments.push({ from: start, to: end, row: row * width, cost, costWithNext: Infinity })
    start = end
  }
  return segments
}

/**
 * The cost of a block with the symbols of one row or of two, in fractions of a bit. Leaves out the extra bits, which do
 * not depend on where blocks begin and end.
 */
function costOfRows(frequencies: Int32Array, first: number, second: number): number {
  let used = 0
  let literals = 1
  let distances = 0
  let saved = 0
  for (let symbol = 0; symbol < width; symbol += 1) {
    const other = second < 0 ? 0 : (frequencies[second + symbol] ?? 0)
    const frequency = (frequencies[first + symbol] ?? 0) + other
    if (frequency === 0) continue
    used += 1
    if (symbol < literalSymbols) literals += frequency
    else distances += frequency
    saved += frequency * logarithm(frequency)
  }
  const coded = literals * logarithm(literals) + distances * logarithm(distances) - saved
  return coded + blockCost + used * usedSymbolCost
}
