import { property, textsByName, textsIn } from '../host/json.ts'
import type { DescriptorPlatform } from './descriptor.ts'
import type { Digest } from './digest.ts'
import { type Platform, parsePlatform } from './platform.ts'
import { parseDescriptorPlatform } from './read-manifest.ts'

/** The parts of an image's configuration that we read. Source: image-spec, config.md. */
export type ImageConfig = {
  /** Undefined if it has none, such as the configuration of an artifact that is not an image. */
  readonly platform: DescriptorPlatform | undefined
  readonly labels: Readonly<Record<string, string>>
  /** The digests of the uncompressed layers. */
  readonly diffIds: readonly Digest[]
}

/** Parses the JSON of a configuration; a field that is missing or has another type counts as absent. */
export function parseImageConfig(json: unknown): ImageConfig {
  return {
    platform: parseDescriptorPlatform(json),
    labels: textsByName(property(json, 'config', 'Labels')) ?? {},
    diffIds: textsIn(property(json, 'rootfs', 'diff_ids')),
  }
}

/** The platform in a descriptor or a configuration. Throws a UserError for one that Go cannot build for. */
export function platformNamed({ os, architecture, variant = '' }: DescriptorPlatform): Platform {
  return parsePlatform([os, architecture, variant].filter((part) => part !== '').join('/'))
}
