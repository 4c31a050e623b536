/** Where a value came from, for the line in the log that says why. */
export type GoSource = 'tool-cache' | 'path' | 'download' | 'module-proxy'

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
