import { setMaxListeners } from 'node:events'
import { CancelledError } from '../errors.ts'
import type { Environment, Run, Send, TlsMaterial } from '../host/host.ts'
import type { Blob } from '../oci/content.ts'
import type { Digest } from '../oci/digest.ts'
import { type Repository, registryName } from '../oci/references.ts'
import { createCredentialStore, type GivenCredentials } from './access/credentials.ts'
import type { BlobOutcome } from './types.ts'
import { certificateFolders, certificatesFor } from './wire/certificates.ts'
import { createHttpExchange } from './wire/exchange.ts'
import { createLimiters, type Limiter } from './wire/limiter.ts'
import { type Pace, realPace } from './wire/retry.ts'
import { createTransport, type Transport } from './wire/transport.ts'
import { reportingWarnings } from './wire/warnings.ts'

export type RegistryClientOptions = {
  readonly send: Send
  readonly run: Run
  readonly env: Environment
  readonly signal: AbortSignal
  readonly credentials?: readonly GivenCredentials[]
  /** Used for `workflowRegistry`, or ghcr.io, where nothing else is known. */
  readonly workflowToken?: string
  readonly workflowRegistry?: string
  /** Hosts (`host` or `host:port`) that may be spoken to without TLS; loopback always may. */
  readonly plainHttp?: readonly string[]
  /** Certificate authorities in PEM to trust beside Node's and those of Docker's certs.d. */
  readonly authorities?: readonly string[]
  /** Where to look for certs.d; Docker's own places when left out. */
  readonly certificateFolders?: readonly string[]
  /** Gets every value that must not be shown: passwords, their encoded forms, each token received. */
  readonly onSecret?: (value: string) => void
  /** Called for a source of credentials that could not be used, where another one could. */
  readonly onNote?: (note: string) => void
  /** Called when a blob is in its place. */
  readonly onProgress?: (outcome: BlobOutcome) => void
  /** Called as a blob's bytes go out; a new try starts again from 0. */
  readonly onSent?: (blob: Blob, sentBytes: number) => void
  /** Called for what a registry warns of, such as the end of an endpoint, once for each text. */
  readonly onWarning?: (warning: { readonly host: string; readonly text: string }) => void
  readonly pace?: Partial<Pace>
  /** How long nothing may move in an exchange. */
  readonly idleTimeoutMs?: number
  readonly helperTimeoutMs?: number
}

/** Speaks to registries: tokens, connections and what is known of their blobs are shared by everything that uses it. */
export type RegistryClient = {
  readonly transport: Transport
  readonly pace: Pace
  readonly signal: AbortSignal
  readonly idleTimeoutMs: number
  /** At most four blobs of a registry at once. */
  readonly blobPlaces: (registry: string) => Limiter
  readonly onProgress: (outcome: BlobOutcome) => void
  readonly onSent: ((blob: Blob, sentBytes: number) => void) | undefined
  /** Registries that were found to store manifests without an answer. */
  readonly silent: Set<string>
  /** Which repositories of a registry are known to hold a blob, by `registry digest`. */
  readonly holders: Map<string, Set<string>>
}

/** Everything that is the same for the requests of one push or one reading. */
export type Conversation = {
  readonly client: RegistryClient
  readonly repository: Repository
  readonly actions: 'pull' | 'pull,push'
  readonly signal: AbortSignal
  readonly onRequest: () => void
}

const defaultIdleTimeoutMs = 30_000
const blobsAtOnce = 4

/** Makes a client. Nothing is read or sent before something is asked of it. */
export function createRegistryClient(options: RegistryClientOptions): RegistryClient {
  const pace = { ...realPace, ...options.pace }
  const secrets = new Set<string>()
  const onSecret = (value: string): void => {
    if (secrets.has(value)) return
    secrets.add(value)
    options.onSecret?.(value)
  }
  const signal = cancelling(options.signal)
  const folders = options.certificateFolders ?? certificateFolders(options.env)
  const sources = { folders, env: options.env, authorities: options.authorities ?? [] }
  const certificates = new Map<string, Promise<TlsMaterial | undefined>>()
  const tlsFor = (host: string): Promise<TlsMaterial | undefined> => {
    const found = certificates.get(host) ?? certificatesFor(host, sources)
    certificates.set(host, found)
    return found
  }
  const idleTimeoutMs = options.idleTimeoutMs ?? defaultIdleTimeoutMs
  const http = reportingWarnings(
    createHttpExchange({ send: options.send, idleTimeoutMs, tlsFor }),
    options.onWarning ?? (() => {}),
  )
  const transport = createTransport({
    http,
    credentials: createCredentialStore({ ...options, onSecret }),
    pace,
    signal,
    plainHttp: (options.plainHttp ?? []).map(registryName),
    onSecret,
  })
  return {
    transport,
    pace,
    signal,
    idleTimeoutMs,
    blobPlaces: createLimiters(blobsAtOnce),
    onProgress: options.onProgress ?? (() => {}),
    onSent: options.onSent,
    silent: new Set(),
    holders: new Map(),
  }
}

/** Remembers that a repository holds a blob, so that others on its registry can have it mounted. */
export function rememberHolder(client: RegistryClient, repository: Repository, digest: Digest): void {
  const key = `${repository.registry} ${digest}`
  const paths = client.holders.get(key) ?? new Set()
  client.holders.set(key, paths.add(repository.path))
}

// The same signal with a reason that everything below can throw as it is.
function cancelling(signal: AbortSignal): AbortSignal {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  const cancel = (): void => controller.abort(new CancelledError())
  if (signal.aborted) cancel()
  else signal.addEventListener('abort', cancel, { once: true })
  return controller.signal
}
