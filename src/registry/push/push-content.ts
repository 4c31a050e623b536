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
  /** Whether the registry has a blob that was asked for before it is its turn. */
  readonly asked: Map<Digest, Promise<boolean>>
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
  await bringBelow(run, content, how)
  await bringRoot(run, content, how)
}

/** Uploads all blobs and, by digest, the manifests that an index lists. */
export async function bringBelow(run: PushRun, content: ImageContent, how: How): Promise<void> {
  await bringBlobs(run, content.blobs, how)
  if (isIndex(content.root.mediaType)) await storeAll(run, content, { how, isNow: isBelow })
}

/** Pushes by digest what is left after that: the root. */
export async function bringRoot(run: PushRun, content: ImageContent, how: How): Promise<void> {
  await storeAll(run, content, { how, isNow: isIndex(content.root.mediaType) ? isListing : () => true })
}

const isListing = ({ descriptor }: ManifestContent): boolean => isIndex(descriptor.mediaType)
const isBelow = (manifest: ManifestContent): boolean => !isListing(manifest)

async function storeAll(
  run: PushRun,
  content: ImageContent,
  { how, isNow }: { readonly how: How; readonly isNow: (manifest: ManifestContent) => boolean },
): Promise<void> {
  const { conversation, together } = run
  const store = (manifest: ManifestContent) => async (): Promise<unknown> => {
    const repair = async (): Promise<void> => {
      if (how.anew) return
      if (isListing(manifest)) await bringContent(run, content, { anew: true })
      else await bringBlobs(run, content.blobs, { anew: true })
    }
    const stored = await storeManifest(conversation, manifest, { reference: manifest.descriptor.digest, repair })
    await listAsReferrer(conversation, manifest)
    return stored
  }
  const manifests = content.manifests.filter(isNow)
  const children = manifests.filter(isBelow)
  // GitLab refuses a manifest whose subject is not there yet.
  await together(children.filter((manifest) => !hasSubject(manifest)).map(store))
  await together(children.filter(hasSubject).map(store))
  for (const index of manifests.filter(isListing)) await store(index)()
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

/** Asks at once for all blobs that would be asked for in their turn. */
export async function lookForBlobs(run: PushRun, blobs: readonly Blob[]): Promise<void> {
  const { conversation, together, brought, asked } = run
  const { client, repository } = conversation
  const isAskedFor = (blob: Blob): boolean => {
    const { digest } = blob.descriptor
    const key = `${repository.registry} ${digest}`
    // What another repository is just getting is mounted from there.
    const isElsewhere = run.seemsNew() && (client.arriving.has(key) || client.askedFor.has(key))
    client.askedFor.add(key)
    return !brought.has(digest) && !isElsewhere && mayBeThere(run, blob)
  }
  const ask = (blob: Blob) => (): Promise<boolean> => {
    const answer = holdsBlob(conversation, blob)
    asked.set(blob.descriptor.digest, answer)
    return answer
  }
  await together(
    firstOfEachDigest(blobs, ({ descriptor }) => descriptor.digest)
      .filter(isAskedFor)
      .map(ask),
  )
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
  const { digest } = blob.descriptor
  const leave = await client.blobPlaces(repository.registry).enter(signal)
  try {
    const started = client.pace.now()
    const from = anew ? undefined : holderOf(run, digest)
    const isAsked = !anew && mayBeThere(run, blob)
    const how: BlobOutcome['how'] =
      isAsked && (await (run.asked.get(digest) ?? holdsBlob(conversation, blob)))
        ? 'present'
        : await uploadBlob(conversation, blob, from)
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

// An image that is not there has a configuration that is not there. What another repository of the registry has just got
// is mounted from there without asking: the answer says either that it is there, or where to send it.
function mayBeThere(run: PushRun, { descriptor }: Blob): boolean {
  return descriptor.mediaType !== configMediaType && (holderOf(run, descriptor.digest) === undefined || !run.seemsNew())
}

// Another repository of the registry to mount the blob from.
function holderOf({ conversation: { client, repository } }: PushRun, digest: Digest): string | undefined {
  const known = client.holders.get(`${repository.registry} ${digest}`) ?? []
  return [...known].find((path) => path !== repository.path)
}
