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

export type NeedName = 'caCertificates' | 'timeZones' | 'mimeTypes' | 'passwd' | 'home' | 'temporaryFolder'

/** What a program needs beside itself in an image from scratch: for each need the function that asks for it. */
export type Needs = Readonly<Partial<Record<NeedName, string>>>

export type Program = {
  readonly main: MainPackage
  readonly platform: Platform
  /** Absolute path of the stripped program. */
  readonly path: string
  readonly sizeBytes: number
  /** `sha256:…` of the stripped program. */
  readonly digest: string
  readonly needs: Needs
  /** It carries the time zones itself (time/tzdata). */
  readonly hasTimeZones?: true
  /** It reaches plugin.Open, which fails in a static program. */
  readonly loadsPlugins?: true
}
