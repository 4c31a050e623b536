import type { Outputs } from '../inputs/outputs.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { ImageReport, PlannedImage, PlatformReport, Report } from './types.ts'

/** What is known of a run: all of it at its end, and of a dry run what was planned. */
export type KnownRun = Pick<Report, 'go' | 'upx' | 'cacheHit'> & {
  readonly images: readonly (PlannedImage | ImageReport)[]
}

/** The outputs of one image; `json` holds those of all. */
type ImageOutputs = Omit<Outputs, 'json'>

/**
 * The outputs of a run: those of its first image, and in `json` those of all. What is not known is empty.
 * `reportPath` is empty where no report was written.
 */
export function outputsFrom(run: KnownRun, reportPath: string): Outputs {
  const first = run.images[0]
  if (first === undefined) throw new Error('a run without an image')
  const images = run.images.map((image) => [image.name, imageOutputs(image, run, reportPath)] as const)
  return { ...imageOutputs(first, run, reportPath), json: jsonOutput(first, Object.fromEntries(images)) }
}

/**
 * The output `json`: at the top the keys of the first image that users of docker/metadata-action read, and every image's
 * outputs below a key of their own, since a program may be called as one of the others.
 * Source: https://github.com/docker/metadata-action#outputs
 */
function jsonOutput(
  { references: tags, tagNames, labels, annotations }: PlannedImage,
  images: Readonly<Record<string, ImageOutputs>>,
): string {
  return JSON.stringify({ tags, 'tag-names': tagNames, labels, annotations, images })
}

function imageOutputs(image: PlannedImage | ImageReport, run: KnownRun, reportPath: string): ImageOutputs {
  const [name = ''] = image.repositories
  const made = 'digest' in image ? image : undefined
  const main = made?.platforms[0]
  return {
    digest: made?.digest ?? '',
    imageid: main?.config.digest ?? '',
    'image-name': name,
    repository: withoutHost(name),
    'image-ref': made === undefined || name === '' ? '' : `${name}@${made.digest}`,
    tags: image.references.join('\n'),
    'tag-names': image.tagNames.join('\n'),
    version: image.tagNames[0] ?? '',
    labels: labelLines(image.labels),
    metadata: made === undefined || main === undefined ? '' : buildxMetadata(made, main.config),
    digests: made === undefined ? '' : byPlatform(made, ({ manifest }) => manifest.digest),
    size: numberText(main?.pulledBytes),
    'size-uncompressed': numberText(main?.onDiskBytes),
    'binary-size': numberText(main?.program?.bytes),
    'binary-size-unpacked': numberText(main?.program?.unpackedBytes),
    sizes: made === undefined ? '' : byPlatform(made, sizesOf),
    'size-diff':
      made?.previous === undefined || main === undefined ? '' : String(main.pulledBytes - made.previous.pulledBytes),
    pushed: String(made?.pushed ?? false),
    skipped: String(made?.skipped ?? false),
    'go-version': run.go?.version ?? '',
    packer: main?.program?.packer ?? '',
    'upx-version':
      made?.platforms.some(({ program }) => program?.packer === 'upx') === true ? (run.upx?.version ?? '') : '',
    'cache-hit': run.cacheHit === undefined ? '' : String(run.cacheHit),
    'binary-path': main?.program?.path ?? '',
    dockerfile: made?.dockerfile ?? '',
    'oci-layout': made?.archive ?? '',
    report: reportPath,
  }
}

/** Labels, one a line. */
function labelLines(labels: PlannedImage['labels']): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n')
}

/** A name as the registry knows it: a runner drops an output that holds a masked word, as the host of a registry may be. */
function withoutHost(name: string): string {
  return name.slice(name.indexOf('/') + 1)
}

/** The output `metadata`: what build-push-action has from `docker buildx build --metadata-file`, and in its keys. */
function buildxMetadata({ descriptor, references }: ImageReport, config: Descriptor): string {
  return JSON.stringify({
    'containerimage.config.digest': config.digest,
    'containerimage.descriptor': descriptor,
    'containerimage.digest': descriptor.digest,
    'image.name': references.join(','),
  })
}

// What is undefined does not stand in JSON: of a joined image only the first is known.
function sizesOf({ pulledBytes, onDiskBytes, program }: PlatformReport): Readonly<Record<string, number | undefined>> {
  return {
    size: pulledBytes,
    'size-uncompressed': onDiskBytes,
    'binary-size': program?.bytes,
    'binary-size-unpacked': program?.unpackedBytes,
  }
}

function byPlatform({ platforms }: ImageReport, value: (platform: PlatformReport) => unknown): string {
  return JSON.stringify(Object.fromEntries(platforms.map((platform) => [platform.platform, value(platform)])))
}

function numberText(number: number | undefined): string {
  return number === undefined ? '' : String(number)
}
