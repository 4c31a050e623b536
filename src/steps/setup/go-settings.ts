import { withAbsoluteFiles } from '../../compile/flag-files.ts'
import { checkOptions } from '../../compile/flags.ts'
import { optionsFrom } from '../../plan/plan.ts'
import { planPlatforms } from '../../plan/platforms.ts'
import { quoteWarnings } from '../../source/environment/quotes.ts'
import { readMachineSettings } from '../../source/environment/settings-file.ts'
import { checkBuildEnv, settleEnvironment } from '../../source/environment/variables.ts'
import type { RunOptions } from '../run-options.ts'

/**
 * Prepares the environment for all later steps: it includes the settings of `go env -w`, and nothing that would
 * silently change a program. Files in build-flags are resolved against the working directory. Throws a UserError for a
 * setting that would change a program, and for an input that would break it or the build.
 */
export async function settleGoEnvironment(
  options: RunOptions,
): Promise<{ readonly options: RunOptions; readonly notes: readonly string[] }> {
  const { host, inputs, place, onEvent } = options
  checkOptions(optionsFrom(inputs))
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
