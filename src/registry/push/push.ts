import { CancelledError } from '../../errors.ts'
import { both } from '../../host/parallel.ts'
import type { ImageContent, ImagePart, ManifestContent } from '../../oci/content.ts'
import { firstOfEachDigest } from '../../oci/digest.ts'
import { checkTag, type TaggedRepository } from '../../oci/references.ts'
import type { RegistryClient } from '../client.ts'
import { pushingTo } from '../conversation.ts'
import type { PushResult, RemoteDigest } from '../types.ts'
import { bringBelow, bringBlobs, bringRoot, lookForBlobs, type PushRun, untilFirstError } from './push-content.ts'
import { createReadTags, type ReadTags } from './read-tags.ts'
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

/**
 * Pushes an image: blobs, then manifests by digest, then the tags, moving ones last. Skips what the registry already
 * has. Either all of it succeeds, or an error says which tags have moved, if any. Throws a UsageError for a malformed
 * tag, a RegistryError, or a CancelledError.
 */
export async function pushImage(client: RegistryClient, { content, ...target }: PushOrder): Promise<PushResult> {
  return openPush(client, target).finish(content)
}

/**
 * Opens a push; sends nothing before a part is offered or the image is complete. Throws a UsageError for a malformed
 * tag.
 */
export function openPush(client: RegistryClient, { repository, tags: given }: TaggedRepository): OpenPush {
  const tags = inOrder(given.map(checkTag))
  const ending = new AbortController()
  const { conversation, requests } = pushingTo(client, repository, ending)
  const { signal } = conversation
  const together = untilFirstError(ending)
  const read = createReadTags(conversation, tags)
  const run: PushRun = { conversation, together, brought: new Map(), asked: new Map(), seemsNew: read.seemNew }
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
    if (!(await read.hasImage(part.manifest.digest))) await bringBlobs(run, part.blobs, { anew: false })
  }
  const noMoreOffers = async (): Promise<void> => {
    waiting.abort()
    await Promise.all(offered)
  }

  return {
    look: async () => {
      const all = read.readMissing()
      looking = all
      await all
      return read.last(tags[0] ?? '') ?? 'unknown'
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
      const moved = await pushWhole(run, { content, root, tags, read })
      return {
        repository,
        digest: root.descriptor.digest,
        blobs: await outcomesOf(run, content),
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

type WholeImage = {
  readonly content: ImageContent
  readonly root: ManifestContent
  readonly tags: readonly string[]
  readonly read: ReadTags
}

/** Brings what the repository does not have of an image, and moves the tags. */
async function pushWhole(run: PushRun, { content, root, tags, read }: WholeImage): Promise<PushResult['tags']> {
  const { conversation, together } = run
  const { digest } = root.descriptor
  const before = await together(
    tags.map((tag) => async () => {
      const earlier = read.last(tag)
      return earlier !== undefined && (read.isFresh(tag) || !hasDigest(earlier, digest)) ? earlier : read.read(tag)
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
        return present && earlier !== undefined && read.isFresh(tag) ? earlier : remoteDigest(conversation, tag)
      }),
    )
  const [now] = await both(readAgain(), present ? undefined : bringRoot(run, content, { anew: false }))
  return moveTags(run, { content, root, tags, before, now })
}

/** How each blob came to be in the repository, of those that were looked for. */
async function outcomesOf({ brought }: PushRun, { blobs }: ImageContent): Promise<PushResult['blobs']> {
  const outcomes = await Promise.all(
    firstOfEachDigest(blobs, ({ descriptor }) => descriptor.digest).map(({ descriptor }) =>
      brought.get(descriptor.digest),
    ),
  )
  return outcomes.filter((outcome) => outcome !== undefined)
}

function rootOf(content: ImageContent): ManifestContent {
  const root = content.manifests.find(({ descriptor }) => descriptor.digest === content.root.digest)
  if (root === undefined) throw new Error(`the image's root ${content.root.digest} is not among its manifests`)
  return root
}
