import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { wantsSizes } from '../analysis/budget/wanted.ts'
import { type Examined, partsOf } from '../compile/examine.ts'
import type { LinkedPrograms } from '../compile/linked/linked-programs.ts'
import { linkedIn, type Recalled } from '../compile/linked/recall.ts'
import type { Batch } from '../compile/several/batches.ts'
import { oneError, planBatches } from '../compile/several/compile-batch.ts'
import { compileBatches } from '../compile/several/compile-batches.ts'
import { examineAll, examinedBefore, listAll } from '../compile/several/examine-all.ts'
import type { Listings } from '../compile/several/listings.ts'
import type { MainPackage, Program } from '../compile/types.ts'
import { UserError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { pending } from '../host/pending.ts'
import { endedBy } from '../host/stages/ended-by.ts'
import { partOfRun } from '../host/trace.ts'
import { platformText } from '../oci/platform.ts'
import type { Plan } from '../plan/types.ts'
import { type GitFolderOf, withGitForGo } from '../source/stamp/git-command.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'

/** The programs of a run, each as soon as it is compiled. */
export type Compiling = {
  /** For each image in the plan's order, a program for each platform. */
  readonly each: readonly Promise<Program>[]
  /** The same when all have ended. Throws a UserError that names every program that does not compile or cannot work. */
  readonly all: Promise<readonly Program[]>
}

/** What is known of programs before they are compiled. */
type Known = {
  readonly recalled?: Recalled | undefined
  readonly listings?: Listings | undefined
  // The default is longer than go takes to find that a program of an earlier run stands for the link of a small one.
  /** How long go builds a single program before its packages are looked at. */
  readonly lookAfterMs?: number
}

/** Compiles every program for every platform, and examines its packages meanwhile. */
export function compilePrograms(options: RunOptions, plan: Plan, go: GoToolchain, known: Known = {}): Compiling {
  const { onEvent } = options
  const keeping: Promise<void>[] = []
  const started = startAll(options, plan, { ...known, go, later: (work) => keeping.push(work) })
  const each = plan.images.flatMap(({ main, platforms }) =>
    platforms.map(async (platform) => programOf(await started, { main, platform })),
  )
  // Each is awaited by `all`.
  for (const program of each) program.catch(() => {})
  const all = allOf(each).then(async (programs) => {
    await Promise.allSettled(keeping)
    const loading = new Set(programs.filter(({ loadsPlugins }) => loadsPlugins === true).map(({ main }) => main.name))
    for (const name of loading) {
      const message = `${name} reaches plugin.Open: a static program loads no plugins, and it will answer "plugin: not implemented"`
      onEvent({ kind: 'warning', message })
    }
    return programs
  })
  all.catch(() => {})
  return { each, all }
}

type Started = readonly { readonly batch: Batch; readonly programs: Promise<readonly Program[]> }[]

function startAll(options: RunOptions, plan: Plan, given: Pick<Work, 'go' | 'later'> & Known): Promise<Started> {
  const stamped = plan.images.filter((image) => image.stamped).map(({ main }) => main.folder)
  return new Promise((resolve, reject) => {
    const work = async (gitFolderOf: GitFolderOf): Promise<void> => {
      checkStamps(plan, gitFolderOf)
      const started = await startWith(options, plan, { ...given, gitFolderOf })
      resolve(started)
      // Go asks Git before it links, so the command stays until the last program is there.
      await Promise.allSettled(started.map(({ programs }) => programs))
    }
    withGitForGo(stamped, options.host, work).catch(reject)
  })
}

/** Throws a UserError for a program that must be stamped, but has no commit. */
function checkStamps({ images }: Plan, gitFolderOf: GitFolderOf): void {
  for (const { main, inputs, stamped } of images) {
    if (!stamped || inputs.stamp !== 'true' || gitFolderOf(main.folder) !== undefined) continue
    throw new UserError(`stamp is true, but ${main.folder} is in no Git repository that can be read`, {
      change: 'Check out the repository with its .git folder, as its owner, and install git; or set stamp to auto.',
    })
  }
}

async function startWith(
  options: RunOptions,
  plan: Plan,
  given: Pick<Work, 'go' | 'later' | 'gitFolderOf'> & Known,
): Promise<Started> {
  const { host, caches, onEvent } = options
  // A release does not reuse programs that earlier runs linked.
  const linked = caches?.release === true ? undefined : linkedIn(host.cacheFolder)
  const work = { lookAfterMs: 300, ...given, host, linked, symbols: wantsSizes(options, plan) }
  const isOne = plan.images.flatMap(({ platforms }) => platforms).length === 1
  const { started, examined, stop } = isOne ? compileOne(plan, work) : await compileSeveral(plan, work)
  const all = await partOfRun(host, 'compile', () => examined).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  for (const message of new Set(all.flatMap(({ warnings }) => warnings))) onEvent({ kind: 'warning', message })
  return started
}

// A program that an earlier run linked was examined then.
function compileOne(plan: Plan, work: Work): Meanwhile {
  const examining = pending<readonly Examined[]>()
  const building = pending<void>()
  const meanwhile = compileMeanwhile(plan, work, { examined: examining.promise, onBuild: building.resolve })
  const known = examinedBefore(meanwhile.started.map(({ programs }) => programs))
  const decided = new AbortController()
  const waited = building.promise.then(() => sleep(work.lookAfterMs, undefined, { signal: decided.signal }))
  Promise.race([known, waited.catch(() => undefined), ...(work.recalled === undefined ? [] : [work.recalled.touched])])
    .then(async (before) => {
      decided.abort()
      return before ?? examineAll(await listAll(plan.images, work), work.host)
    })
    .then(examining.resolve, examining.reject)
  examining.promise.then(
    () => work.recalled?.show(),
    () => {},
  )
  return meanwhile
}

// Which programs can be compiled at once depends on their packages.
async function compileSeveral(plan: Plan, work: Work): Promise<Meanwhile> {
  const listed = await partOfRun(work.host, 'compile', () => listAll(plan.images, work))
  const examined = examineAll(listed, work.host)
  return compileMeanwhile(plan, work, { examined, parts: new Map(listed.flatMap(partsOf)) })
}

type Meanwhile = {
  readonly started: Started
  readonly examined: Promise<readonly Examined[]>
  readonly stop: () => Promise<void>
}

// Programs are compiled while their packages are examined. Where both fail, the examination tells more: of a package that
// is missing or cannot work, go's own advice would mislead.
function compileMeanwhile(
  plan: Plan,
  work: Work,
  {
    examined,
    parts = new Map(),
    onBuild = () => {},
  }: Pick<Meanwhile, 'examined'> & {
    readonly parts?: ReadonlyMap<MainPackage, ReadonlySet<string>>
    readonly onBuild?: () => void
  },
): Meanwhile {
  const ending = new AbortController()
  const bounded = endedBy(ending.signal, work.host)
  examined.catch(() => {})
  const run: Host['run'] = (command) => {
    // Before that, go may list what a program of an earlier run was linked from.
    if (command.args[0] !== 'list') onBuild()
    return bounded.run({ ...command, shownAfter: examined })
  }
  const started = compileAll(plan, { ...work, host: { ...bounded, run }, examined, parts })
  const stop = async (): Promise<void> => {
    ending.abort()
    await work.recalled?.stop()
    await Promise.allSettled(started.map(({ programs }) => programs))
  }
  return { started, examined, stop }
}

async function allOf(each: readonly Promise<Program>[]): Promise<readonly Program[]> {
  const settled = await Promise.allSettled(each)
  const failed = new Set(settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])))
  if (failed.size > 0) throw oneError([...failed])
  return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

type Work = {
  readonly go: GoToolchain
  readonly recalled?: Recalled | undefined
  readonly listings?: Listings | undefined
  readonly lookAfterMs: number
  readonly host: Host
  readonly linked: LinkedPrograms | undefined
  readonly symbols: boolean
  readonly gitFolderOf: GitFolderOf
  /** Gets what only the end of compiling waits for. */
  readonly later: (work: Promise<void>) => void
}

function compileAll(
  { images }: Plan,
  {
    host,
    gitFolderOf,
    examined,
    parts,
    ...known
  }: Work & {
    readonly examined: Promise<readonly Examined[]>
    readonly parts: ReadonlyMap<MainPackage, ReadonlySet<string>>
  },
): Started {
  const outputFolder = join(host.temporaryFolder, 'programs')
  const examinedOf = (main: MainPackage): Promise<Examined | undefined> =>
    examined.then(
      (all) => all.find((one) => one.main === main),
      () => undefined,
    )
  const batches = planBatches(
    images.map(({ main, build, platforms, stamped }) => ({
      main,
      options: { ...build, gitFolder: stamped ? gitFolderOf(main.folder) : undefined },
      platforms,
      parts: parts.get(main) ?? new Set(),
    })),
  )
  const results = compileBatches(batches, { ...known, outputFolder, examinedOf }, host)
  return batches.flatMap((batch, index) => results.slice(index, index + 1).map((programs) => ({ batch, programs })))
}

async function programOf(
  started: Started,
  { main, platform }: { readonly main: MainPackage; readonly platform: Program['platform'] },
): Promise<Program> {
  const isOwn = ({ mains, platform: of }: Batch): boolean =>
    mains.includes(main) && platformText(of) === platformText(platform)
  const own = started.find(({ batch }) => isOwn(batch))
  const program = (await own?.programs)?.find((program) => program.main === main)
  if (program === undefined) throw new Error(`${main.name} was not compiled for ${platformText(platform)}`)
  return program
}
