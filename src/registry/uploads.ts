import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { RegistryError, UserError } from '../errors.ts'
import { readComplaint } from './answers.ts'
import { answerOf, asked } from './attempts.ts'
import type { Conversation } from './client.ts'
import {
  type Body,
  bytesBody,
  cancelUpload,
  finishUpload,
  headBlob,
  mountBlob,
  patchUpload,
  startUpload,
} from './endpoints.ts'
import { type FailedTry, failureOfAnswer, refusal } from './failures.ts'
import { shownUrl } from './locations.ts'
import { type Attempt, retrying } from './retry.ts'
import type { Blob, Digest } from './types.ts'
import type { Answer } from './wire.ts'

/**
 * How the bytes go: in one PUT; in one PATCH without a range, for registries that want that (old Artifactory,
 * docker/buildx#196); or in chunks, for those that stand behind something which caps the size of a request.
 */
type Way =
  | { readonly kind: 'put' }
  | { readonly kind: 'patch' }
  | { readonly kind: 'chunks'; readonly sizeBytes: number }
type Stored = 'mounted' | 'uploaded'
type Opened = { readonly session: Session } | { readonly done: Stored } | FailedTry
/** An open upload of the registry, whose address changes as it goes on. */
type Session = { location: URL }

const firstChunkBytes = 4 * 1024 * 1024
const smallestChunkBytes = 512 * 1024
const mostDigestRefusals = 3
const lossesBeforeChunks = 3
const cancelTimeoutMs = 800
const openTimeoutMs = 400

/**
 * Brings a blob to the registry, by whichever way it takes. Each try starts from a new upload, and a try after a failed
 * one looks first whether the blob has arrived after all. Uploads that come to nothing are taken back.
 */
export async function uploadBlob(conversation: Conversation, blob: Blob, mountFrom?: string): Promise<Stored> {
  const { pace } = conversation.client
  let way: Way = { kind: 'put' }
  let from = mountFrom
  let unsure = false
  let digestRefusals = 0
  let losses = 0
  let firstRefusal: RegistryError | undefined
  return retrying({ pace, signal: conversation.signal }, async (): Promise<Attempt<Stored>> => {
    if (unsure && (await holdsBlob(conversation, blob))) return { done: 'uploaded' }
    const opened = await open(conversation, blob, from)
    if ('done' in opened || 'failed' in opened) return opened
    from = undefined
    const { session } = opened
    let finished = false
    try {
      const ended = await answerOf(conversation, () => transfer(conversation, { blob, session, way }))
      unsure = true
      if ('failed' in ended) {
        const lost = ended.failed.status === undefined
        losses += lost ? 1 : 0
        if (lost && losses >= lossesBeforeChunks && way.kind === 'put') way = chunksFor(blob) ?? way
        return ended
      }
      const verdict = await judge(conversation, { blob, answer: ended.answer })
      if (verdict === 'stored') {
        finished = true
        return { done: 'uploaded' }
      }
      if (verdict === 'again') return failureOfAnswer(ended.answer, pace.now())
      if (verdict === 'wrong digest') {
        digestRefusals += 1
        if (digestRefusals === 1) await checkOwnBytes(blob)
        if (digestRefusals >= mostDigestRefusals) throw refusal(ended.answer)
        return failureOfAnswer(ended.answer, pace.now())
      }
      firstRefusal ??= refusal(ended.answer)
      const next =
        verdict === 'too large' ? smaller(way, blob) : way.kind === 'put' ? ({ kind: 'patch' } as const) : undefined
      if (next === undefined) throw firstRefusal
      way = next
      return { otherWay: true }
    } finally {
      if (!finished) await takeBack(conversation, session.location)
    }
  })
}

/** Whether the registry says that it has the blob; anything but a plain yes is a no. */
export async function holdsBlob(conversation: Conversation, blob: Blob): Promise<boolean> {
  const { digest, size } = blob.descriptor
  const answer = await asked(() => headBlob(conversation, digest))
  if (answer?.status !== 200) return false
  const length = answer.headers['content-length']
  return length === undefined || Number(length) === size
}

async function open(conversation: Conversation, blob: Blob, from: string | undefined): Promise<Opened> {
  const { digest } = blob.descriptor
  return outlasting(conversation.signal, async (signal): Promise<Opened> => {
    if (from !== undefined) {
      const answer = await asked(() => mountBlob(conversation, { digest, from, signal }))
      if (answer?.status === 201) return { done: 'mounted' }
      if (answer?.status === 202 && answer.headers.location !== undefined) {
        return { session: sessionOf(conversation, answer) }
      }
    }
    const ended = await answerOf(conversation, () => startUpload(conversation, signal))
    if ('failed' in ended) return ended
    const { answer } = ended
    if (answer.status === 201 && (await holdsBlob(conversation, blob))) return { done: 'uploaded' }
    if (answer.status !== 202 && answer.status !== 200 && answer.status !== 201) throw refusal(answer)
    return { session: sessionOf(conversation, answer) }
  })
}

function sessionOf(conversation: Conversation, answer: Answer): Session {
  const { location } = answer.headers
  if (location !== undefined) return { location: conversation.client.transport.follow(location, answer) }
  throw new RegistryError({
    method: answer.method,
    url: shownUrl(answer.url),
    status: answer.status,
    message: 'the registry opened an upload without saying where (no Location)',
  })
}

async function transfer(
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
    for await (const chunk of chunksOf(blob.open(), way.sizeBytes)) {
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

function advance(conversation: Conversation, session: Session, answer: Answer): void {
  if (answer.headers.location !== undefined) session.location = sessionOf(conversation, answer).location
}

type Verdict = 'stored' | 'again' | 'wrong digest' | 'too large' | 'other way'

async function judge(conversation: Conversation, result: { blob: Blob; answer: Answer }): Promise<Verdict> {
  const { blob, answer } = result
  const { status } = answer
  if (status === 201 || status === 204 || status === 200) {
    checkDigest(answer, blob.descriptor.digest)
    return 'stored'
  }
  if (status === 202) return (await holdsBlob(conversation, blob)) ? 'stored' : 'again'
  if (status === 413) return 'too large'
  const { code = '' } = readComplaint(answer.body)
  if (code === 'DIGEST_INVALID' || code === 'SIZE_INVALID') return 'wrong digest'
  if (status === 404 || /^BLOB_UPLOAD_/.test(code)) {
    // Two frontends of one registry: the other one may have stored it.
    if (await holdsBlob(conversation, blob)) return 'stored'
    return code === '' ? 'other way' : 'again'
  }
  if (status === 416) return 'again'
  if (status === 401 || status === 403 || status === 407 || status === 409 || status === 412) throw refusal(answer)
  return 'other way'
}

/** Compares the digest that a registry names with the one that was sent. Throws a RegistryError. */
export function checkDigest(answer: Answer, digest: Digest): void {
  const said = answer.headers['docker-content-digest']
  if (said === undefined || said === digest) return
  throw refusal(answer, `the registry says that it stored ${String(said).slice(0, 80)}, but ${digest} was sent`)
}

function chunksFor(blob: Blob): Way | undefined {
  return blob.descriptor.size > firstChunkBytes ? { kind: 'chunks', sizeBytes: firstChunkBytes } : undefined
}

function smaller(way: Way, blob: Blob): Way | undefined {
  const limit = way.kind === 'chunks' ? way.sizeBytes : blob.descriptor.size
  if (limit <= smallestChunkBytes) return undefined
  const sizeBytes = way.kind === 'chunks' ? Math.floor(limit / 2) : Math.min(firstChunkBytes, Math.ceil(limit / 2))
  return { kind: 'chunks', sizeBytes: Math.max(sizeBytes, smallestChunkBytes) }
}

function bodyOf(conversation: Conversation, blob: Blob): Body {
  const { onSent } = conversation.client
  const { size } = blob.descriptor
  if (onSent === undefined) return { sizeBytes: size, open: blob.open }
  return {
    sizeBytes: size,
    open: () => {
      let sent = 0
      const stream = blob.open()
      stream.on('data', (chunk: Buffer) => {
        sent += chunk.length
        onSent(blob, sent)
      })
      return stream.pause()
    },
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

// A registry that finds another digest has lost bytes on the way, or the bytes are not those that were described.
async function checkOwnBytes(blob: Blob): Promise<void> {
  const hash = createHash('sha256')
  let length = 0
  for await (const chunk of blob.open()) {
    hash.update(chunk)
    length += chunk.length
  }
  const digest = `sha256:${hash.digest('hex')}`
  if (digest === blob.descriptor.digest && length === blob.descriptor.size) return
  throw new UserError(
    `${blob.title} changed while it was pushed: ${blob.descriptor.digest} of ${blob.descriptor.size} bytes was described, ${digest} of ${length} bytes is there`,
    { change: 'Let nothing else write to the folder during the run, and run it again.' },
  )
}

// An upload whose opening is under way when the run ends is known by its answer alone: that is waited for a moment.
async function outlasting<T>(signal: AbortSignal, work: (longer: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const end = (): void => {
    setTimeout(() => controller.abort(signal.reason), openTimeoutMs).unref()
  }
  signal.throwIfAborted()
  signal.addEventListener('abort', end, { once: true })
  try {
    return await work(controller.signal)
  } finally {
    signal.removeEventListener('abort', end)
  }
}

// Bounded, also when the run was cancelled; the registry's answer does not matter.
async function takeBack(conversation: Conversation, location: URL): Promise<void> {
  const signal = AbortSignal.timeout(cancelTimeoutMs)
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  const asking = asked(() => cancelUpload(conversation, location, signal)).catch(() => undefined)
  await Promise.race([asking, ended])
}
