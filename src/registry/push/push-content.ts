import type { Blob, ImageContent, ManifestContent } from '../../oci/content.ts'
import type { Digest } from '../../oci/digest.ts'
import { firstOfEachDigest } from '../../oci/digest.ts'
import { configMediaType, isIndex } from '../../oci/media-types.ts'
import { parseManifest } from '../../oci/read-manifest.ts'
import { rememberHolder } from '../client.ts'
import type { Conversation } from '../conversation.ts'
import { listAsReferrer } from '../referrers/fallback.ts'
import type { BlobOutcome } from '../types.ts'
import { storeManifest } from './manifests.ts'
import { holdsBlob } from './upload-sessions.ts'
import { uploadBlob } from './uploads.ts'

/** A push in progress. */
export type PushRun = {
  readonly conversation: Conversation
  readonly together: Together
  /** The outcome of each blob, from the moment its upload starts. */
  readonly brought: Map<Digest, Promise<BlobOutcome>>
  /** Whether the repository seems to have no image yet: none of the tags that were read was there. */
  readonly seemsNew: () => boolean
}

/** Runs all jobs and waits for all of them; the first failure aborts the others and is the error thrown. */
export type Together = <T>(jobs: readonly (() => Promise<T>)[]) => Promise<readonly T[]>

/** Runs jobs together, and aborts `ending` with the first failure. */
export function untilFirstError(ending: AbortController): Together {
  return async (jobs) => {
    const results = await Promise.allSettled(
      jobs.map(async (job) => {
        try {
          return await job()
        } catch (error) {
          ending.abort(error)
          throw error
        }
      }),
    )
    return results.map((result) => {
      if (result.status === 'rejected') throw ending.signal.reason
      return result.value
    })
  }
}

/** `anew`: upload all blobs again, since the registry has claimed to have blobs that it does not. */
type How = { readonly anew: boolean }

/** Uploads all blobs, then the manifests by digest, and an index after the manifests that it lists. */
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
  const children = content.manifests.filter(({ descriptor }) => !isIndex(descriptor.mediaType))
  // GitLab refuses a manifest whose subject is not there yet.
  await together(children.filter((manifest) => !hasSubject(manifest)).map(store))
  await together(children.filter(hasSubject).map(store))
  for (const index of content.manifests.filter(({ descriptor }) => isIndex(descriptor.mediaType))) await store(index)()
}

function hasSubject({ bytes, descriptor }: ManifestContent): boolean {
  return parseManifest(bytes, descriptor.mediaType)?.subject !== undefined
}

/** Uploads blobs, four at a time and each once: waits for a blob that this push is already uploading, unless `anew`. */
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

async function bringBlob(run: PushRun, work: How & { readonly blob: Blob }): Promise<BlobOutcome> {
  const { client, repository, signal } = run.conversation
  const { digest } = work.blob.descriptor
  const key = `${repository.registry} ${digest}`
  // A moment later it can be mounted.
  if (!work.anew && run.seemsNew() && holderOf(run, digest) === undefined) await ended(client.arriving.get(key), signal)
  const bringing = bringNow(run, work)
  if (!client.arriving.has(key)) {
    const over = (): void => {
      client.arriving.delete(key)
    }
    client.arriving.set(key, bringing.then(over, over))
  }
  return bringing
}

/** Waits until work has ended in any way, or the signal is aborted. */
async function ended(work: Promise<void> | undefined, signal: AbortSignal): Promise<void> {
  if (work === undefined || signal.aborted) return
  await new Promise<void>((resolve) => {
    const end = (): void => {
      signal.removeEventListener('abort', end)
      resolve()
    }
    signal.addEventListener('abort', end, { once: true })
    void work.then(end)
  })
}

async function bringNow(run: PushRun, { blob, anew }: How & { readonly blob: Blob }): Promise<BlobOutcome> {
  const { conversation } = run
  const { client, repository, signal } = conversation
  const { digest, mediaType } = blob.descriptor
  const leave = await client.blobPlaces(repository.registry).enter(signal)
  try {
    const started = client.pace.now()
    const from = anew ? undefined : holderOf(run, digest)
    // An image that is not there has a configuration that is not there. What another repository of the registry has just
    // got is mounted from there without asking: the answer says either that it is there, or where to send it.
    const isAsked = !anew && mediaType !== configMediaType && (from === undefined || !run.seemsNew())
    const how: BlobOutcome['how'] =
      isAsked && (await holdsBlob(conversation, blob)) ? 'present' : await uploadBlob(conversation, blob, from)
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

// Another repository of the registry to mount the blob from.
function holderOf({ conversation: { client, repository } }: PushRun, digest: Digest): string | undefined {
  const known = client.holders.get(`${repository.registry} ${digest}`) ?? []
  return [...known].find((path) => path !== repository.path)
}
