import { RegistryError, type RegistryFailure } from '../../errors.ts'
import type { ManifestContent } from '../../oci/content.ts'
import { type Digest, digestOf, isDigest } from '../../oci/digest.ts'
import type { Conversation } from '../conversation.ts'
import { getManifest } from '../endpoints.ts'
import { readComplaint } from '../wire/answers.ts'
import { answerOf, repeated } from '../wire/attempts.ts'
import type { Answer } from '../wire/exchange.ts'
import { changedContent, failureOfAnswer, refusal, withAddition } from '../wire/failures.ts'
import { shownUrl } from '../wire/locations.ts'
import { type Attempt, retrying } from '../wire/retry.ts'
import { putHedged } from './hedged-put.ts'
import { hasDigest, remoteDigest } from './remote-digest.ts'
import { checkDigest } from './uploads.ts'

const mostRepairs = 2

/**
 * Pushes a manifest by digest or tag. After a failed attempt, checks whether the registry has stored it before trying
 * again; `repair` uploads again what the registry is missing. Returns `unchanged` for an immutable tag that already
 * points to it. With `ifMatch`, the tag only moves if it still has that entity tag, on registries that know them.
 */
export async function storeManifest(
  conversation: Conversation,
  manifest: ManifestContent,
  under: {
    readonly reference: string
    readonly repair: () => Promise<void>
    readonly ifMatch?: string
    /** Throws after the first failure. */
    readonly once?: boolean
  },
): Promise<'pushed' | 'unchanged'> {
  const { digest } = manifest.descriptor
  const { reference } = under
  const { pace } = conversation.client
  let repairs = 0
  const limits = {
    pace,
    signal: conversation.signal,
    mostTimeouts: 1,
    ...(under.once === true ? { mostTries: 1 } : {}),
  }
  return retrying(limits, async (): Promise<Attempt<'pushed' | 'unchanged'>> => {
    const ended = await answerOf(conversation, () => putHedged(conversation, manifest, under))
    if ('failed' in ended) {
      const remote = await remoteDigest(conversation, reference)
      if (hasDigest(remote, digest)) return { done: 'pushed' }
      const failed = remote === 'unknown' ? unsure(ended.failed, reference) : ended.failed
      return { ...ended, failed, sent: ended.timedOut === true ? 2 : 1 }
    }
    const { answer } = ended
    if (answer === undefined) return { done: 'pushed' }
    if (answer.status === 201 || answer.status === 200 || answer.status === 202) {
      checkDigest(answer, digest)
      if (answer.headers['docker-content-digest'] !== undefined && answer.status !== 202) return { done: 'pushed' }
      return confirmed(conversation, { answer, reference, digest })
    }
    const { code = '' } = readComplaint(answer.body)
    // The digest is that of the bytes. Distribution 2 doubts it while another client writes a blob that they name.
    if (code === 'DIGEST_INVALID') return failureOfAnswer(answer, pace.now())
    if (/^(?:MANIFEST_BLOB_UNKNOWN|BLOB_UNKNOWN|MANIFEST_UNKNOWN)$/.test(code) && repairs < mostRepairs) {
      repairs += 1
      await under.repair()
      return { otherWay: true }
    }
    if (isDigest(reference)) throw refusal(answer)
    return { done: await refusedTag(conversation, { answer, tag: reference, digest }) }
  })
}

// The registry accepted the manifest without returning its digest: read it back.
async function confirmed(
  conversation: Conversation,
  put: { readonly answer: Answer; readonly reference: string; readonly digest: Digest },
): Promise<Attempt<'pushed'>> {
  const { answer, reference, digest } = put
  const read = await repeated(conversation, () => getManifest(conversation, reference)).catch((error: unknown) => {
    throw error instanceof RegistryError
      ? withAddition(error, `the registry accepted ${reference}, unconfirmed`)
      : error
  })
  const found = read.status === 200 ? digestOf(read.body) : undefined
  if (found === digest) return { done: 'pushed' }
  if (found !== undefined) throw changedContent(answer, `the registry holds ${found} there, but ${digest} was sent`)
  const message = `the registry accepted ${reference}, but answered ${read.status} when it was read back`
  return { failed: { method: answer.method, url: shownUrl(answer.url), status: answer.status, message } }
}

// An immutable tag is no failure if it already points to the digest.
async function refusedTag(
  conversation: Conversation,
  put: { readonly answer: Answer; readonly tag: string; readonly digest: Digest },
): Promise<'unchanged'> {
  const { answer, tag, digest } = put
  const remote = await remoteDigest(conversation, tag)
  if (typeof remote !== 'object') throw refusal(answer)
  if (remote.digest === digest) return 'unchanged'
  const plain = refusal(answer)
  const { code, message } = readComplaint(answer.body)
  const immutable = /immutab|overwrit|already exist/i.test(message) || /^TAG_|IMMUTAB/.test(code ?? '')
  if (!immutable && answer.status !== 409 && answer.status !== 412) throw plain
  throw new RegistryError({
    method: plain.method,
    url: plain.url,
    status: answer.status,
    ...(code === undefined ? {} : { code }),
    message: `the tag ${tag} names ${remote.digest} and may not be moved to ${digest}${message === '' ? '' : `: ${message}`}`,
    problem: { kind: 'immutable-tag' },
  })
}

function unsure(failure: RegistryFailure, reference: string): RegistryFailure {
  return { ...failure, message: `${failure.message}; whether ${reference} was stored could not be read back` }
}
