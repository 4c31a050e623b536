import { CancelledError } from '../../errors.ts'
import { both } from '../../host/parallel.ts'
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
import { bringBelow, bringBlobs, bringRoot, lookForBlobs, type PushRun, untilFirstError } from './push-content.ts'
import { hasDigest, remoteDigest } from './remote-digest.ts'
import { inOrder, moveTags } from './tags.ts'

export type PushOrder = TaggedRepository & { readonly content: ImageContent }

/** A push that starts before its image is complete. */
export type OpenPush = {
  /**
   * Reads the tags before there is anything to push, which opens connections and gets a token, too. Resolves with what
   * the first tag points to; never throws: what cannot be read is read again when the push is finished.
   */
  readonly look: () => Promise<RemoteDigest>
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
// A tag that was read so long ago at most has only just been read.
const freshMs = 2000

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
  const seemsNew = (): boolean => read.size > 0 && [...read.values()].every(({ remote }) => remote === 'nothing')
  const run: PushRun = { conversation, together, brought: new Map(), asked: new Map(), seemsNew }
  const known = knowledge(conversation, tags.at(-1), read)
  const isFresh = (tag: string): boolean => client.pace.now() - (read.get(tag)?.atMs ?? -freshMs) < freshMs
  const readNow = async (tag: string): Promise<RemoteDigest> => {
    const remote = await remoteDigest(conversation, tag)
    read.set(tag, { remote, atMs: client.pace.now() })
    return remote
  }
  let looking: Promise<unknown> = Promise.resolve()
  const waiting = new AbortController()
  const offered: Promise<unknown>[] = []

  const bringEarly = async (part: ImagePart): Promise<void> => {
    try {
      await client.pace.sleep(offerDelayMs, AbortSignal.any([signal, waiting.signal]))
    } catch (error) {
      if (waiting.signal.aborted) return
      throw error
    }
    await looking
    if (!(await known(part.manifest.digest))) await bringBlobs(run, part.blobs, { anew: false })
  }
  const noMoreOffers = async (): Promise<void> => {
    waiting.abort()
    await Promise.all(offered)
  }

  return {
    look: async () => {
      const all = Promise.allSettled(tags.map((tag) => (read.has(tag) ? undefined : readNow(tag))))
      looking = all
      await all
      for (const [tag, { remote }] of read) if (remote === 'unknown') read.delete(tag)
      return read.get(tags[0] ?? '')?.remote ?? 'unknown'
    },
    offer: (part) => {
      // Errors are thrown when the push is finished.
      offered.push(together([() => bringEarly(part)]).catch(() => {}))
    },
    finish: async (content) => {
      const root = rootOf(content)
      await noMoreOffers()
      await looking
      signal.throwIfAborted()
      const { digest } = root.descriptor
      const before = await together(
        tags.map((tag) => async () => {
          const earlier = read.get(tag)?.remote
          return earlier !== undefined && (isFresh(tag) || !hasDigest(earlier, digest)) ? earlier : readNow(tag)
        }),
      )
      const isThere = async (): Promise<boolean> => hasDigest(await remoteDigest(conversation, digest), digest)
      // The blobs are asked for at the same time, since most likely the image is not there.
      const present =
        before.some((remote) => hasDigest(remote, digest)) ||
        (await both(together([isThere]), lookForBlobs(run, content.blobs)))[0].includes(true)
      if (!present) await bringBelow(run, content, { anew: false })
      // Sending the content may have taken minutes: another run may have moved a tag meanwhile.
      const readAgain = (): Promise<readonly RemoteDigest[]> =>
        together(
          tags.map((tag, position) => async () => {
            const earlier = before[position]
            return present && earlier !== undefined && isFresh(tag) ? earlier : remoteDigest(conversation, tag)
          }),
        )
      const [now] = await both(readAgain(), present ? undefined : bringRoot(run, content, { anew: false }))
      const moved = await moveTags(run, { content, root, tags, before, now })
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
      await Promise.all([noMoreOffers(), looking])
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
  read: ReadTags,
): (manifest: Digest) => Promise<boolean> {
  let looked: Promise<ReadonlySet<Digest>> | undefined
  return async (manifest) => {
    if (tag === undefined) return hasDigest(await remoteDigest(conversation, manifest), manifest)
    looked ??= digestsUnder(conversation, tag, read)
    return (await looked).has(manifest)
  }
}

async function digestsUnder(conversation: Conversation, tag: string, read: ReadTags): Promise<ReadonlySet<Digest>> {
  const { client, repository } = conversation
  const remote = read.get(tag)?.remote
  if (remote === 'nothing') return new Set()
  const known = typeof remote === 'object' ? knownManifest(client, repository, remote.digest) : undefined
  if (known !== undefined) return new Set([known.descriptor.digest, ...childrenOf(known.manifest)])
  const answer = await asked(() => getManifest(conversation, tag))
  if (answer?.status === 404) read.set(tag, { remote: 'nothing', atMs: client.pace.now() })
  if (answer?.status !== 200) return new Set()
  return new Set([digestOf(answer.body), ...childrenOf(parseManifest(answer.body, answer.headers['content-type']))])
}

function childrenOf(manifest: Manifest | undefined): readonly Digest[] {
  return manifest?.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : []
}

/** What tags pointed to when they were read. */
type ReadTags = Map<string, { readonly remote: RemoteDigest; readonly atMs: number }>

/** What was read of tags that are now to be pushed, nobody knows when. */
function takeRead({ readTags }: RegistryClient, repository: Repository, tags: readonly string[]): ReadTags {
  return new Map(
    tags.flatMap((tag) => {
      const name = taggedText(repository, tag)
      const remote = readTags.get(name)
      readTags.delete(name)
      return remote === undefined ? [] : [[tag, { remote, atMs: Number.NEGATIVE_INFINITY }] as const]
    }),
  )
}

function rootOf(content: ImageContent): ManifestContent {
  const root = content.manifests.find(({ descriptor }) => descriptor.digest === content.root.digest)
  if (root === undefined) throw new Error(`the image's root ${content.root.digest} is not among its manifests`)
  return root
}
