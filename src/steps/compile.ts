import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Examined, examinePrograms } from '../compile/examine.ts'
import { placeOf } from '../compile/several/batches.ts'
import { compileBatch, oneError, planBatches } from '../compile/several/compile-batch.ts'
import { takeTurns } from '../compile/several/turns.ts'
import type { MainPackage, Program } from '../compile/types.ts'
import type { Host } from '../host/host.ts'
import { inParallel } from '../host/parallel.ts'
import { platformText } from '../oci/platform.ts'
import type { Plan } from '../plan/types.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'

/**
 * Analyses the packages of every program, then compiles it for every platform. Throws a UserError for a program
 * that does not compile or cannot work.
 */
export async function compilePrograms(
  { host, onEvent }: RunOptions,
  plan: Plan,
  go: GoToolchain,
): Promise<readonly Program[]> {
  // Before the compilers start: of a package that is missing or cannot work, go's own advice would mislead.
  const examined = await examineAll(plan, { go, host })
  for (const message of new Set(examined.flatMap(({ warnings }) => warnings))) onEvent({ kind: 'warning', message })
  const programs = await compileAll(plan, { go, host, examined })
  const loading = new Set(programs.filter(({ loadsPlugins }) => loadsPlugins === true).map(({ main }) => main.name))
  for (const name of loading) {
    const message = `${name} reaches plugin.Open: a static program loads no plugins, and it will answer "plugin: not implemented"`
    onEvent({ kind: 'warning', message })
  }
  return programs
}

type Work = { readonly go: GoToolchain; readonly host: Host }

/** Lists the packages of each module once. */
async function examineAll({ images, platforms, build }: Plan, { go, host }: Work): Promise<readonly Examined[]> {
  const [platform] = platforms
  const mains = images.map(({ main }) => main)
  const groups = mains
    .filter((main) => mains.find((other) => placeOf(other) === placeOf(main)) === main)
    .map((first) => mains.filter((main) => placeOf(main) === placeOf(first)))
  const examined = await inParallel({
    items: platform === undefined ? [] : groups.map((group) => ({ group, platform })),
    limit: availableParallelism(),
    work: ({ group, platform }) => examinePrograms({ mains: group, platform, go, options: build }, host),
  })
  return examined.flat()
}

// Two go commands at once would compile what both need twice: with an empty cache, above all the standard library.
async function compileAll(
  { images, platforms, build }: Plan,
  { go, host, examined }: Work & { readonly examined: readonly Examined[] },
): Promise<readonly Program[]> {
  const outputFolder = join(host.temporaryFolder, 'programs')
  const mains = images.map(({ main }) => main)
  const parts = new Map(examined.map(({ main, parts }) => [main, parts]))
  const batches = planBatches({ mains, parts, options: build }, platforms)
  const results = takeTurns(
    batches.map((batch) => ({
      makes: new Set([...batch.parts].map((part) => `${platformText(batch.platform)} ${part}`)),
      work: () => compileBatch({ batch, go, options: build, outputFolder }, host),
    })),
    { limit: availableParallelism() },
  )
  const settled = await Promise.allSettled(results)
  const failed = new Set(settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])))
  if (failed.size > 0) throw oneError([...failed])
  const programs = settled.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
  return mains.flatMap((main) => platforms.map((platform) => programOf(programs, { main, platform })))
}

function programOf(
  programs: readonly Program[],
  { main, platform }: { readonly main: MainPackage; readonly platform: Program['platform'] },
): Program {
  const found = programs.find((program) => program.main === main && program.platform === platform)
  if (found === undefined) throw new Error(`${main.name} was not compiled for ${platformText(platform)}`)
  return found
}
