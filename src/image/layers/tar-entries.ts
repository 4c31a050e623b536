import { UserError } from '../../errors.ts'
import type { Entry } from '../types.ts'

/**
 * The entries of a layer in tar order: every missing parent is added as a folder with mode 0755, owner 0:0, and all are
 * sorted in the order in which BuildKit walks a file tree (by name, folder by folder, so `/a/b` comes before `/a.txt`).
 * Throws a UserError when two entries have the same path, or when one is a file and another needs a folder there.
 */
export function completeEntries(entries: readonly Entry[]): Entry[] {
  const byPath = new Map<string, Entry>()
  for (const entry of entries) {
    refusePath(entry.path)
    if (byPath.has(entry.path)) {
      throw new UserError(`two files of one layer have the path ${entry.path} in the image`, {
        change: 'Give one of them another target.',
      })
    }
    byPath.set(entry.path, entry)
  }
  for (const entry of entries) {
    for (const parent of parentsOf(entry.path)) {
      const present = byPath.get(parent)
      if (present === undefined) {
        byPath.set(parent, { type: 'folder', path: parent, mode: 0o755, uid: 0, gid: 0 })
      } else if (present.type !== 'folder') {
        throw new UserError(`${entry.path} cannot be in the image: ${parent} is a ${present.type}, not a folder`, {
          change: 'Give one of them another target.',
        })
      }
    }
  }
  return [...byPath.values()].sort((a, b) => comparePaths(a.path, b.path))
}

/** `/a` and `/a/b` for `/a/b/c`. */
export function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(1, -1)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
}

/** Orders absolute paths as in a tree walk: by the bytes of each name, a folder's contents right after the folder. */
export function comparePaths(a: string, b: string): number {
  return Buffer.compare(walkKey(a), walkKey(b))
}

function walkKey(path: string): Buffer {
  return Buffer.from(path.replaceAll('/', '\0'))
}

function refusePath(path: string): void {
  const parts = path.split('/').slice(1)
  if (!path.startsWith('/') || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new UserError(`"${path}" is not a path in an image: expected an absolute one without ".", ".." and "//"`, {
      change: 'Write for example /etc/app/config.yml.',
    })
  }
}
