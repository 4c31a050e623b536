import { imageKeyOf } from '../../analysis/compare/kept-sizes.ts'
import { moduleOfPackages, moduleReasons } from '../../analysis/modules/graph.ts'
import { withoutModules } from '../../analysis/modules/without.ts'
import { type ImageLayer, platformRows } from '../../analysis/platform.ts'
import { briefReason, CancelledError } from '../../errors.ts'
import { filePieces } from '../../host/files/pieces.ts'
import { withOpenFile } from '../../host/files/random-access.ts'
import { collectAndGiveBack } from '../../host/memory/collect.ts'
import { inParallel } from '../../host/parallel.ts'
import { partOfRun } from '../../host/trace.ts'
import { withFolders } from '../../image/content/folders.ts'
import { decompress } from '../../image/layers/compress.ts'
import { layerTar, tarParts } from '../../image/layers/tar.ts'
import type { BuiltLayer, BuiltPlatform, PlatformSpec } from '../../image/types.ts'
import { platformText } from '../../oci/platform.ts'
import { sourceOf } from '../../pack/content.ts'
import { type PackedPart, packedParts } from '../../pack/own/parts.ts'
import type { PackedProgram } from '../../pack/types.ts'
import { platformSizes } from '../../report/explain/document.ts'
import type { PlatformSizes, SizesDocument } from '../../report/explain/types.ts'
import { pulledBytesOf } from '../../report/sizes.ts'
import type { Assembled } from '../image.ts'
import type { RunOptions } from '../run-options.ts'
import type { AnalysedRun, ProgramKnowledge } from './programs.ts'

/** What an image's bytes are, or why nobody can say. */
export type Explained =
  | { readonly image: Assembled['image']; readonly document: SizesDocument; readonly failed?: never }
  | { readonly image: Assembled['image']; readonly failed: string; readonly document?: never }

/** Work of the run that this one needs; it may have begun only. */
type Begun = {
  readonly analysing: { readonly early: Promise<AnalysedRun | undefined> }
  readonly assembling: { readonly early: Promise<readonly Assembled[]> }
}

/** Describes every byte of a run's images, if anybody asks. Throws only what the other work throws. */
export async function explainRun(
  { host }: RunOptions,
  { analysing, assembling }: Begun,
): Promise<readonly Explained[]> {
  const run = await analysing.early
  if (run === undefined) return []
  const images = await assembling.early
  return partOfRun(host, 'sizes', () => explainImages(images, run))
}

/** Describes every byte of the images. Throws a CancelledError only: an image that cannot be described says why. */
function explainImages(images: readonly Assembled[], run: AnalysedRun): Promise<readonly Explained[]> {
  return inParallel({
    items: images,
    limit: 1,
    work: async (assembled): Promise<Explained> => {
      const { image } = assembled
      try {
        return { image, document: await explainImage(assembled, run) }
      } catch (error) {
        if (error instanceof CancelledError) throw error
        return { image, failed: briefReason(error) }
      }
    },
  })
}

async function explainImage(assembled: Assembled, { analysed, kept }: AnalysedRun): Promise<SizesDocument> {
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
    if ('failed' in found) throw new Error(found.failed)
    const imageKey = imageKeyOf(made, packed)
    const known = found.kept?.imageKey === imageKey ? found.kept.sizes : undefined
    if (known !== undefined) {
      platforms.push(known)
      continue
    }
    const { sizes, ranges } = await explainPlatform({ assembled, given, made, packed, found })
    await kept.keep(found.key, { imageKey, main: image.main, sizes })
    platforms.push(sizes)
    if (ranges > manyRanges) collectAndGiveBack()
  }
  return { version: 1, name: image.main.name, package: image.main.importPath, platforms }
}

// While a layer is measured, each of its ranges takes 40 bytes, which V8 does not count as its own.
const manyRanges = 250_000

async function explainPlatform(parts: {
  readonly assembled: Assembled
  readonly given: PlatformSpec
  readonly made: BuiltPlatform
  readonly packed: PackedProgram
  readonly found: ProgramKnowledge
}): Promise<{ readonly sizes: PlatformSizes; readonly ranges: number }> {
  const { assembled, given, made, packed, found } = parts
  const { program } = packed
  const { analysis, linkedCosts } = await found.analyse()
  const { attribution, approximate } = analysis
  const ownParts = packed.packedBy?.name === 'own' ? packedPartsOf(packed.path) : undefined
  const { rows, estimated } = await platformRows({
    layers: made.layers.map((layer) => imageLayer(layer, { assembled, given })),
    programPath: programPathOf(given),
    program: {
      attribution,
      linkedCosts,
      linkedBytes: program.sizeBytes,
      ...(packed.packed ? { packedBytes: packed.sizeBytes } : {}),
      ...(ownParts === undefined ? {} : { packedParts: ownParts }),
    },
    moduleOf: moduleOfPackages(found.packages),
    configBytes: made.config.size,
    manifestBytes: made.manifest.size,
  })
  const main = program.main.importPath
  const reasons = moduleReasons(found.packages, { main, goMod: found.goMod })
  const sizes = platformSizes({
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
  return { sizes, ranges: attribution.starts.length }
}

function packedPartsOf(path: string): readonly PackedPart[] | undefined {
  return withOpenFile(path, (file) => packedParts(sourceOf(file, path)))
}

function imageLayer(
  layer: BuiltLayer,
  { assembled, given }: { readonly assembled: Assembled; readonly given: PlatformSpec },
): ImageLayer {
  const { built, spec } = assembled
  const blob = built.content.blobs.find(({ descriptor }) => descriptor.digest === layer.descriptor.digest)
  if (blob === undefined) throw new Error(`the layer ${layer.purpose} is not at hand`)
  const { file } = blob
  const entries = given.layers.find(({ purpose }) => purpose === layer.purpose)?.entries
  const tar = entries === undefined ? undefined : { ...tarParts(entries, spec), open: () => layerTar(entries, spec) }
  // A builder that orders or describes files in another way still has as many bytes.
  const known = tar?.sizeBytes === layer.uncompressedSize ? tar : undefined
  return {
    purpose: layer.purpose,
    compression: spec.compression,
    compressedBytes: layer.descriptor.size,
    open: file === undefined ? blob.open : () => filePieces(file),
    // Reading the files again is quicker than decompressing, and takes no megabytes for a window.
    openContent: known?.open ?? (() => decompress(blob.open(), spec.compression)),
    sizeBytes: layer.uncompressedSize,
    parts: known?.parts ?? [{ start: 0 }],
  }
}

/** The program is the only file of the last layer. */
function programPathOf({ layers }: PlatformSpec): string {
  const entries = layers.find(({ purpose }) => purpose === 'program')?.entries ?? []
  return entries.find(({ type }) => type === 'file')?.path ?? ''
}
