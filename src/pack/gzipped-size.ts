import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { readInPieces } from '../host/files/pieces.ts'

/** Size in bytes of a file after gzip -9, which is what it adds to a pull. The compressed bytes are discarded. */
export async function gzippedSize(path: string): Promise<number> {
  const gzip = createGzip({ level: 9 })
  let sizeBytes = 0
  gzip.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.length
  })
  try {
    await readInPieces(
      path,
      (piece) => new Promise((done, fail) => gzip.write(piece, (error) => (error ? fail(error) : done()))),
    )
    gzip.end()
    await finished(gzip)
    return sizeBytes
  } finally {
    gzip.destroy()
  }
}
