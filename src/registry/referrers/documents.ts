import { RegistryError } from '../../errors.ts'
import type { Digest } from '../../oci/digest.ts'
import type { Repository } from '../../oci/references.ts'
import type { RegistryClient } from '../client.ts'
import { readBlobBytes, readManifest } from '../read.ts'
import { readReferrers } from './lists.ts'

export type DocumentQuery = {
  readonly repository: Repository
  /** The manifest that the document is about. */
  readonly subject: Digest
  readonly artifactType: string
  /** A longer document is refused. */
  readonly mostBytes: number
}

/**
 * The newest document of a type that is attached to a manifest; undefined if there is none. Throws a RegistryError, for a
 * document that is too long too.
 */
export async function readDocument(client: RegistryClient, query: DocumentQuery): Promise<Buffer | undefined> {
  const { repository, subject, artifactType, mostBytes } = query
  const referrers = await readReferrers(client, repository, subject)
  // The newest is the last on a list that clients keep.
  const listed = referrers.findLast((one) => one.artifactType === artifactType)
  if (listed === undefined) return undefined
  const { manifest } = await readManifest(client, repository, listed.digest)
  const [layer] = manifest.kind === 'manifest' ? manifest.layers : []
  // Whoever may push can put anything on a list that clients keep.
  const isOfSubject = manifest.kind === 'manifest' && manifest.subject?.digest === subject
  if (layer === undefined || !isOfSubject) return undefined
  if (layer.size > mostBytes) {
    throw new RegistryError({
      method: 'GET',
      url: `${repository.registry}/v2/${repository.path}/blobs/${layer.digest}`,
      message: `the document has ${layer.size} bytes, and at most ${mostBytes} are read`,
    })
  }
  return readBlobBytes(client, repository, layer)
}
