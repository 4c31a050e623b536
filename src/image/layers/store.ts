import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, lstat, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { type Digest, hexOf } from '../../oci/digest.ts'
import type { Encoding } from '../types.ts'
import { encoderName } from './compress.ts'
import { copyVerified, type VerifiedBlob } from './verify.ts'

/**
 * Compressed layers of earlier runs; compressing is most of the time of a run without changes. The store is optional:
 * with any problem in the folder, nothing is found and nothing is stored.
 */
export type LayerStore = {
  /** Copies the stored layer to `path` if its content, every byte of it, is the requested one. */
  take(layer: KeptLayer, path: string): Promise<VerifiedBlob | undefined>
  keep(layer: KeptLayer, path: string): Promise<void>
}

export type KeptLayer = { readonly diffId: Digest } & Encoding

export type LayerStoreOptions = {
  /** The user's cache folder; the store is its folder `layers`. */
  readonly cacheFolder: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Above this many bytes, the least recently used layers are removed. */
  readonly limitBytes?: number
}

const defaultLimitBytes = 512 * 1024 * 1024
// Longer than any run: an older temporary file is from a process that was killed.
const abandonedMs = 24 * 60 * 60 * 1000

export function layerStore({ cacheFolder, now, limitBytes = defaultLimitBytes }: LayerStoreOptions): LayerStore {
  const folder = join(cacheFolder, 'layers')
  const pathOf = ({ diffId, ...encoding }: KeptLayer): string =>
    join(folder, `${hexOf(diffId)}.${encoderName(encoding)}`)

  return {
    async take(layer, path) {
      const kept = pathOf(layer)
      const verified = await copyVerified({ from: kept, to: path, ...layer })
      const used = new Date(now())
      if (verified !== undefined) await utimes(kept, used, used).catch(() => {})
      else await rm(kept, { force: true, recursive: true }).catch(() => {})
      return verified
    },

    async keep(layer, path) {
      const temporary = join(folder, `${randomUUID()}.tmp`)
      try {
        const { size } = await stat(path)
        if (size > limitBytes) return
        await mkdir(folder, { recursive: true })
        await copyFile(path, temporary, constants.COPYFILE_FICLONE)
        await rename(temporary, pathOf(layer))
        await trim({ folder, limitBytes, nowMs: now() })
      } catch {
        await rm(temporary, { force: true }).catch(() => {})
      }
    },
  }
}

type Trimming = { readonly folder: string; readonly limitBytes: number; readonly nowMs: number }

async function trim({ folder, limitBytes, nowMs }: Trimming): Promise<void> {
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
