import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { compileProgram } from '../compile/build.ts'
import type { Program } from '../compile/types.ts'
import { inParallel } from '../host/parallel.ts'
import type { Plan } from '../plan/types.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'

/** Compiles every program for every platform. Throws a UserError where one does not compile. */
export function compilePrograms({ host }: RunOptions, plan: Plan, go: GoToolchain): Promise<readonly Program[]> {
  const outputFolder = join(host.temporaryFolder, 'programs')
  return inParallel({
    items: plan.images.flatMap(({ main }) => plan.platforms.map((platform) => ({ main, platform }))),
    limit: availableParallelism(),
    work: ({ main, platform }) =>
      compileProgram({ main, platform, go, options: plan.build, outputFolder: join(outputFolder, main.name) }, host),
  })
}
