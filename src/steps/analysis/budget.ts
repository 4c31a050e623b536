import type { Budget } from '../../analysis/budget/budget.ts'
import { excesses, type Limits, type Weighed } from '../../analysis/budget/verdict.ts'
import type { PlatformComparison } from '../../analysis/compare/compare.ts'
import type { UserError } from '../../errors.ts'
import type { BuiltPlatform } from '../../image/types.ts'
import { platformText } from '../../oci/platform.ts'
import { budgetError, excessLines } from '../../report/explain/budget.ts'
import { comparisonLines } from '../../report/explain/comparison.ts'
import { diskBytesOf, pulledBytesOf } from '../../report/sizes.ts'
import { readableBytes } from '../../report/units.ts'
import type { Assembled } from '../image.ts'
import type { RunOptions } from '../run-options.ts'
import type { Compared } from './before.ts'
import type { Explained } from './explain.ts'

/** What the bytes of the images are, how they changed, and whether they are over a limit. */
export type Sizes = {
  readonly explained: readonly Explained[]
  /** In the order of the images. */
  readonly compared: readonly Compared[]
  /** What changed, and one line for each image and platform that has a limit. */
  readonly lines: readonly string[]
  /** For each image, by name: its platforms against their limits, and what is over one. */
  readonly weighed: ReadonlyMap<string, readonly string[]>
  readonly over: ReadonlyMap<string, readonly string[]>
  /** Why nothing may be pushed. */
  readonly failure?: UserError
}

export type Weighing = {
  readonly budget: Budget
  readonly images: readonly Assembled[]
  readonly explained: readonly Explained[]
  /** In the order of the images. */
  readonly compared: readonly Compared[]
}

/** Weighs all images against their limits, before anything is published. */
export function weighImages({ onEvent, explain }: RunOptions, work: Weighing): Sizes {
  const { budget, images, explained, compared } = work
  const documents = explained.flatMap(({ document }) => (document === undefined ? [] : [document]))
  const lines: string[] = []
  const failures: string[] = []
  const unchecked: string[] = []
  const weighedLines = new Map<string, readonly string[]>()
  const overLines = new Map<string, readonly string[]>()
  for (const [position, { image, built }] of images.entries()) {
    const limits = budget.limits.get(image.main) ?? { sizes: [], increases: [] }
    const { platforms = [], missing } = compared[position] ?? {}
    for (const comparison of platforms) {
      if (comparison !== undefined) lines.push(...comparisonLines(image.main.name, comparison))
    }
    if (missing !== undefined && missing.how !== 'none yet' && limits.increases.length > 0) {
      // A limit that nobody could check does not let anything pass; an image that is not there limits nothing.
      const message = `max-increase: ${missing.text}`
      if (missing.how === 'not read' && image.inputs.budget === 'fail') unchecked.push(message)
      else onEvent({ kind: 'warning', message })
    } else if (missing !== undefined) {
      lines.push(missing.text)
    }
    if (limits.sizes.length + limits.increases.length === 0) continue
    const weighings = built.platforms.map((platform, index) => {
      const weighed = weigh(image.main.name, platform, platforms[index])
      return { line: weighedText(weighed, limits), found: excesses(weighed, limits) }
    })
    const own = weighings.map(({ line }) => line)
    const found = weighings.flatMap((weighing) => weighing.found)
    lines.push(...own)
    weighedLines.set(image.main.name, own)
    const over = excessLines(found, {
      documents,
      comparisons: platforms.filter((comparison) => comparison !== undefined),
    })
    overLines.set(image.main.name, over)
    if (image.inputs.budget === 'fail') failures.push(...over)
    else for (const message of over) onEvent({ kind: 'warning', message })
  }
  // The command explain ends with the reason.
  if (explain !== true) {
    for (const message of unexplained(explained)) onEvent({ kind: 'warning', message })
  }
  const known = { explained, compared, lines, weighed: weighedLines, over: overLines }
  const failure = failures.length + unchecked.length === 0 ? undefined : budgetError({ over: failures, unchecked })
  return { ...known, ...(failure === undefined ? {} : { failure }) }
}

/** A sentence for each reason why the bytes of images cannot be explained. */
function unexplained(explained: readonly Explained[]): readonly string[] {
  const names = new Map<string, string[]>()
  for (const { image, failed } of explained) {
    if (failed !== undefined) names.set(failed, [...(names.get(failed) ?? []), image.main.name])
  }
  return [...names].map(([reason, of]) => `the bytes of ${of.join(', ')} cannot be explained: ${reason}`)
}

function weigh(name: string, built: BuiltPlatform, comparison: PlatformComparison | undefined): Weighed {
  return {
    name,
    platform: platformText(built.platform),
    pulledBytes: pulledBytesOf(built),
    diskBytes: diskBytesOf(built),
    ...(comparison === undefined
      ? {}
      : { previous: { reference: comparison.reference, pulledBytes: comparison.before } }),
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
