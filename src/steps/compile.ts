import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { compileProgram } from '../compile/build.ts'
import { examineProgram } from '../compile/examine.ts'
import type { Program } from '../compile/types.ts'
import { inParallel } from '../host/parallel.ts'
import type { Plan } from '../plan/types.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'

/**
 * Compiles every program for every platform, once their packages have been looked at. Throws a UserError where one does
 * not compile, or could not work.
 */
export async function compilePrograms(
  { host, onEvent }: RunOptions,
  plan: Plan,
  go: GoToolchain,
): Promise<readonly Program[]> {
  const outputFolder = join(host.temporaryFolder, 'programs')
  const [platform] = plan.platforms
  const examined = await inParallel({
    items: platform === undefined ? [] : plan.images.map(({ main }) => ({ main, platform })),
    limit: availableParallelism(),
    work: ({ main, platform }) => examineProgram({ main, platform, go, options: plan.build }, host),
  })
  for (const message of new Set(examined.flat())) onEvent({ kind: 'warning', message })
  const programs = await inParallel({
    items: plan.images.flatMap(({ main }) => plan.platforms.map((platform) => ({ main, platform }))),
    limit: availableParallelism(),
    work: ({ main, platform }) =>
      compileProgram({ main, platform, go, options: plan.build, outputFolder: join(outputFolder, main.name) }, host),
  })
  const loading = new Set(programs.filter(({ loadsPlugins }) => loadsPlugins === true).map(({ main }) => main.name))
  for (const name of loading) {
    const message = `${name} reaches plugin.Open: a static program loads no plugins, and it will answer "plugin: not implemented"`
    onEvent({ kind: 'warning', message })
  }
  return programs
}
