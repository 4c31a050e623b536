/** A proxy that answered instead of the server, or cannot be reached. */
export type FailedProxy = {
  /** The variable that names it. */
  readonly variable: string
  /** It demands a user name and a password, or others. */
  readonly wantsLogin: boolean
}

/**
 * No response, or an incomplete one. `code` is Node's, such as ECONNRESET, or IDLE; PROXY_REFUSED and PROXY_FAILED if a
 * proxy answered instead of the server.
 */
export class TransportError extends Error {
  readonly code: string
  /** The message without the request. */
  readonly reason: string
  readonly proxy: FailedProxy | undefined

  constructor(options: {
    readonly code: string
    /** The request as `METHOD url`, if one was sent. */
    readonly where?: string
    readonly reason: string
    readonly proxy?: FailedProxy | undefined
    readonly cause?: unknown
  }) {
    const { code, where, reason, proxy, cause } = options
    super(where === undefined ? reason : `${where}: ${reason}`, { cause })
    this.name = 'TransportError'
    this.code = code
    this.reason = reason
    this.proxy = proxy
  }
}
