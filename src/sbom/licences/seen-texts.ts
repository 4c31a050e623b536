import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readRegularFile } from '../../host/files/regular.ts'
import { entriesOf, parseJson, textsIn } from '../../host/json.ts'
import { sha256Of } from '../../oci/digest.ts'

/** What was found in texts, so that most runs need not look for licences at all. */
export type SeenTexts = {
  /** The SPDX identifiers that were found in the text; undefined for one that is new. */
  readonly of: (text: string) => readonly string[] | undefined
  readonly note: (text: string, identifiers: readonly string[]) => void
  /** Writes what is new. A folder that cannot be written is no error. */
  readonly keep: () => Promise<void>
}

/** Change this with what the detector finds in a text. */
const detectorVersion = 1
const mostTexts = 5000
const longestFileBytes = 4 * 1024 * 1024

/** The texts that earlier runs have seen, by their sha256, in a file of the user's cache folder. */
export async function seenTexts(cacheFolder: string): Promise<SeenTexts> {
  const file = join(cacheFolder, `licences-${detectorVersion}.json`)
  const seen = await readSeen(file)
  let isNew = false
  return {
    of: (text) => seen.get(sha256Of(text)),
    note: (text, identifiers) => {
      isNew = true
      seen.set(sha256Of(text), identifiers)
    },
    keep: async () => {
      if (!isNew) return
      const partial = join(cacheFolder, `${randomUUID()}.tmp`)
      try {
        await mkdir(cacheFolder, { recursive: true })
        await writeFile(partial, JSON.stringify(Object.fromEntries([...seen].slice(-mostTexts))))
        await rename(partial, file)
      } catch {
        await rm(partial, { force: true }).catch(() => {})
      }
    },
  }
}

async function readSeen(file: string): Promise<Map<string, readonly string[]>> {
  try {
    const entries = entriesOf(parseJson((await readRegularFile(file, longestFileBytes)).toString('utf8')))
    return new Map(entries.filter(([, found]) => Array.isArray(found)).map(([text, found]) => [text, textsIn(found)]))
  } catch {
    return new Map()
  }
}
