import type { FilePart } from './random-access.ts'

const pieceBytes = 256 * 1024

/**
 * Reads texts that lie behind each other in a part of a file, each ended by a zero, in pieces of whole texts, each valid only
 * during the call. `take` gets a piece and its offset in the part. Only the last piece may end without a zero.
 */
export function eachPieceOfTexts(
  { file, offset, sizeBytes }: FilePart & { readonly sizeBytes: number },
  take: (piece: Buffer, at: number) => void,
): void {
  let memory = Buffer.allocUnsafeSlow(Math.max(0, Math.min(pieceBytes, sizeBytes)))
  for (let at = 0; at < sizeBytes; ) {
    const wanted = Math.min(memory.length, sizeBytes - at)
    const read = file.readInto(memory.subarray(0, wanted), offset + at)
    const isLast = read.length < wanted || at + wanted === sizeBytes
    const end = isLast ? read.length : read.lastIndexOf(0) + 1
    if (end > 0) {
      take(read.subarray(0, end), at)
      at += end
    } else {
      // A text that is longer than the memory.
      memory = Buffer.allocUnsafeSlow(Math.min(2 * memory.length, sizeBytes))
    }
    if (isLast) return
  }
}
