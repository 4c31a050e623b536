import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** A file of which parts are read in any order. */
export type OpenFile = {
  readonly sizeBytes: number
  /** A new buffer with the bytes; fewer than asked for at the end of the file. */
  readonly readAt: (offset: number, sizeBytes: number) => Buffer
  /** Reads into memory that is there; returns the part of it that was filled, all of it but at the end of the file. */
  readonly readInto: (buffer: Buffer, offset: number) => Buffer
}

/** Bytes of a file. */
export type FilePart = { readonly file: OpenFile; readonly offset: number }

const pieceBytes = 256 * 1024

/**
 * Reads some bytes of a file from start to end, in pieces of at most 256 KiB, each valid only during the call. `take` gets
 * a piece and its offset in the part; all pieces but the first begin with the last `overlapBytes` of the one before.
 */
export function eachPiece(
  {
    file,
    offset,
    sizeBytes,
    overlapBytes = 0,
  }: FilePart & { readonly sizeBytes: number; readonly overlapBytes?: number },
  take: (piece: Buffer, at: number) => void,
): void {
  const memory = Buffer.allocUnsafeSlow(Math.max(0, Math.min(pieceBytes, sizeBytes)))
  for (let at = 0; at < sizeBytes; at += pieceBytes - overlapBytes) {
    const piece = file.readInto(memory.subarray(0, Math.min(memory.length, sizeBytes - at)), offset + at)
    take(piece, at)
    if (at + piece.length >= sizeBytes || piece.length < memory.length) return
  }
}

/** Whether two files have the same bytes there. */
export function sameBytes(a: FilePart, b: FilePart, sizeBytes: number): boolean {
  const memory = [0, 1].map(() => Buffer.allocUnsafeSlow(Math.min(pieceBytes, sizeBytes)))
  for (let at = 0; at < sizeBytes; at += pieceBytes) {
    const [one, other] = [a, b].map(({ file, offset }, index) =>
      file.readInto((memory[index] ?? Buffer.alloc(0)).subarray(0, Math.min(pieceBytes, sizeBytes - at)), offset + at),
    )
    if (one === undefined || other?.equals(one) !== true) return false
  }
  return true
}

/**
 * Opens a file for `work`, which reads parts of it synchronously: they come from the page cache. Throws Node's errors
 * of opening and reading.
 */
export function withOpenFile<Result>(path: string, work: (file: OpenFile) => Result): Result {
  const file = openFile(path)
  try {
    return work(file)
  } finally {
    file.close()
  }
}

/** The same, for work that takes longer than a call. Close it. */
export function openFile(path: string): OpenFile & { readonly close: () => void } {
  const descriptor = openSync(path, 'r')
  const close = (): void => closeSync(descriptor)
  try {
    const { size } = fstatSync(descriptor)
    const readInto = (buffer: Buffer, offset: number): Buffer => {
      let filled = 0
      while (filled < buffer.length) {
        const count = readSync(descriptor, buffer, filled, buffer.length - filled, offset + filled)
        if (count === 0) return buffer.subarray(0, filled)
        filled += count
      }
      return buffer
    }
    const readAt = (offset: number, sizeBytes: number): Buffer =>
      readInto(Buffer.allocUnsafeSlow(Math.max(0, Math.min(sizeBytes, size - offset))), offset)
    return { sizeBytes: size, readAt, readInto, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Bytes in memory, as if they stood in a file. What is read is no copy. */
export function inMemory(bytes: Uint8Array): OpenFile {
  const readAt = (offset: number, sizeBytes: number): Buffer => {
    const part = bytes.subarray(offset, offset + Math.max(0, sizeBytes))
    return Buffer.from(part.buffer, part.byteOffset, part.length)
  }
  return {
    sizeBytes: bytes.length,
    readAt,
    readInto: (buffer, offset) => {
      const part = readAt(offset, buffer.length)
      buffer.set(part)
      return buffer.subarray(0, part.length)
    },
  }
}
