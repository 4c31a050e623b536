import { closeSync, type Dir, opendirSync, readSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { openRegularFileSync } from '../../host/files/regular.ts'
import type { Environment } from '../../host/host.ts'

/** The folder of go's build cache, by the environment alone. Source: `go help environment`, and os.UserCacheDir of Go. */
export function buildCacheFolder({ HOME = homedir(), GOCACHE, XDG_CACHE_HOME }: Environment, os: string): string {
  const parent = os === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache')
  return GOCACHE || join(XDG_CACHE_HOME || parent, 'go-build')
}

/** Whether go's build cache has anything. */
export function hasBuildCache(env: Environment): boolean {
  for (const _ of sampleOf(env)) return true
  return false
}

/**
 * Whether go's build cache has compiled packages, and not just what `go list` keeps in it. It looks at an eighth of
 * its folders: where 50 packages were compiled, which the smallest programs have, it sees none of them once in 800 times.
 */
export function hasCompiledPackages(env: Environment): boolean {
  for (const path of sampleOf(env)) if (path.endsWith('-d') && isArchive(path)) return true
  return false
}

/** Files of the build cache, from every eighth of its folders. Each has thousands, of which the first ones will do. */
function* sampleOf(env: Environment): Generator<string, void> {
  const folder = buildCacheFolder(env, process.platform)
  for (const first of '0123456789abcdef') {
    for (const second of '08') yield* filesIn(join(folder, first + second))
  }
}

function* filesIn(folder: string): Generator<string, void> {
  let opened: Dir
  try {
    opened = opendirSync(folder)
  } catch {
    return
  }
  try {
    for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) yield join(folder, entry.name)
  } finally {
    opened.closeSync()
  }
}

// How each compiled package begins. Source: https://pkg.go.dev/cmd/pack, and the archive format of ar.
const archiveStart = Buffer.from('!<arch>\n', 'latin1')

function isArchive(path: string): boolean {
  try {
    const file = openRegularFileSync(path)
    try {
      const start = Buffer.alloc(archiveStart.length)
      readSync(file, start)
      return start.equals(archiveStart)
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}
