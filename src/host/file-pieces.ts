import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

const pieceSize = 1024 * 1024

/**
 * Reads a file from its start to its end in pieces of at most 1 MiB and gives its size in bytes. All pieces stand in
 * one buffer, so `take` must be done with a piece when it returns: read streams make a new one each, and 100 MB of
 * them stay in memory until they are collected. Throws Node's errors of reading.
 */
export async function readInPieces(path: string, take: (piece: Buffer) => Promise<void> | void): Promise<number> {
  const file = await open(path)
  try {
    const buffer = Buffer.alloc(pieceSize)
    let sizeBytes = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, pieceSize)
      if (bytesRead === 0) return sizeBytes
      await take(buffer.subarray(0, bytesRead))
      sizeBytes += bytesRead
    }
  } finally {
    await file.close()
  }
}

/** `sha256:…` of a file. */
export async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256')
  await readInPieces(path, (piece) => {
    hash.update(piece)
  })
  return `sha256:${hash.digest('hex')}`
}
