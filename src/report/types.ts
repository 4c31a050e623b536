import type { BuiltLayer } from '../image/types.ts'
import type { Descriptor } from '../oci/descriptor.ts'

/** Everything about a run that people and later steps may want to know: it is the `report` file. Sizes in bytes. */
export type Report = {
  readonly version: 1
  readonly go: { readonly version: string; readonly source: string; readonly requestedBy: string }
  /** Absent when no program is packed. */
  readonly upx?: { readonly version: string; readonly source: string }
  readonly builder: string
  readonly images: readonly ImageReport[]
  readonly cacheHit: boolean
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

export type ImageReport = {
  readonly name: string
  readonly importPath: string
  readonly digest: string
  readonly mediaType: string
  /** What a registry or a layout says of the image: its manifest, or its index. */
  readonly descriptor: Omit<Descriptor, 'size'> & { readonly size?: number }
  readonly createdSeconds: number
  readonly repositories: readonly string[]
  readonly tagNames: readonly string[]
  /** Full references with tags. */
  readonly references: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  /** With the level in front: `manifest:key=value`. */
  readonly annotations: readonly string[]
  readonly exposedPorts: readonly string[]
  readonly pushed: boolean
  /** Why it was not pushed, where the event of a workflow speaks against it. */
  readonly notPushed?: string
  readonly skipped: boolean
  readonly loaded: boolean
  readonly archive?: string
  readonly dockerfile: string
  readonly platforms: readonly PlatformReport[]
  /** What the first tag named before this run. */
  readonly previous?: { readonly reference: string; readonly digest: string; readonly pulledBytes: number }
}

export type PlatformReport = {
  readonly platform: string
  readonly manifest: Descriptor
  readonly config: Descriptor
  readonly layers: readonly BuiltLayer[]
  readonly program: {
    /** The program as it is in the image. */
    readonly path: string
    readonly bytes: number
    readonly packed: boolean
    /** Why it is packed or not. */
    readonly reason: string
    /** Stripped, before packing. */
    readonly unpackedBytes: number
    readonly unpackedDigest: string
  }
  /** Compressed layers, configuration and manifest: what a pull transfers. */
  readonly pulledBytes: number
  /** The layers unpacked. */
  readonly onDiskBytes: number
}
