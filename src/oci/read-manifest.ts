import { parseJson, property, textOf } from '../host/json.ts'
import type { Descriptor } from './descriptor.ts'
import { isDigest } from './digest.ts'
import { isIndex } from './media-types.ts'

/** What a manifest or an index says, checked. Source: image-spec, manifest.md and image-index.md. */
export type Manifest = {
  readonly mediaType: string
  readonly annotations: Readonly<Record<string, string>>
  readonly artifactType?: string
  readonly subject?: Descriptor
} & (
  | { readonly kind: 'manifest'; readonly config: Descriptor; readonly layers: readonly Descriptor[] }
  | { readonly kind: 'index'; readonly manifests: readonly Descriptor[] }
)

/** Reads a manifest of either form; `contentType` is what the registry called it. Undefined where it is none. */
export function parseManifest(bytes: Buffer, contentType: string | undefined): Manifest | undefined {
  const json = parseJson(bytes.toString('utf8'))
  const mediaType = textOf(property(json, 'mediaType')) ?? contentType?.split(';')[0]?.trim() ?? ''
  const subject = descriptorOf(property(json, 'subject'))
  const artifactType = textOf(property(json, 'artifactType'))
  const common = {
    mediaType,
    annotations: textsOf(property(json, 'annotations')) ?? {},
    ...(subject === undefined ? {} : { subject }),
    ...(artifactType === undefined ? {} : { artifactType }),
  }
  const manifests = descriptorsOf(property(json, 'manifests'))
  if (manifests !== undefined && (isIndex(mediaType) || mediaType === ''))
    return { ...common, kind: 'index', manifests }
  const config = descriptorOf(property(json, 'config'))
  const layers = descriptorsOf(property(json, 'layers'))
  return config === undefined || layers === undefined ? undefined : { ...common, kind: 'manifest', config, layers }
}

function descriptorsOf(value: unknown): readonly Descriptor[] | undefined {
  if (!Array.isArray(value)) return undefined
  const descriptors = value.map(descriptorOf).filter((descriptor) => descriptor !== undefined)
  return descriptors.length === value.length ? descriptors : undefined
}

function descriptorOf(value: unknown): Descriptor | undefined {
  const mediaType = textOf(property(value, 'mediaType'))
  const digest = textOf(property(value, 'digest'))
  const size = property(value, 'size')
  if (mediaType === undefined || digest === undefined || !isDigest(digest)) return undefined
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined
  const annotations = textsOf(property(value, 'annotations'))
  const platform = platformOf(property(value, 'platform'))
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

function platformOf(value: unknown): Descriptor['platform'] {
  const os = textOf(property(value, 'os'))
  const architecture = textOf(property(value, 'architecture'))
  const variant = textOf(property(value, 'variant'))
  if (os === undefined || architecture === undefined) return undefined
  return { os, architecture, ...(variant === undefined ? {} : { variant }) }
}

function textsOf(value: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
