import { type Annotation, type Annotations, annotationLevels, annotationsAt, placeText } from '../../oci/annotations.ts'
import type { Compression } from '../../oci/media-types.ts'
import { comparePlatforms, type Platform, platformText } from '../../oci/platform.ts'
import { repositoryText, type TaggedRepository, taggedText } from '../../oci/references.ts'
import type { ImageSpec } from '../types.ts'

export type BuildxBuild = {
  readonly spec: ImageSpec
  /** The folder that `writeContext` wrote. */
  readonly context: string
  /** Where buildx writes metadata about the result. */
  readonly metadataFile: string
  /** For `--output`, from one of the functions below. */
  readonly output: string
}

/**
 * The arguments of `docker buildx build`. No attestations: they would contain times and turn a single image into an
 * index. The exporter does not rewrite timestamps, since the context already has the right ones and rewriting adds an
 * annotation to every layer's descriptor.
 */
export function buildxArguments({ spec, context, metadataFile, output }: BuildxBuild): string[] {
  return [
    'buildx',
    'build',
    '--progress=plain',
    '--provenance=false',
    '--sbom=false',
    '--platform',
    // BuildKit keeps this order in the index.
    spec.platforms
      .map(({ platform }) => platform)
      .toSorted(comparePlatforms)
      .map(platformText)
      .join(','),
    '--build-arg',
    'DOCKERFILE_NEWLINE=\n',
    '--metadata-file',
    metadataFile,
    '--output',
    output,
    context,
  ]
}

/** Environment variables that make BuildKit use the image's time and stop buildx from looking for a Git repository. */
export function buildxEnvironment({ createdSeconds }: ImageSpec): Readonly<Record<string, string>> {
  return { SOURCE_DATE_EPOCH: `${createdSeconds}`, BUILDX_GIT_INFO: 'false' }
}

/** An OCI layout in a folder. */
export function layoutOutput(spec: ImageSpec, folder: string): string {
  return csv(['type=oci', 'tar=false', `dest=${folder}`, ...exporterOptions(spec)])
}

/** An image in the engine's own store. */
export function loadedOutput(reference: string): string {
  return csv(['type=docker', `name=${reference}`])
}

/** A push to one repository, by the engine and with its credentials; by digest alone where there are no tags. */
export function pushedOutput(spec: ImageSpec, { repository, tags }: TaggedRepository): string {
  const name = repositoryText(repository)
  const names = tags.length === 0 ? name : tags.map((tag) => taggedText(repository, tag)).join(',')
  const byDigest = tags.length === 0 ? ['push-by-digest=true'] : []
  return csv(['type=image', 'push=true', ...byDigest, `name=${names}`, ...exporterOptions(spec)])
}

const exporterCompression: Readonly<Record<Compression, readonly string[]>> = {
  gzip: ['compression=gzip', 'compression-level=9'],
  zstd: ['compression=zstd', 'compression-level=19'],
  none: ['compression=uncompressed'],
}

function exporterOptions({ compression, annotations, platforms }: ImageSpec): string[] {
  return [
    'oci-mediatypes=true',
    ...exporterCompression[compression],
    'force-compression=true',
    ...annotationOptions(
      annotations,
      platforms.map(({ platform }) => platform),
    ),
  ]
}

/**
 * Annotations as attributes of the exporter. Those that do not apply to an image with these platforms are left out:
 * BuildKit would fail, and for a single platform it would ignore platform-specific ones. Source:
 * https://github.com/moby/buildkit/blob/master/docs/annotations.md
 */
function annotationOptions(annotations: readonly Annotation[], platforms: readonly Platform[]): string[] {
  const [single, ...others] = platforms
  if (single !== undefined && others.length === 0) {
    return (['manifest', 'manifest-descriptor'] as const).flatMap((level) =>
      attributes(level, annotationsAt(annotations, { level, platform: single })),
    )
  }
  const own = annotations.filter(({ platform }) => platform !== undefined)
  return annotationLevels.flatMap((level) => [
    ...attributes(level, annotationsAt(annotations, { level })),
    ...platforms.flatMap((platform) =>
      attributes(placeText({ level, platform }), annotationsAt(own, { level, platform })),
    ),
  ])
}

function attributes(place: string, annotations: Annotations): string[] {
  return Object.entries(annotations)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `annotation-${place}.${key}=${value}`)
}

/** One line of comma-separated values, which buildx parses by RFC 4180. */
function csv(fields: readonly string[]): string {
  return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')
}
