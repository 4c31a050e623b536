import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** `sha256:…` of a file, read in pieces. */
export async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return `sha256:${hash.digest('hex')}`
}

/** Bytes of a file after gzip -9: what it adds to a pull. Nothing is kept of them. */
export async function gzippedSize(path: string): Promise<number> {
  let sizeBytes = 0
  await pipeline(createReadStream(path), createGzip({ level: 9 }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) sizeBytes += chunk.length
  })
  return sizeBytes
}
