// The alphabets of deflate. Source: RFC 1951, sections 3.2.5 to 3.2.7.
//
// In this folder, `table[i] ?? 0` reads a typed array at an index that is always in range: the compiler cannot know
// this, and the engine removes the check.

const { clz32 } = Math

export const windowBytes = 32 * 1024
export const shortestMatch = 3
export const longestMatch = 258

export const endOfBlock = 256
const firstLengthSymbol = 257
export const literalSymbols = 286
export const distanceSymbols = 30
export const codeLengthSymbols = 19

/** The symbols for repeated code lengths: the previous one 3–6 times, zero 3–10 times, zero 11–138 times. */
export const repeatPrevious = 16
export const repeatZero = 17
export const repeatZeroLong = 18

/** The order in which the code lengths of the code length code are written. */
export const codeLengthOrder: readonly number[] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Extra bits by literal/length symbol; literals and the end of a block have none. */
export const literalExtraBits = new Uint8Array(literalSymbols)
/** By match length − 3: its symbol, and that symbol's lowest length (− 3). */
export const lengthSymbol = new Uint16Array(longestMatch - shortestMatch + 1)
export const lengthBase = new Uint8Array(longestMatch - shortestMatch + 1)

for (let symbol = firstLengthSymbol, length = 0; symbol < literalSymbols - 1; symbol += 1) {
  const extraBits = symbol < 265 ? 0 : (symbol - 261) >> 2
  literalExtraBits[symbol] = extraBits
  lengthSymbol.fill(symbol, length, length + (1 << extraBits))
  lengthBase.fill(length, length, length + (1 << extraBits))
  length += 1 << extraBits
}
// The longest length has its own symbol, so the last value of the symbol before it is unused.
lengthSymbol[longestMatch - shortestMatch] = literalSymbols - 1
lengthBase[longestMatch - shortestMatch] = longestMatch - shortestMatch

/** Extra bits of a distance symbol. */
export function distanceExtraBits(symbol: number): number {
  return symbol < 4 ? 0 : (symbol >> 1) - 1
}

/** The lowest distance − 1 of a distance symbol. */
export function distanceBase(symbol: number): number {
  return symbol < 4 ? symbol : (2 + (symbol & 1)) << ((symbol >> 1) - 1)
}

/** The symbol of a distance − 1. */
export function distanceSymbol(distanceLess1: number): number {
  if (distanceLess1 < 4) return distanceLess1
  const highest = 31 - clz32(distanceLess1)
  return 2 * highest + ((distanceLess1 >> (highest - 1)) & 1)
}
