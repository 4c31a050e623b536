import { type Stats, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { entriesOf, parseJson, property, textOf, textsIn } from '../../host/json.ts'
import { sha256Of } from '../../oci/digest.ts'
import { withIncluded } from '../../source/files/assembly.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import type { ListedPackage } from '../listing.ts'
import type { MainPackage } from '../types.ts'

/**
 * What a program was linked from. As long as none of its files has been touched and go lists the same packages, its
 * link has the same action ID: go would read and hash every file to find that out.
 */
export type Note = {
  readonly actionId: string
  /** Digest of what go lists. */
  readonly packages: string
  /** Digest of size, times and number of each file in the module's folder. */
  readonly own: string
  /** The same of all others. */
  readonly others: string
  readonly paths: readonly string[]
}

/** Sizes and times of files, as a digest, and when the last of them was changed, in ms since the epoch. */
export type FileStates = { readonly digest: string; readonly changedMs: number }

/** Digest of all that go lists of packages. */
export function packagesDigest(packages: readonly ListedPackage[]): string {
  return sha256Of(packages.map(({ text }) => text).join(''))
}

/**
 * A file that is not there has a state too: it could have been created. Go's own files are looked at once for each
 * toolchain that was found.
 */
export function fileStates(paths: readonly string[], go?: Pick<GoToolchain, 'root'>): FileStates {
  let changedMs = 0
  const ofGo = go === undefined ? undefined : statsOfGo(go)
  const states = paths.toSorted().map((path) => {
    const found = ofGo !== undefined && path.startsWith(ofGo.start) ? ofGo.statsOf(path) : statsOf(path)
    if (found === undefined) return `${path} -`
    changedMs = Math.max(changedMs, found.mtimeMs, found.ctimeMs)
    return `${path} ${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`
  })
  return { digest: sha256Of(states.join('\n')), changedMs }
}

const found = new WeakMap<object, ReturnType<typeof lookOnce>>()

// Twenty programs need the same 1,500 files of the standard library.
function statsOfGo(go: Pick<GoToolchain, 'root'>): ReturnType<typeof lookOnce> {
  const known = found.get(go) ?? lookOnce(go)
  found.set(go, known)
  return known
}

function lookOnce({ root }: Pick<GoToolchain, 'root'>) {
  const known = new Map<string, Stats | undefined>()
  return {
    start: `${root}/`,
    statsOf: (path: string): Stats | undefined => {
      if (!known.has(path)) known.set(path, statsOf(path))
      return known.get(path)
    },
  }
}

// What nobody may look at, go cannot read either.
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Every file that go reads to compile and link a program, and the folders of those that are no part of Go. */
export async function filesOfProgram(
  packages: readonly ListedPackage[],
  {
    main,
    go,
    workFile = '',
  }: { readonly main: MainPackage; readonly go: GoToolchain; readonly workFile?: string | undefined },
): Promise<{ readonly paths: readonly string[]; readonly folders: readonly string[] }> {
  const sources = await Promise.all(
    packages.map(async ({ folder, standard, goFiles, embedFiles, assembly, objects }) => {
      const included = standard ? assembly : await withIncluded(folder, assembly)
      const paths = [...goFiles, ...embedFiles, ...included, ...objects].map((name) => join(folder, name))
      return { standard, paths }
    }),
  )
  const modules = [main.module, ...packages.flatMap(({ module }) => module ?? [])].flatMap(({ goMod }) => goMod ?? [])
  const beside = [...new Set(modules)].flatMap((path) => [path, path.replace(/\.mod$/, '.sum')])
  const above = foldersAbove(main.buildFolder).flatMap((folder) =>
    ['go.work', 'go.work.sum', 'vendor/modules.txt'].map((name) => join(folder, name)),
  )
  const work = workFile.startsWith('/') ? [workFile, `${workFile}.sum`] : []
  const profile = join(main.folder, 'default.pgo')
  const own = sources.flatMap(({ standard, paths }) => (standard ? [] : paths))
  const all = [
    ...sources.flatMap(({ paths }) => paths),
    ...beside,
    ...above,
    ...work,
    profile,
    ...(await filesOfGo(go)),
  ]
  return { paths: [...new Set(all)], folders: [...new Set(own.map(dirname))] }
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}

async function filesOfGo({ command, root }: GoToolchain): Promise<readonly string[]> {
  const tools = join(root, 'pkg', 'tool')
  const hosts = await readdir(tools).catch(() => [])
  const headers = await readdir(join(root, 'pkg', 'include')).catch(() => [])
  return [
    command,
    ...['VERSION', 'go.env', 'bin/go'].map((name) => join(root, name)),
    ...hosts.flatMap((host) => ['asm', 'compile', 'link'].map((name) => join(tools, host, name))),
    ...headers.map((name) => join(root, 'pkg', 'include', name)),
  ]
}

/** A note as text, with the names of files by folder. All but what depends on the program that was linked is written now. */
export function noteText({ paths, ...facts }: Omit<Note, 'actionId'>): (actionId: string) => string {
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    const end = path.lastIndexOf('/')
    const folder = path.slice(0, end) || '/'
    const names = folders.get(folder) ?? []
    names.push(path.slice(end + 1))
    folders.set(folder, names)
  }
  const text = JSON.stringify({ ...facts, folders: Object.fromEntries(folders) })
  return (actionId) => `${JSON.stringify({ actionId }).slice(0, -1)},${text.slice(1)}`
}

/** Undefined for a text that is no note. */
export function parseNote(text: string): Note | undefined {
  const json = parseJson(text)
  const [actionId, packages, own, others] = ['actionId', 'packages', 'own', 'others'].map((name) =>
    textOf(property(json, name)),
  )
  if (actionId === undefined || packages === undefined || own === undefined || others === undefined) return undefined
  const paths = entriesOf(property(json, 'folders')).flatMap(([folder, names]) =>
    // They are normalized already, and there are thousands.
    textsIn(names).map((name) => (folder === '/' ? `/${name}` : `${folder}/${name}`)),
  )
  return { actionId, packages, own, others, paths }
}
