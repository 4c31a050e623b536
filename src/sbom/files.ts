import { createHash } from 'node:crypto'
import { readInPieces } from '../host/files/pieces.ts'
import { inParallel } from '../host/parallel.ts'
import type { Content, Entry } from '../image/types.ts'
import type { FileComponent, FileDigests } from './types.ts'

/** Reads the files among the entries of layers; sorted by path. Throws Node's errors of reading. */
export async function fileComponents(entries: readonly Entry[]): Promise<readonly FileComponent[]> {
  const files = entries.flatMap((entry) => (entry.type === 'file' ? [entry] : []))
  const components = await inParallel({
    items: files,
    limit: 4,
    work: async ({ path, content }) => ({ path, ...(await measured(content)) }),
  })
  return components.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

async function measured(content: Content): Promise<{ readonly sizeBytes: number; readonly digests: FileDigests }> {
  const [sha256, sha1] = [createHash('sha256'), createHash('sha1')]
  const take = (bytes: Buffer): void => {
    sha256.update(bytes)
    sha1.update(bytes)
  }
  if ('bytes' in content) take(content.bytes)
  const sizeBytes = 'bytes' in content ? content.bytes.length : await readInPieces(content.file, take)
  return { sizeBytes, digests: { sha256: sha256.digest('hex'), sha1: sha1.digest('hex') } }
}
