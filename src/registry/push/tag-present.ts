import type { ManifestContent } from '../../oci/content.ts'
import { checkTag, type Repository } from '../../oci/references.ts'
import type { RegistryClient } from '../client.ts'
import { pushingTo } from '../conversation.ts'
import type { PushResult, TagOutcome } from '../types.ts'
import { storeManifest } from './manifests.ts'
import { inOrder } from './tags.ts'

export type Tagging = {
  readonly repository: Repository
  /** The image that is there. */
  readonly root: ManifestContent
  /**
   * The tag under which it was found: it is not sent again, so that a run that has moved it meanwhile is not undone.
   * Undefined if that is none of these.
   */
  readonly foundAs: string | undefined
  readonly tags: readonly string[]
}

/** Gives more tags to an image that is in the repository: one request for each. Throws a RegistryError. */
export async function tagPresent(
  client: RegistryClient,
  { repository, root, foundAs, tags }: Tagging,
): Promise<PushResult> {
  const { conversation, requests } = pushingTo(client, repository, new AbortController())
  const outcomes: TagOutcome[] = []
  for (const tag of inOrder(tags.map(checkTag))) {
    const how =
      tag === foundAs
        ? 'unchanged'
        : await storeManifest(conversation, root, { reference: tag, repair: async () => {} })
    outcomes.push({ tag, how })
  }
  return { repository, digest: root.descriptor.digest, blobs: [], tags: outcomes, requests: requests() }
}
