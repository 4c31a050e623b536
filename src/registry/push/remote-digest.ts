import { type Digest, digestOf, isDigest } from '../../oci/digest.ts'
import type { Conversation } from '../conversation.ts'
import { getManifest, headManifest } from '../endpoints.ts'
import type { RemoteDigest } from '../types.ts'
import { asked } from '../wire/attempts.ts'

/** Whether the registry says that it points to this digest. */
export function hasDigest(remote: RemoteDigest, digest: Digest): boolean {
  return typeof remote === 'object' && remote.digest === digest
}

/**
 * What a tag or digest points to now: by HEAD, then by GET if HEAD is refused or returns no digest. There is nothing
 * only if the registry answers 404 to both.
 */
export async function remoteDigest(conversation: Conversation, reference: string): Promise<RemoteDigest> {
  const head = await asked(() => headManifest(conversation, reference))
  const named = head?.headers['docker-content-digest']
  if (head?.status === 200 && typeof named === 'string' && isDigest(named)) return { digest: named }
  if (head?.status === 404) return 'nothing'
  if (head === undefined) return 'unknown'
  const got = await asked(() => getManifest(conversation, reference))
  if (got?.status === 200) return { digest: digestOf(got.body) }
  return got?.status === 404 ? 'nothing' : 'unknown'
}
