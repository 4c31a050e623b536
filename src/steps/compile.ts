import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { compileProgram } from '../compile/build.ts'
import { examineProgram } from '../compile/examine.ts'
import type { Program } from '../compile/types.ts'
import type { Host } from '../host/host.ts'
import { inParallel } from '../host/parallel.ts'
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
  for (const message of new Set(examined.flat())) onEvent({ kind: 'warning', message })
  const programs = await compileAll(plan, { go, host })
  const loading = new Set(programs.filter(({ loadsPlugins }) => loadsPlugins === true).map(({ main }) => main.name))
  for (const name of loading) {
    const message = `${name} reaches plugin.Open: a static program loads no plugins, and it will answer "plugin: not implemented"`
    onEvent({ kind: 'warning', message })
  }
  return programs
}

type Work = { readonly go: GoToolchain; readonly host: Host }

function examineAll({ images, platforms, build }: Plan, { go, host }: Work): Promise<readonly (readonly string[])[]> {
  const [platform] = platforms
  return inParallel({
    items: platform === undefined ? [] : images.map(({ main }) => ({ main, platform })),
    limit: availableParallelism(),
    work: ({ main, platform }) => examineProgram({ main, platform, go, options: build }, host),
  })
}

// Compile the first program alone: it fills Go's build cache with what the programs share, above all the standard
// library. Started all at once, each go process would compile that again.
async function compileAll({ images, platforms, build }: Plan, { go, host }: Work): Promise<readonly Program[]> {
  const outputFolder = join(host.temporaryFolder, 'programs')
  const compile = (some: Plan['images']): Promise<readonly Program[]> =>
    inParallel({
      items: some.flatMap(({ main }) => platforms.map((platform) => ({ main, platform }))),
      limit: availableParallelism(),
      work: ({ main, platform }) =>
        compileProgram({ main, platform, go, options: build, outputFolder: join(outputFolder, main.name) }, host),
    })
  return [...(await compile(images.slice(0, 1))), ...(await compile(images.slice(1)))]
}
