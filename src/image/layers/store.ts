import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { linkOrCopy } from '../../host/files/link.ts'
import { fileDigest } from '../../host/files/pieces.ts'
import { readRegularFileSync } from '../../host/files/regular.ts'
import { trimFolder } from '../../host/files/trim.ts'
import { isSizeBytes, parseJson, property } from '../../host/json.ts'
import { type Digest, hexOf, isDigest, sha256Of } from '../../oci/digest.ts'
import type { Encoding } from '../types.ts'
import { encoderName } from './compress.ts'
import { type PieceRecord, pieceRecord, piecesOf } from './pieces.ts'
import { copyVerified } from './verify.ts'

/**
 * Compressed layers of earlier runs; compressing is most of the time of a run without changes. The store is optional:
 * with any problem in the folder, nothing is found and nothing is stored. A blob shares its bytes with that of the run:
 * nobody writes into one.
 */
export type LayerStore = {
  /**
   * Puts the stored layer at `path`. It is found by its content key and then compared with the digest that was noted
   * when it was made, or by its diff ID and then decompressed and compared with that.
   */
  take(layer: AskedLayer, path: string): Promise<KeptBlob | undefined>
  /** What kept layers have of a layer that must be made; pass it on to `keep`. */
  pieces(encoding: Encoding): PieceRecord
  keep(layer: KeptLayer, path: string): Promise<void>
}

export type AskedLayer = Encoding & {
  readonly contentKey: string | undefined
  readonly diffId: Digest | undefined
}

export type KeptBlob = {
  readonly digest: Digest
  readonly sizeBytes: number
  readonly diffId: Digest
  readonly uncompressedSize: number
}

export type KeptLayer = Encoding &
  KeptBlob & { readonly contentKey: string | undefined; readonly pieces?: PieceRecord | undefined }

export type LayerStoreOptions = {
  /** The user's cache folder; the store is its folder `layers`. */
  readonly cacheFolder: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Above this many bytes, the least recently used layers are removed. */
  readonly limitBytes?: number
}

const defaultLimitBytes = 512 * 1024 * 1024
const longestNoteBytes = 4096

export function layerStore({ cacheFolder, now, limitBytes = defaultLimitBytes }: LayerStoreOptions): LayerStore {
  const folder = join(cacheFolder, 'layers')
  const pathOf = ({ diffId, ...encoding }: Encoding & { readonly diffId: Digest }): string =>
    join(folder, `${hexOf(diffId)}.${encoderName(encoding)}`)
  const notePath = ({ contentKey, ...encoding }: Encoding & { readonly contentKey: string }): string =>
    join(folder, `${sha256Of(JSON.stringify([contentKey, encoderName(encoding)]))}.json`)
  const touch = async (file: string): Promise<void> => {
    const used = new Date(now())
    await utimes(file, used, used).catch(() => {})
  }
  const drop = (file: string): Promise<void> => rm(file, { force: true, recursive: true }).catch(() => {})

  async function takeNoted(asked: Encoding & { readonly contentKey: string }, path: string) {
    const note = notePath(asked)
    const noted = readNote(note)
    if (noted === undefined) return undefined
    const kept = pathOf({ ...asked, diffId: noted.diffId })
    try {
      await linkOrCopy(kept, path)
      if ((await fileDigest(path)) === noted.digest) {
        for (const used of [kept, note, piecesOf(kept)]) await touch(used)
        return noted
      }
    } catch {
      // Missing or unreadable: the caller makes the layer again.
    }
    for (const bad of [path, kept, note]) await drop(bad)
    return undefined
  }

  async function takeVerified(asked: Encoding & { readonly diffId: Digest }, path: string) {
    const kept = pathOf(asked)
    const verified = await copyVerified({ from: kept, to: path, ...asked })
    await (verified === undefined ? drop(kept) : touch(kept))
    return verified === undefined ? undefined : { ...verified, diffId: asked.diffId }
  }

  return {
    take: async ({ compression, level, contentKey, diffId }, path) => {
      if (contentKey !== undefined) return takeNoted({ compression, level, contentKey }, path)
      return diffId === undefined ? undefined : takeVerified({ compression, level, diffId }, path)
    },

    pieces: (encoding) => pieceRecord(folder, encoderName(encoding)),

    async keep({ compression, level, contentKey, pieces, ...blob }, path) {
      const temporary = join(folder, `${randomUUID()}.tmp`)
      try {
        if (blob.sizeBytes > limitBytes) return
        await mkdir(folder, { recursive: true })
        await linkOrCopy(path, temporary)
        const kept = pathOf({ compression, level, diffId: blob.diffId })
        await rename(temporary, kept)
        await pieces?.keep(kept)
        if (contentKey !== undefined) {
          const note = `${randomUUID()}.tmp`
          await writeFile(join(folder, note), JSON.stringify(blob))
          await rename(join(folder, note), notePath({ compression, level, contentKey }))
        }
        await trimFolder({ folder, limitBytes, nowMs: now() })
      } catch {
        // With any problem nothing is stored.
      } finally {
        // If both names were those of the same bytes, the rename has left it.
        await rm(temporary, { force: true }).catch(() => {})
      }
    },
  }
}

function readNote(path: string): KeptBlob | undefined {
  try {
    const json = parseJson(readRegularFileSync(path, longestNoteBytes).toString('utf8'))
    const [digest, diffId] = [property(json, 'digest'), property(json, 'diffId')]
    const [sizeBytes, uncompressedSize] = [property(json, 'sizeBytes'), property(json, 'uncompressedSize')]
    if (typeof digest !== 'string' || !isDigest(digest) || typeof diffId !== 'string' || !isDigest(diffId))
      return undefined
    return isSizeBytes(sizeBytes) && isSizeBytes(uncompressedSize)
      ? { digest, diffId, sizeBytes, uncompressedSize }
      : undefined
  } catch {
    return undefined
  }
}
