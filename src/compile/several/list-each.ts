import { availableParallelism } from 'node:os'
import type { Environment } from '../../host/host.ts'
import { inParallel } from '../../host/parallel.ts'
import { hasBuildCache } from '../../source/environment/build-cache.ts'

/**
 * Lists what each item names, as many at a time as there are cores. With an empty build cache the first is listed by
 * itself: go reads each file of the standard library for it, and keeps in that cache what it found for the others.
 * Throws the first error, when nothing is running any more.
 */
export async function listEach<Item, Listing>(
  items: readonly Item[],
  { list, env }: { readonly list: (item: Item) => Promise<Listing>; readonly env: Environment },
): Promise<readonly Listing[]> {
  const sideBySide = (some: readonly Item[]) => inParallel({ items: some, limit: availableParallelism(), work: list })
  const alone = hasBuildCache(env) ? 0 : 1
  const first = await sideBySide(items.slice(0, alone))
  return [...first, ...(await sideBySide(items.slice(alone)))]
}
