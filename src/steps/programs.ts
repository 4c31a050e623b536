import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { compileProgram } from '../compile/build.ts'
import { runGoTests, verifyModules } from '../compile/tests.ts'
import type { Program } from '../compile/types.ts'
import { inParallel } from '../host/parallel.ts'
import { packPrograms } from '../pack/pack.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { Plan } from '../plan/types.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { Surroundings } from './surroundings.ts'
import type { Tools } from './toolchain.ts'

/** Verifies modules and runs tests, as the inputs ask; gives what was done, in words. */
export async function testBefore(
  { inputs, host }: Surroundings,
  plan: Plan,
  go: GoToolchain,
): Promise<readonly string[]> {
  const modules = new Map(plan.images.map(({ main }) => [main.buildFolder, main]))
  const done: string[] = []
  for (const main of modules.values()) {
    const { path } = main.module
    if (inputs.verifyModules) {
      const verified = await verifyModules({ go, folder: main.buildFolder, env: plan.build.env }, host)
      done.push(verified === 'vendored' ? `${path}: nothing to verify, it is vendored` : `${path}: modules verified`)
    }
    if (inputs.test.length > 0) {
      await runGoTests({ patterns: inputs.test, flags: inputs.testFlags, main, go, options: plan.build }, host)
      done.push(`${path}: tests passed, ${inputs.test.join(' ')}`)
    }
  }
  return done
}

/** Compiles every program for every platform. */
export function compileAll({ host }: Surroundings, plan: Plan, go: GoToolchain): Promise<readonly Program[]> {
  const outputFolder = join(host.temporaryFolder, 'programs')
  return inParallel({
    items: plan.images.flatMap(({ main }) => plan.platforms.map((platform) => ({ main, platform }))),
    limit: availableParallelism(),
    work: ({ main, platform }) =>
      compileProgram({ main, platform, go, options: plan.build, outputFolder: join(outputFolder, main.name) }, host),
  })
}

/** Packs what may be packed; what went wrong with it is a warning. */
export async function packAll(
  { inputs, host, caches }: Surroundings,
  programs: readonly Program[],
  { go, upx }: Tools,
): Promise<readonly PackedProgram[]> {
  const packed = await packPrograms(
    {
      programs,
      upx: upx ?? { command: undefined, reason: 'upx: false' },
      mode: inputs.upx,
      args: inputs.upxArgs,
      outputFolder: join(host.temporaryFolder, 'packed'),
      go,
      // What packed a release is packed in the release's own run.
      reuse: caches?.release !== true,
    },
    host,
  )
  for (const { warning } of packed) if (warning !== undefined) host.log.warning(warning)
  return packed
}
