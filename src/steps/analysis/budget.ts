import type { Budget } from '../../analysis/budget/budget.ts'
import { excesses, type Limits, type Weighed } from '../../analysis/budget/verdict.ts'
import { RegistryError, type UserError } from '../../errors.ts'
import type { BuiltPlatform } from '../../image/types.ts'
import { platformText } from '../../oci/platform.ts'
import type { ImagePlan } from '../../plan/types.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { type Previous, readTagged } from '../../registry/previous.ts'
import { budgetError, excessLines } from '../../report/explain/budget.ts'
import { diskBytesOf, pulledBytesOf, readableBytes } from '../../report/sizes.ts'
import type { Assembled } from '../image.ts'
import type { RunOptions } from '../run-options.ts'
import type { Explained } from './explain.ts'

/** What the bytes of the images are, and whether they are over a limit. */
export type Sizes = {
  readonly explained: readonly Explained[]
  /** One line for each image and platform that has a limit. */
  readonly lines: readonly string[]
  /** Why nothing may be pushed. */
  readonly failure?: UserError
}

/** Weighs all images against their limits, before anything is published. Throws a CancelledError. */
export async function weighImages(
  { onEvent }: RunOptions,
  work: {
    readonly budget: Budget
    readonly images: readonly Assembled[]
    readonly explained: readonly Explained[]
    readonly registry: RegistryClient
  },
): Promise<Sizes> {
  const documents = work.explained.flatMap(({ document }) => (document === undefined ? [] : [document]))
  const lines: string[] = []
  const failures: string[] = []
  for (const { image, built } of work.images) {
    const limits = work.budget.limits.get(image)
    if (limits === undefined || limits.sizes.length + limits.increases.length === 0) continue
    const before =
      limits.increases.length === 0 ? { images: [] } : await previousOf(image, built.platforms, work.registry)
    if ('warning' in before) onEvent({ kind: 'warning', message: before.warning })
    const found = built.platforms.flatMap((platform, index) => {
      const previous = 'images' in before ? before.images[index] : undefined
      const weighed = weigh(image.main.name, platform, previous)
      lines.push(weighedText(weighed, limits))
      return excesses(weighed, limits)
    })
    const over = excessLines(found, documents)
    if (image.inputs.budget === 'fail') failures.push(...over)
    else for (const message of over) onEvent({ kind: 'warning', message })
  }
  return { explained: work.explained, lines, ...(failures.length === 0 ? {} : { failure: budgetError(failures) }) }
}

function weigh(name: string, built: BuiltPlatform, previous: Previous | undefined): Weighed {
  return {
    name,
    platform: platformText(built.platform),
    pulledBytes: pulledBytesOf(built),
    diskBytes: diskBytesOf(built),
    ...(previous === undefined ? {} : { previous }),
  }
}

/** The image that the first tag names now, by platform; a warning if the registry does not say. */
async function previousOf(
  { repositories, tags, main }: ImagePlan,
  platforms: readonly BuiltPlatform[],
  registry: RegistryClient,
): Promise<{ readonly images: readonly (Previous | undefined)[] } | { readonly warning: string }> {
  const [repository] = repositories
  const [tag] = tags
  if (repository === undefined || tag === undefined) {
    return { warning: `max-increase: ${main.name} has no image name and tag, so there is nothing to compare it with` }
  }
  try {
    const wanted = platforms.map(({ platform }) => platform)
    return { images: (await readTagged(registry, { repository, tag, platforms: wanted })) ?? [] }
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    return {
      warning: `max-increase: the image before cannot be read, so ${main.name} is not compared: ${error.message}`,
    }
  }
}

function weighedText(
  { name, platform, pulledBytes, diskBytes, previous }: Weighed,
  { sizes, increases }: Limits,
): string {
  const limits = [
    ...sizes.map(({ text }) => `max-size ${text}`),
    ...increases.map(({ text }) => `max-increase ${text}${previous === undefined ? ', no image before' : ''}`),
  ]
  const before = previous === undefined ? '' : `, ${readableBytes(previous.pulledBytes)} before`
  return `${name} for ${platform}: ${readableBytes(pulledBytes)} pulled${before}, ${readableBytes(diskBytes)} on disk (${limits.join('; ')})`
}
