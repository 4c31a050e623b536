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
import type { FoundSource } from './setup/source.ts'

/** Checks the inputs before any work starts: throws a UserError for a malformed platform, name or tag. */
export function checkBeforehand({ inputs, context }: RunOptions): void {
  planPlatforms(inputs.platforms)
  registriesOf({ inputs, context })
  for (const tag of writtenTags(inputs)) checkTag(tag)
  const hasNames = inputs.tags.references.length > 0 || imageTexts({ inputs, context, several: false }).length > 0
  checkNamed({ inputs, context, hasNames })
}

/** Finds the main packages and decides what the run will do. Throws a UserError if the inputs cannot be satisfied. */
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

// Facts from Git, or from the event if Git has none (a checkout without .git, a container without git). If the commit
// has several tags, the event's tag is the one that this run is for.
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

// For packages given as `module@version`, the module's version and time apply, not those of the folder's repository.
function sourceOfModule(main: MainPackage | undefined): Origin {
  const { version, madeSeconds } = main?.module ?? {}
  return {
    ...(madeSeconds === undefined ? {} : { committedSeconds: madeSeconds }),
    ...(version === undefined ? {} : { tag: version }),
  }
}
