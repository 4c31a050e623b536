import { UserError } from '../errors.ts'
import { type Annotation, type AnnotationPlace, type Annotations, annotationsAt, hasPlace } from '../oci/annotations.ts'
import type { ManifestContent } from '../oci/content.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { Digest } from '../oci/digest.ts'
import { comparePlatforms, type Platform, platformText } from '../oci/platform.ts'
import { imageIndex, manifestDescriptor } from '../oci/write-manifest.ts'

/** A single-platform image, as read back from a registry. */
export type PlatformImage = {
  readonly platform: Platform
  readonly content: ManifestContent
  readonly annotations: Annotations
  /** From its configuration. */
  readonly labels: Annotations
  readonly config: Descriptor
  /** Descriptors of an index that belong to this image, such as its attestation. */
  readonly attached: readonly Descriptor[]
  /** Compressed layers, configuration and manifest: what a pull transfers. */
  readonly pulledBytes: number
}

export type JoinOptions = {
  /** Annotations for the index and its descriptors; those for manifests only tell which keys to leave off the index. */
  readonly annotations: readonly Annotation[]
  /** Whether the index gets the annotations that all its manifests share. */
  readonly takeCommon: boolean
}

export type JoinedImages = {
  readonly platforms: readonly PlatformImage[]
  readonly root: ManifestContent
  /** All annotations of the manifests and of the index. */
  readonly annotations: readonly Annotation[]
}

/**
 * Joins single-platform images into the same index that one build for all platforms would have made; for one platform,
 * its manifest as is. Throws a UserError if two images have the same platform.
 */
export function joinImages(images: readonly PlatformImage[], options: JoinOptions): JoinedImages {
  const platforms = images.toSorted((a, b) => comparePlatforms(a.platform, b.platform))
  checkPlatformsApart(platforms)
  const [first, ...others] = platforms
  if (first === undefined) throw new Error('no images to join')
  const attached = platforms.flatMap((platform) => platform.attached)
  const common = commonAnnotations(first, others)
  const ofManifests = platforms.flatMap(({ platform, annotations }) =>
    placed(annotations, { level: 'manifest', platform }).filter(({ key }) => !Object.hasOwn(common, key)),
  )
  const stand = [...placed(common, { level: 'manifest' }), ...ofManifests]
  if (others.length === 0 && attached.length === 0) return { platforms, root: first.content, annotations: stand }
  const { takeCommon } = options
  const given = options.annotations.filter((annotation) => isPlaceOfJoin(platforms, annotation))
  const kept = placed(takeCommon ? withoutLevelled(common, options.annotations) : {}, { level: 'index' })
  const annotations = [...kept, ...given]
  return {
    platforms,
    root: imageIndex({
      manifests: platforms.map(({ platform, content }) => ({
        platform,
        descriptor: manifestDescriptor(content.descriptor, { annotations, platform }),
      })),
      annotations,
      attached,
    }),
    annotations: [...stand, ...annotations],
  }
}

/**
 * Whether a merge can set annotations at this place. It can set neither those of the manifests, which the matrix jobs
 * have already made, nor those of the index's descriptor, which only an OCI layout has.
 */
export function isPlaceOfJoin(images: readonly PlatformImage[], place: AnnotationPlace): boolean {
  const platforms = images.map(({ platform }) => platform)
  return place.level === 'index' || (place.level === 'manifest-descriptor' && hasPlace(platforms, place))
}

function placed(annotations: Annotations, place: AnnotationPlace): readonly Annotation[] {
  return Object.entries(annotations).map(([key, value]) => ({ ...place, key, value }))
}

// A build would not put annotations that were given for manifests only on the index.
function withoutLevelled(common: Annotations, given: readonly Annotation[]): Annotations {
  const [manifest, index] = [annotationsAt(given, { level: 'manifest' }), annotationsAt(given, { level: 'index' })]
  return Object.fromEntries(
    Object.entries(common).filter(([key]) => !Object.hasOwn(manifest, key) || Object.hasOwn(index, key)),
  )
}

function checkPlatformsApart(sorted: readonly PlatformImage[]): void {
  const digests = new Map<string, Digest>()
  for (const { platform, content } of sorted) {
    const name = platformText(platform)
    const { digest } = content.descriptor
    const other = digests.get(name)
    if (other !== undefined) {
      throw new UserError(`merge has two images for ${name}: ${other} and ${digest}`, {
        change: 'Give each matrix job its own platform, and only merge the digests of one run.',
      })
    }
    digests.set(name, digest)
  }
}

function commonAnnotations(first: PlatformImage, others: readonly PlatformImage[]): Annotations {
  return Object.fromEntries(
    Object.entries(first.annotations).filter(([key, value]) =>
      others.every(({ annotations }) => annotations[key] === value),
    ),
  )
}
