import type { Build } from './pipeline-unchanged.ts'
import type { SizesDocument } from './report/explain/types.ts'
import type { PublishedImage } from './report/report.ts'
import { readRemoteSizes } from './steps/analysis/before.ts'
import type { Sizes } from './steps/analysis/budget.ts'
import { attachSizes } from './steps/analysis/keep.ts'
import { createClient } from './steps/registry.ts'
import type { RunOptions } from './steps/run-options.ts'

/**
 * Reads the sizes that are attached to an image, for each platform. Throws a UserError if there are none, and a
 * RegistryError.
 */
export async function readSizes(options: RunOptions, image: string): Promise<SizesDocument> {
  return readRemoteSizes(await createClient(options), image)
}

/** Keeps the sizes of the images that were pushed where they are, if the run has found them out. */
export async function keepSizes(
  { registry, stages }: Build,
  { published, sizes }: { readonly published: readonly PublishedImage[]; readonly sizes: Sizes | undefined },
): Promise<void> {
  if (sizes === undefined || !published.some(({ pushes }) => pushes !== undefined)) return
  await stages.stage({
    name: 'Size reports',
    work: () => attachSizes(published, { explained: sizes.explained, registry }),
    decisions: (lines) => lines,
  })
}
