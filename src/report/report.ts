import type { BuiltImage, BuiltPlatform } from '../image/types.ts'
import { annotationLines, hasPlace } from '../oci/annotations.ts'
import { type Platform, platformText } from '../oci/platform.ts'
import { repositoryText, taggedText } from '../oci/references.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { ImageNeeds } from '../plan/needs.ts'
import type { ImagePlan } from '../plan/types.ts'
import type { AttachResult } from '../registry/referrers/attach.ts'
import type { PushResult } from '../registry/types.ts'
import { addedFrom } from './decisions.ts'
import { diskBytesOf, pulledBytesOf } from './sizes.ts'
import type { ImageReport, PlannedImage, PlatformReport, SbomFiles } from './types.ts'

/** A finished image and where it was pushed. */
export type PublishedImage = {
  readonly image: ImagePlan
  readonly built: BuiltImage
  readonly programs: readonly PackedProgram[]
  readonly needs?: ImageNeeds
  /** Absent if no push was requested. */
  readonly pushes?: readonly PushResult[]
  readonly loaded: boolean
  readonly previous?: NonNullable<ImageReport['previous']>
  /** What was attached to it, for each manifest in each repository; absent if nothing was to be. */
  readonly attached?: readonly AttachResult[]
}

/** Where the files of an image are stored for later steps. */
export type ResultFiles = {
  readonly dockerfile: string
  /** The OpenVEX document, if there is one. */
  readonly vex: string
  /** What the bytes are, if that is known: as JSON, and as a page. */
  readonly sizes: string
  readonly sizePage: string
  readonly program: (program: PackedProgram) => string
  /** The documents of the whole image, or of a platform. */
  readonly sbom: (platform?: Platform) => SbomFiles
}

/** The report of an image. Every size is measured on real bytes, never estimated. */
export function imageReport(published: PublishedImage, kept: ResultFiles): ImageReport {
  const { image, built, pushes } = published
  const platforms = asGiven(built).map((platform) => platformReport(platform, published, kept))
  const all = built.platforms.map(({ platform }) => platform)
  const previous = previousOf(published, platforms)
  return {
    ...plannedImage(image, all),
    // The engine may push a manifest that it wrote itself, so use the digest that the registry confirmed: that one can
    // be pulled.
    digest: pushes?.[0]?.digest ?? built.root.digest,
    mediaType: built.root.mediaType,
    descriptor: descriptorOf(published),
    createdSeconds: built.spec.createdSeconds,
    exposedPorts: built.spec.config.exposedPorts,
    ...(published.needs === undefined ? {} : { added: addedFrom(published.needs) }),
    pushed: pushes !== undefined,
    skipped: pushes?.every(isUnchanged) ?? false,
    loaded: published.loaded,
    ...(image.archive === undefined ? {} : { archive: image.archive }),
    dockerfile: kept.dockerfile,
    sbom: kept.sbom(),
    platforms,
    ...(previous === undefined ? {} : { previous }),
    ...(published.attached === undefined ? {} : { attestations: attestationsOf(published.attached) }),
  }
}

/** The attached documents, one entry for each. */
export function attestationsOf(attached: readonly AttachResult[]): NonNullable<ImageReport['attestations']> {
  return attached.flatMap(({ repository, subject, documents }) =>
    documents.map(({ kind, artifactType, digest, how }) => ({
      repository: repositoryText(repository),
      subject,
      kind,
      artifactType,
      digest,
      how,
    })),
  )
}

/** The facts about an image that are known before it is built. */
export function plannedImage(image: ImagePlan, platforms: readonly Platform[]): PlannedImage {
  return {
    name: image.main.name,
    importPath: image.main.importPath,
    repositories: image.repositories.map(repositoryText),
    tagNames: image.tags,
    references: image.references,
    labels: image.labels,
    annotations: annotationLines(image.annotations.filter((annotation) => hasPlace(platforms, annotation))),
    ...(image.notPushed === undefined ? {} : { notPushed: image.notPushed }),
  }
}

// An index is sorted its own way; people expect the platforms in the order they gave.
function asGiven({ spec, platforms }: BuiltImage): readonly BuiltPlatform[] {
  const order = spec.platforms.map(({ platform }) => platformText(platform))
  return platforms.toSorted((a, b) => order.indexOf(platformText(a.platform)) - order.indexOf(platformText(b.platform)))
}

// The size of a manifest that the engine wrote is not known.
function descriptorOf({ built, pushes }: PublishedImage): ImageReport['descriptor'] {
  const { size, ...root } = built.root
  const digest = pushes?.[0]?.digest ?? root.digest
  return digest === root.digest ? { ...root, size } : { ...root, digest }
}

// An unchanged tag already pointed to this image.
function previousOf({ previous, pushes, built }: PublishedImage, platforms: readonly PlatformReport[]) {
  const [push] = pushes ?? []
  const [tag] = push?.tags ?? []
  const [main] = platforms
  if (push === undefined || main === undefined || tag?.how !== 'unchanged') return previous
  const reference = taggedText(push.repository, tag.tag)
  return { reference, digest: built.root.digest, pulledBytes: main.pulledBytes }
}

/** Whether a push changed nothing: every tag and every blob was already there. */
export function isUnchanged({ blobs, tags }: PushResult): boolean {
  return tags.length > 0 && tags.every(({ how }) => how === 'unchanged') && blobs.every(({ how }) => how === 'present')
}

function platformReport(built: BuiltPlatform, { programs }: PublishedImage, kept: ResultFiles): PlatformReport {
  const name = platformText(built.platform)
  const packed = programs.find(({ program }) => platformText(program.platform) === name)
  if (packed === undefined) throw new Error(`no program for ${name}`)
  const { layers, manifest, config } = built
  return {
    platform: name,
    manifest,
    config,
    layers,
    program: {
      path: kept.program(packed),
      bytes: packed.sizeBytes,
      packed: packed.packed,
      ...(packed.packedBy === undefined ? {} : { packer: packed.packedBy.name }),
      reason: packed.reason,
      unpackedBytes: packed.program.sizeBytes,
      unpackedDigest: packed.program.digest,
    },
    sbom: kept.sbom(built.platform),
    pulledBytes: pulledBytesOf(built),
    onDiskBytes: diskBytesOf(built),
  }
}
