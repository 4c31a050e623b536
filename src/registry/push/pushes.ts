import type { ImageContent, ImagePart } from '../../oci/content.ts'
import type { TaggedRepository } from '../../oci/references.ts'
import type { RegistryClient } from '../client.ts'
import { readAhead } from '../previous.ts'
import type { PushResult, RemoteDigest } from '../types.ts'
import { type OpenPush, openPush } from './push.ts'

/** The pushes of a run, one for each target. */
export type Pushes = {
  /** Reads what the tags of these targets point to, while their image is being built. */
  readonly look: (targets: readonly TaggedRepository[]) => void
  /** Announces a finished part of the image for these targets. */
  readonly offer: (targets: readonly TaggedRepository[], part: ImagePart) => void
  /** Throws a RegistryError or a CancelledError. */
  readonly finish: (content: ImageContent, target: TaggedRepository) => Promise<PushResult>
  /** Aborts pushes that were started but not finished. */
  readonly end: () => Promise<void>
}

/**
 * Uploads blobs while the rest of an image, and other images, are being built; tags only move when all are complete.
 */
export function createPushes(registry: RegistryClient): Pushes {
  const open = new Map<TaggedRepository, OpenPush>()
  const looks = new Map<TaggedRepository, Promise<RemoteDigest>>()
  const pushTo = (target: TaggedRepository): OpenPush => {
    const push = open.get(target) ?? openPush(registry, target)
    open.set(target, push)
    return push
  }
  return {
    look: (targets) => {
      for (const target of targets) {
        if (target.tags.length > 0 && !looks.has(target)) looks.set(target, pushTo(target).look())
      }
    },
    offer: (targets, part) => {
      for (const target of targets) pushTo(target).offer(part)
    },
    finish: async (content, target) => {
      const over = new AbortController()
      const { repository } = target
      const client = { ...registry, signal: AbortSignal.any([registry.signal, over.signal]) }
      const reading = readAhead(client, { repository, tag: looks.get(target), content })
      try {
        const result = await pushTo(target).finish(content)
        await reading
        open.delete(target)
        return result
      } finally {
        over.abort()
      }
    },
    end: async () => {
      await Promise.all([...open.values()].map((push) => push.abandon()))
    },
  }
}
