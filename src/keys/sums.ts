import { readFile } from 'node:fs/promises'
import type { SourceModule } from '../compile/sources/list-sources.ts'

/** The sums of module versions in go.sum files: `path@version` → `h1:…`. */
export type Sums = ReadonlyMap<string, string>

/** Reads go.sum files; those that do not exist count as empty. */
export async function readSums(paths: readonly string[]): Promise<Sums> {
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => '')))
  return parseSums(texts)
}

/** Parses go.sum texts. */
export function parseSums(texts: readonly string[]): Sums {
  const sums = new Map<string, string>()
  for (const line of texts.join('\n').split('\n')) {
    const [path, version = '', sum = ''] = line.trim().split(/\s+/)
    if (path === undefined || version.endsWith('/go.mod') || !sum.startsWith('h1:')) continue
    const name = `${path}@${version}`
    const known = sums.get(name)
    // Go refuses two sums of one version; here no file may decide alone.
    sums.set(name, known === undefined || known === sum ? sum : `${known} ${sum}`)
  }
  return sums
}

/**
 * The sum that stands for all files of a module: only for a version that is unpacked in the module cache, where nobody
 * edits it. Undefined for a module in a folder, for vendored packages, and for a version that no go.sum has.
 */
export function sumOf(module: SourceModule, sums: Sums): string | undefined {
  const { path, version } = module.replacedBy ?? module
  if (module.main || version === '' || !module.folder.endsWith(`@${escaped(version)}`)) return undefined
  return sums.get(`${path}@${version}`)
}

// The module cache writes `!a` for `A`. Source: https://go.dev/ref/mod#module-cache
function escaped(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)
}
