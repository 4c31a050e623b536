import { type Digest, digestOf } from '../../oci/digest.ts'
import { type Manifest, parseManifest } from '../../oci/read-manifest.ts'
import { taggedText } from '../../oci/references.ts'
import type { Conversation } from '../conversation.ts'
import { getManifest } from '../endpoints.ts'
import { knownManifest } from '../read.ts'
import type { RemoteDigest } from '../types.ts'
import { asked } from '../wire/attempts.ts'
import { hasDigest, remoteDigest } from './remote-digest.ts'

/** What the tags of a push point to, as far as it was read: that is not asked for again until a tag moves. */
export type ReadTags = {
  /** What was read last; undefined if nothing was. */
  readonly last: (tag: string) => RemoteDigest | undefined
  /** Whether it has only just been read. */
  readonly isFresh: (tag: string) => boolean
  /** Reads it now. */
  readonly read: (tag: string) => Promise<RemoteDigest>
  /** Reads those of which nothing was read. Never throws: what cannot be read is as if nobody had tried. */
  readonly readMissing: () => Promise<void>
  /** Whether all that was read are missing, so that the repository may be new. */
  readonly seemNew: () => boolean
  /**
   * Whether the repository is known to have a platform's complete image: the last tag is read once, and an index lists its
   * platforms. Without a tag, the image is looked up by digest. Notes a tag that is missing.
   */
  readonly hasImage: (manifest: Digest) => Promise<boolean>
}

// A tag that was read so long ago at most has only just been read.
const freshMs = 2000

type Notes = Map<string, { readonly remote: RemoteDigest; readonly atMs: number }>

/** Begins with what the run has read of these tags already. */
export function createReadTags(conversation: Conversation, tags: readonly string[]): ReadTags {
  const { pace } = conversation.client
  const notes = takeNotes(conversation, tags)
  const read = async (tag: string): Promise<RemoteDigest> => {
    const remote = await remoteDigest(conversation, tag)
    notes.set(tag, { remote, atMs: pace.now() })
    return remote
  }
  const lastTag = tags.at(-1)
  let images: Promise<ReadonlySet<Digest>> | undefined
  return {
    last: (tag) => notes.get(tag)?.remote,
    isFresh: (tag) => pace.now() - (notes.get(tag)?.atMs ?? -freshMs) < freshMs,
    read,
    readMissing: async () => {
      await Promise.allSettled(tags.map((tag) => (notes.has(tag) ? undefined : read(tag))))
      for (const [tag, { remote }] of notes) if (remote === 'unknown') notes.delete(tag)
    },
    seemNew: () => notes.size > 0 && [...notes.values()].every(({ remote }) => remote === 'nothing'),
    hasImage: async (manifest) => {
      if (lastTag === undefined) return hasDigest(await remoteDigest(conversation, manifest), manifest)
      images ??= digestsUnder(conversation, lastTag, notes)
      return (await images).has(manifest)
    },
  }
}

async function digestsUnder(conversation: Conversation, tag: string, notes: Notes): Promise<ReadonlySet<Digest>> {
  const { client, repository } = conversation
  const remote = notes.get(tag)?.remote
  if (remote === 'nothing') return new Set()
  const known = typeof remote === 'object' ? knownManifest(client, repository, remote.digest) : undefined
  if (known !== undefined) return new Set([known.descriptor.digest, ...childrenOf(known.manifest)])
  const answer = await asked(() => getManifest(conversation, tag))
  if (answer?.status === 404) notes.set(tag, { remote: 'nothing', atMs: client.pace.now() })
  if (answer?.status !== 200) return new Set()
  return new Set([digestOf(answer.body), ...childrenOf(parseManifest(answer.body, answer.headers['content-type']))])
}

function childrenOf(manifest: Manifest | undefined): readonly Digest[] {
  return manifest?.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : []
}

/** What was read of tags that are now to be pushed, nobody knows when. */
function takeNotes({ client: { readTags }, repository }: Conversation, tags: readonly string[]): Notes {
  return new Map(
    tags.flatMap((tag) => {
      const name = taggedText(repository, tag)
      const remote = readTags.get(name)
      readTags.delete(name)
      return remote === undefined ? [] : [[tag, { remote, atMs: Number.NEGATIVE_INFINITY }] as const]
    }),
  )
}
