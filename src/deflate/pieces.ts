import { type Piece, pieceBytes, windowBytes } from './deflate.ts'

/** Minimum size of a piece, except for the last, in bytes. */
export const leastPieceBytes = 64 * 1024

// A piece ends where the hash of the last 32 bytes is least, between its minimum and its maximum: where two programs have
// the same bytes, their pieces soon end at the same places, after two or three of them.
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
      filled += part.length
      taken += part.length
      while (filled - start >= pieceBytes) {
        const end = endOfPiece(bytes, start)
        const piece = { bytes: bytes.subarray(0, end), start, final: false }
        const next = memory()
        start = Math.min(end, windowBytes)
        next.set(bytes.subarray(end - start, filled))
        filled += start - end
        bytes = next
        yield piece
      }
    }
  }
  yield { bytes: bytes.subarray(0, filled), start, final: true }
}

/** Where the piece that begins at `start` ends, of which the longest possible one is there. */
function endOfPiece(bytes: Uint8Array, start: number): number {
  const first = start + leastPieceBytes - hashedBytes
  const last = start + pieceBytes
  let [hash, least, end] = [0, 2 ** 32, last]
  // Each byte's number is shifted out after 32 more: earlier ones do not matter.
  for (let at = first; at < last; at += 1) {
    hash = ((hash << 1) + (numbers[bytes[at] ?? 0] ?? 0)) >>> 0
    if (hash <= least && at >= first + hashedBytes) {
      least = hash
      end = at + 1
    }
  }
  return end
}
