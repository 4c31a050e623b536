import { lstatSync, type Stats } from 'node:fs'
import { readRegularFileSync } from './regular.ts'

/** Whether a file or folder belongs to us, and no one else can write it: what a run left is trusted only then. */
export function isOurs(stats: Pick<Stats, 'uid' | 'mode'>): boolean {
  return stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0
}

/** Whether it is a regular file, no link to one, that belongs to us. */
export function isOwnFile(path: string): boolean {
  return isOwn(path, (stats) => stats.isFile())
}

/** Whether it is a folder, no link to one, that belongs to us. */
export function isOwnFolder(path: string): boolean {
  return isOwn(path, (stats) => stats.isDirectory())
}

function isOwn(path: string, isKind: (stats: Stats) => boolean): boolean {
  try {
    const stats = lstatSync(path)
    return isKind(stats) && isOurs(stats)
  } catch {
    return false
  }
}

/** The text of such a file; undefined for all others, and for one of more than `longestBytes`. */
export function readOwnText(path: string, longestBytes: number): string | undefined {
  try {
    return isOwnFile(path) ? readRegularFileSync(path, longestBytes).toString('utf8') : undefined
  } catch {
    return undefined
  }
}
