// The alphabets of deflate. Source: RFC 1951, sections 3.2.5 to 3.2.7.

export const endOfBlock = 256
const firstLengthSymbol = 257
const literalSymbols = 286

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

const longestLength = 284
/** The lengths of the fixed codes. */
export const fixedLiterals = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
)
export const fixedDistances = new Uint8Array(30).fill(5)
/** The shortest length of a length symbol, counted from the end-of-block symbol. */
export const lengthStart = new Uint16Array(literalSymbols - endOfBlock)
for (let what = 257, length = 3; what < longestLength + 1; what++) {
  lengthStart[what - endOfBlock] = length
  length += 1 << (literalExtraBits[what] ?? 0)
}
lengthStart[285 - endOfBlock] = 258
