import { type Piece, pieceBytes, windowBytes } from './deflate.ts'

/** Minimum size of a piece, except for the last, in bytes. */
export const leastPieceBytes = 192 * 1024

// A piece ends where the hash of the last 32 bytes has this many zeros in front: after 64 KiB more, were all
// bytes random. Programs repeat themselves, and a limit of the size that ends many pieces would move with the content.
const zeroBits = 16
const hashedBytes = 32

// Any numbers will do that differ in all bits; these are the steps of a multiplicative generator.
const numbers = new Uint32Array(256)
for (let byte = 0, number = 0x9e3779b9; byte < numbers.length; byte += 1) {
  numbers[byte] = number ^ (number >>> 15)
  number = Math.imul(number, 0x915f77f5) >>> 0
}

/**
 * The content in pieces, each preceded by the window before it and in its own buffer; the last one may be empty. What
 * is in the content decides where a piece ends, not where it is: if a program grows, what has only moved is mostly in
 * the same pieces as before. `spare` are buffers to be used again, since garbage collection is slow to free a few large
 * ones: add a piece's buffer when it is no longer needed.
 */
export async function* piecesOf(source: AsyncIterable<Buffer>, spare: ArrayBuffer[]): AsyncGenerator<Piece, void> {
  const memory = (): Uint8Array<ArrayBuffer> => new Uint8Array(spare.pop() ?? new ArrayBuffer(windowBytes + pieceBytes))
  let bytes = memory()
  let [start, filled] = [0, 0]
  for await (const chunk of source) {
    for (let taken = 0; taken < chunk.length; ) {
      const part = chunk.subarray(taken, taken + bytes.length - filled)
      bytes.set(part, filled)
      let looked = filled
      filled += part.length
      taken += part.length
      for (;;) {
        const end = endOfPiece(bytes, { start, looked, filled })
        if (end === undefined) break
        const piece = { bytes: bytes.subarray(0, end), start, final: false }
        const next = memory()
        start = Math.min(end, windowBytes)
        next.set(bytes.subarray(end - start, filled))
        filled += start - end
        looked = start
        bytes = next
        yield piece
      }
    }
  }
  yield { bytes: bytes.subarray(0, filled), start, final: true }
}

type Filled = {
  readonly start: number
  /** Up to here, no end was found before. */
  readonly looked: number
  readonly filled: number
}

/** Where the piece that begins at `start` ends; undefined if that is not within the bytes up to `filled`. */
function endOfPiece(bytes: Uint8Array, { start, looked, filled }: Filled): number | undefined {
  const first = Math.max(start + leastPieceBytes, looked)
  const longest = start + pieceBytes
  const last = Math.min(filled, longest)
  let hash = 0
  // Each byte's number is shifted out after 32 more: earlier ones do not matter.
  for (let at = first - hashedBytes; at < last; at += 1) {
    hash = ((hash << 1) + (numbers[bytes[at] ?? 0] ?? 0)) | 0
    if (at >= first && hash >>> (32 - zeroBits) === 0) return at + 1
  }
  return filled >= longest ? longest : undefined
}
