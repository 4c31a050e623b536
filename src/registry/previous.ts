import { property } from '../host/json.ts'
import type { ImageContent } from '../oci/content.ts'
import type { DescriptorPlatform } from '../oci/descriptor.ts'
import type { Digest } from '../oci/digest.ts'
import { parseManifest } from '../oci/read-manifest.ts'
import { type Repository, taggedText } from '../oci/references.ts'
import type { RegistryClient } from './client.ts'
import { findManifest, pulledBytesOf, readConfigBlob, readManifest } from './read.ts'
import type { PushResult, ReadManifest, RemoteDigest } from './types.ts'

/** The image that a tag pointed to before a push. */
export type Previous = {
  /** Full reference with the tag. */
  readonly reference: string
  readonly digest: Digest
  /** Size of a pull: layers, configuration and manifest. */
  readonly pulledBytes: number
}

/**
 * The image for the platform that the first tag of a push pointed to before it moved. Undefined if the tag did not
 * move, did not exist, has no image for the platform, or cannot be read: a comparison is no reason to fail.
 */
export async function readPrevious(
  client: RegistryClient,
  push: PushResult,
  platform: DescriptorPlatform,
): Promise<Previous | undefined> {
  const [tag] = push.tags
  const digest = tag?.previous
  if (tag === undefined || digest === undefined) return undefined
  const reference = taggedText(push.repository, tag.tag)
  try {
    const image = await imageUnder(client, { repository: push.repository, digest }, platform)
    if (image?.manifest.kind !== 'manifest') return undefined
    return { reference, digest, pulledBytes: pulledBytesOf(image) }
  } catch {
    return undefined
  }
}

/**
 * Reads what `readPrevious` is going to ask for, while the content that takes its place is pushed. Never throws: what
 * cannot be read now is left to that.
 */
export async function readAhead(
  client: RegistryClient,
  ahead: {
    readonly repository: Repository
    /** What the first tag points to; undefined if it was not read before the push. */
    readonly tag: Promise<RemoteDigest> | undefined
    readonly content: ImageContent
  },
): Promise<void> {
  const { repository, content } = ahead
  try {
    const tag = await ahead.tag
    if (typeof tag !== 'object' || tag.digest === content.root.digest) return
    const root = content.manifests.find(({ descriptor }) => descriptor.digest === content.root.digest)
    const own = root === undefined ? undefined : parseManifest(root.bytes, root.descriptor.mediaType)
    const platform = own?.kind === 'index' ? own.manifests[0]?.platform : undefined
    await imageUnder(client, { repository, digest: tag.digest }, platform)
  } catch {
    // It says so itself.
  }
}

// A tag has been pushed, or is to be: one token does for all.
async function imageUnder(
  client: RegistryClient,
  { repository, digest }: { readonly repository: Repository; readonly digest: Digest },
  platform: DescriptorPlatform | undefined,
): Promise<ReadManifest | undefined> {
  const read = (of: Digest): Promise<ReadManifest> => readManifest(client, repository, of, 'pull,push')
  const root = await read(digest)
  return platform === undefined ? root : manifestFor(root, read, platform)
}

/** The image of a platform, below what a reference names. */
export type ReadImage = Previous & {
  /** Of the platform's manifest. */
  readonly manifest: Digest
}

/**
 * What a tag or a digest names now, for each platform that it has. Undefined if there is no such image. Throws a
 * RegistryError for any other answer.
 */
export async function readImages(
  client: RegistryClient,
  named: { readonly repository: Repository; readonly reference: string; readonly text: string },
  platforms: readonly DescriptorPlatform[],
): Promise<readonly (ReadImage | undefined)[] | undefined> {
  const { repository } = named
  const root = await findManifest(client, repository, named.reference)
  if (root === undefined) return undefined
  // A manifest that is in no index has its platform in its configuration; for one platform it is not worth a request.
  const only =
    root.manifest.kind === 'manifest' && platforms.length > 1
      ? (await readConfigBlob(client, repository, root.manifest.config)).config
      : undefined
  return Promise.all(
    platforms.map(async (platform) => {
      if (only !== undefined && !isFor(platform, only)) return undefined
      const image = await manifestFor(root, (child) => readManifest(client, repository, child), platform)
      if (image?.manifest.kind !== 'manifest') return undefined
      const { digest } = root.descriptor
      return {
        reference: named.text,
        digest,
        pulledBytes: pulledBytesOf(image),
        manifest: image.descriptor.digest,
      }
    }),
  )
}

function isFor({ os, architecture, variant }: DescriptorPlatform, config: unknown): boolean {
  const ownVariant = property(config, 'variant')
  return (
    property(config, 'os') === os &&
    property(config, 'architecture') === architecture &&
    (ownVariant === undefined || ownVariant === variant)
  )
}

async function manifestFor(
  root: ReadManifest,
  read: (digest: Digest) => Promise<ReadManifest>,
  platform: DescriptorPlatform,
): Promise<ReadManifest | undefined> {
  if (root.manifest.kind !== 'index') return root
  const child = root.manifest.manifests.find(
    (candidate) =>
      candidate.platform?.os === platform.os &&
      candidate.platform.architecture === platform.architecture &&
      candidate.platform.variant === platform.variant,
  )
  return child === undefined ? undefined : read(child.digest)
}
