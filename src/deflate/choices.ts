/** What a parse has chosen: position 0 is `bytes[origin]`. */
export type Parsed = {
  readonly bytes: Uint8Array
  readonly origin: number
  /** By position: −1 for a literal, else the match that begins there, in the form below. */
  readonly choices: Int32Array
}

/** From one position up to another. */
export type Stretch = { readonly from: number; readonly to: number }

/** A match in one number, as native/deflate has it: distance symbol, length − 3, distance − 1. */
export const matchSymbolShift = 23
export const matchLengthShift = 15
export const matchLengthMask = 0xff
export const matchDistanceMask = 0x7fff
