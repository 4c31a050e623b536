import { chmodSync, existsSync, lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readRegularFileSync } from '../host/files/regular.ts'
import type { Trace } from '../host/host.ts'
import { sha256Of } from '../oci/digest.ts'
import { packFiles, unpackFiles } from './kept-folder.ts'
import { treeOf, vouchedFiles } from './module-files.ts'
import type { ModuleCachePlan } from './plan.ts'
import type { CacheService } from './service/service.ts'

export type CachePorts = {
  readonly service: CacheService
  /** A private folder of this run. */
  readonly temporaryFolder: string
  /** Ends a restore; a CancelledError is thrown then. */
  readonly signal?: AbortSignal
  readonly trace?: Trace
}

/** State for the post step; plain JSON, and short: the runner passes it in the environment. */
export type ModuleCacheState = {
  readonly kind: 'modules'
  readonly folder: string
  readonly key: string
  /** The key of the restored entry. */
  readonly matched?: string
  /** The files that list which modules may be cached, with their sha256 at restore time. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
  /** sha256 of the list of restored files. */
  readonly restored: string
  /** The service timed out: don't ask it again. */
  readonly stalled?: true
}

export type Restored<State> = {
  readonly state: State
  /** The service had an archive with exactly this key. */
  readonly hit: boolean
  readonly files: number
  /** One line for the log. */
  readonly line: string
}

/**
 * Restores cached modules into GOMODCACHE. Go builds a module's extracted tree without checking go.sum, so only
 * archives are restored, and only those listed in a go.sum. The checksum file and extracted tree of a restored archive
 * are deleted, so that go verifies it as if it had just been downloaded.
 */
export async function restoreModuleCache(
  plan: ModuleCachePlan,
  { service, temporaryFolder, signal }: CachePorts,
): Promise<Restored<ModuleCacheState>> {
  const { kind, folder, key, restoreKeys } = plan
  const files = plan.files.map(({ path, text }) => ({ path, sha256: sha256Of(text) }))
  const archive = join(temporaryFolder, 'modules.kept')
  const answer = await service.restore({ key, restoreKeys, to: archive, signal })
  const state = { kind, folder, key, files, restored: sha256Of('') } as const
  if (answer.key === undefined) {
    const line = answer.trouble === undefined ? 'Module cache: no saved cache found' : `Module cache: ${answer.trouble}`
    return { state: { ...state, ...(answer.stalled === true ? { stalled: true } : {}) }, hit: false, files: 0, line }
  }
  const vouched = vouchedFiles(plan.files.map(({ text }) => text))
  const downloads = join(folder, 'cache', 'download')
  try {
    const { written, refused, broken } = await unpackFiles({ from: archive, folder: downloads, wanted: vouched.has })
    for (const zip of written) forget(zip, folder)
    const notes = [
      ...(refused === 0 ? [] : [`${refused} not in go.sum skipped`]),
      ...(broken === undefined ? [] : [`the archive is incomplete: ${broken}`]),
    ]
    const line = [`Module cache: ${written.length} files from ${answer.key}`, ...notes].join('; ')
    return {
      state: { ...state, matched: answer.key, restored: digestOf(written) },
      hit: answer.key === key && broken === undefined,
      files: written.length,
      line,
    }
  } finally {
    rmSync(archive, { force: true })
  }
}

/**
 * Saves the modules of this run if any are new. Returns one line for the log, or undefined when there was nothing to
 * do.
 */
export async function saveModuleCache(state: ModuleCacheState, ports: CachePorts): Promise<string | undefined> {
  if (state.stalled === true || state.matched === state.key) return undefined
  const texts = state.files.map(({ path }) => textOf(path))
  if (texts.some((text, index) => sha256Of(text) !== state.files[index]?.sha256)) {
    return 'Module cache: not saved: go.sum was changed by the run'
  }
  const downloads = join(state.folder, 'cache', 'download')
  const vouched = vouchedFiles(texts)
  const files = filesIn(downloads, vouched.has)
  if (files.length === 0 || digestOf(files) === state.restored) return undefined
  const file = join(ports.temporaryFolder, 'modules.kept')
  await packFiles({ folder: downloads, files, to: file, level: 0 })
  const answer = await ports.service.save({ key: state.key, file })
  rmSync(file, { force: true })
  return answer.key === undefined
    ? `Module cache: not saved: ${answer.trouble}`
    : `Module cache: ${files.length} files saved as ${answer.key}`
}

const longestSumsBytes = 64 * 1024 * 1024

// A test may have replaced it with anything meanwhile.
function textOf(path: string): string {
  try {
    return readRegularFileSync(realpathSync(path), longestSumsBytes).toString('utf8')
  } catch {
    return ''
  }
}

function forget(file: string, folder: string): void {
  const tree = treeOf(file)
  if (tree === undefined) return
  rmSync(join(folder, 'cache', 'download', file.replace(/\.zip$/, '.ziphash')), { force: true })
  removeTree(join(folder, tree))
}

// Go makes extracted trees read-only, including folders.
function removeTree(folder: string): void {
  if (!existsSync(folder)) return
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
  rmSync(folder, { recursive: true, force: true })
}

function filesIn(folder: string, isWanted: (path: string) => boolean): readonly string[] {
  if (!existsSync(folder)) return []
  // Go does not create links or pipes here.
  const isFile = (path: string): boolean => lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isWanted(path) && isFile(path))
}

function digestOf(paths: readonly string[]): string {
  return sha256Of(paths.toSorted().join('\n'))
}
