import type { Excess } from '../../analysis/budget/verdict.ts'
import { UserError } from '../../errors.ts'
import { readableBytes } from '../sizes.ts'
import type { ModuleSizes, SizesDocument } from './types.ts'

const mostModules = 3

/** A sentence for each limit that an image is over: the limit, the size, and the largest modules with their lines. */
export function excessLines(excess: readonly Excess[], documents: readonly SizesDocument[]): readonly string[] {
  return excess.map((one) => {
    const { name, platform } = one.weighed
    const sizes = documents
      .find((document) => document.name === name)
      ?.platforms.find((candidate) => candidate.platform === platform)
    const modules = sizes?.modules.filter(({ module }) => module !== 'std').slice(0, mostModules) ?? []
    return `${overText(one)}${modules.length === 0 ? '' : `; largest modules: ${modules.map(moduleText).join(', ')}`}`
  })
}

/** The error of a run whose images are over a limit. */
export function budgetError(lines: readonly string[]): UserError {
  return new UserError(lines.join('\n'), {
    change:
      'Nothing was pushed. Remove what is not needed (go-tiny-image explain shows what each byte is), raise the limit, or let budget: warn only report it.',
  })
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

function moduleText({ module, version, pulled, required }: ModuleSizes): string {
  const line =
    required === undefined
      ? ''
      : `, go.mod:${required.line}${required.through === undefined ? '' : ` through ${required.through}`}`
  return `${module}${version === undefined ? '' : `@${version}`} ${readableBytes(pulled)}${line}`
}
