import { createHash } from 'node:crypto'
import { initializeCA } from '@sigstore/mock/dist/fulcio/ca.js'
import { initializeCTLog } from '@sigstore/mock/dist/fulcio/ctlog.js'
import { fulcioHandler } from '@sigstore/mock/dist/fulcio/handler.js'
import { initializeTLog } from '@sigstore/mock/dist/rekor/tlog.js'
import { generateKeyPair } from '@sigstore/mock/dist/util/key.js'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { serve } from './exchanges.ts'

export type Sigstore = {
  /** Of all three services. */
  readonly url: string
  /** What makes @sigstore/sign ask this server for the job's identity, as GitHub does. */
  readonly env: Readonly<Record<string, string>>
  /** What a verifier must trust, as JSON. */
  readonly trustedRoot: unknown
}

export const issuer = 'https://token.actions.githubusercontent.com'

// Checkpoints are signed in this name.
const logName = 'https://rekor.example'
const json = { 'content-type': 'application/json' }
const base64 = (bytes: ArrayBufferView): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

/**
 * Fulcio, Rekor and GitHub's tokens on loopback, with keys of their own: issues certificates to the identity, and logs
 * what was signed.
 */
export async function startSigstore(identity: string): Promise<Sigstore> {
  const [keys, logKeys] = [generateKeyPair('prime256v1'), generateKeyPair('prime256v1')]
  const certificateLog = await initializeCTLog(keys)
  const authority = await initializeCA(keys, certificateLog)
  const log = await initializeTLog(logName, logKeys)
  const fulcio = fulcioHandler(authority, { strict: true })
  const { host } = await serve(async ({ method, url, body }) => {
    if (url.pathname === '/token')
      return { status: 200, headers: json, body: JSON.stringify({ value: tokenOf(identity) }) }
    if (method === 'POST' && url.pathname === fulcio.path) {
      const { statusCode, response } = await fulcio.fn(body.toString())
      return { status: statusCode, headers: json, body: String(response) }
    }
    if (method === 'POST' && url.pathname === '/api/v1/log/entries')
      return { status: 201, headers: json, body: JSON.stringify(await log.log(entryFor(body.toString()))) }
    return { status: 404 }
  })
  const url = `http://${host}`
  return {
    url,
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-runner' },
    trustedRoot: TrustedRoot.toJSON(
      TrustedRoot.fromJSON({
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
        certificateAuthorities: [
          {
            subject: { organization: 'sigstore.mock', commonName: 'sigstore' },
            uri: url,
            certChain: { certificates: [{ rawBytes: base64(authority.rootCertificate) }] },
            validFor,
          },
        ],
        ctlogs: [logOf(certificateLog.publicKey, base64(certificateLog.logID))],
        tlogs: [logOf(log.publicKey, Buffer.from(sha256(log.publicKey), 'hex').toString('base64'))],
        timestampAuthorities: [],
      }),
    ),
  }
}

const validFor = { start: '2020-01-01T00:00:00Z' }

function logOf(publicKey: Buffer, keyId: string): object {
  return {
    baseUrl: logName,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: base64(publicKey), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId },
  }
}

/** A token with the job's identity; nobody checks its signature here. */
function tokenOf(identity: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part({ iss: issuer, sub: identity, aud: 'sigstore' })}.${part({})}`
}

/** The entry that Rekor writes for an envelope: its hashes in place of its text. */
function entryFor(proposed: string): object {
  const { spec } = JSON.parse(proposed)
  const { envelope, verifiers } = spec.proposedContent
  const { payload, signatures } = JSON.parse(envelope)
  const hash = (value: string) => ({ algorithm: 'sha256', value })
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: hash(sha256(envelope)),
      payloadHash: hash(sha256(Buffer.from(payload, 'base64'))),
      signatures: [{ signature: signatures[0].sig, verifier: verifiers[0] }],
    },
  }
}
