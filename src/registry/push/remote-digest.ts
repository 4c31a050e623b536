import { type Digest, digestOf, isDigest } from '../../oci/digest.ts'
import type { Conversation } from '../client.ts'
import { getManifest, headManifest } from '../endpoints.ts'
import { asked } from '../wire/attempts.ts'

/** What a registry holds under a reference. */
export type RemoteDigest = { readonly digest: Digest } | 'nothing' | 'unknown'

/** Whether a registry says that it holds this digest there. */
export function hasDigest(remote: RemoteDigest, digest: Digest): boolean {
  return typeof remote === 'object' && remote.digest === digest
}

/**
 * What a tag or a digest names now: by HEAD, and by GET where the answer to that says no digest or is refused. Only a
 * registry that says 404 to both holds nothing.
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
