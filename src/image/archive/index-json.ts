import { canonicalJson } from '../../oci/canonical-json.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import { hexOf } from '../../oci/digest.ts'
import { indexMediaType } from '../../oci/media-types.ts'
import { comparePlatforms, type Platform } from '../../oci/platform.ts'
import { fullName, tagIn } from '../../oci/references.ts'
import type { BuiltPlatform } from '../types.ts'

/** The path of a blob in a layout. Source: image-spec, image-layout.md. */
export function blobPath({ digest }: Descriptor): string {
  return `blobs/sha256/${hexOf(digest)}`
}

export const layoutFile: Buffer = canonicalJson({ imageLayoutVersion: '1.0.0' })

/**
 * `index.json` of a layout: the root once per reference, with the annotations that skopeo (the tag) and containerd (the
 * full name) look for; once without a name when there are no references.
 */
export function layoutIndex(root: Descriptor, references: readonly string[]): Buffer {
  const named = references.map((reference) => ({
    ...root,
    annotations: {
      ...root.annotations,
      'io.containerd.image.name': fullName(reference),
      'org.opencontainers.image.ref.name': tagIn(reference),
    },
  }))
  return canonicalJson({
    schemaVersion: 2,
    mediaType: indexMediaType,
    manifests: named.length === 0 ? [root] : named,
  })
}

/** Docker's `manifest.json`, which supports one platform only. Source: moby, image/spec/v1.2.md. */
export function dockerArchiveManifest(platform: BuiltPlatform, references: readonly string[]): Buffer {
  return canonicalJson([
    {
      Config: blobPath(platform.config),
      RepoTags: references,
      Layers: platform.layers.map(({ descriptor }) => blobPath(descriptor)),
    },
  ])
}

/** The best platform for a machine: its own, otherwise one with its architecture, otherwise the first. */
export function preferredPlatform(
  platforms: readonly BuiltPlatform[],
  machine: Platform | undefined,
): BuiltPlatform | undefined {
  const sameArchitecture = platforms.filter(({ platform }) => platform.architecture === machine?.architecture)
  const exact = sameArchitecture.find(({ platform }) => machine && comparePlatforms(platform, machine) === 0)
  return exact ?? sameArchitecture[0] ?? platforms[0]
}
