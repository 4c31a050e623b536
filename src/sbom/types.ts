import type { BuildInfo } from '../compile/types.ts'
import type { Digest } from '../oci/digest.ts'
import type { Platform } from '../oci/platform.ts'

/** A module in a program, as it was linked: the replacement where a replace directive applies. */
export type ModuleComponent = {
  readonly kind: 'main' | 'module' | 'standard library'
  readonly path: string
  /** Without it for a module that was built from a folder. */
  readonly version?: string
  /** The sum in go.sum, `h1:…`. */
  readonly sum?: string
  /** What it replaces, `path@version`, or the folder that replaces it. */
  readonly note?: { readonly name: 'replaces' | 'replaced-by'; readonly value: string }
  /** SPDX identifiers of the licences that apply together; undefined where none was found. */
  readonly licences?: readonly string[]
}

/** The program of a platform. */
export type ProgramComponent = {
  readonly platform: string
  /** In the image. */
  readonly path: string
  readonly sizeBytes: number
  readonly digest: Digest
  /** What packed it, such as `UPX 4.2.4`. */
  readonly packer?: string
  /** Of the program as it was linked, before packing. */
  readonly linkedDigest: Digest
  readonly info?: Pick<BuildInfo, 'goVersion' | 'path' | 'settings'>
  /** The keys of the modules that are linked into it. */
  readonly modules: readonly string[]
}

/** Data of others that the image brings along. */
export type DataComponent = {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly supplier: string
  readonly licence: string
  /** Where its files lie in the image. */
  readonly path: string
}

export type FileComponent = { readonly path: string; readonly sizeBytes: number; readonly digests: FileDigests }

/** In hexadecimal digits. SPDX 2.3 demands SHA-1 of each file. */
export type FileDigests = { readonly sha256: string; readonly sha1: string }

/** Everything that an image consists of: what both documents are made from. */
export type Inventory = {
  /** The program's name. */
  readonly name: string
  /** The image's version, if it has one. */
  readonly version?: string
  /** The image's own time. */
  readonly createdSeconds: number
  /** In the order of the platforms. */
  readonly programs: readonly ProgramComponent[]
  /** By their keys, sorted. */
  readonly modules: ReadonlyMap<string, ModuleComponent>
  readonly data: readonly DataComponent[]
  /** Sorted by path; without the programs and without time zones. */
  readonly files: readonly FileComponent[]
}

/** Both documents of an image or of one of its platforms. */
export type SbomDocuments = {
  /** CycloneDX 1.6 JSON. */
  readonly cyclonedx: Buffer
  /** SPDX 2.3 JSON. */
  readonly spdx: Buffer
}

/** The documents of an image: of its index, with the programs of all platforms, and of each platform's own image. */
export type ImageSbom = {
  /** For an image of a single platform those of the platform. */
  readonly whole: SbomDocuments
  readonly platforms: readonly (SbomDocuments & { readonly platform: Platform })[]
  readonly inventory: Inventory
}
