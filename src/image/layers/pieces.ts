import { closeSync, readSync } from 'node:fs'
import { lstat, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipHeader } from '../../deflate/gzip-stream.ts'
import type { KnownPieces } from '../../deflate/known-pieces.ts'
import { openRegularFileSync, readRegularFile } from '../../host/files/regular.ts'
import { isSizeBytes, parseJson } from '../../host/json.ts'
import { sha256Of } from '../../oci/digest.ts'

/** A piece of a kept blob: the key of what it was made from, its size, and its sha256. */
type Piece = readonly [key: string, sizeBytes: number, sha256: string]

/** The pieces of one new blob, and what is known of them from kept blobs. */
export type PieceRecord = {
  readonly known: KnownPieces
  /** Writes beside the blob, which is kept at this path, what its pieces are. */
  readonly keep: (path: string) => Promise<void>
}

const suffix = '.pieces'
// A repository's services for two platforms; each list of a program of 30 MB has 14 kB.
const mostLists = 64
const longestListBytes = 1024 * 1024
const longestPieceBytes = 1024 * 1024
// A blob of fewer is made in less time than the lists are read.
const fewPieces = 8

/** The pieces of the blobs of one encoder that are kept in a folder, of those used last. */
export function pieceRecord(folder: string, encoderName: string): PieceRecord {
  const noted: Piece[] = []
  const taken = new Map<string, string>()
  let places: Promise<ReadonlyMap<string, Place>> | undefined
  return {
    known: {
      take: async (key) => {
        places ??= placesIn(folder, encoderName)
        const place = (await places).get(key)
        const piece = place === undefined ? undefined : readPiece(place)
        if (place !== undefined && piece !== undefined) taken.set(key, place.sha256)
        return piece
      },
      note: (key, deflated) => {
        const { buffer, byteOffset, length } = deflated
        noted.push([key, length, taken.get(key) ?? sha256Of(Buffer.from(buffer, byteOffset, length))])
      },
    },
    keep: async (path) => {
      if (noted.length >= fewPieces) await writeFile(piecesOf(path), JSON.stringify(noted))
    },
  }
}

/** The file that lists the pieces of a kept blob. */
export function piecesOf(path: string): string {
  return `${path}${suffix}`
}

type Place = { readonly file: string; readonly at: number; readonly sizeBytes: number; readonly sha256: string }

async function placesIn(folder: string, encoderName: string): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>()
  for (const file of await newestLists(folder, `.${encoderName}${suffix}`)) {
    const list = await readList(file)
    let at = gzipHeader.length
    for (const [key, sizeBytes, sha256] of list) {
      places.set(key, { file: file.slice(0, -suffix.length), at, sizeBytes, sha256 })
      at += sizeBytes
    }
  }
  return places
}

async function newestLists(folder: string, ending: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith(ending))
      .map(async (name) => {
        const path = join(folder, name)
        // Another process may have removed it meanwhile.
        return { path, usedMs: (await lstat(path).catch(() => undefined))?.mtimeMs ?? 0 }
      }),
  )
  const newest = found.toSorted((a, b) => b.usedMs - a.usedMs).slice(0, mostLists)
  return newest.map(({ path }) => path)
}

/** The pieces in a list; none if it cannot be read. */
async function readList(file: string): Promise<readonly Piece[]> {
  try {
    const list = parseJson((await readRegularFile(file, longestListBytes)).toString('utf8'))
    return Array.isArray(list) && list.every(isPiece) ? list : []
  } catch {
    return []
  }
}

function isPiece(value: unknown): value is Piece {
  if (!Array.isArray(value)) return false
  const [key, sizeBytes, sha256] = value
  if (typeof key !== 'string' || typeof sha256 !== 'string') return false
  return isSizeBytes(sizeBytes) && sizeBytes <= longestPieceBytes
}

/** The bytes, if they are what was noted when they were made. There are hundreds: each wait would cost more than reading. */
function readPiece({ file, at, sizeBytes, sha256 }: Place): Uint8Array<ArrayBuffer> | undefined {
  try {
    const kept = openRegularFileSync(file)
    try {
      const bytes = Buffer.from(new ArrayBuffer(sizeBytes))
      return readSync(kept, bytes, 0, sizeBytes, at) === sizeBytes && sha256Of(bytes) === sha256 ? bytes : undefined
    } finally {
      closeSync(kept)
    }
  } catch {
    // Removed or unreadable: the caller makes the piece again.
    return undefined
  }
}
