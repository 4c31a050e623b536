/** Where a value came from, for the line in the log that says why. */
export type GoSource = 'tool-cache' | 'path' | 'goroot-variable' | 'download' | 'module-proxy'

export type GoToolchain = {
  /** Absolute path of the go command. */
  readonly command: string
  /** Absolute GOROOT. */
  readonly root: string
  /** Such as `1.26.8`, without "go". */
  readonly version: string
  readonly source: GoSource
  /** What asked for this version, such as `the toolchain line of services/api/go.mod` or `input go-version`. */
  readonly requestedBy: string
  /** Set when it is not the version that was asked for, and why it was taken all the same; one clause. */
  readonly remark?: string
  /** Set when it is another Go than an input names; one sentence. */
  readonly warning?: string
}

export type Upx = {
  /** Absolute path of the upx command. */
  readonly command: string
  /** Such as `4.2.4`. */
  readonly version: string
  readonly source: 'tool-cache' | 'path' | 'download' | 'distribution'
}

/** UPX could not be had; `reason` is one sentence for the log. */
export type NoUpx = { readonly command: undefined; readonly reason: string }

/** The machine this runs on, in Node's names: `process.platform` and `process.arch`, such as linux and x64. */
export type HostPlatform = { readonly os: string; readonly arch: string }

/** What is asked of the version of Go. Versions are SemVer. */
export type GoVersionRequest = {
  /** For the log: who asks, such as `the go line of go.mod`. */
  readonly requestedBy: string
} & (
  | { readonly kind: 'exact'; readonly version: string }
  | { readonly kind: 'range'; readonly range: string }
  /** The go line: this one or any later. */
  | { readonly kind: 'minimum'; readonly version: string }
  /** The toolchain line: this one; a later one where it cannot be had. */
  | { readonly kind: 'preferred'; readonly version: string }
  | { readonly kind: 'stable' | 'oldstable' | 'any' }
)
