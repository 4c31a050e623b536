import { findMainPackages } from '../compile/packages.ts'
import type { MainPackage } from '../compile/types.ts'
import type { RunnerContext } from '../host/runner/context.ts'
import { checkTag } from '../oci/references.ts'
import { tagOf } from '../plan/globals.ts'
import { writtenTags } from '../plan/names/history.ts'
import { imageTexts, registriesOf } from '../plan/names/names.ts'
import { planFrom } from '../plan/plan.ts'
import { planPlatforms } from '../plan/platforms.ts'
import { checkNamed } from '../plan/push.ts'
import type { Origin, Plan } from '../plan/types.ts'
import type { GitFacts } from '../source/git.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'
import type { FoundSource } from './source.ts'

/** Refuses what can be refused without any work: throws a UserError for a malformed platform, name or tag. */
export function checkBeforehand({ inputs, context }: RunOptions): void {
  planPlatforms(inputs.platforms)
  registriesOf({ inputs, context })
  for (const tag of writtenTags(inputs)) checkTag(tag)
  const hasNames = inputs.tags.references.length > 0 || imageTexts({ inputs, context, several: false }).length > 0
  checkNamed({ inputs, context, hasNames })
}

/** Finds the main packages and decides what will be done. Throws a UserError where the inputs cannot be met. */
export async function makePlan(
  { inputs, host, place, context }: RunOptions,
  { source, history, go }: FoundSource & { readonly go: GoToolchain },
): Promise<Plan> {
  const options = { tags: inputs.buildTags, ldflags: inputs.ldflags, flags: inputs.buildFlags, env: inputs.buildEnv }
  const mains = await findMainPackages({ source, go, options }, host)
  const isLocal = mains.some(({ module }) => module.version === undefined)
  return planFrom({
    inputs,
    platforms: planPlatforms(inputs.platforms),
    mains,
    source: isLocal ? sourceOfCommit(history.commit, context) : sourceOfModule(mains[0]),
    context,
    history: isLocal ? history.names : undefined,
    nowMilliseconds: host.now(),
    sourceDateEpoch: host.env.SOURCE_DATE_EPOCH,
    workingDirectory: place.workingDirectory,
    archiveFolder: place.archiveFolder,
  })
}

// What Git says, and where it says nothing (a checkout without .git, a container without git), what the event says. Of
// several tags on the commit the event's own is the one that this run is for.
function sourceOfCommit(commit: GitFacts | undefined, context: RunnerContext | undefined): Origin {
  const { committedSeconds = context?.committedSeconds, revision = context?.sha || undefined } = commit ?? {}
  const eventTag = tagOf(context?.ref ?? '')
  const isOfEvent = commit === undefined || commit.tag === eventTag || commit.revision.startsWith(context?.sha || '-')
  const tag = eventTag !== undefined && isOfEvent ? eventTag : commit?.tag
  const url = commit?.source ?? context?.repository.url
  return {
    ...(revision === undefined ? {} : { revision }),
    ...(committedSeconds === undefined ? {} : { committedSeconds }),
    ...(tag === undefined ? {} : { tag }),
    ...(url === undefined ? {} : { url }),
  }
}

// Packages that came by version are what their module says, not what the folder's repository says.
function sourceOfModule(main: MainPackage | undefined): Origin {
  const { version, madeSeconds } = main?.module ?? {}
  return {
    ...(madeSeconds === undefined ? {} : { committedSeconds: madeSeconds }),
    ...(version === undefined ? {} : { tag: version }),
  }
}
