import { randomUUID } from 'node:crypto'
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isOwnFolder, readOwnText } from '../host/files/own.ts'
import { trimFolder } from '../host/files/trim.ts'
import { sha256Of } from '../oci/digest.ts'

/** What was proven: unpacked by this packer, the one file is the other, byte for byte. Digests are `sha256:…`. */
export type Proven = { readonly packer: readonly string[]; readonly packed: string; readonly linked: string }

/**
 * What earlier runs on this machine have proven. A proof is about bytes that its digests name, so it holds for them
 * wherever they came from since; that it was made is believed only of a folder and a file that belong to us and that
 * no one else can write. No cache service saves or restores it.
 */
export type Proofs = {
  readonly has: (proven: Proven) => boolean
  /** Call it only after the proof. A folder that cannot be written is not an error. */
  readonly add: (proven: Proven) => Promise<void>
}

const longestBytes = 4096
const limitBytes = 256 * 1024

/** Notes proofs in a folder that is created on first use; the least recently used are dropped. */
export function createProofs(folder: string): Proofs {
  const pathOf = (text: string): string => join(folder, `${sha256Of(text)}.json`)
  const hasText = (text: string): boolean => isOwnFolder(folder) && readOwnText(pathOf(text), longestBytes) === text
  return {
    has: (proven) => hasText(textOf(proven)),
    add: async (proven) => {
      const text = textOf(proven)
      const partial = join(folder, `${randomUUID()}.tmp`)
      const now = new Date()
      try {
        if (hasText(text)) return await utimes(pathOf(text), now, now)
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(partial, text, { mode: 0o600 })
        await utimes(partial, now, now)
        await rename(partial, pathOf(text))
        await trimFolder({ folder, limitBytes, nowMs: now.getTime() })
      } catch {
        // The next run proves it again.
      }
    },
  }
}

function textOf({ packer, packed, linked }: Proven): string {
  return JSON.stringify({ packer, packed, linked })
}
