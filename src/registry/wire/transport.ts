import type { HttpRequest } from '../../host/host.ts'
import { apiHost } from '../../oci/references.ts'
import type { CredentialStore } from '../access/credentials.ts'
import { type Access, type Authority, createAuthority } from '../access/tokens.ts'
import { type Answer, type HttpExchange, NoAnswer, type StreamedAnswer } from './exchange.ts'
import { isAboutCertificates } from './failures.ts'
import { belongsTo, createOrigins, type Origins } from './origins.ts'
import { discard, type Exchange, type Head, redirected } from './redirected.ts'
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
  readonly follow: Origins['follow']
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

// It asks for credentials first, and then perhaps for another scope or a new token.
const mostRefusals = 2

/** Creates a transport. Whether a host that may be reached without TLS has it is found out by the first request. */
export function createTransport(options: TransportOptions): Transport {
  const { http, signal, credentials, pace, onSecret } = options
  const origins = createOrigins(options.plainHttp)
  const { follow } = origins
  const authority = createAuthority({
    credentials,
    pace,
    signal,
    onSecret,
    realmFor: origins.permitted,
    fetch: ({ onRequest, ...request }) =>
      redirected(
        http.exchange,
        { ...request, signal, origin: new URL(request.url.origin), hasSecretBody: request.body !== undefined },
        { follow, onRequest },
      ),
  })
  const settled = async <A extends Head>(exchange: Exchange<A>, call: Call): Promise<A> => {
    const send = (origin: URL): Promise<A> => authorized(exchange, call, { origin, authority, follow })
    const { registry } = call
    const { url, decided } = origins.of(registry)
    if (decided || typeof call.target !== 'string') return send(url)
    const outcome = await send(url).catch((error: unknown) => ({ error }))
    const plain = (): A => {
      if ('error' in outcome) throw outcome.error
      origins.decide(registry, url)
      return outcome
    }
    if (!maySpeakTls(outcome)) return plain()
    const secure = new URL(`https://${apiHost(registry)}`)
    try {
      const answer = await send(secure)
      origins.decide(registry, secure)
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

type Route = Pick<Origins, 'follow'> & { readonly origin: URL; readonly authority: Authority }

// Sends a request with what the registry's challenges demand, as far as they are known, and answers new ones.
async function authorized<A extends Head>(
  exchange: Exchange<A>,
  call: Call,
  { origin, authority, follow }: Route,
): Promise<A> {
  const { method, registry, path, scopes, headers = {}, body, onRequest, onBegin } = call
  const evenWhenCancelled = call.evenWhenCancelled === true
  const access: Access = { registry, path, origin, scopes, onRequest }
  const url = new URL(call.target, origin)
  const isTrusted = belongsTo(url, origin)
  for (let refusals = 0; ; refusals += 1) {
    const authorization = isTrusted ? await authority.header(access) : undefined
    const request = { method, headers, body, signal: call.signal, evenWhenCancelled, onBegin }
    const answer = await redirected(exchange, { ...request, url, origin, authorization }, { follow, onRequest })
    if (authorization !== undefined && answer.status < 400) authority.accepted(registry)
    const isChallenge = answer.status === 401 && belongsTo(answer.url, origin) && refusals < mostRefusals
    if (isChallenge && (await authority.refused(access, { headers: answer.headers, used: authorization }))) {
      discard(answer)
      continue
    }
    const isDenied = answer.status === 401 || answer.status === 403
    const note = isDenied ? await authority.origin(access) : undefined
    return note === undefined ? answer : { ...answer, note }
  }
}

// TLS servers answer plain HTTP with 400 (Go, nginx), or close the connection, or send an alert.
function maySpeakTls(outcome: Head | { readonly error: unknown }): boolean {
  if (!('error' in outcome)) return outcome.status === 400
  const { error } = outcome
  return error instanceof NoAnswer && (error.code === 'ECONNRESET' || error.code.startsWith('HPE_'))
}
