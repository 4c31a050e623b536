// The alphabets of deflate. Source: RFC 1951, sections 3.2.5 to 3.2.7.

export const endOfBlock = 256
const firstLengthSymbol = 257
export const literalSymbols = 286

/** The order in which the code lengths of the code length code are written. */
export const codeLengthOrder: readonly number[] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Extra bits by literal/length symbol; literals, the end of a block and the longest length have none. */
export const literalExtraBits = Uint8Array.from({ length: literalSymbols }, (_, symbol) =>
  symbol < firstLengthSymbol + 8 || symbol === literalSymbols - 1 ? 0 : (symbol - 261) >> 2,
)

/** Extra bits of a distance symbol. */
export function distanceExtraBits(symbol: number): number {
  return symbol < 4 ? 0 : (symbol >> 1) - 1
}
