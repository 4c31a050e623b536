import { lstatSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Of } from '../oci/digest.ts'
import { packFiles, unpackFiles } from './kept-folder.ts'
import type { CachePorts, Restored } from './modules.ts'
import { cacheName, type FolderCacheKind, type FolderCachePlan } from './plan.ts'
import { recentlyUsed, type UsedFile } from './recent-files.ts'

/** State for the post step; plain JSON. */
export type FolderCacheState = {
  readonly kind: FolderCacheKind
  readonly folder: string
  readonly key: string
  readonly matched?: string
  /** sha256 of the list of restored files. */
  readonly restored: string
  readonly stalled?: true
}

type Rules = {
  /** The files that belong to the cache; nothing else is restored or saved. */
  readonly isOurs: RegExp
  /** The group of files that must stay together. */
  readonly group: (path: string) => string
  readonly maxBytes: number
  readonly maxAgeMs: number
  /** gzip level of the archive; 0 where the files are compressed already. */
  readonly level: 0 | 1
}

const dayMs = 24 * 60 * 60 * 1000

const rules: Readonly<Record<FolderCacheKind, Rules>> = {
  // Go stores an action's record and its output under hashes, and updates the times of files it uses.
  build: {
    isOurs: /^[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/,
    group: (path) => path,
    maxBytes: 1024 * 1024 * 1024,
    maxAgeMs: 5 * dayMs,
    level: 1,
  },
  // A folder for each program: the packed file, and a record of the proof.
  packed: {
    isOurs: /^[0-9a-f]{64}\/(?:file|record\.json)$/,
    group: (path) => path.slice(0, path.indexOf('/')),
    maxBytes: 256 * 1024 * 1024,
    maxAgeMs: 14 * dayMs,
    level: 0,
  },
  // A folder for each program and for each price; a program of 100 MB has about 2 MB, which gzip makes a tenth of.
  sizes: {
    isOurs: /^(?:programs|prices)\/[0-9a-f]{64}\/(?:file|record\.json)$/,
    group: (path) => path.slice(0, path.lastIndexOf('/')),
    maxBytes: 64 * 1024 * 1024,
    maxAgeMs: 14 * dayMs,
    level: 1,
  },
}

/** Restores a cache to the folder where it is used. */
export async function restoreFolderCache(
  plan: FolderCachePlan,
  { service, temporaryFolder, signal }: CachePorts,
): Promise<Restored<FolderCacheState>> {
  const { kind, folder, key, restoreKeys } = plan
  const name = cacheName(kind)
  const archive = join(temporaryFolder, `${kind}.kept`)
  const answer = await service.restore({ key, restoreKeys, to: archive, signal })
  const state = { kind, folder, key, restored: digestOf([]) } as const
  if (answer.key === undefined) {
    const line = `${name}: ${answer.trouble ?? 'no saved cache found'}`
    return { state: { ...state, ...(answer.stalled === true ? { stalled: true } : {}) }, hit: false, files: 0, line }
  }
  try {
    const wanted = (path: string): boolean => rules[kind].isOurs.test(path)
    const { written, broken } = await unpackFiles({ from: archive, folder, wanted })
    const note = broken === undefined ? '' : `; the archive is incomplete: ${broken}`
    return {
      state: { ...state, matched: answer.key, restored: digestOf(written) },
      hit: answer.key === key && broken === undefined,
      files: written.length,
      line: `${name}: ${written.length} files from ${answer.key}${note}`,
    }
  } finally {
    rmSync(archive, { force: true })
  }
}

/**
 * Saves recently used files if any are new. Returns one line for the log, or undefined when there was nothing to do.
 */
export async function saveFolderCache(
  state: FolderCacheState,
  { service, temporaryFolder, nowMs }: CachePorts & { readonly nowMs: number },
): Promise<string | undefined> {
  const { kind, folder, key } = state
  if (state.stalled === true || state.matched === key) return undefined
  const { isOurs, group, maxBytes, maxAgeMs, level } = rules[kind]
  const files = recentlyUsed(filesIn(folder, isOurs), { nowMs, maxAgeMs, maxBytes }, group)
  if (files.length === 0 || digestOf(files) === state.restored) return undefined
  const file = join(temporaryFolder, `${kind}.kept`)
  await packFiles({ folder, files, to: file, level })
  const answer = await service.save({ key, file })
  rmSync(file, { force: true })
  const name = cacheName(kind)
  return answer.key === undefined
    ? `${name}: not saved: ${answer.trouble}`
    : `${name}: ${files.length} files saved as ${answer.key}`
}

function filesIn(folder: string, isOurs: RegExp): readonly UsedFile[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isOurs.test(path))
    .flatMap((path) => {
      const stats = lstatSync(join(folder, path), { throwIfNoEntry: false })
      return stats?.isFile() === true ? [{ path, sizeBytes: stats.size, usedMs: stats.mtimeMs }] : []
    })
}

function digestOf(paths: readonly string[]): string {
  return sha256Of(paths.toSorted().join('\n'))
}
