import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../host/host.ts'
import { parseJson } from '../host/json.ts'
import { createFileCache, type FileCache } from './kept-files.ts'

/** Stores JSON values that are expensive to find out, each under a key of everything that decides it. */
export type ValueCache = {
  /** The value; undefined on a miss. Its form is not checked: anything may have been stored. Never throws. */
  readonly find: (key: string) => Promise<unknown>
  /** A cache that cannot be written is not an error. */
  readonly keep: (key: string, value: unknown) => Promise<void>
}

/** Values in a cache of files; without one nothing is kept. The folder is for files that live for a moment. */
export function createValueCache(files: FileCache | undefined, temporaryFolder: string): ValueCache {
  if (files === undefined) return { find: async () => undefined, keep: async () => {} }
  const withFile = async <Result>(work: (path: string) => Promise<Result>): Promise<Result | undefined> => {
    const path = join(temporaryFolder, `value-${randomUUID()}.json`)
    try {
      await mkdir(temporaryFolder, { recursive: true })
      return await work(path)
    } catch {
      // A full disk costs what would have been kept.
      return undefined
    } finally {
      await rm(path, { force: true }).catch(() => {})
    }
  }
  return {
    find: (key) =>
      withFile(async (path) =>
        (await files.restore(key, path)) === undefined ? undefined : parseJson(await readFile(path, 'utf8')),
      ),
    keep: async (key, value) => {
      await withFile(async (path) => {
        await writeFile(path, JSON.stringify(value))
        await files.keep(key, { file: path, details: '' })
      })
    },
  }
}

/** The folder below the cache folder with all that was found out of sizes. */
export const sizesFolder = 'sizes'

// A program has about ten prices.
const mostEntries = { programs: 64, prices: 640 } as const

/** What earlier runs found out of the bytes of programs, or of the prices of other ways to build them. */
export function sizeValues(
  kind: keyof typeof mostEntries,
  run: {
    readonly host: Pick<Host, 'cacheFolder' | 'temporaryFolder'>
    readonly caches?: { readonly release: boolean }
  },
): ValueCache {
  const { host, caches } = run
  const folder = join(host.cacheFolder, sizesFolder, kind)
  // A release uses nothing of earlier runs.
  const files = caches?.release === true ? undefined : createFileCache(folder, { mostEntries: mostEntries[kind] })
  return createValueCache(files, host.temporaryFolder)
}
