import { comparePlatforms, type Platform } from '../platform.ts'
import type { Descriptor, ManifestContent } from '../registry/types.ts'
import { digestOf } from './hash.ts'
import { canonicalJson } from './json.ts'
import { configMediaType, indexMediaType, manifestMediaType } from './media-types.ts'

type Annotations = Readonly<Record<string, string>>

/** The descriptor of a configuration's bytes. */
export function configDescriptor(config: Buffer): Descriptor {
  return { mediaType: configMediaType, digest: digestOf(config), size: config.length }
}

export type ManifestInput = {
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly annotations: Annotations
}

/** The manifest of one platform. Source: image-spec, manifest.md. */
export function imageManifest({ config, layers, annotations }: ManifestInput): ManifestContent {
  return content(manifestMediaType, {
    schemaVersion: 2,
    mediaType: manifestMediaType,
    config,
    layers,
    annotations: ifAny(annotations),
  })
}

export type IndexInput = {
  readonly manifests: readonly { readonly platform: Platform; readonly descriptor: Descriptor }[]
  readonly annotations: Annotations
  /** What belongs to these manifests without being an image for a platform, such as attestations of BuildKit's. */
  readonly attached?: readonly Descriptor[]
}

/** The index of several platforms, in the order in which pullers should try them. Source: image-spec, image-index.md. */
export function imageIndex({ manifests, annotations, attached = [] }: IndexInput): ManifestContent {
  return content(indexMediaType, {
    schemaVersion: 2,
    mediaType: indexMediaType,
    manifests: [
      ...manifests
        .toSorted((a, b) => comparePlatforms(a.platform, b.platform))
        .map(({ platform, descriptor }) => ({ ...descriptor, platform })),
      ...attached,
    ],
    annotations: ifAny(annotations),
  })
}

function content(mediaType: string, value: object): ManifestContent {
  const bytes = canonicalJson(value)
  return { descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length }, bytes }
}

function ifAny(annotations: Annotations): Annotations | undefined {
  return Object.keys(annotations).length === 0 ? undefined : annotations
}
