import type { Excess } from '../../analysis/budget/verdict.ts'
import type { PlatformComparison } from '../../analysis/compare/compare.ts'
import { UserError } from '../../errors.ts'
import { readableBytes } from '../units.ts'
import { moduleName, requiredText, signedBytes } from './comparison.ts'
import type { ModuleSizes, SizesDocument } from './types.ts'

const mostModules = 3

/**
 * A sentence for each limit that an image is over: the limit, the size, and the modules that grew most, or the largest if
 * it is not known what grew, with their lines in go.mod.
 */
export function excessLines(
  excess: readonly Excess[],
  known: { readonly documents: readonly SizesDocument[]; readonly comparisons: readonly PlatformComparison[] },
): readonly string[] {
  return excess.map(
    (one) => `${overText(one)}${grownText(one, known.comparisons) ?? largestText(one, known.documents)}`,
  )
}

function grownText({ weighed }: Excess, comparisons: readonly PlatformComparison[]): string | undefined {
  const { modules } = comparisons.find(({ platform }) => platform === weighed.platform) ?? {}
  const grown = modules?.filter(({ before, after }) => after > before).slice(0, mostModules) ?? []
  if (grown.length === 0) return undefined
  const texts = grown.map((change) => {
    const line = requiredText(change)
    const isNew = change.how === 'new' ? ', new' : ''
    return `${moduleName(change)} ${signedBytes(change.after - change.before)}${isNew}${line === undefined ? '' : `, ${line}`}`
  })
  return `; grew most: ${texts.join('; ')}`
}

function largestText({ weighed }: Excess, documents: readonly SizesDocument[]): string {
  const sizes = documents
    .find(({ name }) => name === weighed.name)
    ?.platforms.find(({ platform }) => platform === weighed.platform)
  const modules = sizes?.modules.filter(({ module }) => module !== 'std').slice(0, mostModules) ?? []
  return modules.length === 0 ? '' : `; largest modules: ${modules.map(moduleText).join('; ')}`
}

/** The error of a run whose images are over a limit, or have one that could not be checked. */
export function budgetError({
  over,
  unchecked,
}: {
  readonly over: readonly string[]
  readonly unchecked: readonly string[]
}): UserError {
  const change =
    over.length === 0
      ? 'Nothing was pushed. Try again when the registry answers, name another image in compare-with, or let budget: warn only report it.'
      : 'Nothing was pushed. Remove what is not needed (go-tiny-image explain shows what each byte is), raise the limit, or let budget: warn only report it.'
  return new UserError([...over, ...unchecked].join('\n'), { change })
}

function overText({ weighed, input, of, limit, allowedBytes }: Excess): string {
  const { name, platform, pulledBytes, diskBytes, previous } = weighed
  const what = `${name} for ${platform}`
  if (of === 'disk') return `${what} has ${exactly(diskBytes)} on disk, over ${input} ${limit}`
  if (previous === undefined || input === 'max-size') {
    return `${what} has ${exactly(pulledBytes)} to pull, over ${input} ${limit}`
  }
  const grown = pulledBytes - previous.pulledBytes
  const percent = ((100 * grown) / previous.pulledBytes).toFixed(1)
  return `${what} grew by ${exactly(grown)} (${percent} %) to ${exactly(pulledBytes)}, over ${input} ${limit} of ${previous.reference}, which allows ${exactly(allowedBytes)}`
}

function exactly(bytes: number): string {
  return `${readableBytes(bytes)} (${bytes} bytes)`
}

function moduleText(module: ModuleSizes): string {
  const line = requiredText(module)
  return `${moduleName(module)} ${readableBytes(module.pulled)}${line === undefined ? '' : `, ${line}`}`
}
