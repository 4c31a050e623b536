import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { wantsSizes } from '../../analysis/budget/wanted.ts'
import { moduleOfPackages, moduleReasons } from '../../analysis/modules/graph.ts'
import { withoutModules } from '../../analysis/modules/without.ts'
import { type ImageLayer, platformRows } from '../../analysis/platform.ts'
import { createAnalysers } from '../../analysis/pool.ts'
import type { ProgramAnalysis } from '../../analysis/types.ts'
import { type ImportedPackage, listImports } from '../../compile/again/imports.ts'
import { linkWithSymbols } from '../../compile/again/twin.ts'
import type { Program } from '../../compile/types.ts'
import { CancelledError } from '../../errors.ts'
import { both, inParallel } from '../../host/parallel.ts'
import { traced } from '../../host/trace.ts'
import { withFolders } from '../../image/content/folders.ts'
import { decompress } from '../../image/layers/compress.ts'
import { tarParts } from '../../image/layers/tar.ts'
import type { BuiltLayer, BuiltPlatform, PlatformSpec } from '../../image/types.ts'
import { platformText } from '../../oci/platform.ts'
import { packedParts } from '../../pack/own/parts.ts'
import type { PackedProgram } from '../../pack/types.ts'
import type { Plan } from '../../plan/types.ts'
import { platformSizes } from '../../report/explain/document.ts'
import type { PlatformSizes, SizesDocument } from '../../report/explain/types.ts'
import { pulledBytesOf } from '../../report/sizes.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import type { Assembled } from '../image.ts'
import type { RunOptions } from '../run-options.ts'

/** What an image's bytes are, or why nobody can say. */
export type Explained =
  | { readonly image: Assembled['image']; readonly document: SizesDocument; readonly failed?: never }
  | { readonly image: Assembled['image']; readonly failed: string; readonly document?: never }

/** Work of the run that this one needs; it may have begun only. */
type Begun = {
  readonly choosing: { readonly early: Promise<{ readonly plan: Plan }> }
  readonly compiling: { readonly early: Promise<{ readonly all: Promise<readonly Program[]> }> }
  readonly assembling: { readonly early: Promise<readonly Assembled[]> }
  readonly tools: Promise<{ readonly go: GoToolchain }>
}

/**
 * Describes every byte of a run's images, if anybody asks: what they import is listed beside compiling, and as soon as the
 * programs are compiled and linked with their symbols, they are analysed beside packing; the rest waits for the images.
 * Throws only what the other work throws.
 */
export async function explainRun(options: RunOptions, begun: Begun): Promise<readonly Explained[]> {
  const [{ plan }, { go }] = await both(begun.choosing.early, begun.tools)
  if (!wantsSizes(options, plan)) return []
  const listing = listPrograms(options, plan, go)
  listing.catch(() => {})
  const { all } = await begun.compiling.early
  const programs = await all
  const analysed = await analysePrograms(options, { plan, programs, go, listed: await listing })
  return explainImages(await begun.assembling.early, analysed)
}

type Listed = {
  readonly main: Program['main']
  readonly platform: Program['platform']
} & ({ readonly packages: readonly ImportedPackage[] } | { readonly failed: string })

/** The packages of every program of a plan. Throws a CancelledError only. */
function listPrograms({ host }: RunOptions, { images }: Plan, go: GoToolchain): Promise<readonly Listed[]> {
  return inParallel({
    items: images.flatMap(({ main, build, platforms }) => platforms.map((platform) => ({ main, build, platform }))),
    limit: Math.max(1, Math.floor(availableParallelism() / 2)),
    work: async ({ main, build, platform }): Promise<Listed> => {
      try {
        return { main, platform, packages: await listImports({ main, platform, go, options: build }, host) }
      } catch (error) {
        if (error instanceof CancelledError) throw error
        return { main, platform, failed: messageOf(error) }
      }
    },
  })
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Describes every byte of the images. Never throws: an image that cannot be described says why. */
function explainImages(
  images: readonly Assembled[],
  analysed: readonly AnalysedProgram[],
): Promise<readonly Explained[]> {
  return inParallel({
    items: images,
    limit: 1,
    work: async (assembled): Promise<Explained> => {
      const { image } = assembled
      try {
        return { image, document: await explainImage(assembled, analysed) }
      } catch (error) {
        return { image, failed: messageOf(error) }
      }
    },
  })
}

async function explainImage(assembled: Assembled, analysed: readonly AnalysedProgram[]): Promise<SizesDocument> {
  const { image, built, programs } = assembled
  const spec = withFolders(assembled.spec)
  const platforms: PlatformSizes[] = []
  for (const given of spec.platforms) {
    const name = platformText(given.platform)
    const made = built.platforms.find(({ platform }) => platformText(platform) === name)
    const packed = programs.find(({ program }) => platformText(program.platform) === name)
    const found = analysed.find(({ program }) => program === packed?.program)
    if (made === undefined || packed === undefined || found === undefined)
      throw new Error(`nothing was built for ${name}`)
    if (found.analysis === undefined) throw new Error(found.failed)
    platforms.push(await explainPlatform({ assembled, given, made, packed, found }))
  }
  return { version: 1, name: image.main.name, package: image.main.importPath, platforms }
}

async function explainPlatform(parts: {
  readonly assembled: Assembled
  readonly given: PlatformSpec
  readonly made: BuiltPlatform
  readonly packed: PackedProgram
  readonly found: AnalysedProgram & { readonly analysis: object }
}): Promise<PlatformSizes> {
  const { assembled, given, made, packed, found } = parts
  const { program } = packed
  const { attribution, approximate } = found.analysis
  const ownParts = packed.packedBy?.name === 'own' ? packedParts(await readFile(packed.path)) : undefined
  const { rows, estimated } = await platformRows({
    layers: made.layers.map((layer) => imageLayer(layer, { assembled, given })),
    programPath: programPathOf(given),
    program: {
      attribution,
      linkedPath: program.path,
      linkedBytes: program.sizeBytes,
      ...(packed.packed ? { packedBytes: packed.sizeBytes } : {}),
      ...(ownParts === undefined ? {} : { packedParts: ownParts }),
    },
    moduleOf: moduleOfPackages(found.packages),
    configBytes: made.config.size,
    manifestBytes: made.manifest.size,
  })
  const main = program.main.importPath
  const reasons = moduleReasons(found.packages, { main, goMod: await goModOf(found) })
  return platformSizes({
    platform: platformText(given.platform),
    size: pulledBytesOf(made),
    'binary-size': program.sizeBytes,
    ...(packed.packed ? { 'packed-size': packed.sizeBytes } : {}),
    ...(approximate === undefined ? {} : { approximate }),
    rows,
    estimated,
    reasons,
    without: withoutModules(found.packages, { main, rows, reasons }),
  })
}

function imageLayer(
  layer: BuiltLayer,
  { assembled, given }: { readonly assembled: Assembled; readonly given: PlatformSpec },
): ImageLayer {
  const { built, spec } = assembled
  const blob = built.content.blobs.find(({ descriptor }) => descriptor.digest === layer.descriptor.digest)
  if (blob === undefined) throw new Error(`the layer ${layer.purpose} is not at hand`)
  const entries = given.layers.find(({ purpose }) => purpose === layer.purpose)?.entries
  const tar = entries === undefined ? undefined : tarParts(entries, spec)
  return {
    purpose: layer.purpose,
    compression: spec.compression,
    compressedBytes: layer.descriptor.size,
    open: blob.open,
    openContent: () => decompress(blob.open(), spec.compression),
    sizeBytes: layer.uncompressedSize,
    // A builder that orders or describes files in another way still has as many bytes.
    parts: tar?.sizeBytes === layer.uncompressedSize ? tar.parts : [{ start: 0 }],
  }
}

/** The program is the only file of the last layer. */
function programPathOf({ layers }: PlatformSpec): string {
  const entries = layers.find(({ purpose }) => purpose === 'program')?.entries ?? []
  return entries.find(({ type }) => type === 'file')?.path ?? ''
}

/** The text of the main module's go.mod; undefined if it cannot be read. */
async function goModOf({ packages }: AnalysedProgram): Promise<string | undefined> {
  const path = packages.at(-1)?.module?.goMod
  return path === undefined ? undefined : await readFile(path, 'utf8').catch(() => undefined)
}

/** A program and whose its bytes are. */
type AnalysedProgram = {
  readonly program: Program
  readonly packages: readonly ImportedPackage[]
} & (
  | { readonly analysis: ProgramAnalysis; readonly failed?: never }
  | { readonly failed: string; readonly analysis?: never }
)

type Analysing = {
  readonly plan: Plan
  readonly programs: readonly Program[]
  readonly go: GoToolchain
  readonly listed: readonly Listed[]
}

/**
 * Gives the bytes of every program to packages. One that was not linked with its symbols beside the first time is linked
 * once more. Never throws, but for a cancelled run: a program that cannot be analysed says why.
 */
async function analysePrograms(
  { host }: RunOptions,
  { plan, programs, go, listed }: Analysing,
): Promise<readonly AnalysedProgram[]> {
  const outputFolder = join(host.temporaryFolder, 'with-symbols')
  const workers = Math.max(1, Math.floor(availableParallelism() / 2))
  const analysers = createAnalysers({ workers, signal: host.signal })
  const analyse = async (program: Program): Promise<AnalysedProgram> => {
    const { main, platform, path, symbolsPath } = program
    const imports = listed.find((one) => one.main === main && platformText(one.platform) === platformText(platform))
    if (imports === undefined || 'failed' in imports) {
      return { program, packages: [], failed: imports?.failed ?? 'its packages are not known' }
    }
    const { packages } = imports
    const { build } = plan.images.find((image) => image.main === main) ?? plan
    const request = { main, platform, go, options: build, outputFolder: join(outputFolder, main.name) }
    try {
      const twinPath = symbolsPath ?? (await linkWithSymbols(request, host))
      const known = { path, twinPath, mainPath: main.importPath, goVersion: go.version, packages }
      const answer = await traced(host, `analyse ${main.name}`, () => analysers.analyse(known))
      return { program, packages, ...answer }
    } catch (error) {
      if (error instanceof CancelledError) throw error
      return { program, packages: [], failed: messageOf(error) }
    }
  }
  try {
    return await inParallel({ items: programs, limit: workers, work: analyse })
  } finally {
    await analysers.close()
  }
}
