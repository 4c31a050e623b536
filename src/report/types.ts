import type { PlatformComparison } from '../analysis/compare/compare.ts'
import type { BuiltLayer } from '../image/types.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { FoundVulnerability, ScanFacts, VulnerabilityCounts } from '../vulnerabilities/types.ts'

/**
 * Everything about a run that people and later steps may need, for built and for joined images; a build writes it as
 * the `report` file. Sizes in bytes.
 */
export type Report = {
  readonly version: 1
  /** Absent if nothing was built. */
  readonly go?: { readonly version: string; readonly source: string; readonly requestedBy: string }
  /** Absent if UPX was not looked for or did not pack. */
  readonly upx?: { readonly version: string; readonly source: string }
  /** Absent if nothing was built. */
  readonly builder?: string
  readonly images: readonly ImageReport[]
  /** The platform of the machine that the run used. */
  readonly machine: string
  /** Absent if nothing was built. */
  readonly cacheHit?: boolean
  readonly stages: readonly StageReport[]
  /** What the end of the run has waited for, in the order in which it first did; the sum is the time of the run. */
  readonly criticalPath: readonly { readonly name: string; readonly milliseconds: number }[]
  /** Of the whole run. */
  readonly milliseconds: number
}

export type StageReport = {
  readonly name: string
  /** Since the stage before it: work begins as soon as it can, often during an earlier stage. */
  readonly milliseconds: number
  /** The decisions of the stage with their reasons, as in the log. */
  readonly decisions: readonly string[]
}

/** The facts about an image that are known before it is built. */
export type PlannedImage = {
  readonly name: string
  /** Absent for a joined image. */
  readonly importPath?: string
  readonly repositories: readonly string[]
  readonly tagNames: readonly string[]
  /** Full references with tags. */
  readonly references: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  /** Prefixed with the level: `manifest:key=value`. */
  readonly annotations: readonly string[]
  /** Why it is not pushed, if the event of the workflow prevents it. */
  readonly notPushed?: string
}

export type ImageReport = PlannedImage & {
  readonly digest: string
  /** It was built from the same before, and stays as it was. */
  readonly unchanged?: true
  readonly mediaType: string
  /** The descriptor of the image's manifest or index, as in a registry or a layout. */
  readonly descriptor: Omit<Descriptor, 'size'> & { readonly size?: number }
  /** Absent for a joined image. */
  readonly createdSeconds?: number
  readonly exposedPorts: readonly string[]
  /** The extra files in the image, and the function or the input that needs each. Absent for a joined image. */
  readonly added?: readonly { readonly what: string; readonly because: string }[]
  readonly pushed: boolean
  readonly skipped: boolean
  readonly loaded: boolean
  readonly archive?: string
  /** Absent for a joined image. */
  readonly dockerfile?: string
  /** Of the whole image. Absent for a joined image. */
  readonly sbom?: SbomFiles
  readonly platforms: readonly PlatformReport[]
  /** The image that the first tag pointed to before this run. */
  readonly previous?: { readonly reference: string; readonly digest: string; readonly pulledBytes: number }
  /** Absent if nobody asked what the bytes are. */
  readonly sizes?: SizesReport
  /** Absent if nobody looked for vulnerabilities. */
  readonly vulnerabilities?: VulnerabilityReport
  /** The documents that are attached as referrers. Absent if none were to be. */
  readonly attestations?: readonly AttestationReport[]
}

/** What the bytes of an image are. */
export type SizesReport = {
  /** Paths of the JSON document and of its page; absent if the program could not be analysed. */
  readonly document?: string
  readonly page?: string
  /** What changed, for each platform that the image before has too. */
  readonly comparisons: readonly PlatformComparison[]
}

/** A document attached to an image. */
export type AttestationReport = {
  readonly repository: string
  /** The digest of the manifest that it is about. */
  readonly subject: string
  /** `spdx`, `cyclonedx`, `provenance`. */
  readonly kind: string
  readonly artifactType: string
  /** The digest of the manifest that holds it. */
  readonly digest: string
  readonly how: 'present' | 'attached'
}

/** The known vulnerabilities of a program, or why they are not known. */
export type VulnerabilityReport =
  | (ScanFacts & {
      readonly counts: VulnerabilityCounts
      readonly found: readonly FoundVulnerability[]
      /** Path of the OpenVEX document; absent if there are no vulnerabilities. */
      readonly vex?: string
    })
  | { readonly unchecked: string }

/** The paths of both documents. */
export type SbomFiles = { readonly cyclonedx: string; readonly spdx: string }

export type PlatformReport = {
  readonly platform: string
  readonly manifest: Descriptor
  readonly config: Descriptor
  /** Compressed layers, configuration and manifest: the bytes that a pull transfers. */
  readonly pulledBytes: number
} & (
  | BuiltPlatformReport
  | { readonly program?: never; readonly layers?: never; readonly onDiskBytes?: never; readonly sbom?: never }
)

/** Facts about a platform's image that only a build knows. */
export type BuiltPlatformReport = {
  readonly layers: readonly BuiltLayer[]
  readonly program: {
    /** The program as it is in the image. */
    readonly path: string
    readonly bytes: number
    readonly packed: boolean
    /** The packer that packed it. */
    readonly packer?: 'own' | 'upx'
    /** The reason why it is packed or not. */
    readonly reason: string
    /** Size after stripping, before packing. */
    readonly unpackedBytes: number
    readonly unpackedDigest: string
  }
  readonly sbom: SbomFiles
  /** Size of the uncompressed layers. */
  readonly onDiskBytes: number
}
