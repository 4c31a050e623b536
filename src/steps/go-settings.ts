import { withAbsoluteFiles } from '../compile/flag-files.ts'
import { planPlatforms } from '../plan/platforms.ts'
import { quoteWarnings } from '../source/environment/quotes.ts'
import { readMachineSettings } from '../source/environment/settings-file.ts'
import { checkBuildEnv, settleEnvironment } from '../source/environment/variables.ts'
import type { RunOptions } from './run-options.ts'

/**
 * What every later step works with in place of the machine's own environment: the settings of `go env -w` are in it,
 * and nothing that would change a program unseen; files in build-flags are those of the working directory. Throws a UserError for what would.
 */
export async function settleGoEnvironment(
  options: RunOptions,
): Promise<{ readonly options: RunOptions; readonly notes: readonly string[] }> {
  const { host, inputs, place, onEvent } = options
  checkBuildEnv(inputs.buildEnv)
  const { env, notes } = settleEnvironment(await readMachineSettings(host.env, process.platform), {
    platforms: planPlatforms(inputs.platforms),
    buildEnv: inputs.buildEnv,
  })
  for (const message of [...quoteWarnings('build-env', inputs.buildEnv), ...quoteWarnings('env', inputs.env)]) {
    onEvent({ kind: 'warning', message })
  }
  const buildFlags = await withAbsoluteFiles(inputs.buildFlags, place.workingDirectory)
  return { options: { ...options, inputs: { ...inputs, buildFlags }, host: { ...host, env } }, notes }
}
