import { Readable } from 'node:stream'
import type { HttpRequest } from '../host/host.ts'
import type { ManifestContent } from '../oci/content.ts'
import type { Digest } from '../oci/digest.ts'
import { manifestMediaTypes } from '../oci/media-types.ts'
import type { Conversation } from './conversation.ts'
import type { Answer, StreamedAnswer } from './wire/exchange.ts'
import type { Call } from './wire/transport.ts'

// One function for each endpoint of the OCI distribution-spec, in the order of its table. None of them retries or
// checks the status of the response.

const accept = { accept: manifestMediaTypes.join(', ') }

/** end-2: GET /v2/<name>/blobs/<digest>, as a stream. */
export function getBlob(conversation: Conversation, digest: Digest): Promise<StreamedAnswer> {
  const target = pathOf(conversation, `blobs/${digest}`)
  return conversation.client.transport.stream(callOf(conversation, { method: 'GET', target }))
}

/** end-2: HEAD /v2/<name>/blobs/<digest> */
export function headBlob(conversation: Conversation, digest: Digest): Promise<Answer> {
  return call(conversation, { method: 'HEAD', target: pathOf(conversation, `blobs/${digest}`) })
}

/** end-3: GET /v2/<name>/manifests/<reference> */
export function getManifest(conversation: Conversation, reference: string): Promise<Answer> {
  return call(conversation, { method: 'GET', target: pathOf(conversation, `manifests/${reference}`), headers: accept })
}

/** end-3: HEAD /v2/<name>/manifests/<reference> */
export function headManifest(conversation: Conversation, reference: string): Promise<Answer> {
  return call(conversation, { method: 'HEAD', target: pathOf(conversation, `manifests/${reference}`), headers: accept })
}

/** end-4a: POST /v2/<name>/blobs/uploads/. `signal` may outlive the run's, so that an upload can still be cancelled. */
export function startUpload(conversation: Conversation, signal: AbortSignal): Promise<Answer> {
  const target = pathOf(conversation, 'blobs/uploads/')
  return call({ ...conversation, signal }, { method: 'POST', target, body: nothing, evenWhenCancelled: true })
}

/** end-11: POST /v2/<name>/blobs/uploads/?mount=<digest>&from=<other name> */
export function mountBlob(
  conversation: Conversation,
  mount: { readonly digest: Digest; readonly from: string; readonly signal: AbortSignal },
): Promise<Answer> {
  const query = `mount=${encodeURIComponent(mount.digest)}&from=${encodeURIComponent(mount.from)}`
  const target = pathOf(conversation, `blobs/uploads/?${query}`)
  // GitLab only honours the last scope: it must be the one that can push.
  const scopes = [`repository:${mount.from}:pull`, ...scopesOf(conversation)]
  return call(
    { ...conversation, signal: mount.signal },
    { method: 'POST', target, scopes, body: nothing, evenWhenCancelled: true },
  )
}

/** end-5: PATCH <location>; with a range when the blob is sent in several chunks. */
export function patchUpload(
  conversation: Conversation,
  upload: { readonly location: URL; readonly body: Body; readonly firstByte?: number },
): Promise<Answer> {
  const { location, body, firstByte } = upload
  const range = firstByte === undefined ? {} : { 'content-range': `${firstByte}-${firstByte + body.sizeBytes - 1}` }
  const headers = { 'content-type': 'application/octet-stream', ...range }
  return call(conversation, { method: 'PATCH', target: location, headers, body })
}

/** end-6: PUT <location>?digest=<digest>, with the blob, or without a body after PATCH. */
export function finishUpload(
  conversation: Conversation,
  upload: { readonly location: URL; readonly digest: Digest; readonly body?: Body },
): Promise<Answer> {
  const target = new URL(upload.location)
  // Not with searchParams: that would re-encode the registry's own query, and some registries sign it.
  target.search = `${target.search === '' ? '?' : `${target.search}&`}digest=${encodeURIComponent(upload.digest)}`
  const headers = { 'content-type': 'application/octet-stream' }
  return call(conversation, { method: 'PUT', target, headers, body: upload.body ?? nothing })
}

/** DELETE <location>: cancels an upload; the signal limits how long this may take. */
export function cancelUpload(conversation: Conversation, location: URL, signal: AbortSignal): Promise<Answer> {
  return call({ ...conversation, signal }, { method: 'DELETE', target: location, evenWhenCancelled: true })
}

export type ManifestPut = Pick<Call, 'onBegin'> & {
  readonly reference: string
  /** Only if the tag still has this entity tag; a registry may ignore it. */
  readonly ifMatch?: string | undefined
}

/** end-7: PUT /v2/<name>/manifests/<reference> */
export function putManifest(
  conversation: Conversation,
  manifest: ManifestContent,
  { reference, ifMatch, ...options }: ManifestPut,
): Promise<Answer> {
  const { bytes, descriptor } = manifest
  const condition = ifMatch === undefined ? {} : { 'if-match': ifMatch }
  return call(conversation, {
    method: 'PUT',
    target: pathOf(conversation, `manifests/${reference}`),
    headers: { 'content-type': descriptor.mediaType, ...condition },
    body: bytesBody(bytes),
    ...options,
  })
}

/** end-9: DELETE /v2/<name>/manifests/<digest> */
export function deleteManifest(conversation: Conversation, digest: Digest): Promise<Answer> {
  return call(conversation, { method: 'DELETE', target: pathOf(conversation, `manifests/${digest}`) })
}

/** end-12: GET /v2/<name>/referrers/<digest>, or a further page of it at the URL that the registry gave. */
export function getReferrers(conversation: Conversation, digest: Digest, page?: URL): Promise<Answer> {
  const target = page ?? pathOf(conversation, `referrers/${digest}`)
  return call(conversation, { method: 'GET', target, headers: accept })
}

export type Body = NonNullable<HttpRequest['body']>

/** A body of bytes in memory. */
export function bytesBody(bytes: Buffer): Body {
  return {
    sizeBytes: bytes.length,
    open: () => Readable.from(bytes.length === 0 ? [] : [bytes], { objectMode: false }),
  }
}

const nothing = bytesBody(Buffer.alloc(0))

type Request = Pick<Call, 'method' | 'target'> & Partial<Call>

function call(conversation: Conversation, request: Request): Promise<Answer> {
  return conversation.client.transport.call(callOf(conversation, request))
}

function callOf(conversation: Conversation, request: Request): Call {
  const { repository, signal, onRequest } = conversation
  return { ...repository, scopes: scopesOf(conversation), signal, onRequest, ...request }
}

function scopesOf({ repository, actions }: Conversation): readonly string[] {
  return [`repository:${repository.path}:${actions}`]
}

function pathOf({ repository }: Conversation, rest: string): string {
  return `/v2/${repository.path}/${rest}`
}
