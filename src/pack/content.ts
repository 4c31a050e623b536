import { filePieces } from '../host/files/pieces.ts'
import { eachPiece, inMemory, type OpenFile, withOpenFile } from '../host/files/random-access.ts'

/** A part of a file that stays as it is; it is read when it is needed. */
export type StoredPart = { readonly path: string; readonly offset: number; readonly sizeBytes: number }

/** Bytes in memory or in a file: of a program with 100 MB, little has to be in memory at a time. */
export type Content = Uint8Array | StoredPart

/** A file that is read in any order, and parts of it that others read later. */
export type SourceFile = OpenFile & { readonly part: (offset: number, sizeBytes: number) => Content }

/** In bytes. */
export function sizeOf(content: Content): number {
  return content instanceof Uint8Array ? content.length : content.sizeBytes
}

/** Of all of them, in bytes. */
export function totalSize(contents: readonly Content[]): number {
  return contents.reduce((sum, content) => sum + sizeOf(content), 0)
}

/** The bytes from start to end, in pieces that are only valid during the call. Throws Node's errors of reading. */
export function piecesOf(content: Content, take: (piece: Uint8Array) => void): void {
  if (content instanceof Uint8Array) take(content)
  else withOpenFile(content.path, (file) => eachPiece({ file, ...content }, take))
}

/** Opens a content for reading in any order: its bytes stand in `file` from `offset` on. */
export function withContent<Result>(content: Content, work: (file: OpenFile, offset: number) => Result): Result {
  return content instanceof Uint8Array
    ? work(inMemory(content), 0)
    : withOpenFile(content.path, (file) => work(file, content.offset))
}

/** The contents one after another, in buffers that are only valid until the next one is asked for. */
export async function* buffersOf(contents: readonly Content[]): AsyncGenerator<Buffer> {
  for (const content of contents) {
    if (content instanceof Uint8Array) yield Buffer.from(content.buffer, content.byteOffset, content.length)
    else yield* filePieces(content.path, { start: content.offset, end: content.offset + content.sizeBytes })
  }
}

/** The contents one after another, in new memory. */
export function joined(contents: readonly Content[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(totalSize(contents))
  let at = 0
  for (const content of contents) {
    piecesOf(content, (piece) => {
      whole.set(piece, at)
      at += piece.length
    })
  }
  return whole
}

/** A file on the disk, which is open. */
export function sourceOf(file: OpenFile, path: string): SourceFile {
  return { ...file, part: (offset, sizeBytes) => ({ path, offset, sizeBytes }) }
}

/** A file in memory. Its parts are no copies. */
export function sourceInMemory(bytes: Uint8Array): SourceFile {
  return { ...inMemory(bytes), part: (offset, sizeBytes) => bytes.subarray(offset, offset + sizeBytes) }
}

/** A file whose bytes stand in several places of memory. What is read is a copy. */
export function sourceOfParts(parts: readonly Uint8Array[]): SourceFile {
  const readInto = (buffer: Buffer, offset: number): Buffer => {
    let start = 0
    let filled = 0
    for (const part of parts) {
      const from = offset + filled - start
      if (from < part.length && filled < buffer.length) {
        const piece = part.subarray(from, from + buffer.length - filled)
        buffer.set(piece, filled)
        filled += piece.length
      }
      start += part.length
    }
    return buffer.subarray(0, filled)
  }
  const sizeBytes = totalSize(parts)
  const readAt = (offset: number, size: number): Buffer =>
    readInto(Buffer.alloc(Math.max(0, Math.min(size, sizeBytes - offset))), offset)
  return { sizeBytes, readAt, readInto, part: readAt }
}
