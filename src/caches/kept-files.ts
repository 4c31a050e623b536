import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, lstat, mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isOwnFolder } from '../host/files/own.ts'
import { fileDigest } from '../host/files/pieces.ts'
import { copyRegularFile, readRegularFileSync } from '../host/files/regular.ts'
import { parseJson, property } from '../host/json.ts'
import { sha256Of } from '../oci/digest.ts'

/**
 * Stores files that are expensive to make, each under a key of everything it was made from. A file that was damaged,
 * truncated or swapped is dropped and counts as a miss. This check is against accidents: anyone who can write to the
 * folder as its owner can store a wrong file with a matching checksum, as in any build cache. Where that matters, don't
 * use a folder that came from elsewhere.
 */
export type FileCache = {
  /** Copies the file to `destination`; returns the text stored with it, or undefined on a miss. */
  restore(key: string, destination: string): Promise<string | undefined>
  /** Stores a copy of the file and a text. A cache that cannot be written is not an error. */
  keep(key: string, kept: { readonly file: string; readonly details: string }): Promise<void>
  /** All files with their texts, the last used first. Their bytes are not checked, and each may go at any time. */
  all(): Promise<readonly KeptFile[]>
}

/** A file in the cache: where it is, and the text stored with it. */
export type KeptFile = { readonly path: string; readonly details: string }

const longestRecordBytes = 64 * 1024

/**
 * Stores files in a folder that is created on first use; of more than `mostEntries`, the least recently used are dropped.
 */
export function createFileCache(folder: string, { mostEntries = 64 } = {}): FileCache {
  return {
    restore: async (key, destination) => {
      const entry = join(folder, nameOf(key))
      const record = await recordIn(entry)
      if (record === undefined) return undefined
      try {
        await copyRegularFile(join(entry, 'file'), destination)
        // The copy is checked, not the original: nobody else can change it after the check.
        if ((await fileDigest(destination)) === record.digest) {
          // Of both, since a copy of the folder elsewhere knows only the times of its files.
          const now = new Date()
          await Promise.all([entry, join(entry, 'record.json')].map((path) => utimes(path, now, now)))
          return record.details
        }
      } catch {
        // removed meanwhile, or unreadable
      }
      await rm(destination, { force: true })
      await rm(entry, { recursive: true, force: true }).catch(() => {})
      return undefined
    },
    keep: async (key, { file, details }) => {
      const entry = join(folder, nameOf(key))
      const partial = join(folder, `partial-${randomUUID()}`)
      try {
        await mkdir(partial, { recursive: true, mode: 0o700 })
        await copyFile(file, join(partial, 'file'), constants.COPYFILE_FICLONE)
        const record = { digest: await fileDigest(join(partial, 'file')), details }
        await writeFile(join(partial, 'record.json'), JSON.stringify(record))
        await rm(entry, { recursive: true, force: true })
        await rename(partial, entry)
        await dropOldest(folder, mostEntries)
      } catch {
        await rm(partial, { recursive: true, force: true }).catch(() => {})
      }
    },
    all: async () => {
      const entries = await newestFirst(folder).catch(() => [])
      const records = await Promise.all(
        entries.slice(0, mostEntries).map(async ({ path: entry }) => ({ entry, record: await recordIn(entry) })),
      )
      return records.flatMap(({ entry, record }) =>
        record === undefined ? [] : [{ path: join(entry, 'file'), details: record.details }],
      )
    },
  }
}

function nameOf(key: string): string {
  return sha256Of(key)
}

type Kept = { readonly digest: string; readonly details: string }

async function recordIn(entry: string): Promise<Kept | undefined> {
  try {
    // An entry that belongs to another user, or that others can write, is not trusted.
    if (!isOwnFolder(entry)) return undefined
    const json = parseJson(readRegularFileSync(join(entry, 'record.json'), longestRecordBytes).toString('utf8'))
    const [digest, details] = [property(json, 'digest'), property(json, 'details')]
    return typeof digest === 'string' && typeof details === 'string' ? { digest, details } : undefined
  } catch {
    return undefined
  }
}

async function dropOldest(folder: string, mostEntries: number): Promise<void> {
  for (const { path } of (await newestFirst(folder)).slice(mostEntries))
    await rm(path, { recursive: true, force: true })
}

async function newestFirst(folder: string): Promise<readonly { readonly path: string }[]> {
  const entries = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      path: join(folder, name),
      usedMs: (await lstat(join(folder, name))).mtimeMs,
    })),
  )
  return entries.sort((a, b) => b.usedMs - a.usedMs)
}
