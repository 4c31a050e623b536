import { RegistryError } from '../../errors.ts'
import type { Blob } from '../../oci/content.ts'
import type { Conversation } from '../conversation.ts'
import { cancelUpload, headBlob, mountBlob, startUpload } from '../endpoints.ts'
import { answerOf, asked } from '../wire/attempts.ts'
import type { Answer } from '../wire/exchange.ts'
import { type FailedTry, refusal } from '../wire/failures.ts'
import { shownUrl } from '../wire/locations.ts'

/** An open upload session of the registry; its URL changes with each response. */
export type Session = {
  location: URL
  /** Minimum size of all chunks but the last. */
  readonly leastChunkBytes: number
}

export type Opened = { readonly session: Session } | { readonly done: 'mounted' | 'uploaded' } | FailedTry

const cancelTimeoutMs = 800
const openTimeoutMs = 400

/** Opens an upload session, or mounts the blob from another repository of the registry if one is given. */
export async function openUpload(conversation: Conversation, blob: Blob, from: string | undefined): Promise<Opened> {
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

/** Updates the session to the URL in the response. */
export function advance(conversation: Conversation, session: Session, answer: Answer): void {
  if (answer.headers.location !== undefined) session.location = sessionOf(conversation, answer).location
}

/** Cancels an upload session, within a time limit, even if the run was cancelled. Ignores the registry's response. */
export async function takeBack(conversation: Conversation, location: URL): Promise<void> {
  const signal = AbortSignal.timeout(cancelTimeoutMs)
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  const asking = asked(() => cancelUpload(conversation, location, signal)).catch(() => undefined)
  await Promise.race([asking, ended])
}

/** Whether the registry says that it has the blob; any response but a clear yes counts as no. */
export async function holdsBlob(conversation: Conversation, blob: Blob): Promise<boolean> {
  const { digest, size } = blob.descriptor
  const answer = await asked(() => headBlob(conversation, digest))
  if (answer?.status !== 200) return false
  const length = answer.headers['content-length']
  return length === undefined || Number(length) === size
}

function sessionOf(conversation: Conversation, answer: Answer): Session {
  const { location } = answer.headers
  if (location !== undefined) {
    const least = Number(answer.headers['oci-chunk-min-length'])
    return {
      location: conversation.client.transport.follow(location, answer),
      leastChunkBytes: Number.isSafeInteger(least) ? least : 0,
    }
  }
  throw new RegistryError({
    method: answer.method,
    url: shownUrl(answer.url),
    status: answer.status,
    message: 'the registry started an upload without a Location',
  })
}

// If the run ends while a session is being opened, only the response tells its URL: wait for it a moment.
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
