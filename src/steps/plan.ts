import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkEnvironment } from '../compile/environment.ts'
import { withAbsoluteFiles } from '../compile/flag-files.ts'
import { checkOptions } from '../compile/flags.ts'
import type { Recalled } from '../compile/linked/recall.ts'
import { findMainPackages } from '../compile/packages.ts'
import { listFolders } from '../compile/several/list-folders.ts'
import type { Listings } from '../compile/several/listings.ts'
import type { MainPackage } from '../compile/types.ts'
import { UsageError } from '../errors.ts'
import { both } from '../host/parallel.ts'
import type { RunnerContext } from '../host/runner/context.ts'
import { partOfRun, traced } from '../host/trace.ts'
import { namedFiles } from '../image/content/extra-files.ts'
import { readBundle } from '../image/content/system-files.ts'
import { folderOf, isLocal, matches } from '../inputs/config/settings.ts'
import type { ProgramSettings } from '../inputs/config/settle.ts'
import type { Setting } from '../inputs/config/types.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { nearest } from '../inputs/nearest.ts'
import { modeOf } from '../keys/mode.ts'
import { tagOf } from '../plan/globals.ts'
import { few } from '../plan/names/few.ts'
import { checkPaths, possiblePlaces } from '../plan/paths.ts'
import { optionsFrom, type ProgramToPlan, planFrom } from '../plan/plan.ts'
import { planPlatforms } from '../plan/platforms.ts'
import { runConfigFrom } from '../plan/run-config.ts'
import type { ImagePlan, Origin, Plan } from '../plan/types.ts'
import type { GitFacts } from '../source/git.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'
import type { FoundSource } from './setup/source.ts'
import type { Merged } from './unchanged/merged.ts'

type PlanFacts = {
  readonly go: GoToolchain
  readonly merged?: Promise<Merged>
  readonly recalled?: Recalled | undefined
  /** For what go lists. */
  readonly listings?: Listings | undefined
}

/** Finds the main packages and decides what the run will do. Throws a UserError if the inputs cannot be satisfied. */
export async function makePlan(
  run: RunOptions,
  { source, history, go, merged, recalled, listings }: FoundSource & PlanFacts,
): Promise<Plan> {
  const { inputs, host, place, context } = run
  const options = optionsFrom(inputs)
  const listing = partOfRun(host, 'plan', async () => {
    const known = await knownMains(run, { source, go, recalled, listings })
    return findMainPackages({ source, go, options, known }, host)
  })
  const [mains, { number, notes: ofMerged } = { notes: [] }] = await both(listing, merged)
  const plan = await traced(host, 'plan images', async () => {
    const { programs, notes } = await settlePrograms(run, mains)
    const isLocal = mains.some(({ module }) => module.version === undefined)
    return planFrom({
      inputs,
      programs,
      notes: [...notes, ...ofMerged],
      merged: number,
      source: isLocal ? sourceOfCommit(history.commit, context) : sourceOfModule(mains[0]),
      context,
      history: isLocal ? history.names : undefined,
      nowMilliseconds: host.now(),
      sourceDateEpoch: host.env.SOURCE_DATE_EPOCH,
      workingDirectory: place.workingDirectory,
      archiveFolder: place.archiveFolder,
    })
  })
  if (!inputs.dryRun && !inputs.plan) {
    await traced(host, 'check files', async () => {
      for (const image of plan.images) await checkContents(image, place.workingDirectory)
    })
  }
  return plan
}

// A typing error should not cost the minutes of compiling and packing. A run that builds nothing may come before the step
// that makes the files.
async function checkContents({ main, inputs, labels }: ImagePlan, root: string): Promise<void> {
  if (inputs.caBundle !== '' && inputs.caCertificates !== 'false') readBundle(resolve(root, inputs.caBundle))
  const places = possiblePlaces(main.name, inputs)
  const [programPath = ''] = places
  const isKnown = places.length === 1
  const entries = await namedFiles({ items: inputs.files, root, taken: isKnown ? [programPath] : [] })
  if (!isKnown) return
  const config = runConfigFrom({ inputs, programPath, labels, systemEnv: {} })
  checkPaths({ config, programPath, entries })
}

type SettledPrograms = { readonly programs: readonly ProgramToPlan[]; readonly notes: readonly string[] }

// The inputs of each program: those of the step, with what a settings file says of its package.
async function settlePrograms(
  { inputs, settings, host, place }: RunOptions,
  mains: readonly MainPackage[],
): Promise<SettledPrograms> {
  if (settings === undefined) return { programs: mains.map((main) => ({ main, inputs })), notes: [] }
  checkPatterns(settings, mains)
  // A job of a matrix names its packages one by one, and has none of most patterns.
  const isForAll = inputs.packages.some((name) => name.includes('...'))
  const settled = await Promise.all(
    mains.map(async (main) => {
      const { inputs: found, own } = settings.inputsFor(main)
      if (own.length === 0) return { main, inputs, own }
      const buildFlags = await withAbsoluteFiles(found.buildFlags, place.workingDirectory)
      const ownInputs: Inputs = { ...found, buildFlags }
      checkOptions(optionsFrom(ownInputs))
      checkEnvironment(host.env, ownInputs.buildEnv)
      return { main, inputs: ownInputs, own }
    }),
  )
  return {
    programs: settled.map(({ main, inputs }) => ({ main, inputs })),
    notes: [
      ...(settings.defaults.length === 0 ? [] : [`defaults of ${settings.file}: ${listed(settings.defaults)}`]),
      ...settled.flatMap(({ main, own }) =>
        own.length === 0 ? [] : [`${main.name}: ${listed(own)} of ${settings.file}`],
      ),
      ...(isForAll ? unmatched(settings, mains) : []),
      ...settings.notes,
    ],
  }
}

function listed(settings: readonly Setting[]): string {
  return settings.map(({ name, line }) => `${name} (line ${line})`).join(', ')
}

/** The main packages that a look for programs of earlier runs has found, or a `go list` that serves the compiler too. */
async function knownMains(
  { inputs, host, context }: RunOptions,
  { source, go, recalled, listings }: Pick<FoundSource, 'source'> & PlanFacts,
): Promise<readonly MainPackage[]> {
  const known = await recalled?.main
  if (known !== undefined) return [known]
  // Maybe nothing is compiled, and what a package imports need not be listed.
  const isCompiled = !inputs.dryRun && !inputs.plan && modeOf({ inputs, context }) === 'rebuild'
  const [platform] = planPlatforms(inputs.platforms)
  if (recalled !== undefined || listings === undefined || platform === undefined || !isCompiled) return []
  return listFolders({ source, go, options: optionsFrom(inputs), platform, listings }, host)
}

// A run may build some of the packages only, so a pattern that matches none of them is no mistake by itself.
function checkPatterns({ file, folder, rules }: ProgramSettings, mains: readonly MainPackage[]): void {
  for (const { pattern, line } of rules) {
    if (!isLocal(pattern) || existsSync(folderOf(pattern, folder))) continue
    const message = `there is no folder for the package ${pattern}`
    const close = nearest(
      pattern,
      mains.map(({ argument }) => argument),
    )
    throw new UsageError(`${file}:${line}: ${message}`, {
      change: close === undefined ? 'Name a folder relative to the file, or a pattern.' : `Did you mean ${close}?`,
      positions: [{ at: { file, line }, message }],
    })
  }
}

function unmatched({ file, folder, rules }: ProgramSettings, mains: readonly MainPackage[]): readonly string[] {
  const idle = rules.filter((rule) => !mains.some((main) => matches(rule, main, folder)))
  return idle.length === 0
    ? []
    : [
        `${few(idle.map(({ pattern, line }) => `${pattern} (line ${line})`))} of ${file}: matches no program of this run`,
      ]
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
