import type { Platform } from '../../oci/platform.ts'
import type { MainPackage } from '../types.ts'

/** Programs that one `go build` compiles, for one platform. */
export type Batch = {
  readonly platform: Platform
  readonly mains: readonly MainPackage[]
  /** What it is compiled from, so that no two batches compile the same at once. */
  readonly parts: ReadonlySet<string>
}

export type BatchedProgram = {
  readonly main: MainPackage
  /** The names of the packages that it is compiled from. */
  readonly parts: ReadonlySet<string>
  /** It must be compiled by a go command of its own. */
  readonly alone: boolean
}

// Small enough for the first programs to be packed while others are compiled, large enough that go does not look at the
// same packages twenty times.
const programsAtOnce = 4

/** The programs of each module in batches, in the order of the programs; every batch for all platforms in turn. */
export function batchesFrom(programs: readonly BatchedProgram[], platforms: readonly Platform[]): readonly Batch[] {
  const groups: BatchedProgram[][] = []
  for (const program of programs) {
    const group = groups.find(
      ([first, ...more]) => first !== undefined && more.length + 1 < programsAtOnce && goTogether(first, program),
    )
    if (group === undefined) groups.push([program])
    else group.push(program)
  }
  return groups.flatMap((group) =>
    platforms.map((platform) => ({
      platform,
      mains: group.map(({ main }) => main),
      parts: new Set(group.flatMap(({ parts }) => [...parts])),
    })),
  )
}

function goTogether(first: BatchedProgram, second: BatchedProgram): boolean {
  return !first.alone && !second.alone && placeOf(first.main) === placeOf(second.main)
}

/** Where go must run, and with which variables, as a key. */
export function placeOf({ buildFolder, goEnv }: Pick<MainPackage, 'buildFolder' | 'goEnv'>): string {
  return JSON.stringify([buildFolder, Object.entries(goEnv).toSorted()])
}
