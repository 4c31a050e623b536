import { findMainPackages } from '../compile/packages.ts'
import type { MainPackage } from '../compile/types.ts'
import type { Host } from '../host/host.ts'
import { checkTag, parseRepository } from '../oci/references.ts'
import { needsHistory, needsRemoteTags, writtenTags } from '../plan/names/history.ts'
import { registriesOf } from '../plan/names/names.ts'
import { planFrom } from '../plan/plan.ts'
import { planPlatforms } from '../plan/platforms.ts'
import type { Plan, Source } from '../plan/types.ts'
import { type GitNames, gitFacts, gitNames } from '../source/git.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'

/** Refuses what can be refused without any work: throws a UserError for a malformed platform, name or tag. */
export function checkBeforehand({ inputs, context }: RunOptions): void {
  planPlatforms(inputs.platforms)
  registriesOf({ inputs, context, parseRepository })
  for (const tag of writtenTags(inputs)) checkTag(tag)
}

/** Finds the main packages and what Git says of them, and decides what will be done. */
export async function makePlan({ inputs, host, place, context }: RunOptions, go: GoToolchain): Promise<Plan> {
  const { workingDirectory } = place
  const options = { tags: inputs.buildTags, ldflags: inputs.ldflags, flags: inputs.buildFlags, env: inputs.buildEnv }
  const mains = await findMainPackages({ packages: inputs.packages, workingDirectory, go, options }, host)
  return planFrom({
    inputs,
    platforms: planPlatforms(inputs.platforms),
    mains,
    parseRepository,
    source: await sourceOf(mains, host),
    context,
    history: await historyOf(mains, { inputs, host, context }),
    nowMilliseconds: host.now(),
    sourceDateEpoch: host.env.SOURCE_DATE_EPOCH,
    workingDirectory,
    archiveFolder: place.archiveFolder,
  })
}

// Packages that came by version are what their module says, not what the folder's repository says.
async function sourceOf(mains: readonly MainPackage[], host: Host): Promise<Source> {
  const local = mains.find(({ module }) => module.version === undefined)
  if (local === undefined) return sourceOfModule(mains[0])
  const facts = await gitFacts(local.folder, host)
  if (facts === undefined) return {}
  return {
    revision: facts.revision,
    committedSeconds: facts.committedSeconds,
    ...(facts.tag === undefined ? {} : { tag: facts.tag }),
    ...(facts.source === undefined ? {} : { url: facts.source }),
  }
}

async function historyOf(
  mains: readonly MainPackage[],
  { inputs, host, context }: Pick<RunOptions, 'inputs' | 'host' | 'context'>,
): Promise<GitNames | undefined> {
  const local = mains.find(({ module }) => module.version === undefined)
  if (local === undefined || !needsHistory(inputs)) return undefined
  return gitNames({ folder: local.folder, askRemote: needsRemoteTags({ inputs, context }) }, host)
}

function sourceOfModule(main: MainPackage | undefined): Source {
  const { version, madeSeconds } = main?.module ?? {}
  return {
    ...(madeSeconds === undefined ? {} : { committedSeconds: madeSeconds }),
    ...(version === undefined ? {} : { tag: version }),
  }
}
