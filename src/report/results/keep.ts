import { closeSync, copyFileSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { platformSlug } from '../../oci/platform.ts'
import type { PackedProgram } from '../../pack/types.ts'
import type { ImageSbom, SbomDocuments } from '../../sbom/types.ts'
import type { ResultFiles } from '../report.ts'
import type { Report, SbomFiles } from '../types.ts'

/** The paths of the files that are stored for later steps, below one folder; nothing is written yet. */
export function keptFiles(folder: string, name: string): ResultFiles {
  return {
    dockerfile: join(folder, name, 'Dockerfile'),
    vex: join(folder, name, 'vulnerabilities.openvex.json'),
    sizes: join(folder, name, 'sizes.json'),
    sizePage: join(folder, name, 'sizes.html'),
    program: ({ program }: PackedProgram) => join(folder, name, platformSlug(program.platform), program.main.name),
    sbom: (platform) => {
      // No program is written here: their folders have the names of platforms.
      const place = join(folder, name, 'sbom', platform === undefined ? '.' : platformSlug(platform))
      return { cyclonedx: join(place, 'sbom.cdx.json'), spdx: join(place, 'sbom.spdx.json') }
    },
  }
}

/** Texts of up to some megabytes, in pieces. */
export type SizeTexts = { readonly document: () => Iterable<string>; readonly page: () => Iterable<string> }

export type Kept = {
  readonly folder: string
  readonly report: Report
  readonly images: readonly {
    readonly name: string
    readonly dockerfile: string
    /** The OpenVEX document. */
    readonly vex?: Buffer | undefined
    /** Make what says what the bytes are: the JSON document, and a page. */
    readonly sizes?: SizeTexts | undefined
    readonly programs: readonly PackedProgram[]
    readonly sbom: ImageSbom
  }[]
}

/**
 * Writes the report, the Dockerfiles, the programs and the SBOMs to their folder, replacing the results of an earlier run in one
 * step. Sizes that cannot be written fail nothing: the report that is returned does not name them, and `unwritten` says why.
 */
export function keepResults({ folder, report, images }: Kept): {
  readonly path: string
  readonly report: Report
  readonly unwritten: readonly { readonly name: string; readonly why: string }[]
} {
  const unwritten: { readonly name: string; readonly why: string }[] = []
  const partial = `${folder}.partial-${process.pid}`
  try {
    mkdirSync(partial, { recursive: true })
    for (const image of images) {
      const files = keptFiles(partial, image.name)
      mkdirSync(dirname(files.dockerfile), { recursive: true })
      writeFileSync(files.dockerfile, image.dockerfile)
      if (image.vex !== undefined) writeFileSync(files.vex, image.vex)
      for (const program of image.programs) {
        mkdirSync(dirname(files.program(program)), { recursive: true })
        linkOrCopy(program.path, files.program(program))
      }
      writeSbom(files.sbom(), image.sbom.whole)
      for (const { platform, ...documents } of image.sbom.platforms) writeSbom(files.sbom(platform), documents)
    }
    // Last, so that they take no space that another file needs.
    for (const { name, sizes } of images) {
      const why = sizes === undefined ? undefined : whyUnwritten(keptFiles(partial, name), sizes)
      if (why !== undefined) unwritten.push({ name, why })
    }
    const own = withoutSizes(
      report,
      unwritten.map(({ name }) => name),
    )
    writeFileSync(join(partial, 'report.json'), `${JSON.stringify(own, undefined, 2)}\n`)
    rmSync(folder, { recursive: true, force: true })
    renameSync(partial, folder)
    return { path: join(folder, 'report.json'), report: own, unwritten }
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

function whyUnwritten(
  { sizes, sizePage }: Pick<ResultFiles, 'sizes' | 'sizePage'>,
  { document, page }: SizeTexts,
): string | undefined {
  try {
    writePieces(sizes, document())
    writePieces(sizePage, page())
    return undefined
  } catch (error) {
    for (const path of [sizes, sizePage]) rmSync(path, { force: true })
    return error instanceof Error ? error.message : String(error)
  }
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}

function withoutSizes(report: Report, names: readonly string[]): Report {
  if (names.length === 0) return report
  const images = report.images.map((image) => {
    const { sizes, ...rest } = image
    if (sizes === undefined || !names.includes(image.name)) return image
    return { ...rest, sizes: { comparisons: sizes.comparisons } }
  })
  return { ...report, images }
}

/** A program is not written to once it is made, so two names may share its bytes. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function writeSbom({ cyclonedx, spdx }: SbomFiles, documents: SbomDocuments): void {
  mkdirSync(dirname(cyclonedx), { recursive: true })
  writeFileSync(cyclonedx, documents.cyclonedx)
  writeFileSync(spdx, documents.spdx)
}
