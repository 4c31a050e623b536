import type { Outputs } from '../inputs/outputs.ts'
import type { ImageReport, Report } from './types.ts'

/** The outputs of a run: those of its first image, and in `json` those of all. */
export function outputsFrom(report: Report, reportPath: string): Outputs {
  const first = report.images[0]
  if (first === undefined) throw new Error('a report without an image')
  const all = Object.fromEntries(report.images.map((image) => [image.name, imageOutputs(image, report, reportPath)]))
  return { ...imageOutputs(first, report, reportPath), json: JSON.stringify(all) }
}

function imageOutputs(image: ImageReport, report: Report, reportPath: string): Omit<Outputs, 'json'> {
  const main = image.platforms[0]
  if (main === undefined) throw new Error('an image without a platform')
  const [name] = image.repositories
  const packed = image.platforms.some(({ program }) => program.packed)
  return {
    digest: image.digest,
    imageid: main.config.digest,
    'image-name': name ?? '',
    'image-ref': name === undefined ? '' : `${name}@${image.digest}`,
    tags: image.references.join('\n'),
    'tag-names': image.tagNames.join('\n'),
    version: image.tagNames[0] ?? '',
    labels: Object.entries(image.labels)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n'),
    metadata: JSON.stringify(buildxMetadata(image)),
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

// The keys of `docker buildx build --metadata-file`, which build-push-action gives as its output `metadata`.
function buildxMetadata(image: ImageReport): unknown {
  const [main] = image.platforms
  return {
    'containerimage.config.digest': main?.config.digest,
    'containerimage.descriptor': {
      mediaType: image.mediaType,
      digest: image.digest,
    },
    'containerimage.digest': image.digest,
    'image.name': image.references.join(','),
  }
}

type OfPlatform = ImageReport['platforms'][number]

function byPlatform<Value>(
  image: ImageReport,
  value: (platform: OfPlatform) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(image.platforms.map((platform) => [platform.platform, value(platform)]))
}
