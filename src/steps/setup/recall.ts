import { join } from 'node:path'
import { linkedIn, type Recalled, recallProgram } from '../../compile/linked/recall.ts'
import { prepareRequests } from '../../host/network/http.ts'
import { modeOf } from '../../keys/mode.ts'
import { registriesOf } from '../../plan/names/names.ts'
import { optionsFrom } from '../../plan/plan.ts'
import { planPlatforms } from '../../plan/platforms.ts'
import type { Source } from '../../source/source.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import type { RunOptions } from '../run-options.ts'

/**
 * Begins to look for the program that an earlier run has linked, before the plan is made: where nothing has changed, go
 * is asked once. Undefined for several programs or platforms, and where programs of earlier runs are not used.
 */
export function beginRecall(
  { inputs, context, host, caches }: RunOptions,
  { source, go }: { readonly source: Source; readonly go: GoToolchain },
): Recalled | undefined {
  const [located, ...others] = source.packages
  const [platform, ...more] = planPlatforms(inputs.platforms)
  if (located === undefined || platform === undefined || others.length + more.length > 0) return undefined
  if (caches?.release === true || inputs.dryRun || inputs.plan) return undefined
  // Maybe nothing is compiled.
  if (modeOf({ inputs, context }) !== 'rebuild') return undefined
  const linked = linkedIn(host.cacheFolder)
  const folder = join(host.temporaryFolder, 'recalled')
  // While go is running there is time.
  if (inputs.push !== 'false' && registriesOf({ inputs, context }).length > 0) prepareRequests().catch(() => {})
  return recallProgram({ located, platform, go, options: optionsFrom(inputs), linked, folder }, host)
}
