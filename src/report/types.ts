import type { BuiltLayer } from '../image/types.ts'
import type { Descriptor } from '../oci/descriptor.ts'

/**
 * Everything about a run that people and later steps may want to know, of images that were built and of those that were
 * joined; it is the `report` file of a build. Sizes in bytes.
 */
export type Report = {
  readonly version: 1
  /** Absent where nothing was built. */
  readonly go?: { readonly version: string; readonly source: string; readonly requestedBy: string }
  /** Absent when UPX was not looked for, or did not pack. */
  readonly upx?: { readonly version: string; readonly source: string }
  /** Absent where nothing was built. */
  readonly builder?: string
  readonly images: readonly ImageReport[]
  /** The platform of the machine that the run was on. */
  readonly machine: string
  /** Absent where nothing was built. */
  readonly cacheHit?: boolean
  readonly stages: readonly StageReport[]
  /** Of the whole run. */
  readonly milliseconds: number
}

export type StageReport = {
  readonly name: string
  readonly milliseconds: number
  /** What the stage decided and why, as in the log. */
  readonly decisions: readonly string[]
}

/** What is known of an image before it exists. */
export type PlannedImage = {
  readonly name: string
  /** Absent where the image was joined from others. */
  readonly importPath?: string
  readonly repositories: readonly string[]
  readonly tagNames: readonly string[]
  /** Full references with tags. */
  readonly references: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  /** With the level in front: `manifest:key=value`. */
  readonly annotations: readonly string[]
  /** Why it is not pushed, where the event of a workflow speaks against it. */
  readonly notPushed?: string
}

export type ImageReport = PlannedImage & {
  readonly digest: string
  readonly mediaType: string
  /** What a registry or a layout says of the image: its manifest, or its index. */
  readonly descriptor: Omit<Descriptor, 'size'> & { readonly size?: number }
  /** Absent where the image was joined from others. */
  readonly createdSeconds?: number
  readonly exposedPorts: readonly string[]
  /** What it has beside the program, and the function or the input that asks for it. Absent where it was joined. */
  readonly added?: readonly { readonly what: string; readonly because: string }[]
  readonly pushed: boolean
  readonly skipped: boolean
  readonly loaded: boolean
  readonly archive?: string
  /** Absent where the image was joined from others. */
  readonly dockerfile?: string
  readonly platforms: readonly PlatformReport[]
  /** What the first tag named before this run. */
  readonly previous?: { readonly reference: string; readonly digest: string; readonly pulledBytes: number }
}

export type PlatformReport = {
  readonly platform: string
  readonly manifest: Descriptor
  readonly config: Descriptor
  /** Compressed layers, configuration and manifest: what a pull transfers. */
  readonly pulledBytes: number
} & (BuiltPlatformReport | { readonly program?: never; readonly layers?: never; readonly onDiskBytes?: never })

/** What only a build knows of the image of a platform. */
export type BuiltPlatformReport = {
  readonly layers: readonly BuiltLayer[]
  readonly program: {
    /** The program as it is in the image. */
    readonly path: string
    readonly bytes: number
    readonly packed: boolean
    /** What packed it. */
    readonly packer?: 'own' | 'upx'
    /** Why it is packed or not. */
    readonly reason: string
    /** Stripped, before packing. */
    readonly unpackedBytes: number
    readonly unpackedDigest: string
  }
  /** The layers unpacked. */
  readonly onDiskBytes: number
}
