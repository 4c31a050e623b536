import { CancelledError } from '../../errors.ts'
import type { ImageContent, ImagePart, ManifestContent } from '../../oci/content.ts'
import { type Digest, digestOf, firstOfEachDigest } from '../../oci/digest.ts'
import { type Manifest, parseManifest } from '../../oci/read-manifest.ts'
import { checkTag, type Repository, type TaggedRepository, taggedText } from '../../oci/references.ts'
import type { RegistryClient } from '../client.ts'
import { type Conversation, pushingTo } from '../conversation.ts'
import { getManifest } from '../endpoints.ts'
import { knownManifest } from '../read.ts'
import type { PushResult, RemoteDigest } from '../types.ts'
import { asked } from '../wire/attempts.ts'
import { bringBlobs, bringContent, type PushRun, untilFirstError } from './push-content.ts'
import { hasDigest, remoteDigest } from './remote-digest.ts'
import { inOrder, moveTags } from './tags.ts'

export type PushOrder = TaggedRepository & { readonly content: ImageContent }

/** A push that starts before its image is complete. */
export type OpenPush = {
  /** Announces a finished part of the image. Its blobs are uploaded while the rest is built; never throws. */
  readonly offer: (part: ImagePart) => void
  /**
   * Pushes the complete image and moves the tags. Either all of it succeeds, or an error says which tags have moved, if
   * any. Throws a RegistryError or a CancelledError.
   */
  readonly finish: (content: ImageContent) => Promise<PushResult>
  /** Aborts the push and cancels open uploads; when it resolves, nothing of this push is running. */
  readonly abandon: () => Promise<void>
}

// An image that is complete within this time is pushed in one go: that takes fewer requests if nothing has changed.
const offerDelayMs = 1000

/**
 * Pushes an image: blobs, then manifests by digest, then the tags, moving ones last. Skips what the registry already
 * has. Either all of it succeeds, or an error says which tags have moved, if any. Throws a UserError for a malformed
 * tag, a RegistryError, or a CancelledError.
 */
export async function pushImage(client: RegistryClient, { content, ...target }: PushOrder): Promise<PushResult> {
  return openPush(client, target).finish(content)
}

/**
 * Opens a push; sends nothing before a part is offered or the image is complete. Throws a UserError for a malformed
 * tag.
 */
export function openPush(client: RegistryClient, { repository, tags: given }: TaggedRepository): OpenPush {
  const tags = inOrder(given.map(checkTag))
  const ending = new AbortController()
  const { conversation, requests } = pushingTo(client, repository, ending)
  const { signal } = conversation
  const together = untilFirstError(ending)
  // What this run has read already is not asked for again until a tag moves.
  const read = takeRead(client, repository, tags)
  const seemsNew = (): boolean => read.size > 0 && [...read.values()].every((remote) => remote === 'nothing')
  const run: PushRun = { conversation, together, brought: new Map(), seemsNew }
  const known = knowledge(conversation, tags.at(-1), read)
  const waiting = new AbortController()
  const offered: Promise<unknown>[] = []

  const bringEarly = async (part: ImagePart): Promise<void> => {
    try {
      await client.pace.sleep(offerDelayMs, AbortSignal.any([signal, waiting.signal]))
    } catch (error) {
      if (waiting.signal.aborted) return
      throw error
    }
    if (!(await known(part.manifest.digest))) await bringBlobs(run, part.blobs, { anew: false })
  }
  const noMoreOffers = async (): Promise<void> => {
    waiting.abort()
    await Promise.all(offered)
  }

  return {
    offer: (part) => {
      // Errors are thrown when the push is finished.
      offered.push(together([() => bringEarly(part)]).catch(() => {}))
    },
    finish: async (content) => {
      const root = rootOf(content)
      await noMoreOffers()
      signal.throwIfAborted()
      const { digest } = root.descriptor
      const before = await together(
        tags.map((tag) => async (): Promise<RemoteDigest> => {
          const earlier = read.get(tag)
          if (earlier !== undefined && !hasDigest(earlier, digest)) return earlier
          const remote = await remoteDigest(conversation, tag)
          read.set(tag, remote)
          return remote
        }),
      )
      const present =
        before.some((remote) => hasDigest(remote, digest)) ||
        hasDigest(await remoteDigest(conversation, digest), digest)
      if (!present) await bringContent(run, content, { anew: false })
      const moved = await moveTags(run, { content, root, tags, before, present })
      const blobs = await Promise.all(
        firstOfEachDigest(content.blobs, ({ descriptor }) => descriptor.digest).map(({ descriptor }) =>
          run.brought.get(descriptor.digest),
        ),
      )
      return {
        repository,
        digest,
        blobs: blobs.filter((outcome) => outcome !== undefined),
        tags: moved,
        requests: requests(),
      }
    },
    abandon: async () => {
      ending.abort(new CancelledError())
      await noMoreOffers()
    },
  }
}

/**
 * Whether the repository is known to have a platform's complete image: the tag is read once, and an index lists its
 * platforms. Without a tag, the image is looked up by digest. Notes a tag that is missing.
 */
function knowledge(
  conversation: Conversation,
  tag: string | undefined,
  read: Map<string, RemoteDigest>,
): (manifest: Digest) => Promise<boolean> {
  let looked: Promise<ReadonlySet<Digest>> | undefined
  return async (manifest) => {
    if (tag === undefined) return hasDigest(await remoteDigest(conversation, manifest), manifest)
    looked ??= digestsUnder(conversation, tag, read)
    return (await looked).has(manifest)
  }
}

async function digestsUnder(
  conversation: Conversation,
  tag: string,
  read: Map<string, RemoteDigest>,
): Promise<ReadonlySet<Digest>> {
  const { client, repository } = conversation
  const remote = read.get(tag)
  if (remote === 'nothing') return new Set()
  const known = typeof remote === 'object' ? knownManifest(client, repository, remote.digest) : undefined
  if (known !== undefined) return new Set([known.descriptor.digest, ...childrenOf(known.manifest)])
  const answer = await asked(() => getManifest(conversation, tag))
  if (answer?.status === 404) read.set(tag, 'nothing')
  if (answer?.status !== 200) return new Set()
  return new Set([digestOf(answer.body), ...childrenOf(parseManifest(answer.body, answer.headers['content-type']))])
}

function childrenOf(manifest: Manifest | undefined): readonly Digest[] {
  return manifest?.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : []
}

/** What was read of tags that are now to be pushed. */
function takeRead(
  { readTags }: RegistryClient,
  repository: Repository,
  tags: readonly string[],
): Map<string, RemoteDigest> {
  return new Map(
    tags.flatMap((tag) => {
      const name = taggedText(repository, tag)
      const remote = readTags.get(name)
      readTags.delete(name)
      return remote === undefined ? [] : [[tag, remote] as const]
    }),
  )
}

function rootOf(content: ImageContent): ManifestContent {
  const root = content.manifests.find(({ descriptor }) => descriptor.digest === content.root.digest)
  if (root === undefined) throw new Error(`the image's root ${content.root.digest} is not among its manifests`)
  return root
}
