import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** A package of the standard library that exists only with an experiment: `encoding/json/v2` with `jsonv2`. */
export type Experiment = { readonly importPath: string; readonly name: string }

/**
 * The experiment that a build needs, when go reports that build constraints exclude all files of a package of the
 * standard library: the package's own files name it. Undefined for any other output.
 */
export async function experimentNeeded(output: string, goRoot: string): Promise<Experiment | undefined> {
  const [, folder] = /build constraints exclude all Go files in (\S+)/.exec(output) ?? []
  const sources = join(goRoot, 'src')
  if (folder === undefined || !folder.startsWith(`${sources}/`)) return undefined
  for (const file of await readdir(folder).catch(() => [])) {
    if (!file.endsWith('.go')) continue
    const text = await readFile(join(folder, file), 'utf8').catch(() => '')
    const [, name] = /^\/\/go:build .*?\bgoexperiment\.(\w+)/m.exec(text) ?? []
    if (name !== undefined) return { importPath: relative(sources, folder), name }
  }
  return undefined
}
