import { resolve } from 'node:path'
import { findMainPackages } from '../compile/packages.ts'
import type { MainPackage } from '../compile/types.ts'
import { gitFacts } from '../host/git.ts'
import type { Host } from '../host/host.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { imageNames, planFrom } from '../plan/plan.ts'
import { planPlatforms } from '../plan/platforms.ts'
import type { Plan, Source } from '../plan/types.ts'
import { checkTag, parseRepository } from '../registry/references.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { Surroundings } from './surroundings.ts'

/** Refuses what can be refused without any work: throws a UserError for a malformed platform, name or tag. */
export function checkBeforehand(inputs: Inputs): void {
  planPlatforms(inputs.platforms)
  for (const name of imageNames(inputs.images, 'name')) parseRepository(name)
  for (const tag of inputs.tags) checkTag(tag)
}

/** Finds the main packages and what Git says of them, and decides what will be done. */
export async function makePlan({ inputs, host, place }: Surroundings, go: GoToolchain): Promise<Plan> {
  const workingDirectory = resolve(place.workspace, inputs.workingDirectory)
  const options = { tags: inputs.buildTags, ldflags: inputs.ldflags, flags: inputs.buildFlags, env: inputs.buildEnv }
  const mains = await findMainPackages({ packages: inputs.packages, workingDirectory, go, options }, host)
  return planFrom({
    inputs,
    platforms: planPlatforms(inputs.platforms),
    mains,
    parseRepository,
    source: await sourceOf(mains, host),
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

function sourceOfModule(main: MainPackage | undefined): Source {
  const { version, madeSeconds } = main?.module ?? {}
  return {
    ...(madeSeconds === undefined ? {} : { committedSeconds: madeSeconds }),
    ...(version === undefined ? {} : { tag: version }),
  }
}
