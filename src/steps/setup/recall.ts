import { join } from 'node:path'
import { mayWantSizes } from '../../analysis/budget/wanted.ts'
import { linkedIn, type Recalled, recallProgram } from '../../compile/linked/recall.ts'
import type { Listings } from '../../compile/several/listings.ts'
import { wantsTests } from '../../compile/tests.ts'
import type { BuildOptions } from '../../compile/types.ts'
import { prepareRequests } from '../../host/network/http.ts'
import { isLocal, matches } from '../../inputs/config/settings.ts'
import { modeOf } from '../../keys/mode.ts'
import { registriesOf } from '../../plan/names/names.ts'
import { isStamped } from '../../plan/names/stamp.ts'
import { optionsFrom } from '../../plan/plan.ts'
import { planPlatforms } from '../../plan/platforms.ts'
import type { LocatedPackage, Source } from '../../source/source.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import type { RunOptions } from '../run-options.ts'

/**
 * Begins to look for the program that an earlier run has linked, before the plan is made: where nothing has changed, go
 * is asked once, and where something has, go compiles while the plan is made. Undefined for several programs or
 * platforms, and where programs of earlier runs are not used. `ready` is fulfilled when the build cache is there.
 */
export function beginRecall(
  options: RunOptions,
  {
    source,
    go,
    listings,
    ready,
  }: {
    readonly source: Source
    readonly go: GoToolchain
    readonly listings: Listings
    readonly ready: () => Promise<unknown>
  },
): Recalled | undefined {
  const { inputs, context, host, caches } = options
  const [located, ...others] = source.packages
  const [platform, ...more] = planPlatforms(inputs.platforms)
  if (located === undefined || platform === undefined || others.length + more.length > 0) return undefined
  if (caches?.release === true || inputs.dryRun || inputs.plan) return undefined
  // Maybe nothing is compiled.
  if (modeOf({ inputs, context }) !== 'rebuild') return undefined
  const linked = linkedIn(host.cacheFolder)
  const folder = join(host.temporaryFolder, 'recalled')
  const build = optionsFrom(inputs)
  const own = withoutOthers(options, located)
  const mayBuild = isKnownBeforehand(own, build) ? ready : undefined
  const symbols = mayWantSizes(own)
  const recalled = recallProgram(
    { located, platform, go, options: build, linked, symbols, listings, folder, mayBuild },
    host,
  )
  const pushes = inputs.push !== 'false' && registriesOf({ inputs, context }).length > 0
  // While go is running there is time.
  if (pushes) recalled?.asked.then(prepareRequests).catch(() => {})
  return recalled
}

/** The options without a settings file that says nothing of this package but what is in the inputs already. */
function withoutOthers(options: RunOptions, { argument }: LocatedPackage): RunOptions {
  const { settings, ...others } = options
  if (settings === undefined || argument.kind !== 'folder') return options
  // Its import path is not known yet.
  const program = { importPath: '', folder: argument.folder }
  const isForIt = settings.rules.some((rule) => !isLocal(rule.pattern) || matches(rule, program, settings.folder))
  return isForIt ? options : others
}

/** Whether the plan changes nothing of how a program is compiled, and nothing must be done before that. */
function isKnownBeforehand(options: RunOptions, build: BuildOptions): boolean {
  const { inputs, settings, context } = options
  const isStampedMaybe = isStamped({ module: { path: '' } }, { inputs, context })
  const isOther = settings !== undefined || isStampedMaybe || build.ldflags.includes('{{')
  return !isOther && !wantsTests(inputs)
}
