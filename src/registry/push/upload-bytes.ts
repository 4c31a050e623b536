import type { Readable } from 'node:stream'
import { UserError } from '../../errors.ts'
import type { Blob } from '../../oci/content.ts'
import { measure } from '../../oci/digest.ts'
import type { Conversation } from '../conversation.ts'
import { type Body, bytesBody, finishUpload, patchUpload } from '../endpoints.ts'
import type { Answer } from '../wire/exchange.ts'
import { advance, type Session } from './upload-sessions.ts'

/**
 * How to send the bytes: in one PUT; in one PATCH without a range, for registries that need it (old Artifactory,
 * docker/buildx#196); or in chunks, for registries behind a proxy that limits the size of a request.
 */
export type Way =
  | { readonly kind: 'put' }
  | { readonly kind: 'patch' }
  | { readonly kind: 'chunks'; readonly sizeBytes: number }

const firstChunkBytes = 4 * 1024 * 1024
const smallestChunkBytes = 512 * 1024

/**
 * Sends a blob's bytes to an open upload session and closes it. Returns the response to the last request that was sent.
 */
export async function transfer(
  conversation: Conversation,
  upload: { readonly blob: Blob; readonly session: Session; readonly way: Way },
): Promise<Answer> {
  const { blob, session, way } = upload
  const { digest, size } = blob.descriptor
  if (way.kind === 'put') {
    return finishUpload(conversation, { location: session.location, digest, body: bodyOf(conversation, blob) })
  }
  if (way.kind === 'patch') {
    const answer = await patchUpload(conversation, { location: session.location, body: bodyOf(conversation, blob) })
    if (!continues(answer)) return answer
    advance(conversation, session, answer)
  } else {
    let firstByte = 0
    for await (const chunk of chunksOf(blob.open(), Math.max(way.sizeBytes, session.leastChunkBytes))) {
      const answer = await patchUpload(conversation, { location: session.location, body: bytesBody(chunk), firstByte })
      if (!continues(answer)) return answer
      advance(conversation, session, answer)
      firstByte += chunk.length
      conversation.client.onSent?.(blob, Math.min(firstByte, size))
    }
  }
  return finishUpload(conversation, { location: session.location, digest })
}

// The specification says 202; ECR says 201, others 204.
function continues({ status }: Answer): boolean {
  return status === 202 || status === 201 || status === 204
}

/** Chunked upload for a blob larger than one chunk; otherwise undefined. */
export function chunksFor(blob: Blob): Way | undefined {
  return blob.descriptor.size > firstChunkBytes ? { kind: 'chunks', sizeBytes: firstChunkBytes } : undefined
}

/** The method with the next smaller requests after "too large"; undefined if smaller ones would not help. */
export function smaller(way: Way, blob: Blob): Way | undefined {
  const limit = way.kind === 'chunks' ? way.sizeBytes : blob.descriptor.size
  if (limit <= smallestChunkBytes) return undefined
  const sizeBytes = way.kind === 'chunks' ? Math.floor(limit / 2) : Math.min(firstChunkBytes, Math.ceil(limit / 2))
  return { kind: 'chunks', sizeBytes: Math.max(sizeBytes, smallestChunkBytes) }
}

/**
 * Checks a blob's bytes against its descriptor, after a registry computed another digest: either bytes were lost on the
 * way, or the blob does not match its descriptor. Throws a UserError for the latter.
 */
export async function checkOwnBytes(blob: Blob): Promise<void> {
  const { digest, sizeBytes } = await measure(blob.open())
  if (digest === blob.descriptor.digest && sizeBytes === blob.descriptor.size) return
  throw new UserError(
    `${blob.title} changed while it was pushed: ${blob.descriptor.digest} of ${blob.descriptor.size} bytes was described, ${digest} of ${sizeBytes} bytes is there`,
    { change: 'Do not change the folder during the run, and run it again.' },
  )
}

function bodyOf(conversation: Conversation, blob: Blob): Body {
  const { onSent } = conversation.client
  return {
    sizeBytes: blob.descriptor.size,
    open: blob.open,
    file: blob.file,
    onSent: onSent === undefined ? undefined : (sentBytes) => onSent(blob, sentBytes),
  }
}

async function* chunksOf(stream: Readable, sizeBytes: number): AsyncGenerator<Buffer> {
  let pending: Buffer[] = []
  let length = 0
  for await (const part of stream) {
    let rest = Buffer.from(part)
    while (length + rest.length >= sizeBytes) {
      const cut = sizeBytes - length
      yield Buffer.concat([...pending, rest.subarray(0, cut)])
      pending = []
      length = 0
      rest = rest.subarray(cut)
    }
    if (rest.length > 0) pending.push(rest)
    length += rest.length
  }
  if (length > 0) yield Buffer.concat(pending)
}
