import { isSizeBytes, parseJson, property, textOf, textsByName } from '../host/json.ts'
import type { Descriptor, DescriptorPlatform } from './descriptor.ts'
import { isDigest } from './digest.ts'
import { isIndex } from './media-types.ts'

/** The checked content of a manifest or an index. Source: image-spec, manifest.md and image-index.md. */
export type Manifest = {
  readonly mediaType: string
  readonly annotations: Readonly<Record<string, string>>
  readonly artifactType?: string
  readonly subject?: Descriptor
} & (
  | { readonly kind: 'manifest'; readonly config: Descriptor; readonly layers: readonly Descriptor[] }
  | { readonly kind: 'index'; readonly manifests: readonly Descriptor[] }
)

/**
 * Parses a manifest or an index; `contentType` is the registry's header for it. Returns undefined for anything else.
 */
export function parseManifest(bytes: Buffer, contentType: string | undefined): Manifest | undefined {
  const json = parseJson(bytes.toString('utf8'))
  const mediaType = textOf(property(json, 'mediaType')) ?? contentType?.split(';')[0]?.trim() ?? ''
  const subject = parseDescriptor(property(json, 'subject'))
  const artifactType = textOf(property(json, 'artifactType'))
  const common = {
    mediaType,
    annotations: textsByName(property(json, 'annotations')) ?? {},
    ...(subject === undefined ? {} : { subject }),
    ...(artifactType === undefined ? {} : { artifactType }),
  }
  const manifests = descriptorsOf(property(json, 'manifests'))
  if (manifests !== undefined && (isIndex(mediaType) || mediaType === ''))
    return { ...common, kind: 'index', manifests }
  const config = parseDescriptor(property(json, 'config'))
  const layers = descriptorsOf(property(json, 'layers'))
  return config === undefined || layers === undefined ? undefined : { ...common, kind: 'manifest', config, layers }
}

function descriptorsOf(value: unknown): readonly Descriptor[] | undefined {
  if (!Array.isArray(value)) return undefined
  const descriptors = value.map(parseDescriptor).filter((descriptor) => descriptor !== undefined)
  return descriptors.length === value.length ? descriptors : undefined
}

/** Parses a descriptor; undefined if a required field is missing. */
function parseDescriptor(value: unknown): Descriptor | undefined {
  const mediaType = textOf(property(value, 'mediaType'))
  const digest = textOf(property(value, 'digest'))
  const size = property(value, 'size')
  if (mediaType === undefined || digest === undefined || !isDigest(digest)) return undefined
  if (!isSizeBytes(size)) return undefined
  const annotations = textsByName(property(value, 'annotations'))
  const platform = parseDescriptorPlatform(property(value, 'platform'))
  const artifactType = textOf(property(value, 'artifactType'))
  return {
    mediaType,
    digest,
    size,
    ...(annotations === undefined ? {} : { annotations }),
    ...(platform === undefined ? {} : { platform }),
    ...(artifactType === undefined ? {} : { artifactType }),
  }
}

/** The platform in a descriptor or a configuration; undefined if os or architecture is missing. */
export function parseDescriptorPlatform(value: unknown): DescriptorPlatform | undefined {
  const os = textOf(property(value, 'os'))
  const architecture = textOf(property(value, 'architecture'))
  const variant = textOf(property(value, 'variant'))
  if (os === undefined || architecture === undefined) return undefined
  return { os, architecture, ...(variant === undefined ? {} : { variant }) }
}
