import { RegistryError } from '../../errors.ts'
import type { HttpRequest } from '../../host/host.ts'
import { hostName, isLoopback } from '../../host/network/addresses.ts'
import { apiHost } from '../../oci/references.ts'
import type { CredentialStore } from '../access/credentials.ts'
import { type Access, createAuthority } from '../access/tokens.ts'
import { type Answer, type ExchangeRequest, type HttpExchange, NoAnswer, type StreamedAnswer } from './exchange.ts'
import { isAboutCertificates } from './failures.ts'
import { destinationOf, sameOrigin, shownUrl } from './locations.ts'
import type { Pace } from './retry.ts'

/** One request of the distribution-spec. */
export type Call = {
  readonly method: string
  readonly registry: string
  /** The path of the repository that the request is for. */
  readonly path: string
  /** A path of the registry, or a URL that it returned. */
  readonly target: string | URL
  readonly scopes: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: HttpRequest['body']
  readonly signal: AbortSignal
  readonly evenWhenCancelled?: boolean
  /** Called for each request sent, including redirects and token requests. */
  readonly onRequest: () => void
  /** Called when a request is sent and no longer waits for others to its host. */
  readonly onBegin?: (() => void) | undefined
}

/** Handles what all requests need: addresses, redirects, challenges. No retries. */
export type Transport = {
  readonly call: (call: Call) => Promise<Answer>
  readonly stream: (call: Call) => Promise<StreamedAnswer>
  /** Checks a URL that a registry returned. Throws a RegistryError if it is not allowed. */
  readonly follow: (location: string, answer: { readonly method: string; readonly url: URL }) => URL
}

export type TransportOptions = {
  readonly http: HttpExchange
  readonly credentials: CredentialStore
  readonly pace: Pace
  readonly signal: AbortSignal
  /** Hosts that may be reached without TLS, in addition to loopback. */
  readonly plainHttp: readonly string[]
  readonly onSecret: (value: string) => void
}

type Origin = { readonly url: URL; readonly decided: boolean }
type Head = Omit<Answer, 'body'>
type Exchange<A extends Head> = (request: ExchangeRequest) => Promise<A>

const mostRedirects = 5
const mostRefusals = 2
const redirects = new Set([301, 302, 303, 307, 308])

export function createTransport(options: TransportOptions): Transport {
  const { http, signal } = options
  const origins = new Map<string, Origin>()
  const plainAllowed = (host: string): boolean =>
    isLoopback(host) || options.plainHttp.some((named) => named === host || named === hostName(host))
  const originOf = (registry: string): Origin => {
    const host = apiHost(registry)
    const plain = plainAllowed(host)
    return origins.get(registry) ?? { url: new URL(`${plain ? 'http' : 'https'}://${host}`), decided: !plain }
  }
  const permitted = (location: string, from: URL): { url: URL } | { refused: string } => {
    const destination = destinationOf(location, from)
    if ('refused' in destination || destination.url.protocol === 'https:' || plainAllowed(destination.url.host)) {
      return destination
    }
    return { refused: `the registry redirects to ${destination.url.origin}, which is plain HTTP` }
  }
  const follow: Transport['follow'] = (location, answer) => {
    const destination = permitted(location, answer.url)
    if ('url' in destination) return destination.url
    throw new RegistryError({ method: answer.method, url: shownUrl(answer.url), message: destination.refused })
  }
  const redirected = async <A extends Head>(
    exchange: Exchange<A>,
    request: ExchangeRequest & {
      readonly origin: URL
      readonly authorization: string | undefined
      /** The body is as secret as the Authorization header. */
      readonly hasSecretBody?: boolean
    },
    onRequest: () => void,
  ): Promise<A> => {
    const { origin, authorization, hasSecretBody = false, ...rest } = request
    let url = request.url
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const trusted = authorization !== undefined && belongsTo(url, origin)
      onRequest()
      const headers = { ...rest.headers, ...(trusted ? { authorization } : {}) }
      const answer = await exchange({ ...rest, url, headers })
      const { location } = answer.headers
      const reads = rest.method === 'GET' || rest.method === 'HEAD'
      if (!redirects.has(answer.status) || location === undefined || (answer.status === 303 && !reads)) return answer
      discard(answer)
      const next = follow(location, { method: rest.method, url })
      if (hasSecretBody && !belongsTo(next, origin)) {
        const message = `the token server redirects to ${next.host}, which must not get the identity token`
        throw new RegistryError({ method: rest.method, url: shownUrl(url), message })
      }
      url = next
    }
    throw new RegistryError({
      method: request.method,
      url: shownUrl(request.url),
      message: `more than ${mostRedirects} redirects`,
    })
  }
  const authority = createAuthority({
    credentials: options.credentials,
    pace: options.pace,
    signal,
    onSecret: options.onSecret,
    realmFor: permitted,
    fetch: ({ onRequest, ...request }) =>
      redirected(
        http.exchange,
        { ...request, signal, origin: new URL(request.url.origin), hasSecretBody: request.body !== undefined },
        onRequest,
      ),
  })
  const authorized = async <A extends Head>(exchange: Exchange<A>, call: Call, origin: URL): Promise<A> => {
    const { method, registry, path, headers = {}, body, onRequest } = call
    const access: Access = { registry, path, origin, scopes: call.scopes, onRequest }
    const url = new URL(call.target, origin)
    const trusted = belongsTo(url, origin)
    for (let refusals = 0; ; refusals += 1) {
      const authorization = trusted ? await authority.header(access) : undefined
      const evenWhenCancelled = call.evenWhenCancelled === true
      const request = { method, headers, body, signal: call.signal, evenWhenCancelled, onBegin: call.onBegin }
      const answer = await redirected(exchange, { ...request, url, origin, authorization }, onRequest)
      if (authorization !== undefined && answer.status < 400) authority.accepted(registry)
      const refused = answer.status === 401 && belongsTo(answer.url, origin)
      if (refused && refusals < mostRefusals) {
        if (await authority.refused(access, { headers: answer.headers, used: authorization })) {
          discard(answer)
          continue
        }
      }
      const denied = answer.status === 401 || answer.status === 403
      const note = denied ? await authority.origin(access) : undefined
      return note === undefined ? answer : { ...answer, note }
    }
  }
  const settled = async <A extends Head>(exchange: Exchange<A>, call: Call): Promise<A> => {
    const origin = originOf(call.registry)
    if (origin.decided || typeof call.target !== 'string') return authorized(exchange, call, origin.url)
    const outcome = await authorized(exchange, call, origin.url).catch((error: unknown) => ({ error }))
    const plain = (): A => {
      if ('error' in outcome) throw outcome.error
      origins.set(call.registry, { ...origin, decided: true })
      return outcome
    }
    if (!maySpeakTls(outcome)) return plain()
    const secure = new URL(`https://${apiHost(call.registry)}`)
    try {
      const answer = await authorized(exchange, call, secure)
      origins.set(call.registry, { url: secure, decided: true })
      return answer
    } catch (error) {
      // TLS failed too: report the first response, unless the certificate was not trusted, which is more helpful.
      if (error instanceof NoAnswer && !isAboutCertificates(error)) return plain()
      throw error
    }
  }
  return {
    call: (call) => settled(http.exchange, call),
    stream: (call) => settled(http.stream, call),
    follow,
  }
}

// A plain HTTP registry that redirects to TLS on the same host and port (or from 80 to 443) is still the same registry;
// another port may belong to another user.
function belongsTo(url: URL, origin: URL): boolean {
  const upgraded = origin.protocol === 'http:' && url.protocol === 'https:' && url.hostname === origin.hostname
  return sameOrigin(url, origin) || (upgraded && url.port === origin.port)
}

// TLS servers answer plain HTTP with 400 (Go, nginx), or close the connection, or send an alert.
function maySpeakTls(outcome: Head | { readonly error: unknown }): boolean {
  if (!('error' in outcome)) return outcome.status === 400
  const { error } = outcome
  return error instanceof NoAnswer && (error.code === 'ECONNRESET' || error.code.startsWith('HPE_'))
}

function discard(answer: Head | StreamedAnswer): void {
  if ('stream' in answer) answer.stream.destroy()
}
