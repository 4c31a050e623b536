import { property, textsByName, textsIn } from '../host/json.ts'
import type { DescriptorPlatform } from './descriptor.ts'
import type { Digest } from './digest.ts'
import { type Platform, parsePlatform } from './platform.ts'
import { parseDescriptorPlatform } from './read-manifest.ts'

/** What is read of an image's configuration. Source: image-spec, config.md. */
export type ImageConfig = {
  /** Undefined where it names none, as the configuration of what is no image. */
  readonly platform: DescriptorPlatform | undefined
  readonly labels: Readonly<Record<string, string>>
  /** The digests of the layers' tars. */
  readonly diffIds: readonly Digest[]
}

/** Reads the JSON of a configuration; whatever of it is missing or of another type counts as not said. */
export function parseImageConfig(json: unknown): ImageConfig {
  return {
    platform: parseDescriptorPlatform(json),
    labels: textsByName(property(json, 'config', 'Labels')) ?? {},
    diffIds: textsIn(property(json, 'rootfs', 'diff_ids')),
  }
}

/** The platform that a descriptor or a configuration names. Throws a UserError for one that Go cannot build for. */
export function platformNamed({ os, architecture, variant = '' }: DescriptorPlatform): Platform {
  return parsePlatform([os, architecture, variant].filter((part) => part !== '').join('/'))
}
