import { planPlatforms } from '../plan/platforms.ts'
import { readMachineSettings } from '../source/environment/settings-file.ts'
import { checkBuildEnv, settleEnvironment } from '../source/environment/variables.ts'
import type { RunOptions } from './run-options.ts'

/**
 * What every later step works with in place of the machine's own environment: the settings of `go env -w` are in it,
 * and nothing that would change a program unseen. Throws a UserError for what would.
 */
export async function settleGoEnvironment(
  options: RunOptions,
): Promise<{ readonly options: RunOptions; readonly notes: readonly string[] }> {
  const { host, inputs } = options
  checkBuildEnv(inputs.buildEnv)
  const { env, notes } = settleEnvironment(await readMachineSettings(host.env, process.platform), {
    platforms: planPlatforms(inputs.platforms),
    buildEnv: inputs.buildEnv,
  })
  return { options: { ...options, host: { ...host, env } }, notes }
}
