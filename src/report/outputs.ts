import type { Outputs } from '../inputs/outputs.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { ImageReport, Report } from './types.ts'

/** The outputs of one image; `json` holds those of all. */
export type ImageOutputs = Omit<Outputs, 'json'>

/** The outputs of a run: those of its first image, and in `json` those of all. */
export function outputsFrom(report: Report, reportPath: string): Outputs {
  const first = report.images[0]
  if (first === undefined) throw new Error('a report without an image')
  const images = Object.fromEntries(report.images.map((image) => [image.name, imageOutputs(image, report, reportPath)]))
  const { references: tags, tagNames, labels, annotations } = first
  return {
    ...imageOutputs(first, report, reportPath),
    json: jsonOutput({ tags, tagNames, labels, annotations, images }),
  }
}

export type JsonOutput = Pick<ImageReport, 'tagNames' | 'labels' | 'annotations'> & {
  readonly tags: readonly string[]
  /** By the name of the program. */
  readonly images: Readonly<Record<string, ImageOutputs>>
}

/**
 * The output `json`: at the top the keys of the first image that users of docker/metadata-action read, and every image's
 * outputs below a key of their own, since a program may be called as one of the others.
 * Source: https://github.com/docker/metadata-action#outputs
 */
export function jsonOutput({ tags, tagNames, labels, annotations, images }: JsonOutput): string {
  return JSON.stringify({ tags, 'tag-names': tagNames, labels, annotations, images })
}

function imageOutputs(image: ImageReport, report: Report, reportPath: string): ImageOutputs {
  const main = image.platforms[0]
  if (main === undefined) throw new Error('an image without a platform')
  const [name] = image.repositories
  const packed = image.platforms.some(({ program }) => program.packed)
  return {
    digest: image.digest,
    imageid: main.config.digest,
    'image-name': name ?? '',
    repository: withoutHost(name ?? ''),
    'image-ref': name === undefined ? '' : `${name}@${image.digest}`,
    tags: image.references.join('\n'),
    'tag-names': image.tagNames.join('\n'),
    version: image.tagNames[0] ?? '',
    labels: labelLines(image.labels),
    metadata: buildxMetadata({ ...image, config: main.config }),
    digests: JSON.stringify(byPlatform(image, ({ manifest }) => manifest.digest)),
    size: String(main.pulledBytes),
    'size-uncompressed': String(main.onDiskBytes),
    'binary-size': String(main.program.bytes),
    'binary-size-unpacked': String(main.program.unpackedBytes),
    sizes: JSON.stringify(
      byPlatform(image, ({ pulledBytes, onDiskBytes, program }) => ({
        size: pulledBytes,
        'size-uncompressed': onDiskBytes,
        'binary-size': program.bytes,
        'binary-size-unpacked': program.unpackedBytes,
      })),
    ),
    'size-diff': image.previous === undefined ? '' : String(main.pulledBytes - image.previous.pulledBytes),
    pushed: String(image.pushed),
    skipped: String(image.skipped),
    'go-version': report.go.version,
    'upx-version': packed ? (report.upx?.version ?? '') : '',
    'cache-hit': String(report.cacheHit),
    'binary-path': main.program.path,
    dockerfile: image.dockerfile,
    'oci-layout': image.archive ?? '',
    report: reportPath,
  }
}

/** Labels, one a line. */
export function labelLines(labels: ImageReport['labels']): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n')
}

/** A name as the registry knows it: a runner drops an output that holds a masked word, as the host of a registry may be. */
export function withoutHost(name: string): string {
  return name.slice(name.indexOf('/') + 1)
}

/** The output `metadata`: what build-push-action has from `docker buildx build --metadata-file`, and in its keys. */
export function buildxMetadata({
  config,
  descriptor,
  references,
}: Pick<ImageReport, 'descriptor' | 'references'> & { readonly config: Descriptor }): string {
  return JSON.stringify({
    'containerimage.config.digest': config.digest,
    'containerimage.descriptor': descriptor,
    'containerimage.digest': descriptor.digest,
    'image.name': references.join(','),
  })
}

type OfPlatform = ImageReport['platforms'][number]

function byPlatform<Value>(
  image: ImageReport,
  value: (platform: OfPlatform) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(image.platforms.map((platform) => [platform.platform, value(platform)]))
}
