import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { wantsSizes } from '../../analysis/budget/wanted.ts'
import { createKeptSizes, type KeptPlatform, type KeptSizes, programKeyOf } from '../../analysis/compare/kept-sizes.ts'
import { type Analysers, createAnalysers } from '../../analysis/pool.ts'
import type { ProgramAnalysis } from '../../analysis/types.ts'
import type { Restoring } from '../../caches/caches.ts'
import { sizeValues } from '../../caches/kept-values.ts'
import { createInCommon, type ImportedPackage, listImports } from '../../compile/again/imports.ts'
import { linkWithSymbols } from '../../compile/again/twin.ts'
import type { Listings } from '../../compile/several/listings.ts'
import type { Program } from '../../compile/types.ts'
import { estimateCosts } from '../../deflate/measure/estimate-costs.ts'
import { briefReason, CancelledError } from '../../errors.ts'
import { filePieces } from '../../host/files/pieces.ts'
import { shrinkLargeHeap } from '../../host/memory/heap.ts'
import { both, inParallel } from '../../host/parallel.ts'
import { partOfRun, traced } from '../../host/trace.ts'
import { platformText } from '../../oci/platform.ts'
import type { Plan } from '../../plan/types.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import type { Compiling } from '../compile.ts'
import type { RunOptions } from '../run-options.ts'

/** What is known of a run's programs, and where it is kept for the next. */
export type AnalysedRun = { readonly analysed: readonly AnalysedProgram[]; readonly kept: KeptSizes }

/** Work of the run that this one needs; it may have begun only. */
type Begun = {
  readonly choosing: { readonly early: Promise<{ readonly plan: Plan }> }
  readonly compiling: { readonly early: Promise<Compiling> }
  readonly assembling: { readonly early: Promise<unknown> }
  /** What go has listed when there is a plan. */
  readonly listings: Listings
  readonly tools: Promise<{ readonly go: GoToolchain }>
  /** Undefined where nothing is restored. */
  readonly restoring: { readonly early: Promise<Restoring> } | undefined
}

/**
 * Gives the bytes of a run's programs to packages, if anybody asks: what they import is listed beside compiling, and as soon
 * as they are compiled and linked with their symbols, they are analysed beside packing, or after compressing where nothing
 * is packed. Throws only what the other work throws.
 */
export async function analyseRun(options: RunOptions, begun: Begun): Promise<AnalysedRun | undefined> {
  const [{ plan }, { go }] = await both(begun.choosing.early, begun.tools)
  const { listings } = begun
  const listing = wantsSizes(options, plan)
    ? partOfRun(options.host, 'sizes', () => listPrograms(options, plan, { go, listings }))
    : undefined
  forgetListings(listings, plan, begun, listing).catch(() => {})
  if (listing === undefined) return undefined
  listing.catch(() => {})
  const { all } = await begun.compiling.early
  const programs = await all
  // Beside compressing, which uses all cores by itself, it would take more than 150 MB.
  if (isUnpacked(plan)) await begun.assembling.early
  await (await begun.restoring?.early)?.ready('sizes')
  const kept = createKeptSizes(sizeValues('programs', options))
  return { analysed: await analysePrograms(options, { plan, programs, go, listed: await listing, kept }), kept }
}

// Before compressing begins, which takes most. Go lists programs for the plan on their first platform only.
async function forgetListings(
  listings: Listings,
  { images }: Plan,
  { compiling }: Pick<Begun, 'compiling'>,
  listing: Promise<unknown> | undefined,
): Promise<void> {
  const { each } = await compiling.early
  const isListed = images.flatMap(({ platforms }) => platforms.map((_, index) => index === 0))
  await Promise.allSettled([listing, ...each.filter((_, index) => isListed[index])])
  listings.forget()
  await Promise.allSettled(each)
  // What compiling has left behind, while the first programs are compressed.
  shrinkLargeHeap()
}

function isUnpacked({ images }: Plan): boolean {
  return images.every(({ inputs }) => inputs.upx === 'false')
}

type Listed = {
  readonly main: Program['main']
  readonly platform: Program['platform']
} & ({ readonly packages: readonly ImportedPackage[] } | { readonly failed: string })

/** The packages of every program of a plan. Throws a CancelledError only. */
function listPrograms(
  { host }: RunOptions,
  { images }: Plan,
  { go, listings }: { readonly go: GoToolchain; readonly listings: Listings },
): Promise<readonly Listed[]> {
  const inCommon = createInCommon()
  return inParallel({
    items: images.flatMap(({ main, build, platforms }) => platforms.map((platform) => ({ main, build, platform }))),
    limit: Math.max(1, Math.floor(availableParallelism() / 2)),
    work: async ({ main, build, platform }): Promise<Listed> => {
      try {
        const request = { main, platform, go, options: build, listings, inCommon }
        return { main, platform, packages: await listImports(request, host) }
      } catch (error) {
        if (error instanceof CancelledError) throw error
        return { main, platform, failed: `its packages cannot be listed: ${briefReason(error)}` }
      }
    },
  })
}

/** A program and whose its bytes are, or why nobody can say. */
export type AnalysedProgram = { readonly program: Program } & (ProgramKnowledge | { readonly failed: string })

/** What is known of a program. */
export type ProgramKnowledge = {
  readonly packages: readonly ImportedPackage[]
  /** The text of the main module's go.mod, if it can be read. */
  readonly goMod: string | undefined
  /** Everything that decides whose bytes the program has. */
  readonly key: string
  /** What an earlier run found out of an image with this program. */
  readonly kept: KeptPlatform | undefined
  /** Whose bytes it has: known where nothing is kept, else found out now. Throws an Error that says why nobody can say. */
  readonly analyse: () => Promise<ProgramBytes>
}

export type ProgramBytes = {
  readonly analysis: ProgramAnalysis
  /** What its ranges would cost in a gzip stream. */
  readonly linkedCosts: () => Promise<Float64Array>
}

type Analysing = {
  readonly plan: Plan
  readonly programs: readonly Program[]
  readonly go: GoToolchain
  readonly listed: readonly Listed[]
  readonly kept: KeptSizes
}

/**
 * Gives the bytes of every program to packages, where no earlier run has. One that was not linked with its symbols beside
 * the first time is linked once more. Never throws, but for a cancelled run: a program that cannot be analysed says why.
 */
async function analysePrograms(options: RunOptions, work: Analysing): Promise<readonly AnalysedProgram[]> {
  const { plan, programs, go, listed, kept } = work
  const atOnce = Math.max(1, Math.floor(availableParallelism() / 2))
  const isLater = isUnpacked(plan)
  const analysers = createAnalysers({ workers: isLater ? 0 : atOnce, signal: options.host.signal })
  const analysed = async (program: Program): Promise<AnalysedProgram> => {
    const { main, platform } = program
    const imports = listed.find((one) => one.main === main && platformText(one.platform) === platformText(platform))
    if (imports === undefined || 'failed' in imports) {
      return { program, failed: imports?.failed ?? 'its packages are not known' }
    }
    const { packages } = imports
    const image = plan.images.find((image) => image.main === main)
    const { build } = image ?? plan
    try {
      const goMod = await goModOf(packages)
      const key = programKeyOf({ program, packages, goMod, go, inputs: image?.inputs })
      const found = await kept.find(key)
      const known = { program, packages, goMod, key, kept: found }
      const request = { program, packages, go, build }
      // Each when its image is described: what is known of a large program takes 6 MB, of one for each platform at once
      // three times as many. A thread takes up to 18 MB, and after compressing this one has little else to do.
      if (isLater) return { ...known, analyse: () => analyseAlone(options, { ...request, workers: 0 }) }
      if (found !== undefined) return { ...known, analyse: () => analyseAlone(options, { ...request, workers: 1 }) }
      const bytes = await partOfRun(options.host, 'sizes', async () => {
        const found = await analyse(options, { ...request, analysers })
        // Found out beside packing, so that nothing waits for it afterwards.
        if (image?.inputs.upx !== 'false') await found.linkedCosts()
        return found
      })
      return { ...known, analyse: async () => bytes }
    } catch (error) {
      if (error instanceof CancelledError) throw error
      return { program, failed: briefReason(error) }
    }
  }
  try {
    return await inParallel({ items: programs, limit: atOnce, work: analysed })
  } finally {
    await analysers.close()
  }
}

type ProgramRequest = Pick<ProgramKnowledge, 'packages'> & {
  readonly program: Program
  readonly go: GoToolchain
  readonly build: Plan['build']
}

async function analyseAlone(
  options: RunOptions,
  { workers, ...request }: ProgramRequest & { readonly workers: number },
): Promise<ProgramBytes> {
  const analysers = createAnalysers({ workers, signal: options.host.signal })
  try {
    return await analyse(options, { ...request, analysers })
  } finally {
    await analysers.close()
  }
}

async function analyse(
  { host }: RunOptions,
  { program, packages, go, build, analysers }: ProgramRequest & { readonly analysers: Analysers },
): Promise<ProgramBytes> {
  const { main, platform, path, sizeBytes, withSymbols } = program
  const outputFolder = join(host.temporaryFolder, 'with-symbols', main.name)
  const linking = { main, platform, go, options: build, outputFolder }
  const twinPath = withSymbols?.path ?? (await linkWithSymbols(linking, host).catch(withoutTwin))
  const isFromTwin = withSymbols?.isOrigin === true
  const known = { path, twinPath, isFromTwin, mainPath: main.importPath, goVersion: go.version, packages }
  const answer = await traced(host, `analyse ${main.name}`, () => analysers.analyse(known))
  if ('failed' in answer) throw new Error(answer.failed)
  const { analysis } = answer
  const { starts, ownerOf } = analysis.attribution
  let costs: Promise<Float64Array> | undefined
  const linkedCosts = (): Promise<Float64Array> => {
    costs ??= traced(host, `measure ${main.name}`, async () => {
      const measured = await estimateCosts(filePieces(path), { starts, ownerOf, sizeBytes })
      // A copy: it is kept while the program is packed, and what measured it is several times as large.
      return measured.byRange().slice()
    })
    return costs
  }
  return { analysis, linkedCosts }
}

function withoutTwin(error: unknown): never {
  if (error instanceof CancelledError) throw error
  throw new Error(`it cannot be linked with its symbols: ${briefReason(error)}`, { cause: error })
}

async function goModOf(packages: readonly ImportedPackage[]): Promise<string | undefined> {
  const path = packages.at(-1)?.module?.goMod
  return path === undefined ? undefined : await readFile(path, 'utf8').catch(() => undefined)
}
