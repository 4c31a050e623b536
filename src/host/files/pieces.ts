import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

const pieceSize = 512 * 1024

/** Bytes of a file, up to `end` or its own end. */
export type FileRange = { readonly start: number; readonly end?: number }

/**
 * The bytes of a file, or a range of them, in pieces of at most 512 KiB, each valid only until the next one is requested: there are two
 * buffers, one of which is filled while the other is used. Read streams allocate a new buffer for each piece, and 100
 * MB of them stay in memory until garbage collection. Throws Node's errors of reading.
 */
export async function* filePieces(path: string, range?: FileRange): AsyncGenerator<Buffer> {
  const file = await open(path)
  let reading: Promise<unknown> = Promise.resolve()
  const { start, end = Number.POSITIVE_INFINITY } = range ?? { start: 0 }
  let at = start
  try {
    const readInto = async (buffer: Buffer): Promise<Buffer> => {
      const length = Math.max(0, Math.min(buffer.length, end - at))
      // Without a range it may be a pipe, which has no positions.
      const { bytesRead } = await file.read(buffer, 0, length, range === undefined ? null : at)
      at += bytesRead
      return buffer.subarray(0, bytesRead)
    }
    // A folder may hold 100,000 small files: a buffer only needs the file's size and one byte more to detect its end.
    const { size } = await file.stat()
    const bufferSize = size > 0 && size < pieceSize ? size + 1 : pieceSize
    let used = Buffer.allocUnsafeSlow(bufferSize)
    let spare = Buffer.allocUnsafeSlow(bufferSize)
    let piece = await readInto(used)
    while (piece.length > 0) {
      const next = readInto(spare)
      // If the reader stops early, nothing else awaits this read.
      reading = next.catch(() => {})
      yield piece
      piece = await next
      ;[used, spare] = [spare, used]
    }
  } finally {
    await reading
    await file.close()
  }
}

/** Reads a file from start to end and returns its size in bytes; `take` must not use a piece after it returns. */
export async function readInPieces(path: string, take: (piece: Buffer) => Promise<void> | void): Promise<number> {
  let sizeBytes = 0
  for await (const piece of filePieces(path)) {
    await take(piece)
    sizeBytes += piece.length
  }
  return sizeBytes
}

/** `sha256:…` of a file. */
export async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256')
  await readInPieces(path, (piece) => {
    hash.update(piece)
  })
  return `sha256:${hash.digest('hex')}`
}
