import { setMaxListeners } from 'node:events'
import { RegistryError } from '../errors.ts'
import { type Conversation, type RegistryClient, rememberHolder } from './client.ts'
import { withAddition } from './failures.ts'
import { type Held, heldUnder, storeManifest } from './manifests.ts'
import { isIndex } from './media-types.ts'
import { checkTag } from './references.ts'
import { listAsReferrer } from './referrers.ts'
import type {
  Blob,
  BlobOutcome,
  Digest,
  ImageContent,
  ManifestContent,
  PushResult,
  Repository,
  TagOutcome,
} from './types.ts'
import { holdsBlob } from './upload-sessions.ts'
import { uploadBlob } from './uploads.ts'

export type PushOrder = {
  readonly content: ImageContent
  readonly repository: Repository
  /** None means that the image is to be had by its digest alone. */
  readonly tags: readonly string[]
  /** Repositories of the same registry that may hold some of the blobs already. */
  readonly mountFrom?: readonly Repository[]
}

/**
 * Pushes an image: blobs, then manifests by digest, then the tags, moving ones last. What the registry has already is
 * not sent. Either everything is there in the end, or an error is thrown that says which tags have moved, if any.
 * Throws a UserError for a malformed tag, a RegistryError, or a CancelledError.
 */
export async function pushImage(client: RegistryClient, order: PushOrder): Promise<PushResult> {
  const { content, repository } = order
  const tags = inOrder(order.tags.map(checkTag))
  const root = rootOf(content)
  const ending = new AbortController()
  const signal = AbortSignal.any([client.signal, ending.signal])
  // Each blob that waits listens to it.
  setMaxListeners(0, signal)
  let requests = 0
  const onRequest = (): void => {
    requests += 1
  }
  const conversation: Conversation = { client, repository, actions: 'pull,push', signal, onRequest }
  const together = untilFirstError(ending)
  const before = await together(tags.map((tag) => () => heldUnder(conversation, tag)))
  const present =
    before.some((held) => isHeld(held, root)) || isHeld(await heldUnder(conversation, root.descriptor.digest), root)
  const task: Task = { conversation, content, mountFrom: order.mountFrom ?? [], together, outcomes: new Map() }
  if (!present) await bringContent(task, { anew: false })
  const moved = await moveTags(task, { tags, before, root, present })
  return {
    repository,
    digest: root.descriptor.digest,
    blobs: uniqueBlobs(content).flatMap(({ descriptor }) => task.outcomes.get(descriptor.digest) ?? []),
    tags: moved,
    requests,
  }
}

/** The order in which tags move: those that always move come last, `latest` at the very end. */
export function inOrder(tags: readonly string[]): readonly string[] {
  const moving = ['stable', 'edge', 'nightly', 'latest']
  const unique = [...new Set(tags)]
  return unique.toSorted((a, b) => moving.indexOf(a) - moving.indexOf(b))
}

type Together = <T>(jobs: readonly (() => Promise<T>)[]) => Promise<readonly T[]>

type Task = {
  readonly conversation: Conversation
  readonly content: ImageContent
  readonly mountFrom: readonly Repository[]
  readonly together: Together
  readonly outcomes: Map<Digest, BlobOutcome>
}

/** `anew`: the registry has shown that what it says of its blobs cannot be relied on, so that all are sent. */
async function bringContent(task: Task, how: { readonly anew: boolean }): Promise<void> {
  const { conversation, content, together } = task
  await bringBlobsOf(task, how)
  const store = (manifest: ManifestContent) => async (): Promise<unknown> => {
    const again = isIndex(manifest.descriptor.mediaType) ? bringContent : bringBlobsOf
    const repair = (): Promise<void> => (how.anew ? Promise.resolve() : again(task, { anew: true }))
    const stored = await storeManifest(conversation, manifest, { reference: manifest.descriptor.digest, repair })
    await listAsReferrer(conversation, manifest)
    return stored
  }
  await together(content.manifests.filter(({ descriptor }) => !isIndex(descriptor.mediaType)).map(store))
  for (const index of content.manifests.filter(({ descriptor }) => isIndex(descriptor.mediaType))) await store(index)()
}

async function bringBlobsOf(task: Task, how: { readonly anew: boolean }): Promise<void> {
  await task.together(uniqueBlobs(task.content).map((blob) => () => bringBlob(task, { blob, ...how })))
}

async function bringBlob(task: Task, order: { readonly blob: Blob; readonly anew: boolean }): Promise<void> {
  const { conversation, outcomes } = task
  const { client, repository, signal } = conversation
  const { blob, anew } = order
  const { digest } = blob.descriptor
  const leave = await client.blobPlaces(repository.registry).enter(signal)
  try {
    const started = client.pace.now()
    const there = !anew && (await holdsBlob(conversation, blob))
    const how: BlobOutcome['how'] = there
      ? 'present'
      : await uploadBlob(conversation, blob, anew ? undefined : holderOf(task, digest))
    rememberHolder(client, repository, digest)
    const outcome: BlobOutcome = {
      title: blob.title,
      descriptor: blob.descriptor,
      how,
      milliseconds: client.pace.now() - started,
    }
    outcomes.set(digest, outcome)
    client.onProgress(outcome)
  } finally {
    leave()
  }
}

// Another repository of the registry from which the blob can be mounted.
function holderOf({ conversation, mountFrom }: Task, digest: Digest): string | undefined {
  const { client, repository } = conversation
  const given = mountFrom.filter(({ registry }) => registry === repository.registry).map(({ path }) => path)
  const known = client.holders.get(`${repository.registry} ${digest}`) ?? []
  return [...known, ...given].find((path) => path !== repository.path)
}

async function moveTags(
  task: Task,
  move: {
    readonly tags: readonly string[]
    readonly before: readonly Held[]
    readonly root: ManifestContent
    readonly present: boolean
  },
): Promise<readonly TagOutcome[]> {
  const { conversation } = task
  const { root } = move
  const outcomes: TagOutcome[] = []
  for (const [position, tag] of move.tags.entries()) {
    const before = move.before[position] ?? 'unknown'
    try {
      // The content may have taken minutes to send: another run may have been faster.
      const now = move.present ? before : await heldUnder(conversation, tag)
      const repair = (): Promise<void> => bringContent(task, { anew: true })
      const how = isHeld(now, root) ? 'unchanged' : await storeManifest(conversation, root, { reference: tag, repair })
      const overtaken = typeof now === 'object' && !isHeld(now, root) && !sameHeld(now, before) ? now.digest : undefined
      outcomes.push({
        tag,
        how,
        ...(typeof before === 'object' && how === 'pushed' ? { previous: before.digest } : {}),
        ...(overtaken === undefined ? {} : { contested: { digest: overtaken, by: 'us' } }),
      })
    } catch (error) {
      throw withMovedTags(error, outcomes)
    }
  }
  return task.together(outcomes.map((outcome) => () => lookedAfter(conversation, outcome, root)))
}

// Two runs may push one tag at the same time: the one that lost says so. The push has succeeded in any case.
async function lookedAfter(
  conversation: Conversation,
  outcome: TagOutcome,
  root: ManifestContent,
): Promise<TagOutcome> {
  if (outcome.how === 'unchanged') return outcome
  const held = await heldUnder(conversation, outcome.tag).catch((error: unknown): Held => {
    if (error instanceof RegistryError) return 'unknown'
    throw error
  })
  if (typeof held !== 'object' || isHeld(held, root)) return outcome
  return { ...outcome, contested: { digest: held.digest, by: 'them' } }
}

function withMovedTags(error: unknown, outcomes: readonly TagOutcome[]): unknown {
  const moved = outcomes.filter(({ how }) => how === 'pushed').map(({ tag }) => tag)
  if (moved.length === 0 || !(error instanceof RegistryError)) return error
  return withAddition(error, `moved before that: ${moved.join(', ')}`)
}

/** Runs all jobs and waits for all; the first that fails ends the others, and its error is the one that is thrown. */
function untilFirstError(ending: AbortController): Together {
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

function uniqueBlobs(content: ImageContent): readonly Blob[] {
  return [...new Map(content.blobs.map((blob) => [blob.descriptor.digest, blob])).values()]
}

function rootOf(content: ImageContent): ManifestContent {
  const root = content.manifests.find(({ descriptor }) => descriptor.digest === content.root.digest)
  if (root === undefined) throw new Error(`the image's root ${content.root.digest} is not among its manifests`)
  return root
}

function isHeld(held: Held, manifest: ManifestContent): boolean {
  return typeof held === 'object' && held.digest === manifest.descriptor.digest
}

function sameHeld(a: Held, b: Held): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.digest === b.digest : a === b || b === 'unknown'
}
