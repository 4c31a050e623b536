import type { ImageContent, ImagePart } from '../../oci/content.ts'
import type { TaggedRepository } from '../../oci/references.ts'
import type { RegistryClient } from '../client.ts'
import type { PushResult } from '../types.ts'
import { type OpenPush, openPush } from './push.ts'

/** The pushes of a run, one for each target. */
export type Pushes = {
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
  const pushTo = (target: TaggedRepository): OpenPush => {
    const push = open.get(target) ?? openPush(registry, target)
    open.set(target, push)
    return push
  }
  return {
    offer: (targets, part) => {
      for (const target of targets) pushTo(target).offer(part)
    },
    finish: async (content, target) => {
      const result = await pushTo(target).finish(content)
      open.delete(target)
      return result
    },
    end: async () => {
      await Promise.all([...open.values()].map((push) => push.abandon()))
    },
  }
}
