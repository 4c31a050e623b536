import type { DescriptorPlatform } from '../oci/descriptor.ts'
import type { Digest } from '../oci/digest.ts'
import { type Repository, taggedText } from '../oci/references.ts'
import type { RegistryClient } from './client.ts'
import { findManifest, pulledBytesOf, readManifest } from './read.ts'
import type { PushResult, ReadManifest } from './types.ts'

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
    const root = await readManifest(client, push.repository, digest)
    const image = await manifestFor(root, (child) => readManifest(client, push.repository, child), platform)
    if (image?.manifest.kind !== 'manifest') return undefined
    return { reference, digest, pulledBytes: pulledBytesOf(image) }
  } catch {
    return undefined
  }
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
  return Promise.all(
    platforms.map(async (platform) => {
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
