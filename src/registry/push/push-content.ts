import type { Blob, ImageContent, ManifestContent } from '../../oci/content.ts'
import type { Digest } from '../../oci/digest.ts'
import { firstOfEachDigest } from '../../oci/digest.ts'
import { isIndex } from '../../oci/media-types.ts'
import { type Conversation, rememberHolder } from '../client.ts'
import { listAsReferrer } from '../referrers.ts'
import type { BlobOutcome } from '../types.ts'
import { storeManifest } from './manifests.ts'
import { holdsBlob } from './upload-sessions.ts'
import { uploadBlob } from './uploads.ts'

/** One push on its way. */
export type PushRun = {
  readonly conversation: Conversation
  readonly together: Together
  /** What becomes of each blob, from the moment on at which it is first taken up. */
  readonly brought: Map<Digest, Promise<BlobOutcome>>
}

/** Runs all jobs and waits for all; the first that fails ends the others, and its error is the one that is thrown. */
export type Together = <T>(jobs: readonly (() => Promise<T>)[]) => Promise<readonly T[]>

/** `anew`: the registry has shown that what it says of its blobs cannot be relied on, so that all are sent. */
type How = { readonly anew: boolean }

/** Brings all blobs, then the manifests by their digests, the index after those that it names. */
export async function bringContent(run: PushRun, content: ImageContent, how: How): Promise<void> {
  const { conversation, together } = run
  await bringBlobs(run, content.blobs, how)
  const store = (manifest: ManifestContent) => async (): Promise<unknown> => {
    const repair = async (): Promise<void> => {
      if (how.anew) return
      if (isIndex(manifest.descriptor.mediaType)) await bringContent(run, content, { anew: true })
      else await bringBlobs(run, content.blobs, { anew: true })
    }
    const stored = await storeManifest(conversation, manifest, { reference: manifest.descriptor.digest, repair })
    await listAsReferrer(conversation, manifest)
    return stored
  }
  await together(content.manifests.filter(({ descriptor }) => !isIndex(descriptor.mediaType)).map(store))
  for (const index of content.manifests.filter(({ descriptor }) => isIndex(descriptor.mediaType))) await store(index)()
}

/** Brings blobs, four at a time, each once: one that this push has taken up already is waited for unless `anew`. */
export async function bringBlobs(run: PushRun, blobs: readonly Blob[], how: How): Promise<void> {
  const { brought, together } = run
  const bring = (blob: Blob) => (): Promise<BlobOutcome> => {
    const { digest } = blob.descriptor
    const underWay = how.anew ? undefined : brought.get(digest)
    const outcome = underWay ?? bringBlob(run, { blob, ...how })
    brought.set(digest, outcome)
    return outcome
  }
  await together(firstOfEachDigest(blobs, ({ descriptor }) => descriptor.digest).map(bring))
}

async function bringBlob(run: PushRun, { blob, anew }: How & { readonly blob: Blob }): Promise<BlobOutcome> {
  const { conversation } = run
  const { client, repository, signal } = conversation
  const { digest } = blob.descriptor
  const leave = await client.blobPlaces(repository.registry).enter(signal)
  try {
    const started = client.pace.now()
    const there = !anew && (await holdsBlob(conversation, blob))
    const how: BlobOutcome['how'] = there
      ? 'present'
      : await uploadBlob(conversation, blob, anew ? undefined : holderOf(run, digest))
    rememberHolder(client, repository, digest)
    const outcome: BlobOutcome = {
      title: blob.title,
      descriptor: blob.descriptor,
      how,
      milliseconds: client.pace.now() - started,
    }
    client.onProgress(outcome)
    return outcome
  } finally {
    leave()
  }
}

// Another repository of the registry from which the blob can be mounted.
function holderOf({ conversation: { client, repository } }: PushRun, digest: Digest): string | undefined {
  const known = client.holders.get(`${repository.registry} ${digest}`) ?? []
  return [...known].find((path) => path !== repository.path)
}
