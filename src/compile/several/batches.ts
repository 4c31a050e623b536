import { isDeepStrictEqual } from 'node:util'
import type { Platform } from '../../oci/platform.ts'
import type { BuildOptions, MainPackage } from '../types.ts'

/** Programs that one `go build` compiles, for one platform. */
export type Batch = {
  readonly platform: Platform
  readonly options: BuildOptions
  readonly mains: readonly MainPackage[]
  /** What it is compiled from, so that no two batches compile the same at once. */
  readonly parts: ReadonlySet<string>
}

export type BatchedProgram = {
  readonly main: MainPackage
  readonly options: BuildOptions
  readonly platforms: readonly Platform[]
  /** The names of the packages that it is compiled from. */
  readonly parts: ReadonlySet<string>
  /** It must be compiled by a go command of its own. */
  readonly alone: boolean
}

// Small enough for the first programs to be packed while others are compiled, large enough that go does not look at the
// same packages twenty times.
const programsAtOnce = 4

/** The programs of each module in batches, in the order of the programs; every batch for all platforms in turn. */
export function batchesFrom(programs: readonly BatchedProgram[]): readonly Batch[] {
  const groups: { readonly first: BatchedProgram; readonly all: BatchedProgram[] }[] = []
  for (const program of programs) {
    const group = groups.find(({ first, all }) => all.length < programsAtOnce && goTogether(first, program))
    if (group === undefined) groups.push({ first: program, all: [program] })
    else group.all.push(program)
  }
  return groups.flatMap(({ first: { platforms, options }, all }) =>
    platforms.map((platform) => ({
      platform,
      options,
      mains: all.map(({ main }) => main),
      parts: new Set(all.flatMap(({ parts }) => [...parts])),
    })),
  )
}

function goTogether(first: BatchedProgram, second: BatchedProgram): boolean {
  if (first.alone || second.alone || placeOf(first) !== placeOf(second)) return false
  return isDeepStrictEqual(first.platforms, second.platforms)
}

/** Where go must run, with which variables and options, as a key. */
export function placeOf({ main, options }: Pick<BatchedProgram, 'main' | 'options'>): string {
  const { buildFolder, goEnv } = main
  const { tags, ldflags, flags, env } = options
  return JSON.stringify([
    buildFolder,
    Object.entries(goEnv).toSorted(),
    tags,
    ldflags,
    flags,
    Object.entries(env).toSorted(),
  ])
}
