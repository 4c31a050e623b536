import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** A file of which parts are read in any order. */
export type OpenFile = {
  readonly sizeBytes: number
  /** A new buffer with the bytes; fewer than asked for at the end of the file. */
  readonly readAt: (offset: number, sizeBytes: number) => Buffer
  /** Reads into memory that is there; returns the part of it that was filled, all of it but at the end of the file. */
  readonly readInto: (buffer: Buffer, offset: number) => Buffer
}

/**
 * Opens a file for `work`, which reads parts of it synchronously: they come from the page cache. Throws Node's errors
 * of opening and reading.
 */
export function withOpenFile<Result>(path: string, work: (file: OpenFile) => Result): Result {
  const descriptor = openSync(path, 'r')
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
    return work({ sizeBytes: size, readAt, readInto })
  } finally {
    closeSync(descriptor)
  }
}
