import { RegistryError } from '../../errors.ts'
import type { ManifestContent } from '../../oci/content.ts'
import { type Descriptor, descriptorOf } from '../../oci/descriptor.ts'
import type { Digest } from '../../oci/digest.ts'
import { indexMediaType } from '../../oci/media-types.ts'
import { parseManifest } from '../../oci/read-manifest.ts'
import type { Conversation } from '../conversation.ts'
import { storeManifest } from '../push/manifests.ts'
import { remoteDigest } from '../push/remote-digest.ts'
import { isPassing } from '../wire/retry.ts'
import { fallbackList, hasReferrersApi, referrersTag } from './lists.ts'

/** A change to the list under a fallback tag. */
export type ListChange = {
  /** The list as it should be, made from the one that is there. */
  readonly merge: (listed: readonly Descriptor[]) => readonly Descriptor[]
  /** Whether a list that was read back has what the change was for. */
  readonly isDone: (listed: readonly Descriptor[]) => boolean
}

const mostRounds = 24
const mostFailuresInARow = 6
// Longer than a client takes between reading the list and writing it: one that has taken half of it reads again.
const settleMs = 1000
// Where others keep on writing, it is seen enough when the change is still there after so many pauses.
const mostLooks = 5
const longestPauseMs = 2000

/**
 * Changes the list of referrers under the fallback tag while others may do the same: reads, merges and writes it, waits
 * until a client that had read the old list must have written its own, and looks again, until nobody else has written in
 * between. If the change was overwritten, it is made once more, from the new list. A write that failed is not repeated as
 * it was: by then the list is another. With an entity tag from the registry, a write over a list that has changed
 * is refused before it happens. Throws a RegistryError.
 * Source: distribution-spec, "Referrers Tag Schema", which leaves concurrent clients to themselves.
 */
export async function changeFallbackList(
  conversation: Conversation,
  digest: Digest,
  { merge, isDone }: ListChange,
): Promise<void> {
  const { client, signal } = conversation
  const { pace } = client
  let failures = 0
  for (let round = 1; round <= mostRounds; round += 1) {
    const started = pace.now()
    const { manifests, etag } = await fallbackList(conversation, digest)
    const merged = merge(manifests)
    const isThere = isSameList(merged, manifests)
    if (isThere && round === 1) return
    // On a slow way the half would never be enough.
    const isOld = pace.now() - started > (settleMs / 2) * 2 ** (round - 1)
    const written = isThere || (!isOld && (await write(conversation, { digest, manifests: merged, etag })))
    const settle = Math.max(settleMs, 2 * (pace.now() - started))
    if (written === true && (await staysDone(conversation, { digest, isDone, listed: merged, settle }))) return
    failures = written instanceof RegistryError ? failures + 1 : 0
    if (written instanceof RegistryError && failures === mostFailuresInARow) throw written
    await pace.sleep(longestPauseMs * pace.random(), signal)
  }
  throw new RegistryError({
    method: 'PUT',
    url: `${conversation.repository.registry}/v2/${conversation.repository.path}/manifests/${referrersTag(digest)}`,
    message: `other clients have overwritten the list of referrers ${mostRounds} times`,
  })
}

type Looking = Pick<ListChange, 'isDone'> & {
  readonly digest: Digest
  /** What was written. */
  readonly listed: readonly Descriptor[]
  readonly settle: number
}

async function staysDone(conversation: Conversation, { digest, isDone, listed, settle }: Looking): Promise<boolean> {
  const { client, signal } = conversation
  let before = listed
  for (let looks = 1; looks <= mostLooks; looks += 1) {
    await client.pace.sleep(settle, signal)
    const { manifests } = await fallbackList(conversation, digest)
    if (!isDone(manifests)) return false
    if (isSameList(before, manifests)) return true
    before = manifests
  }
  return true
}

/**
 * Makes a manifest that was just pushed show up among the referrers of its subject: if the registry has no referrers
 * API, adds it to the index under the fallback tag, as clients must. Does nothing for a manifest without a subject.
 * Source: distribution-spec, "Pushing Manifests with Subject".
 */
export async function listAsReferrer(conversation: Conversation, stored: ManifestContent): Promise<void> {
  const manifest = parseManifest(stored.bytes, stored.descriptor.mediaType)
  const subject = manifest?.subject
  if (subject === undefined || (await hasReferrersApi(conversation, subject.digest))) return
  const own = referrerDescriptor(stored)
  const isListed = (listed: readonly Descriptor[]): boolean => listed.some(({ digest }) => digest === own.digest)
  const merge = (listed: readonly Descriptor[]) => (isListed(listed) ? listed : [...listed, own])
  await changeFallbackList(conversation, subject.digest, { merge, isDone: isListed })
}

/** The descriptor of a manifest in a list of referrers: with its artifact type and its annotations. */
export function referrerDescriptor({ bytes, descriptor }: ManifestContent): Descriptor {
  const manifest = parseManifest(bytes, descriptor.mediaType)
  const artifactType = manifest?.artifactType ?? (manifest?.kind === 'manifest' ? manifest.config.mediaType : undefined)
  const annotations = manifest?.annotations ?? {}
  const { mediaType, digest, size } = descriptor
  return {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  }
}

function isSameList(a: readonly Descriptor[], b: readonly Descriptor[]): boolean {
  return a.length === b.length && a.every(({ digest }, position) => digest === b[position]?.digest)
}

type Writing = {
  readonly digest: Digest
  readonly manifests: readonly Descriptor[]
  readonly etag: string | undefined
}

// False if another client was faster; an error that may be temporary is returned.
async function write(
  conversation: Conversation,
  { digest, manifests, etag }: Writing,
): Promise<boolean | RegistryError> {
  const index = indexOf(manifests)
  const reference = referrersTag(digest)
  const condition = etag === undefined ? {} : { ifMatch: etag }
  const options = { reference, repair: () => Promise.resolve(), once: true, ...condition }
  try {
    await storeManifest(conversation, index, options)
    return true
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    if (error.status === 412 || error.status === 409) return false
    if (error.status === undefined || isPassing(error.status) || error.code === 'DIGEST_INVALID') return error
    if (!/^(?:MANIFEST_BLOB_UNKNOWN|MANIFEST_UNKNOWN|BLOB_UNKNOWN)$/.test(error.code ?? '')) throw error
    // Jobs that delete untagged manifests leave a list that the registry does not take any more.
    const remaining = await present(conversation, manifests)
    if (remaining.length === manifests.length) throw error
    return write(conversation, { digest, manifests: remaining, etag })
  }
}

function indexOf(manifests: readonly Descriptor[]): ManifestContent {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: indexMediaType, manifests }))
  return { bytes, descriptor: descriptorOf(indexMediaType, bytes) }
}

async function present(conversation: Conversation, manifests: readonly Descriptor[]): Promise<readonly Descriptor[]> {
  const found = await Promise.all(
    manifests.map(async (descriptor) => ({
      descriptor,
      isGone: (await remoteDigest(conversation, descriptor.digest)) === 'nothing',
    })),
  )
  return found.filter(({ isGone }) => !isGone).map(({ descriptor }) => descriptor)
}
