import type { BuildInfo } from '../compile/types.ts'
import type { Digest } from '../oci/digest.ts'
import type { Origin } from '../plan/types.ts'
import type { GoToolchain } from '../toolchain/types.ts'

/** An artifact or a source in a statement. Source: in-toto attestation, spec/v1/resource_descriptor.md. */
export type ResourceDescriptor = {
  readonly name?: string
  readonly uri?: string
  /** By algorithm, in hexadecimal digits. */
  readonly digest?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

/** The program of one platform, as far as a provenance tells of it. */
export type BuiltProgram = {
  readonly platform: string
  /** The digest of the platform's manifest. */
  readonly manifest: Digest
  /** The digest of the linked program, and of the program in the image. */
  readonly linkedDigest: Digest
  readonly digest: Digest
  /** What packed it, such as `own` or `upx 4.2.4`; absent if it is not packed. */
  readonly packer?: string
  /** The layers of its image as they were built, in their order. */
  readonly layers: readonly { readonly purpose: string; readonly digest: Digest }[]
  readonly buildInfo?: BuildInfo
}

/** A tool of the machine that took part in the build. */
export type UsedTool = {
  /** Such as `go1.26.8 compile`. */
  readonly name: string
  readonly version: string
  /** Package URL. */
  readonly uri: string
  /** Of the program file. */
  readonly digest: Digest
}

/** What the build of one image was given and what it decided: enough to build the image again. */
export type BuildFacts = {
  /** The inputs as they were written, without secrets. */
  readonly inputs: Readonly<Record<string, string>>
  /** Inputs and variables whose values are not told, such as `build-env NPM_TOKEN`. */
  readonly withheld: readonly string[]
  readonly importPath: string
  readonly source: Origin
  /** The version of the main package's module, for a package that was given with a version. */
  readonly moduleVersion?: string
  /** Folder of relative paths, relative to the root of the repository; `.` for the root itself. */
  readonly folder?: string
  readonly go: Pick<GoToolchain, 'version'>
  /** The flags for the linker, with every expression filled in. */
  readonly ldflags: string
  readonly createdSeconds: number
  readonly labels: Readonly<Record<string, string>>
  /** In the form of the input of that name. */
  readonly annotations: readonly string[]
  readonly tools: readonly UsedTool[]
  readonly programs: readonly BuiltProgram[]
}

/** Where and when an image was built. */
export type RunFacts = {
  /** Identifies who runs the build: a runner, or the command. */
  readonly builderId: string
  readonly version: string
  /** The address of the workflow's run. */
  readonly invocationId?: string
  /** Milliseconds since the epoch. */
  readonly startedMs: number
  readonly finishedMs: number
}
