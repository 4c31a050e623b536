import type { ManifestContent } from '../../oci/content.ts'
import type { Conversation } from '../conversation.ts'
import { type ManifestPut, putManifest } from '../endpoints.ts'
import type { Answer } from '../wire/exchange.ts'
import { hasDigest, remoteDigest } from './remote-digest.ts'

/**
 * Puts a manifest without waiting longer than one idle timeout. A registry may store a manifest and lose the response:
 * after a third of the idle timeout without one, checks whether the manifest is there, and sooner from then on for a
 * registry that has done this. If it is not there, sends a second PUT while the first, which a slow registry may still
 * answer, goes on. Returns the response, or undefined if the manifest was found to be stored. Throws what the exchanges
 * throw.
 */
export async function putHedged(
  conversation: Conversation,
  manifest: ManifestContent,
  { reference, ifMatch }: Pick<ManifestPut, 'reference' | 'ifMatch'>,
): Promise<Answer | undefined> {
  const { pace, idleTimeoutMs, silent } = conversation.client
  const { registry } = conversation.repository
  const over = new AbortController()
  const both: Conversation = { ...conversation, signal: AbortSignal.any([conversation.signal, over.signal]) }
  let begun = (): void => {}
  const underWay = new Promise<void>((resolve) => {
    begun = resolve
  })
  const secondTry = async (): Promise<Answer | undefined> => {
    await underWay
    await pace.sleep(idleTimeoutMs / (silent.has(registry) ? 15 : 3), both.signal)
    if (hasDigest(await remoteDigest(both, reference), manifest.descriptor.digest)) {
      silent.add(registry)
      return undefined
    }
    return putManifest(both, manifest, { reference, ifMatch })
  }
  const first = putManifest(both, manifest, { reference, ifMatch, onBegin: () => begun() })
  const second = secondTry()
  try {
    return await Promise.race([first, second])
  } finally {
    over.abort()
    begun()
    await Promise.allSettled([first, second])
  }
}
