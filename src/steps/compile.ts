import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { wantsSizes } from '../analysis/budget/wanted.ts'
import { type Examined, examinePrograms, type ProgramsRequest } from '../compile/examine.ts'
import type { LinkedPrograms } from '../compile/linked/linked-programs.ts'
import { linkedIn, type Recalled } from '../compile/linked/recall.ts'
import { type Batch, placeOf } from '../compile/several/batches.ts'
import { compileBatch, oneError, planBatches } from '../compile/several/compile-batch.ts'
import { takeTurns } from '../compile/several/turns.ts'
import type { MainPackage, Program } from '../compile/types.ts'
import { UserError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { inParallel } from '../host/parallel.ts'
import { pending } from '../host/pending.ts'
import { partOfRun } from '../host/trace.ts'
import { platformText } from '../oci/platform.ts'
import type { ImagePlan, Plan } from '../plan/types.ts'
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

/** Analyses the packages of every program, then compiles it for every platform. */
export function compilePrograms(options: RunOptions, plan: Plan, go: GoToolchain, recalled?: Recalled): Compiling {
  const { onEvent } = options
  const started = startAll(options, plan, { go, recalled })
  const each = plan.images.flatMap(({ main, platforms }) =>
    platforms.map(async (platform) => programOf(await started, { main, platform })),
  )
  // Each is awaited by `all`.
  for (const program of each) program.catch(() => {})
  const all = allOf(each).then((programs) => {
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

function startAll(options: RunOptions, plan: Plan, given: Pick<Work, 'go' | 'recalled'>): Promise<Started> {
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
  given: Pick<Work, 'go' | 'recalled' | 'gitFolderOf'>,
): Promise<Started> {
  const { host, caches, onEvent } = options
  // A release does not reuse programs that earlier runs linked.
  const linked = caches?.release === true ? undefined : linkedIn(host.cacheFolder)
  const work = { ...given, host, linked, symbols: wantsSizes(options, plan) }
  const examine = (): Promise<readonly Examined[]> => examineAll(plan, work)
  const meanwhile = plan.images.flatMap(({ platforms }) => platforms).length === 1
  const early = meanwhile ? compileMeanwhile(plan, work, examine) : undefined
  const examining = partOfRun(host, 'compile', () => early?.examined ?? examine())
  const examined = await examining.catch(async (error: unknown) => {
    await early?.stop()
    throw error
  })
  for (const message of new Set(examined.flatMap(({ warnings }) => warnings))) onEvent({ kind: 'warning', message })
  const known = {
    examined: Promise.resolve(examined),
    parts: new Map(examined.map(({ main, parts }) => [main, parts])),
  }
  return early?.started ?? compileAll(plan, { ...work, ...known })
}

// Longer than go build takes to find that a program of an earlier run stands for the link of a small program.
const patienceMs = 300

// One program for one platform is compiled while its packages are examined; which others can be compiled at once
// depends on their packages. Where both fail, the examination tells more: of a package that is missing or cannot work,
// go's own advice would mislead. A program that an earlier run linked was examined then.
function compileMeanwhile(plan: Plan, work: Work, examine: () => Promise<readonly Examined[]>) {
  const controller = new AbortController()
  const { signal } = controller
  const examining = pending<readonly Examined[]>()
  const examined = examining.promise
  examined.catch(() => {})
  const building = pending<void>()
  const run: Host['run'] = (command) => {
    // Before that, go may list what a program of an earlier run was linked from.
    if (command.args[0] !== 'list') building.resolve()
    return work.host.run({ ...command, signal, shownAfter: examined })
  }
  const started = compileAll(plan, { ...work, host: { ...work.host, run }, examined })
  const known = examinedBefore(started)
  const patience = new AbortController()
  const waited = building.promise.then(() => sleep(patienceMs, undefined, { signal: patience.signal }))
  Promise.race([known, waited.catch(() => undefined), ...(work.recalled === undefined ? [] : [work.recalled.touched])])
    .then((before) => {
      patience.abort()
      return before ?? examine()
    })
    .then(examining.resolve, examining.reject)
  const stop = async (): Promise<void> => {
    controller.abort()
    await work.recalled?.stop()
    await Promise.allSettled(started.map(({ programs }) => programs))
  }
  examined.then(
    () => work.recalled?.show(),
    () => {},
  )
  return { started, examined, stop }
}

/** What was found out about the programs when they were linked, if all were linked by earlier runs. */
async function examinedBefore(started: Started): Promise<readonly Examined[] | undefined> {
  const programs = await Promise.all(started.map(({ programs }) => programs)).catch(() => [])
  const all = programs
    .flat()
    .map(({ main, examinedBefore: warnings }) => ({ main, warnings, parts: new Set<string>() }))
  const known = all.flatMap(({ warnings, ...one }) => (warnings === undefined ? [] : [{ ...one, warnings }]))
  return known.length > 0 && known.length === all.length ? known : undefined
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
  readonly host: Host
  readonly linked: LinkedPrograms | undefined
  readonly symbols: boolean
  readonly gitFolderOf: GitFolderOf
}

/** Lists the packages of each module once, on the first platform. */
async function examineAll({ images }: Plan, { go, recalled, host }: Work): Promise<readonly Examined[]> {
  const groups = new Map<string, readonly ImagePlan[]>()
  for (const image of images) {
    const key = `${placeOf({ main: image.main, options: image.build })} ${image.platforms.slice(0, 1).map(platformText)}`
    groups.set(key, [...(groups.get(key) ?? []), image])
  }
  const requests = [...groups.values()].flatMap((group) =>
    group
      .slice(0, 1)
      .flatMap(({ build: options, platforms }) =>
        platforms.slice(0, 1).map((platform) => ({ mains: group.map(({ main }) => main), platform, go, options })),
      ),
  )
  const work = async (request: ProgramsRequest): Promise<readonly Examined[]> => {
    const [main] = request.mains
    const listed = main === undefined ? undefined : await recalled?.packages({ ...request, main })
    return examinePrograms({ ...request, listed }, host)
  }
  return (await inParallel({ items: requests, limit: availableParallelism(), work })).flat()
}

// Two go commands at once would compile what both need twice: with an empty cache, above all the standard library.
function compileAll(
  { images }: Plan,
  {
    go,
    recalled,
    host,
    linked,
    symbols,
    gitFolderOf,
    examined,
    parts = new Map(),
  }: Work & {
    readonly examined: Promise<readonly Examined[]>
    readonly parts?: ReadonlyMap<MainPackage, ReadonlySet<string>>
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
  const results = takeTurns(
    batches.map((batch) => ({
      makes: new Set([...batch.parts].map((part) => `${platformText(batch.platform)} ${part}`)),
      work: () =>
        partOfRun(host, 'compile', () =>
          compileBatch({ batch, go, recalled, outputFolder, linked, symbols, examinedOf }, host),
        ),
    })),
    { limit: availableParallelism() },
  )
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
