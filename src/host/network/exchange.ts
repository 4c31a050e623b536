import { type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls'
import { filePieces } from '../files/pieces.ts'
import type { Environment, HttpBody, HttpRequest, HttpResponse, Send, TlsMaterial } from '../host.ts'
import { createRoutes, type Route } from './agents.ts'
import { type ProxyServer, proxyText } from './proxy.ts'
import { TransportError } from './transport-error.ts'

// Google Artifact Registry sends about 21 KB of headers; Node's default limit is 16 KB.
const maxHeaderSize = 128 * 1024

/** Exchanges that keep their connections. The signal of a request includes that of the run. */
export function createExchange({ env, userAgent }: { readonly env: Environment; readonly userAgent: string }): Send {
  const routeOf = createRoutes(env, userAgent)
  const contexts = new WeakMap<TlsMaterial, SecureContext>()
  const contextOf = (tls: TlsMaterial): SecureContext => {
    const context = contexts.get(tls) ?? secureContext(tls)
    contexts.set(tls, context)
    return context
  }
  return async (request) => {
    const route = await routeOf(request.url)
    const tls = request.tls === undefined ? {} : { secureContext: contextOf(request.tls) }
    return exchange({ request, route, tls, userAgent })
  }
}

function secureContext({ authorities, certificate, key }: TlsMaterial): SecureContext {
  try {
    return createSecureContext({
      ...(authorities.length === 0 ? {} : { ca: [...rootCertificates, ...authorities] }),
      ...(certificate === undefined ? {} : { cert: certificate }),
      ...(key === undefined ? {} : { key }),
    })
  } catch (cause) {
    const reason = `the certificate or key for it cannot be used: ${cause instanceof Error ? cause.message : cause}`
    throw new TransportError({ code: 'ERR_TLS_MATERIAL', reason, cause })
  }
}

function exchange(options: {
  readonly request: HttpRequest
  readonly route: Route
  readonly tls: { readonly secureContext?: SecureContext }
  readonly userAgent: string
}): Promise<HttpResponse> {
  const { request, route, tls, userAgent } = options
  const { url, body } = request
  const { proxy } = route
  const length = body === undefined ? {} : { 'content-length': String(body.sizeBytes) }
  return new Promise((resolve, reject) => {
    const outgoing = begin(route, url, {
      ...tls,
      method: request.method,
      headers: { 'user-agent': userAgent, ...request.headers, ...length },
      agent: route.agent,
      maxHeaderSize,
      ...(request.signal === undefined ? {} : { signal: request.signal }),
      timeout: request.idleTimeoutMs,
    })
    const where = `${request.method} ${url.origin}${url.pathname}`
    let isAnswered = false
    const fail = (error: NodeJS.ErrnoException): TransportError =>
      error instanceof TransportError ? error : transportError({ error, where, proxy: isAnswered ? undefined : proxy })
    outgoing.on('timeout', () => {
      const reason = `no progress for ${request.idleTimeoutMs / 1000} s`
      outgoing.destroy(new TransportError({ code: 'IDLE', where, reason }))
    })
    outgoing.on('error', (error) => reject(fail(error)))
    if (proxy !== undefined) {
      // The proxy's response, which the agent would pass on as the server's.
      outgoing.on('proxyConnect', (answer: ProxyAnswer) => {
        if (answer.statusCode !== 200) outgoing.destroy(proxyRefusal({ proxy, answer, where }))
      })
    }
    outgoing.on('response', (incoming) => {
      isAnswered = true
      const status = incoming.statusCode ?? 0
      if (proxy !== undefined && status === 407) {
        const answer = { statusCode: status, statusText: incoming.statusMessage ?? '' }
        outgoing.destroy(proxyRefusal({ proxy, answer, where }))
        return
      }
      outgoing.on('error', (error) => incoming.destroy(fail(error)))
      // A registry may respond before it has read the whole body (413, 401): the rest is not sent.
      incoming.on('close', () => {
        if (!outgoing.writableFinished) outgoing.destroy()
      })
      resolve({ status, headers: incoming.headers, body: incoming })
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

function begin({ proxy, isForwarded }: Route, url: URL, options: RequestOptions): ClientRequest {
  if (proxy === undefined || !isForwarded) {
    return url.protocol === 'https:' ? httpsRequest(url, options) : httpRequest(url, options)
  }
  const own = authorization(url)
  const toProxy = authorization(proxy.url)
  const headers = {
    host: url.host,
    ...(own === undefined ? {} : { authorization: own }),
    ...options.headers,
    ...(toProxy === undefined ? {} : { 'proxy-authorization': toProxy }),
  }
  const place = {
    host: proxy.url.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.url.port || (proxy.url.protocol === 'https:' ? 443 : 80),
    path: `${url.origin}${url.pathname}${url.search}`,
  }
  const send = proxy.url.protocol === 'https:' ? httpsRequest : httpRequest
  return send({ ...options, ...place, headers })
}

function authorization({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return `Basic ${Buffer.from(user).toString('base64')}`
}

type ProxyAnswer = { readonly statusCode: number; readonly statusText: string }

function proxyRefusal(refusal: {
  readonly proxy: ProxyServer
  readonly answer: ProxyAnswer
  readonly where: string
}): TransportError {
  const { proxy, answer, where } = refusal
  const said = [answer.statusCode, answer.statusText].join(' ').trim()
  const code = answer.statusCode >= 500 ? 'PROXY_FAILED' : 'PROXY_REFUSED'
  return new TransportError({
    code,
    where,
    reason: `${proxyText(proxy)} answered ${said}`,
    proxy: { variable: proxy.variable, wantsLogin: answer.statusCode === 407 },
  })
}

// Until there is a response, a failure to connect is the proxy's: it is the proxy that resolves names and connects.
function transportError(failure: {
  readonly error: NodeJS.ErrnoException
  readonly where: string
  readonly proxy: ProxyServer | undefined
}): TransportError {
  const { error, where, proxy } = failure
  const isSocks = proxy?.url.protocol.startsWith('socks') === true
  const isOfProxy = proxy !== undefined && (connecting.has(error.code ?? '') || (isSocks && error.code === undefined))
  if (!isOfProxy)
    return new TransportError({ code: error.code ?? 'UNKNOWN', where, reason: error.message, cause: error })
  return new TransportError({
    code: error.code ?? 'PROXY_FAILED',
    where,
    reason: `${proxyText(proxy)}: ${error.message}`,
    proxy: { variable: proxy.variable, wantsLogin: false },
    cause: error,
  })
}

const connecting = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'])

// One piece at a time, the next only after the last was sent, since files are read into the same buffers over and over.
async function writeBody(outgoing: ClientRequest, body: HttpBody): Promise<void> {
  let sentBytes = 0
  const source = body.file === undefined ? body.open() : filePieces(body.file)
  const over = new Promise<void>((resolve) => outgoing.once('close', resolve))
  outgoing.once('close', () => {
    if (source instanceof Readable) source.destroy()
  })
  for await (const piece of source) {
    if (outgoing.destroyed) return
    // The request's own events report why it broke.
    await Promise.race([over, new Promise<void>((resolve) => outgoing.write(piece, () => resolve()))])
    sentBytes += piece.length
    body.onSent?.(sentBytes)
  }
  outgoing.end()
}
