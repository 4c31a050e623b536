import type { RegistryError } from '../../errors.ts'
import type { Blob } from '../../oci/content.ts'
import type { Digest } from '../../oci/digest.ts'
import type { Conversation } from '../conversation.ts'
import { readComplaint } from '../wire/answers.ts'
import { answerOf } from '../wire/attempts.ts'
import type { Answer } from '../wire/exchange.ts'
import { changedContent, failureOfAnswer, refusal } from '../wire/failures.ts'
import { type Attempt, retrying } from '../wire/retry.ts'
import { checkOwnBytes, chunksFor, smaller, transfer, type Way } from './upload-bytes.ts'
import { holdsBlob, openUpload, takeBack } from './upload-sessions.ts'

type Stored = 'mounted' | 'uploaded'

const mostDigestRefusals = 3
const lossesBeforeChunks = 3

/**
 * Uploads a blob, falling back to other methods of upload as needed. Each attempt opens a new upload session; after a
 * failed attempt, checks first whether the blob has arrived after all. Cancels sessions that failed.
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
    const opened = await openUpload(conversation, blob, from)
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
    // A registry may have several frontends: another one may have stored it.
    if (await holdsBlob(conversation, blob)) return 'stored'
    return code === '' ? 'other way' : 'again'
  }
  if (status === 416) return 'again'
  if (status === 401 || status === 403 || status === 407 || status === 409 || status === 412) throw refusal(answer)
  return 'other way'
}

/** Compares the digest that the registry returned with the one that was sent. Throws a RegistryError. */
export function checkDigest(answer: Answer, digest: Digest): void {
  const said = answer.headers['docker-content-digest']
  if (said === undefined || said === digest) return
  throw changedContent(answer, `the registry says that it stored ${String(said).slice(0, 80)}, but ${digest} was sent`)
}
