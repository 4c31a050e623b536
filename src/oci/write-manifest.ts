import { type Annotation, type Annotations, annotationsAt } from './annotations.ts'
import { canonicalJson } from './canonical-json.ts'
import type { ManifestContent } from './content.ts'
import { type Descriptor, descriptorOf } from './descriptor.ts'
import { configMediaType, emptyMediaType, indexMediaType, manifestMediaType } from './media-types.ts'
import { comparePlatforms, type Platform } from './platform.ts'

/** The descriptor of a configuration's bytes. */
export function configDescriptor(config: Buffer): Descriptor {
  return descriptorOf(configMediaType, config)
}

export type ManifestInput = {
  readonly platform: Platform
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  /** All annotations of the image; the manifest and its descriptor get those for their place. */
  readonly annotations: readonly Annotation[]
}

/** The manifest of one platform. Source: image-spec, manifest.md. */
export function imageManifest({ platform, config, layers, annotations }: ManifestInput): ManifestContent {
  const { bytes, descriptor } = content(manifestMediaType, {
    schemaVersion: 2,
    mediaType: manifestMediaType,
    config,
    layers,
    annotations: ifAny(annotationsAt(annotations, { level: 'manifest', platform })),
  })
  return { bytes, descriptor: manifestDescriptor(descriptor, { annotations, platform }) }
}

export type IndexInput = {
  readonly manifests: readonly { readonly platform: Platform; readonly descriptor: Descriptor }[]
  /** All annotations of the image; the index and its descriptor get those for their place. */
  readonly annotations: readonly Annotation[]
  /** Manifests that refer to these without being an image for a platform, such as BuildKit's attestations. */
  readonly attached?: readonly Descriptor[]
}

/**
 * The index of several platforms, in the order in which clients should try them. Source: image-spec, image-index.md.
 */
export function imageIndex({ manifests, annotations, attached = [] }: IndexInput): ManifestContent {
  const { bytes, descriptor } = content(indexMediaType, {
    schemaVersion: 2,
    mediaType: indexMediaType,
    manifests: [
      ...manifests
        .toSorted((a, b) => comparePlatforms(a.platform, b.platform))
        .map((manifest) => ({ ...manifest.descriptor, platform: manifest.platform })),
      ...attached,
    ],
    annotations: ifAny(annotationsAt(annotations, { level: 'index' })),
  })
  return { bytes, descriptor: indexDescriptor(descriptor, annotations) }
}

/** The configuration of a manifest that is not an image: `{}`. Source: image-spec, manifest.md, "empty descriptor". */
export const emptyConfig = Buffer.from('{}')

export type ArtifactInput = {
  readonly artifactType: string
  readonly layers: readonly Descriptor[]
  readonly annotations: Annotations
  /** The manifest or index that the artifact is about. */
  readonly subject: Descriptor
}

/** The manifest of a document about an image. Source: image-spec, manifest.md, "artifact usage". */
export function artifactManifest({ artifactType, layers, annotations, subject }: ArtifactInput): ManifestContent {
  const { mediaType, digest, size } = subject
  return content(manifestMediaType, {
    schemaVersion: 2,
    mediaType: manifestMediaType,
    artifactType,
    config: descriptorOf(emptyMediaType, emptyConfig),
    layers,
    subject: { mediaType, digest, size },
    annotations: ifAny(annotations),
  })
}

/** The descriptor of a manifest, with its annotations for an index, or for a layout that has no index. */
export function manifestDescriptor(
  descriptor: Descriptor,
  { annotations, platform }: { readonly annotations: readonly Annotation[]; readonly platform: Platform },
): Descriptor {
  return annotated(descriptor, annotationsAt(annotations, { level: 'manifest-descriptor', platform }))
}

/** The descriptor of an index, with its annotations for a layout. */
export function indexDescriptor(descriptor: Descriptor, annotations: readonly Annotation[]): Descriptor {
  return annotated(descriptor, annotationsAt(annotations, { level: 'index-descriptor' }))
}

function annotated(descriptor: Descriptor, annotations: Annotations): Descriptor {
  const all = ifAny({ ...descriptor.annotations, ...annotations })
  return all === undefined ? descriptor : { ...descriptor, annotations: all }
}

function content(mediaType: string, value: object): ManifestContent {
  const bytes = canonicalJson(value)
  return { descriptor: descriptorOf(mediaType, bytes), bytes }
}

function ifAny(annotations: Annotations): Annotations | undefined {
  return Object.keys(annotations).length === 0 ? undefined : annotations
}
