import { availableParallelism } from 'node:os'
import type { Host } from '../../host/host.ts'
import { inParallel } from '../../host/parallel.ts'
import { type Platform, platformText } from '../../oci/platform.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { type Examined, examinePrograms, type ListedPrograms, listProgram, type ProgramsRequest } from '../examine.ts'
import type { BuildOptions, MainPackage, Program } from '../types.ts'
import { placeOf } from './batches.ts'
import { listEach } from './list-each.ts'
import type { Listings } from './listings.ts'

export type PlannedProgram = {
  readonly main: MainPackage
  readonly build: BuildOptions
  readonly platforms: readonly Platform[]
}

export type ListingFacts = {
  readonly go: GoToolchain
  readonly host: Host
  /** What go has listed already. */
  readonly listings?: Listings | undefined
}

/** Lists the packages of each module once, on the first platform. */
export function listAll(
  programs: readonly PlannedProgram[],
  { go, listings, host }: ListingFacts,
): Promise<readonly ListedPrograms[]> {
  const groups = new Map<string, readonly PlannedProgram[]>()
  for (const program of programs) {
    const { main, build: options, platforms } = program
    const key = `${placeOf({ main, options })} ${platforms.slice(0, 1).map(platformText)}`
    groups.set(key, [...(groups.get(key) ?? []), program])
  }
  const requests = [...groups.values()].flatMap((group) =>
    group
      .slice(0, 1)
      .flatMap(({ build: options, platforms }) =>
        platforms.slice(0, 1).map((platform) => ({ mains: group.map(({ main }) => main), platform, go, options })),
      ),
  )
  const list = async (request: ProgramsRequest): Promise<ListedPrograms> => {
    const listed = listings?.of(request) ?? (await listProgram(request, { cgo: '0' }, host))
    return { ...request, listed }
  }
  const [first] = requests
  return listEach(requests, { env: { ...host.env, ...first?.options.env }, list })
}

/** Throws what `examinePrograms` throws. */
export async function examineAll(requests: readonly ListedPrograms[], host: Host): Promise<readonly Examined[]> {
  const work = (request: ListedPrograms): Promise<readonly Examined[]> => examinePrograms(request, host)
  return (await inParallel({ items: requests, limit: availableParallelism(), work })).flat()
}

/** What was found out about the programs when they were linked, if all were linked by earlier runs. */
export async function examinedBefore(
  compiling: readonly Promise<readonly Program[]>[],
): Promise<readonly Examined[] | undefined> {
  const programs = await Promise.all(compiling).catch(() => [])
  const all = programs.flat().map(({ main, examinedBefore: warnings }) => ({ main, warnings }))
  const known = all.flatMap(({ warnings, ...one }) => (warnings === undefined ? [] : [{ ...one, warnings }]))
  return known.length > 0 && known.length === all.length ? known : undefined
}
