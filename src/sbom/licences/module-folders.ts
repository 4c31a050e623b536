import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { BuildInfo, LinkedModule } from '../../compile/types.ts'
import { readRegularFile } from '../../host/files/regular.ts'
import { inParallel } from '../../host/parallel.ts'
import type { ModuleFacts } from '../modules.ts'
import type { SeenTexts } from './seen-texts.ts'

/** Absolute paths of where the sources of a program are. */
export type SourceFolders = {
  /** Go's module cache. */
  readonly modules: string
  /** The folder of the main module; undefined if that too is in the module cache. */
  readonly main: string | undefined
  readonly goRoot: string
}

// The names by which pkg.go.dev finds licences.
const licenceFile = /^(?:un)?(?:licen[cs]e|copying|copyright)s?(?:[-.].*)?$/i
const longestFileBytes = 1024 * 1024

/**
 * Reads the licences of a program's modules from their own files, in the module cache, in vendor or in the folder of a
 * replace directive. A module whose files are not there has none.
 */
export async function readLicences(
  info: BuildInfo,
  { seen, ...folders }: SourceFolders & { readonly seen?: SeenTexts | undefined },
): Promise<ModuleFacts['licencesOf']> {
  const detect = detectorWith(seen)
  const main = folders.main ?? (info.main === undefined ? undefined : cached(folders.modules, info.main))
  const sources: readonly (readonly [key: unknown, folder: string | undefined])[] = [
    ['main', main],
    ['standard library', folders.goRoot],
    ...info.modules.map((module) => [module, folderOf(module, folders)] as const),
  ]
  const found = new Map(
    await inParallel({
      items: sources,
      // With more, texts that wait for others live on until a whole collection.
      limit: 2,
      work: async ([key, folder]) => {
        const texts = folder === undefined ? [] : await licenceFilesIn(folder)
        const identifiers = await Promise.all(texts.map(detect))
        return [key, [...new Set(identifiers.flat())].sort()] as const
      },
    }),
  )
  return (module) => {
    const licences = found.get(module)
    return licences === undefined || licences.length === 0 ? undefined : licences
  }
}

/** Loads the detector, and the texts that it compares with, for the first text that is new. */
function detectorWith(seen: SeenTexts | undefined): (text: string) => Promise<readonly string[]> {
  let loading: Promise<(text: string) => readonly string[]> | undefined
  const load = async () => (await import('./detect.ts')).createLicenceDetector()
  return async (text) => {
    const known = seen?.of(text)
    if (known !== undefined) return known
    loading ??= load()
    const identifiers = (await loading)(text)
    seen?.note(text, identifiers)
    return identifiers
  }
}

function folderOf(module: LinkedModule, { modules, main }: SourceFolders): string | undefined {
  const linked = module.replacedBy ?? module
  if (/^\.{0,2}\//.test(linked.path)) return main === undefined ? undefined : resolve(main, linked.path)
  const vendored = main === undefined ? undefined : join(main, 'vendor', module.path)
  return [cached(modules, linked), vendored].find((folder) => folder !== undefined && existsSync(folder))
}

// Source: golang.org/x/mod/module, EscapePath.
function cached(modules: string, { path, version }: Pick<LinkedModule, 'path' | 'version'>): string {
  const escaped = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)
  return join(modules, `${escaped(path)}@${escaped(version)}`)
}

async function licenceFilesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => licenceFile.test(name)).sort()
  const texts = await Promise.all(
    files.map((name) => readRegularFile(join(folder, name), longestFileBytes).catch(() => undefined)),
  )
  return texts.flatMap((text) => (text === undefined ? [] : [text.toString('utf8')]))
}
