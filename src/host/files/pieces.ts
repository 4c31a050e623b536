import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

const pieceSize = 512 * 1024

/**
 * The bytes of a file in pieces of at most 512 KiB, each of which is only good until the next one is asked for: they
 * stand in two buffers, one of which is filled while the other is used. Read streams make a new one each, and 100 MB of
 * them stay in memory until they are collected. Throws Node's errors of reading.
 */
export async function* filePieces(path: string): AsyncGenerator<Buffer> {
  const file = await open(path)
  let reading: Promise<unknown> = Promise.resolve()
  try {
    const readInto = async (buffer: Buffer): Promise<Buffer> => {
      const { bytesRead } = await file.read(buffer, 0, buffer.length)
      return buffer.subarray(0, bytesRead)
    }
    // A folder may hold 100,000 small files: none of them needs more than its own size and the byte that shows its end.
    const { size } = await file.stat()
    const bufferSize = size > 0 && size < pieceSize ? size + 1 : pieceSize
    let used = Buffer.allocUnsafeSlow(bufferSize)
    let spare = Buffer.allocUnsafeSlow(bufferSize)
    let piece = await readInto(used)
    while (piece.length > 0) {
      const next = readInto(spare)
      // Where the reader stops early, nobody else looks at this one.
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

/** Reads a file from its start to its end and gives its size in bytes; `take` must be done with a piece when it ends. */
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
