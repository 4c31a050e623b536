import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The nearest file with a name, in a folder or above it. Undefined when there is none. */
export async function nearestAbove(folder: string, name: string): Promise<string | undefined> {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, name)
    if ((await kindOf(path)) === 'file') return path
    if (dirname(current) === current) return undefined
  }
}

// Go skips these in patterns too; node_modules can have thousands of folders and sometimes a stray go.mod.
const skipped = (name: string): boolean => /^[._]/.test(name) || ['vendor', 'testdata', 'node_modules'].includes(name)

/** The folders below (and at) a folder that have a go.mod of their own, sorted. Links are not followed. */
export async function modulesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  const pending = [folder]
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    const entries = await readdir(current, { withFileTypes: true }).catch(() => [])
    if (entries.some((entry) => entry.name === 'go.mod' && entry.isFile())) found.push(current)
    for (const entry of entries) {
      if (entry.isDirectory() && !skipped(entry.name)) pending.push(join(current, entry.name))
    }
  }
  return found.sort()
}

/**
 * The folders below (and at) a folder that have Go files and belong to its own module, and the folders that cannot be
 * read: a single one of those makes go give up on the whole pattern.
 */
export async function packageFoldersBelow(
  folder: string,
): Promise<{ readonly folders: readonly string[]; readonly unreadable: readonly string[] }> {
  const folders: string[] = []
  const unreadable: string[] = []
  const pending = [folder]
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    const entries = await readdir(current, { withFileTypes: true }).catch(() => undefined)
    if (entries === undefined) unreadable.push(current)
    else if (current === folder || !entries.some(({ name }) => name === 'go.mod')) {
      if (entries.some(({ name }) => name.endsWith('.go'))) folders.push(current)
      for (const entry of entries) {
        if (entry.isDirectory() && !skipped(entry.name)) pending.push(join(current, entry.name))
      }
    }
  }
  return { folders: folders.sort(), unreadable: unreadable.sort() }
}

/** What exists at a path; links are followed. */
export async function kindOf(path: string): Promise<'folder' | 'file' | 'nothing'> {
  const stats = await stat(path).catch(() => undefined)
  return stats === undefined ? 'nothing' : stats.isDirectory() ? 'folder' : 'file'
}
