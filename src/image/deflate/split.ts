import { costUnit, logarithm } from './costs.ts'
import { matchLengthMask, matchLengthShift, matchSymbolShift } from './match-finder.ts'
import { choiceLength, type Parsed, type Stretch } from './parse.ts'
import { distanceSymbols, lengthSymbol, literalSymbols } from './symbols.ts'

const symbolsPerSegment = 512
const width = literalSymbols + distanceSymbols
// A block's beginning and the end of the one before; then per used symbol. Measured on blocks of Go programs.
const blockCost = 100 * costUnit
const usedSymbolCost = (7 * costUnit) >> 1

type Segment = {
  readonly from: number
  readonly to: number
  /** Literals and lengths, then distances. */
  readonly frequencies: Int32Array
  readonly cost: number
}

/**
 * Divides what has been parsed into blocks: many short segments, of which two neighbours are joined for as long as one
 * code for both costs less than two codes.
 */
export function splitIntoBlocks(parsed: Parsed, whole: Stretch): readonly Stretch[] {
  const segments = segmentsOf(parsed, whole)
  const joined = segments.slice(1).map((segment, index) => join(segments[index] ?? segment, segment))
  for (;;) {
    let best = -1
    let bestGain = 0
    for (let index = 0; index < joined.length; index += 1) {
      const gain = (segments[index]?.cost ?? 0) + (segments[index + 1]?.cost ?? 0) - (joined[index]?.cost ?? 0)
      if (gain > bestGain) {
        bestGain = gain
        best = index
      }
    }
    const segment = joined[best]
    if (segment === undefined) return segments
    segments.splice(best, 2, segment)
    const before = segments[best - 1]
    const after = segments[best + 1]
    if (before !== undefined) joined[best - 1] = join(before, segment)
    if (after !== undefined) joined[best + 1] = join(segment, after)
    joined.splice(best, 1)
  }
}

function join(first: Segment, second: Segment): Segment {
  const frequencies = first.frequencies.slice()
  for (let symbol = 0; symbol < width; symbol += 1) {
    frequencies[symbol] = (frequencies[symbol] ?? 0) + (second.frequencies[symbol] ?? 0)
  }
  return { from: first.from, to: second.to, frequencies, cost: costOf(frequencies) }
}

function segmentsOf({ bytes, origin, choices }: Parsed, { from, to }: Stretch): Segment[] {
  const segments: Segment[] = []
  for (let start = from; start < to; ) {
    const frequencies = new Int32Array(width)
    let at = start
    for (let symbols = 0; symbols < symbolsPerSegment && at < to; symbols += 1) {
      const choice = choices[at] ?? 0
      const literal =
        choice < 0 ? (bytes[origin + at] ?? 0) : (lengthSymbol[(choice >>> matchLengthShift) & matchLengthMask] ?? 0)
      frequencies[literal] = (frequencies[literal] ?? 0) + 1
      if (choice >= 0) {
        const distance = literalSymbols + (choice >>> matchSymbolShift)
        frequencies[distance] = (frequencies[distance] ?? 0) + 1
      }
      at += choiceLength(choice)
    }
    segments.push({ from: start, to: at, frequencies, cost: costOf(frequencies) })
    start = at
  }
  return segments
}

/** What a block with these frequencies costs in parts of a bit, the extra bits left out, which no border changes. */
function costOf(frequencies: Int32Array): number {
  let used = 0
  let literals = 1
  let distances = 0
  let saved = 0
  for (let symbol = 0; symbol < width; symbol += 1) {
    const frequency = frequencies[symbol] ?? 0
    if (frequency === 0) continue
    used += 1
    if (symbol < literalSymbols) literals += frequency
    else distances += frequency
    saved += frequency * logarithm(frequency)
  }
  const coded = literals * logarithm(literals) + distances * logarithm(distances) - saved
  return coded + blockCost + used * usedSymbolCost
}
