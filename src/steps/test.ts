import { runGoTests, verifyModules } from '../compile/tests.ts'
import { partOfRun } from '../host/trace.ts'
import type { Plan } from '../plan/types.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'

/**
 * Verifies modules and runs tests, as the inputs request. Returns a line for each check that passed; throws a UserError
 * if one fails.
 */
export async function runTests({ inputs, host }: RunOptions, plan: Plan, go: GoToolchain): Promise<readonly string[]> {
  const modules = new Map(plan.images.map(({ main }) => [main.buildFolder, main]))
  const done: string[] = []
  for (const main of modules.values()) {
    const { path } = main.module
    if (inputs.verifyModules) {
      const verified = await partOfRun(host, 'test', () =>
        verifyModules({ go, folder: main.buildFolder, env: plan.build.env }, host),
      )
      done.push(verified === 'vendored' ? `${path}: nothing to verify, it is vendored` : `${path}: modules verified`)
    }
    if (inputs.test.length > 0) {
      await partOfRun(host, 'test', () =>
        runGoTests({ patterns: inputs.test, flags: inputs.testFlags, main, go, options: plan.build }, host),
      )
      done.push(`${path}: tests passed, ${inputs.test.join(' ')}`)
    }
  }
  return done
}
