import { setMaxListeners } from 'node:events'
import { CancelledError } from '../errors.ts'
import type { Environment, Run, Send, TlsMaterial } from '../host/host.ts'
import type { Blob } from '../oci/content.ts'
import type { Digest } from '../oci/digest.ts'
import { type Repository, registryName } from '../oci/references.ts'
import { createCredentialStore, type GivenCredentials } from './access/credentials.ts'
import type { BlobOutcome, ReadManifest, RemoteDigest } from './types.ts'
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
  /** Used for `workflowRegistry`, or ghcr.io, if no other credentials are found. */
  readonly workflowToken?: string
  readonly workflowRegistry?: string
  /** Hosts (`host` or `host:port`) that may be reached without TLS; loopback always may. */
  readonly plainHttp?: readonly string[]
  /** Certificate authorities in PEM to trust in addition to Node's and those in Docker's certs.d. */
  readonly authorities?: readonly string[]
  /** Where to look for certs.d; Docker's own places when left out. */
  readonly certificateFolders?: readonly string[]
  /** Gets every value to mask: passwords, their encoded forms, each token received. */
  readonly onSecret?: (value: string) => void
  /** Called for a source of credentials that could not be used while another one could. */
  readonly onNote?: (note: string) => void
  /** Called when a blob is on the registry. */
  readonly onProgress?: (outcome: BlobOutcome) => void
  /** Called as a blob's bytes are sent; a retry starts again from 0. */
  readonly onSent?: (blob: Blob, sentBytes: number) => void
  /** Called for warnings from a registry, such as a deprecated endpoint, once for each text. */
  readonly onWarning?: (warning: { readonly host: string; readonly text: string }) => void
  readonly pace?: Partial<Pace>
  /** How long an exchange may go without transferring anything, in ms. */
  readonly idleTimeoutMs?: number
  readonly helperTimeoutMs?: number
}

/** Talks to registries. Tokens, connections and known blobs are shared by everything that uses the client. */
export type RegistryClient = {
  readonly transport: Transport
  readonly pace: Pace
  readonly signal: AbortSignal
  readonly idleTimeoutMs: number
  /** Limits uploads to four blobs at a time per registry. */
  readonly blobPlaces: (registry: string) => Limiter
  readonly onProgress: (outcome: BlobOutcome) => void
  readonly onSent: ((blob: Blob, sentBytes: number) => void) | undefined
  /** Registries that have stored a manifest without sending a response. */
  readonly silent: Set<string>
  /** The repositories that are known to have a blob, by `registry digest`. */
  readonly holders: Map<string, Set<string>>
  /** Settles when a blob that is being brought to some repository is there, or could not be; by `registry digest`. */
  readonly arriving: Map<string, Promise<void>>
  /** The blobs that some repository has been asked for before it was their turn, by `registry digest`. */
  readonly askedFor: Set<string>
  /** What tags, `registry/path:tag`, named when they were read, until they are pushed. */
  readonly readTags: Map<string, RemoteDigest>
  /** The manifests that were read, by `registry/path@digest`. */
  readonly manifests: Map<string, ReadManifest>
  /** The repositories, `registry/path`, that have no referrers API. */
  readonly withoutReferrers: Set<string>
}

const defaultIdleTimeoutMs = 30_000
const blobsAtOnce = 4

/** Creates a client. Reads and sends nothing until it is used. */
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
    arriving: new Map(),
    askedFor: new Set(),
    readTags: new Map(),
    manifests: new Map(),
    withoutReferrers: new Set(),
  }
}

/** Remembers that a repository has a blob, so that other repositories of its registry can mount it. */
export function rememberHolder(client: RegistryClient, repository: Repository, digest: Digest): void {
  const key = `${repository.registry} ${digest}`
  const paths = client.holders.get(key) ?? new Set()
  client.holders.set(key, paths.add(repository.path))
}

// The same signal, with a reason that everything below can throw as is.
function cancelling(signal: AbortSignal): AbortSignal {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  const cancel = (): void => controller.abort(new CancelledError())
  if (signal.aborted) cancel()
  else signal.addEventListener('abort', cancel, { once: true })
  return controller.signal
}
