import { costUnit, logarithm } from './costs.ts'
import { matchLengthMask, matchLengthShift, matchSymbolShift } from './match-finder.ts'
import { choiceLength, type Parsed, type Stretch } from './parse.ts'
import { distanceSymbols, lengthSymbol, literalSymbols } from './symbols.ts'

const symbolsPerSegment = 512
const width = literalSymbols + distanceSymbols
// A block's beginning and the end of the one before; then per used symbol. Measured on blocks of Go programs.
const blockCost = 100 * costUnit
const usedSymbolCost = (7 * costUnit) >> 1

export type Splitter = (parsed: Parsed, whole: Stretch) => readonly Stretch[]

type Segment = {
  readonly from: number
  to: number
  /** Where its frequencies stand: literals and lengths, then distances. */
  readonly row: number
  cost: number
  /** What it and the one after it would cost as one. */
  costWithNext: number
}

/**
 * Divides what has been parsed, at most so many positions, into blocks: many short segments, of which two neighbours
 * are joined for as long as one code for both costs less than two codes.
 */
export function createSplitter(positions: number): Splitter {
  const frequencies = new Int32Array((Math.ceil(positions / symbolsPerSegment) + 1) * width)

  const joinedCost = (first: Segment, second: Segment | undefined): number =>
    second === undefined ? Infinity : costOfRows(frequencies, first.row, second.row)

  return (parsed, whole) => {
    const segments = segmentsOf(parsed, whole, frequencies)
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

/** The index of the segment that gains most by being joined with the next, or as many as there are. */
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

function segmentsOf({ bytes, origin, choices }: Parsed, { from, to }: Stretch, frequencies: Int32Array): Segment[] {
  const segments: Segment[] = []
  for (let start = from, row = 0; start < to; row += width) {
    frequencies.fill(0, row, row + width)
    let at = start
    for (let symbols = 0; symbols < symbolsPerSegment && at < to; symbols += 1) {
      const choice = choices[at] ?? 0
      const literal =
        row +
        (choice < 0 ? (bytes[origin + at] ?? 0) : (lengthSymbol[(choice >>> matchLengthShift) & matchLengthMask] ?? 0))
      frequencies[literal] = (frequencies[literal] ?? 0) + 1
      if (choice >= 0) {
        const distance = row + literalSymbols + (choice >>> matchSymbolShift)
        frequencies[distance] = (frequencies[distance] ?? 0) + 1
      }
      at += choiceLength(choice)
    }
    segments.push({ from: start, to: at, row, cost: costOfRows(frequencies, row, -1), costWithNext: Infinity })
    start = at
  }
  return segments
}

/**
 * What a block of one row's or of two rows' symbols costs in parts of a bit, the extra bits left out, which no border
 * changes.
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
