import { join, relative, resolve } from 'node:path'
import { readManifestFiles, writeManifestFiles } from '../../manifests/files.ts'
import { placesIn } from '../../manifests/places.ts'
import { checkResolved, resolvedText } from '../../manifests/resolve.ts'
import type { ManifestFile, ResolvedImage } from '../../manifests/types.ts'
import type { Plan } from '../../plan/types.ts'
import type { Report } from '../../report/types.ts'
import type { RunOptions } from '../run-options.ts'

/** Manifests that were read before any work. */
export type Manifests = {
  readonly files: readonly ManifestFile[]
  /** Absolute; undefined if the copies go beside the results. */
  readonly output: string | undefined
}

/** What `ko://` may be followed by, for each program by its name. */
export type ImportPaths = ReadonlyMap<string, readonly string[]>

/** Reads the manifests. Throws a UserError for what is no file or folder, and for a file with `ko://` that is not YAML. */
export async function readManifests({ inputs, place }: RunOptions): Promise<Manifests> {
  const root = place.workingDirectory
  const output = inputs.manifestsOutput === '' ? undefined : resolve(root, inputs.manifestsOutput)
  const files = await readManifestFiles(inputs.manifests, { root, leftOut: output })
  for (const file of files) placesIn(file, () => false)
  return { files, output }
}

/** Throws a UserError with the line of each `ko://` that stands for no program of the plan. */
export function checkManifests({ place }: RunOptions, { files }: Manifests, { images }: Plan): ImportPaths {
  const paths = new Map(
    images.map(({ main }) => [main.name, [main.importPath, `./${relative(place.workingDirectory, main.folder)}`]]),
  )
  const places = files.flatMap((file) => placesIn(file, () => false))
  checkResolved(places, [...paths.values()])
  return paths
}

export type Resolved = {
  /** Where the copies are. */
  readonly folder: string
  readonly texts: readonly string[]
  /** How many places of how many files have a digest now. */
  readonly places: number
  readonly files: number
}

/** Writes copies of the manifests with the digests of pushed images. */
export async function resolveManifests(
  { place }: RunOptions,
  { files, output }: Manifests,
  { images, importPaths }: { readonly images: Report['images']; readonly importPaths: ImportPaths },
): Promise<Resolved> {
  const pushed: readonly ResolvedImage[] = images
    .filter((image) => image.pushed)
    .map(({ name, repositories, digest, tagNames: [tag = ''] }) => ({
      importPaths: importPaths.get(name) ?? [],
      names: repositories,
      digest,
      tag,
    }))
  const isOurs = (name: string): boolean => pushed.some(({ names }) => names.includes(name))
  const found = files.map((file) => ({ file, places: placesIn(file, isOurs) }))
  const copies = found.map(({ file, places }) => ({ target: file.target, text: resolvedText(file, places, pushed) }))
  const folder = output ?? join(place.resultFolder, 'manifests')
  await writeManifestFiles(copies, { folder, root: place.workingDirectory, sources: files.map(({ name }) => name) })
  return {
    folder,
    texts: copies.map(({ text }) => text),
    places: found.reduce((sum, { places }) => sum + places.length, 0),
    files: found.filter(({ places }) => places.length > 0).length,
  }
}

/** What became of the manifests, as a line of the log. */
export function describeManifests({ places, files, texts, folder }: Resolved): readonly string[] {
  return [`${places} digests in ${files} of ${texts.length} files, written to ${folder}`]
}
