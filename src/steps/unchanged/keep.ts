import { inParallel } from '../../host/parallel.ts'
import { partOfRun } from '../../host/trace.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { tagPresent } from '../../registry/push/tag-present.ts'
import type { PushResult } from '../../registry/types.ts'
import type { RunOptions } from '../run-options.ts'
import type { KeptImage } from './choose.ts'

/** An image that stays, under all tags of this run. */
export type RetaggedImage = KeptImage & { readonly pushes: readonly PushResult[] }

/** Sets the tags of this run on images that stay as they are. Throws a RegistryError. */
export function keepAll(
  { host }: RunOptions,
  { kept, registry }: { readonly kept: readonly KeptImage[]; readonly registry: RegistryClient },
): Promise<readonly RetaggedImage[]> {
  return partOfRun(host, 'push', () =>
    inParallel({
      items: kept,
      limit: 16,
      work: async (one) => ({
        ...one,
        pushes: await Promise.all(
          one.image.targets.map(({ repository, tags }) =>
            tagPresent(registry, {
              repository,
              root: one.root,
              foundAs: one.of === undefined ? tags[0] : undefined,
              tags,
            }),
          ),
        ),
      }),
    }),
  )
}
