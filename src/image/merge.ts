import { UserError } from '../errors.ts'
import { comparePlatforms, type Platform, platformText } from '../platform.ts'
import type { Descriptor, Digest, ManifestContent } from '../registry/types.ts'
import { imageIndex } from './manifest.ts'

/** An image of one platform as it was read back from a registry. */
export type PlatformImage = {
  readonly platform: Platform
  readonly content: ManifestContent
  readonly annotations: Readonly<Record<string, string>>
  readonly config: Descriptor
  /** Descriptors of an index that belong to this image, such as its attestation. */
  readonly attached: readonly Descriptor[]
  /** Compressed layers, configuration and manifest: what a pull transfers. */
  readonly pulledBytes: number
}

/**
 * Joins images of single platforms: the same index that one build for all of them would have made, and for one platform
 * its manifest as it is. Annotations are what the images have in common, then those that are given. Throws a UserError
 * where two images are for one platform.
 */
export function joinImages(
  images: readonly PlatformImage[],
  annotations: Readonly<Record<string, string>>,
): { readonly platforms: readonly PlatformImage[]; readonly root: ManifestContent } {
  const platforms = images.toSorted((a, b) => comparePlatforms(a.platform, b.platform))
  checkPlatformsApart(platforms)
  const [first, ...others] = platforms
  if (first === undefined) throw new Error('no images to join')
  const attached = platforms.flatMap((platform) => platform.attached)
  if (others.length === 0 && attached.length === 0) return { platforms, root: first.content }
  return {
    platforms,
    root: imageIndex({
      manifests: platforms.map(({ platform, content }) => ({ platform, descriptor: content.descriptor })),
      annotations: { ...commonAnnotations(first, others), ...annotations },
      attached,
    }),
  }
}

function checkPlatformsApart(sorted: readonly PlatformImage[]): void {
  const digests = new Map<string, Digest>()
  for (const { platform, content } of sorted) {
    const name = platformText(platform)
    const { digest } = content.descriptor
    const other = digests.get(name)
    if (other !== undefined) {
      throw new UserError(`merge has two images for ${name}: ${other} and ${digest}`, {
        change: 'Give each leg of the matrix a platform of its own, and merge the digests of one run only.',
      })
    }
    digests.set(name, digest)
  }
}

function commonAnnotations(first: PlatformImage, others: readonly PlatformImage[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(first.annotations).filter(([key, value]) =>
      others.every(({ annotations }) => annotations[key] === value),
    ),
  )
}
