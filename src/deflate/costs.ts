import { codeLengths } from './block/huffman.ts'
import {
  distanceExtraBits,
  distanceSymbols,
  endOfBlock,
  lengthSymbol,
  literalExtraBits,
  literalSymbols,
  longestMatch,
  shortestMatch,
} from './symbols.ts'

const { clz32, max } = Math

/**
 * Costs are whole numbers of this fraction of a bit, so that the output does not depend on an engine's floating point.
 */
export const costUnit = 32
const costUnitBits = 5

/** How often each symbol occurs in a range of the data. */
export type Histogram = {
  readonly literals: Int32Array
  readonly distances: Int32Array
}

/** The cost of each choice, in fractions of a bit. */
export type Costs = {
  readonly literal: Int32Array
  /** By match length, extra bits included. */
  readonly length: Int32Array
  /** By distance symbol, extra bits included. */
  readonly distance: Int32Array
}

export function createHistogram(): Histogram {
  return { literals: new Int32Array(literalSymbols), distances: new Int32Array(distanceSymbols) }
}

/**
 * Sets the costs to those of an ideal code for the histogram. A symbol that does not occur costs as much as one that
 * occurs once.
 */
export function setIdealCosts(costs: Costs, { literals, distances }: Histogram): void {
  const allLiterals = logarithm(total(literals))
  const allDistances = logarithm(total(distances))
  setCosts(costs, {
    literal: (symbol) => idealCost(literals[symbol] ?? 0, allLiterals),
    distance: (symbol) => idealCost(distances[symbol] ?? 0, allDistances),
  })
}

/** No symbol is free: a code has at least one bit. */
function idealCost(frequency: number, logarithmOfAll: number): number {
  return max(costUnit, logarithmOfAll - logarithm(frequency))
}

// An estimate for a symbol without a code, so that the parse can still choose it.
const unusedLiteralBits = 14
const unusedDistanceBits = 10

/** Sets the costs to the code lengths, in whole bits, of the code that the histogram will get. */
export function setCodeCosts(costs: Costs, { literals, distances }: Histogram): void {
  const literalLengths = codeLengths(literals, { maxBits: 15 })
  const distanceLengths = codeLengths(distances, { maxBits: 15 })
  setCosts(costs, {
    literal: (symbol) => costUnit * (literalLengths[symbol] || unusedLiteralBits),
    distance: (symbol) => costUnit * (distanceLengths[symbol] || unusedDistanceBits),
  })
}

/** Sets the costs for the first parse, when only the frequency of each byte is known. */
export function setFirstCosts(costs: Costs, byteCounts: Int32Array): void {
  const { literals, distances } = createHistogram()
  literals.set(byteCounts)
  const sizeBytes = total(byteCounts)
  // In programs about a quarter of the bytes stay literals, and the matches are short.
  for (let byte = 0; byte < endOfBlock; byte += 1) literals[byte] = (literals[byte] ?? 0) >> 2
  for (let symbol = endOfBlock + 1; symbol < literalSymbols; symbol += 1) {
    literals[symbol] = sizeBytes >> (6 + ((symbol - endOfBlock - 1) >> 2))
  }
  setIdealCosts(costs, { literals, distances: distances.fill(1) })
}

function setCosts(
  costs: Costs,
  symbolCost: { readonly literal: (symbol: number) => number; readonly distance: (symbol: number) => number },
): void {
  for (let byte = 0; byte < endOfBlock; byte += 1) costs.literal[byte] = symbolCost.literal(byte)
  for (let length = shortestMatch; length <= longestMatch; length += 1) {
    const symbol = lengthSymbol[length - shortestMatch] ?? 0
    costs.length[length] = symbolCost.literal(symbol) + costUnit * (literalExtraBits[symbol] ?? 0)
  }
  for (let symbol = 0; symbol < distanceSymbols; symbol += 1) {
    costs.distance[symbol] = symbolCost.distance(symbol) + costUnit * distanceExtraBits(symbol)
  }
}

function total(frequencies: Int32Array): number {
  let sum = 0
  for (const frequency of frequencies) sum += frequency
  return sum
}

const tabulated = 4096
const logarithms = new Int32Array(tabulated)
for (let value = 1; value < tabulated; value += 1) logarithms[value] = computeLogarithm(value)

/** The binary logarithm of a whole number below 2^31, in fractions of a bit, rounded down; 0 for 0. */
export function logarithm(value: number): number {
  return value < tabulated ? (logarithms[value] ?? 0) : computeLogarithm(value)
}

function computeLogarithm(value: number): number {
  if (value === 0) return 0
  const whole = 31 - clz32(value)
  // The mantissa, 1 ≤ m < 2, as a fixed-point number with 15 bits; each squaring yields one more bit of the logarithm.
  let mantissa = whole > 15 ? value >>> (whole - 15) : value << (15 - whole)
  let result = whole
  for (let bit = 0; bit < costUnitBits; bit += 1) {
    mantissa = (mantissa * mantissa) >>> 15
    const carry = mantissa >>> 16
    mantissa >>>= carry
    result = 2 * result + carry
  }
  return result
}
