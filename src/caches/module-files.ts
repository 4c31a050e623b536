/**
 * Decides which files of a module cache a go.sum covers. `cache/download` has `<module>/@v/<version>.zip`, `.mod` and
 * `.info`, with `!a` for `A` in names. Source: https://go.dev/ref/mod#module-cache
 */
export type VouchedFiles = {
  /** Whether the file, named as in `cache/download`, may be restored from a cache: go checks it against go.sum. */
  readonly has: (path: string) => boolean
  readonly count: number
}

/** Parses go.sum texts: `module version h1:…` covers a zip, `module version/go.mod h1:…` a .mod. */
export function vouchedFiles(sums: readonly string[]): VouchedFiles {
  const paths = new Set<string>()
  for (const line of sums.join('\n').split('\n')) {
    const [module, version, hash] = line.trim().split(/\s+/)
    if (module === undefined || version === undefined || hash?.startsWith('h1:') !== true) continue
    const isMod = version.endsWith('/go.mod')
    const stem = `${escaped(module)}/@v/${escaped(isMod ? version.slice(0, -'/go.mod'.length) : version)}`
    paths.add(isMod ? `${stem}.mod` : `${stem}.zip`)
    // It has the time of the version; go chooses no code by it, and its version is fixed by its name.
    paths.add(`${stem}.info`)
  }
  return { has: (path) => paths.has(path), count: paths.size }
}

/** The folder of a module's extracted tree, relative to the module cache, for its zip in `cache/download`. */
export function treeOf(zip: string): string | undefined {
  const match = /^(.+)\/@v\/([^/]+)\.zip$/.exec(zip)
  return match === null ? undefined : `${match[1]}@${match[2]}`
}

function escaped(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)
}
