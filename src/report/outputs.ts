import type { Outputs } from '../inputs/outputs.ts'
import { keyIn } from '../oci/annotations.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { ImageReport, PlannedImage, PlatformReport, Report } from './types.ts'
import { countsOutput } from './vulnerabilities.ts'

/** The results of a run; in a dry run, only what was planned. */
export type KnownRun = Pick<Report, 'go' | 'upx' | 'cacheHit'> & {
  readonly images: readonly (PlannedImage | ImageReport)[]
  /** The jobs for what changed; absent without a plan of them. */
  readonly jobs?: {
    readonly legs: readonly object[]
    readonly changed: readonly string[]
    readonly unchanged: readonly string[]
  }
}

type RunOutput = 'json' | 'image-refs' | 'manifests' | 'changed' | 'unchanged' | 'matrix'
/** The outputs of one image; the others describe all images. */
type ImageOutputs = Omit<Outputs, RunOutput>

/**
 * The outputs of a run: those of its first image, and all images in `json`. Unknown values are empty. `reportPath` is
 * empty if no report was written.
 */
export function outputsFrom(run: KnownRun, reportPath: string): Outputs {
  const first = run.images[0]
  if (first === undefined) throw new Error('a run without an image')
  const images = run.images.map((image) => [image.name, imageOutputs(image, run, reportPath)] as const)
  return {
    ...imageOutputs(first, run, reportPath),
    json: jsonOutput(first, Object.fromEntries(images)),
    'image-refs': referencesOutput(run.images),
    manifests: '',
    ...changeOutputs(run),
  }
}

function referencesOutput(images: KnownRun['images']): string {
  const pushed = images.flatMap((image) => {
    const [name] = image.repositories
    return 'digest' in image && image.pushed && name !== undefined ? [[image.name, `${name}@${image.digest}`]] : []
  })
  return pushed.length === 0 ? '' : JSON.stringify(Object.fromEntries(pushed))
}

function changeOutputs({ images, jobs }: KnownRun): Pick<Outputs, 'changed' | 'unchanged' | 'matrix'> {
  if (jobs !== undefined) {
    const { legs, changed, unchanged } = jobs
    return {
      changed: JSON.stringify(changed),
      unchanged: JSON.stringify(unchanged),
      matrix: JSON.stringify({ include: legs }),
    }
  }
  const made = images.filter((image) => 'digest' in image)
  if (made.length === 0) return { changed: '', unchanged: '', matrix: '' }
  const namesOf = (isUnchanged: boolean): string =>
    JSON.stringify(made.flatMap(({ name, unchanged = false }) => (unchanged === isUnchanged ? [name] : [])))
  return { changed: namesOf(false), unchanged: namesOf(true), matrix: '' }
}

/**
 * The output `json`. At the top are the first image's keys that users of docker/metadata-action read; every image's
 * outputs are below a separate key, because a program may have the name of another key.
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
    key: keyIn(image.labels) ?? '',
    'go-version': run.go?.version ?? '',
    packer: main?.program?.packer ?? '',
    'upx-version':
      made?.platforms.some(({ program }) => program?.packer === 'upx') === true ? (run.upx?.version ?? '') : '',
    'cache-hit': run.cacheHit === undefined ? '' : String(run.cacheHit),
    'binary-path': main?.program?.path ?? '',
    dockerfile: made?.dockerfile ?? '',
    'oci-layout': made?.archive ?? '',
    vulnerabilities: countsOutput(made?.vulnerabilities),
    vex:
      made?.vulnerabilities === undefined || 'unchecked' in made.vulnerabilities
        ? ''
        : (made.vulnerabilities.vex ?? ''),
    'size-report': made?.sizes?.document ?? '',
    'size-page': made?.sizes?.page ?? '',
    sbom: made?.sbom?.cyclonedx ?? '',
    'sbom-spdx': made?.sbom?.spdx ?? '',
    attestations: made?.attestations === undefined ? '' : JSON.stringify(made.attestations),
    report: reportPath,
  }
}

/** Labels, one per line. */
function labelLines(labels: PlannedImage['labels']): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n')
}

/**
 * The name without the registry's host. A runner drops outputs that contain a masked value, and the host may be one.
 */
function withoutHost(name: string): string {
  return name.slice(name.indexOf('/') + 1)
}

/** The output `metadata`, with the keys of `docker buildx build --metadata-file`, as build-push-action has it. */
function buildxMetadata({ descriptor, references }: ImageReport, config: Descriptor): string {
  return JSON.stringify({
    'containerimage.config.digest': config.digest,
    'containerimage.descriptor': descriptor,
    'containerimage.digest': descriptor.digest,
    'image.name': references.join(','),
  })
}

// JSON omits undefined values: of a joined image only the first is known.
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
