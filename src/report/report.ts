import type { BuiltImage, BuiltPlatform } from '../image/types.ts'
import { annotationLines, hasPlace } from '../oci/annotations.ts'
import { type Platform, platformText } from '../oci/platform.ts'
import { repositoryText, taggedText } from '../oci/references.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { ImageNeeds } from '../plan/needs.ts'
import type { ImagePlan } from '../plan/types.ts'
import type { PushResult } from '../registry/types.ts'
import { addedFrom } from './decisions.ts'
import type { ImageReport, PlannedImage, PlatformReport } from './types.ts'

/** An image after the last stage, with where it went. */
export type PublishedImage = {
  readonly image: ImagePlan
  readonly built: BuiltImage
  readonly programs: readonly PackedProgram[]
  readonly needs?: ImageNeeds
  /** Absent when nothing was to be pushed. */
  readonly pushes?: readonly PushResult[]
  readonly loaded: boolean
  readonly previous?: NonNullable<ImageReport['previous']>
}

/** Where the files of an image are kept for later steps. */
export type ResultFiles = { readonly dockerfile: string; readonly program: (program: PackedProgram) => string }

/** What is known of an image, as the report says it. Every size is that of bytes which exist. */
export function imageReport(published: PublishedImage, kept: ResultFiles): ImageReport {
  const { image, built, pushes } = published
  const platforms = asGiven(built).map((platform) => platformReport(platform, published, kept))
  const all = built.platforms.map(({ platform }) => platform)
  const previous = previousOf(published, platforms)
  return {
    ...plannedImage(image, all),
    // An engine may push a manifest of its own making: what the registry confirmed is what can be pulled.
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
    platforms,
    ...(previous === undefined ? {} : { previous }),
  }
}

/** What is known of an image before it exists. */
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

// An index has an order of its own; people read the platforms in theirs.
function asGiven({ spec, platforms }: BuiltImage): readonly BuiltPlatform[] {
  const order = spec.platforms.map(({ platform }) => platformText(platform))
  return platforms.toSorted((a, b) => order.indexOf(platformText(a.platform)) - order.indexOf(platformText(b.platform)))
}

// The size of a manifest of the engine's own making is not known.
function descriptorOf({ built, pushes }: PublishedImage): ImageReport['descriptor'] {
  const { size, ...root } = built.root
  const digest = pushes?.[0]?.digest ?? root.digest
  return digest === root.digest ? { ...root, size } : { ...root, digest }
}

// A tag that did not move named this very image.
function previousOf({ previous, pushes, built }: PublishedImage, platforms: readonly PlatformReport[]) {
  const [push] = pushes ?? []
  const [tag] = push?.tags ?? []
  const [main] = platforms
  if (push === undefined || main === undefined || tag?.how !== 'unchanged') return previous
  const reference = taggedText(push.repository, tag.tag)
  return { reference, digest: built.root.digest, pulledBytes: main.pulledBytes }
}

/** Whether a push found every tag and every blob in its place. */
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
    pulledBytes: layers.reduce((sum, { descriptor }) => sum + descriptor.size, config.size + manifest.size),
    onDiskBytes: layers.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
  }
}
