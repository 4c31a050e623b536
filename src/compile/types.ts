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
  /**
   * The folder in which go builds it, absolute: its module, its workspace, or our temporary module that requires it.
   */
  readonly buildFolder: string
  /**
   * Variables that go needs in that folder: `GOWORK=off` for a module that the go.work above it does not list,
   * `GOFLAGS=-mod=mod` in our temporary module. Usually empty.
   */
  readonly goEnv: Readonly<Record<string, string>>
  /** The main module; with a version when the package was given as import path and version. */
  readonly module: ListedModule
  /**
   * The argument for `go install`, `<import path>@<version>`, when the package was given that way: only then is its
   * module the main one, so that runtime/debug.ReadBuildInfo gives its version.
   */
  readonly install?: string
  /** Warnings about a package that can still be built; a line each. */
  readonly notes?: readonly string[]
}

export type BuildOptions = {
  readonly tags: readonly string[]
  /** Linker flags, added to `-s -w -buildid=`. Templates are already expanded. */
  readonly ldflags: string
  /** Flags for `go build`. */
  readonly flags: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** A folder with the git command by which go stamps programs; without it they are not stamped. */
  readonly gitFolder?: string | undefined
}

export type NeedName = 'caCertificates' | 'timeZones' | 'mimeTypes' | 'passwd' | 'home' | 'temporaryFolder'

/** What a program needs besides itself in an image from scratch: for each need the function that shows it. */
export type Needs = Readonly<Partial<Record<NeedName, string>>>

/** A module in a program's build information. */
export type LinkedModule = {
  readonly path: string
  /** `(devel)` or empty for a module that was built from a folder. */
  readonly version: string
  /** The sum in go.sum, `h1:…`. */
  readonly sum?: string
  /** What a replace directive put in its place; with an empty version a folder. */
  readonly replacedBy?: Omit<LinkedModule, 'replacedBy'>
}

/** The build information that Go's linker wrote into a program. */
export type BuildInfo = {
  /** Such as `go1.26.8`; followed by ` X:` and experiments if there are any. */
  readonly goVersion: string
  /** The import path of the main package. */
  readonly path: string
  readonly main?: LinkedModule
  /** The other modules of which a package is linked. */
  readonly modules: readonly LinkedModule[]
  /** Flags, tags and variables of the build, such as `GOARCH`, `-trimpath`, `vcs.revision`. */
  readonly settings: readonly (readonly [name: string, value: string])[]
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
  /** Absent in programs of Go 1.17 and older. */
  readonly buildInfo?: BuildInfo
  /** The same program linked with its symbols, where that was wanted and it was linked in this run. */
  readonly withSymbols?: {
    readonly path: string
    /** The stripped program was made from it, and not linked by itself. */
    readonly isOrigin: boolean
  }
  /** It embeds the time zones (time/tzdata). */
  readonly hasTimeZones?: true
  /** An earlier run linked it, from the same packages with the same flags. */
  readonly linkedBefore?: true
  /** With `linkedBefore`: what the examination of its packages warned of then, if that was noted. */
  readonly examinedBefore?: readonly string[]
  /** It can call plugin.Open, which fails in a static program. */
  readonly loadsPlugins?: true
}
