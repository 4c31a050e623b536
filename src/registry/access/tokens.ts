import type { IncomingHttpHeaders } from 'node:http'
import { RegistryError } from '../../errors.ts'
import { parseJson, property, textOf } from '../../host/json.ts'
import type { Answer, AnswerNote } from '../wire/exchange.ts'
import { failureOfAnswer, refusal } from '../wire/failures.ts'
import { shownUrl } from '../wire/locations.ts'
import { type Attempt, isPassing, type Pace, retrying } from '../wire/retry.ts'
import { parseChallenges } from './challenges.ts'
import { basicAuthorization, type CredentialStore } from './credentials.ts'
import { formsOfSecret } from './secrets.ts'
import { type TokenRequest, tokenRequest } from './token-request.ts'

/** What is needed to authorize a request. */
export type Access = {
  readonly registry: string
  /** The repository's path: there may be several logins for one registry, each for some of its repositories. */
  readonly path: string
  /** The registry's own origin; credentials are only sent there. */
  readonly origin: URL
  /** `repository:path:pull,push`. Registries that honour only one scope take the last. */
  readonly scopes: readonly string[]
  /** Called for each request to a token server. */
  readonly onRequest: () => void
}

export type Authority = {
  /** The Authorization header for the registry, from what is known of its challenge so far. */
  readonly header: (access: Access) => Promise<string | undefined>
  /** The registry answered `used` with 401: reads its challenge. False if there is nothing left to try. */
  readonly refused: (
    access: Access,
    refusal: { headers: IncomingHttpHeaders; used: string | undefined },
  ) => Promise<boolean>
  /** The registry accepted a request with credentials: a later refusal may be temporary. */
  readonly accepted: (registry: string) => void
  /**
   * After a refusal: which user's credentials were sent and where they came from, or that there are none; undefined
   * before a challenge.
   */
  readonly origin: (access: Access) => Promise<AnswerNote | undefined>
}

export type AuthorityOptions = {
  readonly credentials: CredentialStore
  readonly pace: Pace
  /** The whole client's signal: tokens are shared, so the end of one push must not abort fetching one. */
  readonly signal: AbortSignal
  readonly onSecret: (value: string) => void
  /**
   * One request to the token server. Follows redirects; `authorization` is only sent to the token server's own host.
   */
  readonly fetch: (request: TokenRequest) => Promise<Answer>
  /** Whether the URL may be used: TLS, or plain HTTP where that is allowed. Returns the reason if not. */
  readonly realmFor: (realm: string, origin: URL) => { readonly url: URL } | { readonly refused: string }
}

type Token = { readonly value: string; readonly expires: number }
type Demand =
  | { readonly kind: 'basic' }
  | { readonly kind: 'bearer'; readonly realm: string; readonly service?: string }
type State = {
  demand?: Demand
  accepted: boolean
  readonly tokens: Map<string, Promise<Token>>
  /** The scope that the registry asked for, if it differs from ours. */
  readonly corrections: Map<string, readonly string[]>
}

// Source: distribution, "Token Authentication": a token without expires_in lasts 60 s.
const defaultLifetimeSeconds = 60
const renewalMs = 10_000

/**
 * Learns how each registry authenticates, and fetches tokens: one request at a time per scope, shared, renewed early.
 */
export function createAuthority(options: AuthorityOptions): Authority {
  const states = new Map<string, State>()
  const stateOf = (registry: string): State => {
    const state = states.get(registry) ?? { accepted: false, tokens: new Map(), corrections: new Map() }
    states.set(registry, state)
    return state
  }
  const bearer = async (state: State, demand: Demand & { kind: 'bearer' }, access: Access): Promise<string> => {
    const scopes = state.corrections.get(keyOf(access.scopes)) ?? access.scopes
    const key = keyOf(scopes)
    for (;;) {
      const running = state.tokens.get(key)
      if (running === undefined) {
        const fetched = fetchToken({ options, demand, access, scopes })
        state.tokens.set(key, fetched)
        fetched.catch(() => state.tokens.delete(key))
        return (await fetched).value
      }
      const token = await running
      if (options.pace.now() < token.expires) return token.value
      if (state.tokens.get(key) === running) state.tokens.delete(key)
    }
  }
  const header = async (access: Access): Promise<string | undefined> => {
    const state = stateOf(access.registry)
    if (state.demand === undefined) return undefined
    const credentials = await options.credentials.find(access.registry, access.path)
    if (credentials?.kind === 'bearer') return `Bearer ${checkToken(credentials.token, access)}`
    if (state.demand.kind === 'basic')
      return credentials?.kind === 'basic' ? basicAuthorization(credentials) : undefined
    return `Bearer ${await bearer(state, state.demand, access)}`
  }
  return {
    header,
    refused: async (access, { headers, used }) => {
      const state = stateOf(access.registry)
      const challenges = parseChallenges(headers['www-authenticate'] ?? '')
      const wanted = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.realm !== undefined)
      if (wanted === undefined) {
        if (!challenges.some(({ scheme }) => scheme === 'basic')) return false
        state.demand = { kind: 'basic' }
      } else {
        const { realm = '', service, scope } = wanted.parameters
        state.demand = { kind: 'bearer', realm, ...(service === undefined ? {} : { service }) }
        if (used !== undefined) await forget(state, used)
        const corrected = correctedScopes(access.scopes, scope)
        if (used?.startsWith('Bearer ') && corrected !== undefined)
          state.corrections.set(keyOf(access.scopes), corrected)
      }
      const next = await header(access)
      return next !== undefined && (next !== used || state.accepted)
    },
    accepted: (registry) => {
      stateOf(registry).accepted = true
    },
    origin: async ({ registry, path }) =>
      stateOf(registry).demand === undefined ? undefined : options.credentials.origin(registry, path),
  }
}

/**
 * The scope to request after a refusal: our own with the actions that the challenge adds for the same repository, or
 * the challenge's scope if it names something else. Undefined if the challenge has no scope.
 */
export function correctedScopes(
  scopes: readonly string[],
  challenge: string | undefined,
): readonly string[] | undefined {
  const asked = (challenge ?? '').split(' ').filter((scope) => scope !== '')
  const own = scopes.at(-1)
  if (asked.length === 0 || own === undefined) return undefined
  const cut = own.lastIndexOf(':')
  const actions = new Set(own.slice(cut + 1).split(','))
  const same = asked.filter((scope) => scope.slice(0, scope.lastIndexOf(':')) === own.slice(0, cut))
  for (const scope of same) for (const action of scope.slice(cut + 1).split(',')) actions.add(action)
  const others = asked.filter((scope) => !same.includes(scope))
  const joined = `${own.slice(0, cut)}:${[...actions].join(',')}`
  return same.length === 0 ? others : [...new Set([...scopes.slice(0, -1), ...others, joined])]
}

function keyOf(scopes: readonly string[]): string {
  return scopes.join(' ')
}

async function forget(state: State, used: string): Promise<void> {
  for (const [key, token] of state.tokens) {
    const known = await token.catch(() => undefined)
    if (known !== undefined && `Bearer ${known.value}` === used && state.tokens.get(key) === token)
      state.tokens.delete(key)
  }
}

async function fetchToken(request: {
  readonly options: AuthorityOptions
  readonly demand: Demand & { kind: 'bearer' }
  readonly access: Access
  readonly scopes: readonly string[]
}): Promise<Token> {
  const { options, demand, access, scopes } = request
  const destination = options.realmFor(demand.realm, access.origin)
  if ('refused' in destination) {
    throw new RegistryError({ method: 'GET', url: shownUrl(access.origin), message: destination.refused })
  }
  const credentials = await options.credentials.find(access.registry, access.path)
  const built = tokenRequest({
    realm: destination.url,
    service: demand.service,
    scopes,
    credentials,
    onRequest: access.onRequest,
  })
  const answer = await retrying({ pace: options.pace, signal: options.signal }, async (): Promise<Attempt<Answer>> => {
    const got = await options.fetch(built)
    if (!isPassing(got.status)) return { done: got }
    return failureOfAnswer(got, options.pace.now())
  })
  if (answer.status !== 200) {
    const note = await options.credentials.origin(access.registry, access.path)
    throw refusal({ ...answer, ...(note === undefined ? {} : { note }) })
  }
  const parsed = parseJson(answer.body.toString('utf8'))
  const value = textOf(property(parsed, 'token')) ?? textOf(property(parsed, 'access_token'))
  if (value === undefined) {
    const message = 'the token server’s response contains no token'
    throw new RegistryError({ method: answer.method, url: shownUrl(answer.url), status: 200, message })
  }
  checkToken(value, access)
  for (const form of formsOfSecret(value)) options.onSecret(form)
  return { value, expires: options.pace.now() + usableMs(property(parsed, 'expires_in')) }
}

/** How long a token is used, in ms: until 10 s before it expires, or for half of its lifetime if that is longer. */
export function usableMs(expiresIn: unknown): number {
  const seconds = typeof expiresIn === 'string' ? Number(expiresIn) : expiresIn
  const valid = typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0
  const lifetimeMs = (valid ? seconds : defaultLifetimeSeconds) * 1000
  return Math.max(lifetimeMs - renewalMs, lifetimeMs / 2)
}

// Such a token is not valid in a header, and Node would print it in its error message.
function checkToken(value: string, access: Access): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value
  const message = `the token for ${access.registry} contains invalid characters`
  throw new RegistryError({ method: 'GET', url: shownUrl(access.origin), message })
}
