import type { ManifestContent } from '../../oci/content.ts'
import type { Conversation } from '../client.ts'
import { putManifest } from '../endpoints.ts'
import type { Answer } from '../wire/exchange.ts'
import { hasDigest, remoteDigest } from './remote-digest.ts'

/**
 * Puts a manifest, for which nobody is left waiting longer than one idle time-out. When a third of that has passed in
 * silence, what the registry holds is looked at: a manifest may be stored and its answer lost, after which that registry
 * is looked at sooner. Where it is not there, it is put once more beside the first request, which a slow registry may
 * still answer. Gives the answer, or undefined where the manifest was found to be stored. Throws what the exchanges throw.
 */
export async function putHedged(
  conversation: Conversation,
  manifest: ManifestContent,
  reference: string,
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
    return putManifest(both, manifest, { reference })
  }
  const first = putManifest(both, manifest, { reference, onBegin: () => begun() })
  const second = secondTry()
  try {
    return await Promise.race([first, second])
  } finally {
    over.abort()
    begun()
    await Promise.allSettled([first, second])
  }
}
