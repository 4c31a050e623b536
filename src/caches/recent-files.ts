/** A file of a cache, with the time of its last use. */
export type UsedFile = { readonly path: string; readonly sizeBytes: number; readonly usedMs: number }

/**
 * The files to save: those used within `maxAgeMs`, the latest first, up to `maxBytes`. Files of one entry (`group`)
 * stay together, with the latest time of any of them.
 */
export function recentlyUsed(
  files: readonly UsedFile[],
  limits: { readonly nowMs: number; readonly maxAgeMs: number; readonly maxBytes: number },
  group: (path: string) => string,
): readonly string[] {
  const entries = new Map<string, { usedMs: number; sizeBytes: number; readonly paths: string[] }>()
  for (const { path, sizeBytes, usedMs } of files) {
    const name = group(path)
    const entry = entries.get(name) ?? { usedMs: 0, sizeBytes: 0, paths: [] }
    entry.usedMs = Math.max(entry.usedMs, usedMs)
    entry.sizeBytes += sizeBytes
    entry.paths.push(path)
    entries.set(name, entry)
  }
  const kept: string[] = []
  let left = limits.maxBytes
  for (const entry of [...entries.values()].toSorted((a, b) => b.usedMs - a.usedMs)) {
    left -= entry.sizeBytes
    if (left < 0 || limits.nowMs - entry.usedMs > limits.maxAgeMs) break
    kept.push(...entry.paths)
  }
  return kept
}
