import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import { rootCertificates } from 'node:tls'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { CancelledError } from '../errors.ts'
import { filePieces } from './files/pieces.ts'
import type { Environment, HttpBody, HttpRequest, HttpResponse, Send, TlsMaterial } from './host.ts'
import { proxyFor } from './proxy.ts'

/** No answer came, or not a whole one. `code` is Node's, such as ECONNRESET, or IDLE. */
export class TransportError extends Error {
  readonly code: string

  constructor(options: { readonly code: string; readonly message: string; readonly cause?: unknown }) {
    super(options.message, { cause: options.cause })
    this.name = 'TransportError'
    this.code = options.code
  }
}

export type HttpSurroundings = {
  readonly env: Environment
  readonly signal: AbortSignal
  /** Certificate authorities in PEM to trust beside Node's own. */
  readonly extraCertificates?: readonly string[]
}

// Google Artifact Registry answers with about 21 KB of headers; Node stops at 16 KB.
const maxHeaderSize = 128 * 1024
const connectionsPerHost = 4

/**
 * Makes the `send` of a host: one HTTP exchange, at most four connections per host, through the proxy that
 * `https_proxy`, `http_proxy` and `no_proxy` name. Throws a TransportError, or a CancelledError when the host's signal
 * is aborted.
 */
export function createSend(surroundings: HttpSurroundings): Send {
  const agents = new Map<string, HttpAgent>()
  const agentFor = ({ url, insecureTls = false, tls }: HttpRequest): HttpAgent => {
    const proxy = proxyFor(url, surroundings.env)
    const key = `${url.protocol} ${proxy?.href ?? ''} ${insecureTls} ${tls === undefined ? '' : JSON.stringify(tls)}`
    const agent = agents.get(key) ?? createAgent({ url, proxy, insecureTls, tls, surroundings })
    agents.set(key, agent)
    return agent
  }
  return async (request) => {
    const cancels = request.evenWhenCancelled === true ? [] : [surroundings.signal]
    const cancelled = (): boolean => cancels.some((signal) => signal.aborted)
    if (cancelled()) throw new CancelledError()
    const signal = AbortSignal.any([...cancels, ...(request.signal === undefined ? [] : [request.signal])])
    try {
      return await exchange({ request, agent: agentFor(request), signal })
    } catch (error) {
      throw cancelled() ? new CancelledError() : error
    }
  }
}

function createAgent(options: {
  readonly url: URL
  readonly proxy: URL | undefined
  readonly insecureTls: boolean
  readonly tls: TlsMaterial | undefined
  readonly surroundings: HttpSurroundings
}): HttpAgent {
  const { url, proxy, insecureTls, surroundings } = options
  const authorities = [...(surroundings.extraCertificates ?? []), ...(options.tls?.authorities ?? [])]
  const pool = { keepAlive: true, maxSockets: connectionsPerHost, scheduling: 'lifo' } as const
  const verification = {
    rejectUnauthorized: !insecureTls,
    ...(authorities.length === 0 ? {} : { ca: [...rootCertificates, ...authorities] }),
    ...(options.tls?.certificate === undefined ? {} : { cert: options.tls.certificate }),
    ...(options.tls?.key === undefined ? {} : { key: options.tls.key }),
  }
  if (proxy !== undefined) return new HttpsProxyAgent(proxy, { ...pool, ...verification })
  return url.protocol === 'https:' ? new HttpsAgent({ ...pool, ...verification }) : new HttpAgent(pool)
}

function exchange(options: {
  readonly request: HttpRequest
  readonly agent: HttpAgent
  readonly signal: AbortSignal
}): Promise<HttpResponse> {
  const { request, agent, signal } = options
  const { url, body } = request
  const length = body === undefined ? {} : { 'content-length': String(body.sizeBytes) }
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const outgoing = send(url, {
      method: request.method,
      headers: { ...request.headers, ...length },
      agent,
      maxHeaderSize,
      signal,
      timeout: request.idleTimeoutMs,
    })
    const where = `${request.method} ${url.origin}${url.pathname}`
    const fail = (error: NodeJS.ErrnoException): TransportError =>
      error instanceof TransportError
        ? error
        : new TransportError({ code: error.code ?? 'UNKNOWN', message: `${where}: ${error.message}`, cause: error })
    outgoing.on('timeout', () => {
      const message = `${where}: nothing moved for ${request.idleTimeoutMs / 1000} s`
      outgoing.destroy(new TransportError({ code: 'IDLE', message }))
    })
    outgoing.on('error', (error) => reject(fail(error)))
    outgoing.on('response', (incoming) => {
      outgoing.on('error', (error) => incoming.destroy(fail(error)))
      // A registry may answer before it has read everything (413, 401): the rest is not sent.
      incoming.on('close', () => {
        if (!outgoing.writableFinished) outgoing.destroy()
      })
      resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: incoming })
    })
    if (body === undefined) {
      outgoing.end()
      return
    }
    writeBody(outgoing, body).catch((error: NodeJS.ErrnoException) => {
      reject(fail(error))
      outgoing.destroy()
    })
  })
}

// Piece by piece, the next one when the last has gone out, since files are read into the same memory again and again.
async function writeBody(outgoing: ClientRequest, body: HttpBody): Promise<void> {
  let sentBytes = 0
  const source = body.file === undefined ? body.open() : filePieces(body.file)
  const over = new Promise<void>((resolve) => outgoing.once('close', resolve))
  outgoing.once('close', () => {
    if (source instanceof Readable) source.destroy()
  })
  for await (const piece of source) {
    if (outgoing.destroyed) return
    // What becomes of a request that breaks is said by its own events.
    await Promise.race([over, new Promise<void>((resolve) => outgoing.write(piece, () => resolve()))])
    sentBytes += piece.length
    body.onSent?.(sentBytes)
  }
  outgoing.end()
}
