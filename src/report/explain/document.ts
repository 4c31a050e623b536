import type { ModuleReason } from '../../analysis/modules/graph.ts'
import type { Without } from '../../analysis/modules/without.ts'
import type { Row } from '../../analysis/types.ts'
import { largestFirst, sumOf, sumsBy } from '../../sums.ts'
import type { ModuleSizes, PlatformSizes } from './types.ts'

export type PlatformFacts = Pick<PlatformSizes, 'platform' | 'size' | 'binary-size' | 'packed-size' | 'approximate'> & {
  readonly rows: readonly Row[]
  readonly estimated: boolean
  readonly reasons: readonly ModuleReason[]
  /** By module, what would leave without it. */
  readonly without: ReadonlyMap<string, Without>
}

/** The part of the document for one platform. Throws an Error if the rows do not add up: a wrong table is worse than none. */
export function platformSizes(facts: PlatformFacts): PlatformSizes {
  const { rows, estimated, reasons, without, approximate, ...sizes } = facts
  const { bytes } = sumOf(rows.filter(({ part }) => part === 'program'))
  const { pulled } = sumOf(rows)
  if (bytes !== sizes['binary-size'] || pulled !== sizes.size) {
    throw new Error(
      `the rows have ${bytes} bytes of a program of ${sizes['binary-size']}, and ${pulled} of ${sizes.size} pulled bytes`,
    )
  }
  return {
    ...sizes,
    exact: approximate === undefined,
    ...(approximate === undefined ? {} : { approximate }),
    'pulled-exact': !estimated,
    rows,
    modules: moduleSizes(rows, reasons).map((one) => {
      const left = without.get(one.module)
      return left === undefined ? one : { ...one, without: left }
    }),
  }
}

/** The modules with the sums of their rows, largest first. A module without a row has no code in the program. */
function moduleSizes(rows: readonly Row[], reasons: readonly ModuleReason[]): readonly ModuleSizes[] {
  const sums = sumsBy(rows, ({ module }) => module)
  return reasons
    .flatMap((reason) => {
      const sum = sums.get(reason.module)
      return sum === undefined ? [] : [{ ...reason, ...sum }]
    })
    .toSorted(largestFirst)
}
