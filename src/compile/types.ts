import type { Platform } from '../oci/platform.ts'
import type { ListedModule } from './listing.ts'

export type MainPackage = {
  /** Such as `example.org/team/services/cmd/api`. */
  readonly importPath: string
  /** The program's name, as `go build` would call it: the last element of the import path without a major version. */
  readonly name: string
  /** The argument that named it, such as `./cmd/api`. */
  readonly argument: string
  /** The package's own folder, absolute. */
  readonly folder: string
  /** The folder in which go runs to build it, absolute: its module, its workspace, or a module of ours that requires it. */
  readonly buildFolder: string
  /**
   * What go needs in its environment there: `GOWORK=off` for a module that the workspace around it does not list,
   * `GOFLAGS=-mod=mod` in a module of ours. Empty for most.
   */
  readonly goEnv: Readonly<Record<string, string>>
  /** The main module; with a version where the package came by import path and version. */
  readonly module: ListedModule
  /**
   * What `go install` takes, `<import path>@<version>`, where the package came by import path and version: only so is its
   * module the main one, whose version runtime/debug.ReadBuildInfo gives.
   */
  readonly install?: string
  /** What should be known of it though it can be built; a line each. */
  readonly notes?: readonly string[]
}

export type BuildOptions = {
  readonly tags: readonly string[]
  /** Words for the linker, added to `-s -w -buildid=`. Templates are already filled in. */
  readonly ldflags: string
  /** Words for `go build`. */
  readonly flags: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** What a program needs beside itself in an image from scratch, and how that was found out. */
export type Needs = {
  readonly caCertificates: boolean
  readonly timeZones: boolean
  readonly passwd: boolean
  readonly temporaryFolder: boolean
}

export type Program = {
  readonly main: MainPackage
  readonly platform: Platform
  /** Absolute path of the stripped program. */
  readonly path: string
  readonly sizeBytes: number
  /** `sha256:…` of the stripped program. */
  readonly digest: string
  readonly needs: Needs
}
