import type { Stats } from 'node:fs'

/** Whether a file or folder belongs to us, and no one else can write it: what a run left is trusted only then. */
export function isOurs(stats: Pick<Stats, 'uid' | 'mode'>): boolean {
  return stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0
}
