import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

// Longer than any run: an older temporary file is from a process that was killed.
const abandonedMs = 24 * 60 * 60 * 1000

/**
 * Removes the least recently used files of a folder above `limitBytes`, by their modification times, and `.tmp` files
 * of processes that were killed.
 */
export async function trimFolder({
  folder,
  limitBytes,
  nowMs,
}: {
  readonly folder: string
  readonly limitBytes: number
  readonly nowMs: number
}): Promise<void> {
  const kept: { path: string; sizeBytes: number; usedMs: number }[] = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // Another process may have removed it meanwhile.
    const found = await lstat(path).catch(() => undefined)
    if (found === undefined || !found.isFile()) continue
    if (!name.endsWith('.tmp')) kept.push({ path, sizeBytes: found.size, usedMs: found.mtimeMs })
    else if (nowMs - found.mtimeMs > abandonedMs) await rm(path, { force: true })
  }
  kept.sort((a, b) => b.usedMs - a.usedMs)
  let totalBytes = 0
  for (const { path, sizeBytes } of kept) {
    totalBytes += sizeBytes
    if (totalBytes > limitBytes) await rm(path, { force: true })
  }
}
