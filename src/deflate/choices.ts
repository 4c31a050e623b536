/** The result of a parse: position 0 is `bytes[origin]`. */
export type Parsed = {
  readonly bytes: Uint8Array
  readonly origin: number
  /** By position: −1 for a literal, else the match that starts there, encoded as below. */
  readonly choices: Int32Array
}

/** The positions from `from` up to `to`, which is not included. */
export type Stretch = { readonly from: number; readonly to: number }

/** A match as one number, as in native/deflate: distance symbol, length − 3, distance − 1. */
export const matchSymbolShift = 23
export const matchLengthShift = 15
export const matchLengthMask = 0xff
export const matchDistanceMask = 0x7fff
