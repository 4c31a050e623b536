/** The origin of a value, for the log. */
export type GoSource = 'tool-cache' | 'path' | 'goroot-variable' | 'download' | 'module-proxy'

export type GoToolchain = {
  /** Absolute path of the go command. */
  readonly command: string
  /** Absolute GOROOT. */
  readonly root: string
  /** Such as `1.26.8`, without "go". */
  readonly version: string
  readonly source: GoSource
  /** What requested this version, such as `the toolchain line of services/api/go.mod` or `input go-version`. */
  readonly requestedBy: string
  /** Set when this is not the requested version: why it was used anyway; one clause. */
  readonly remark?: string
  /** Set when this is another Go than the one an input names; one sentence. */
  readonly warning?: string
}

export type Upx = {
  /** Absolute path of the upx command. */
  readonly command: string
  /** Such as `4.2.4`. */
  readonly version: string
  readonly source: 'tool-cache' | 'path' | 'download' | 'distribution'
}

/** UPX is not available; `reason` is one sentence for the log. */
export type NoUpx = { readonly command: undefined; readonly reason: string }

/** The machine this runs on, in Node's names: `process.platform` and `process.arch`, such as linux and x64. */
export type HostPlatform = { readonly os: string; readonly arch: string }

/** The requested version of Go. Versions are SemVer. */
export type GoVersionRequest = {
  /** Origin of the request for the log, such as `the go line of go.mod`. */
  readonly requestedBy: string
} & (
  | { readonly kind: 'exact'; readonly version: string }
  | { readonly kind: 'range'; readonly range: string }
  /** The go line: this one or any later. */
  | { readonly kind: 'minimum'; readonly version: string }
  /** The toolchain line: this version, or a later one when it is not available. */
  | { readonly kind: 'preferred'; readonly version: string }
  | { readonly kind: 'stable' | 'oldstable' | 'any' }
)
