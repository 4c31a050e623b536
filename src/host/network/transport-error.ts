/**
 * No response, or an incomplete one. `code` is Node's, such as ECONNRESET, or IDLE; PROXY_REFUSED and PROXY_FAILED if a
 * proxy answered instead of the server.
 */
export class TransportError extends Error {
  readonly code: string

  constructor(options: { readonly code: string; readonly message: string; readonly cause?: unknown }) {
    super(options.message, { cause: options.cause })
    this.name = 'TransportError'
    this.code = options.code
  }
}
