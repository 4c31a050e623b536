import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { linkOrCopy } from '../../host/files/link.ts'
import { isOwnFile, readOwnText } from '../../host/files/own.ts'
import { fileDigest } from '../../host/files/pieces.ts'
import { trimFolder } from '../../host/files/trim.ts'
import { isSizeBytes, parseJson, property, textOf, textsIn } from '../../host/json.ts'
import type { ProgramFile } from '../program/program-file.ts'

/** A kept program and the action ID of its link. */
export type TakenProgram = ProgramFile & { readonly actionId: string }

/** The folder with the programs of earlier runs, each with what was found out about it. */
export type ProgramFolder = {
  /** Where a program is kept, or would be. */
  readonly pathOf: (actionId: string) => string
  /** Puts the program at `path`; `damaged` if it has changed since it was kept, and then it is no longer kept. */
  readonly take: (actionId: string, path: string) => Promise<TakenProgram | 'damaged'>
  /** Keeps the program at `path`; false where the folder cannot be written. */
  readonly keep: (actionId: string, program: { readonly path: string; readonly file: ProgramFile }) => Promise<boolean>
  /** Reads a small text that is kept beside the programs; undefined if it cannot be read. */
  readonly readText: (name: string) => string | undefined
  /** Keeps a small text. A folder that cannot be written is not an error. */
  readonly writeText: (name: string, text: string) => Promise<void>
}

const longestRecordBytes = 64 * 1024
const longestTextBytes = 4 * 1024 * 1024

/** Opens the folder, which is created when something is kept; all names in it begin with `prefix`. */
export function openProgramFolder(place: {
  readonly folder: string
  readonly prefix: string
  readonly limitBytes: number
}): ProgramFolder {
  const { folder, prefix, limitBytes } = place
  const pathOf = (name: string): string => join(folder, `${prefix}-${name}`)
  return {
    pathOf,

    async take(actionId, path) {
      const kept = pathOf(actionId)
      const record = recordOf(kept)
      await rm(path, { force: true })
      if (record !== undefined && (await isLinked(kept, path)) && (await fileDigest(path)) === record.digest) {
        await touch(kept, `${kept}.json`)
        return { ...record, actionId }
      }
      for (const bad of [kept, `${kept}.json`, path]) await rm(bad, { force: true, recursive: true }).catch(() => {})
      return 'damaged'
    },

    async keep(actionId, { path, file }) {
      const kept = pathOf(actionId)
      const isKept =
        (await write(kept, (partial) => isLinked(path, partial))) &&
        (await writeText(`${kept}.json`, JSON.stringify(file)))
      if (isKept) await trimFolder({ folder, limitBytes, nowMs: Date.now() }).catch(() => {})
      return isKept
    },

    readText: (name) => readOwnText(pathOf(name), longestTextBytes),

    async writeText(name, text) {
      if (text.length <= longestTextBytes) await writeText(pathOf(name), text)
    },
  }
}

function writeText(path: string, text: string): Promise<boolean> {
  return write(path, (partial) => writeFile(partial, text, { mode: 0o600 }).then(() => true))
}

/** Writes a file whole or not at all; whether that was possible. */
async function write(path: string, fill: (partial: string) => Promise<boolean>): Promise<boolean> {
  const folder = dirname(path)
  const partial = join(folder, `${randomUUID()}.tmp`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (!(await fill(partial))) return false
    await rename(partial, path)
    return true
  } catch {
    return false
  } finally {
    // If both names were those of the same bytes, the rename has left it.
    await rm(partial, { force: true }).catch(() => {})
  }
}

async function touch(...paths: readonly string[]): Promise<void> {
  const now = new Date()
  for (const path of paths) await utimes(path, now, now).catch(() => {})
}

/** Nobody writes into a program once it is made, so two names may share its bytes. */
async function isLinked(from: string, to: string): Promise<boolean> {
  try {
    await linkOrCopy(from, to)
    return true
  } catch {
    return false
  }
}

/** The record of a program that belongs to us and that no one else can write. */
function recordOf(kept: string): ProgramFile | undefined {
  const text = isOwnFile(kept) ? readOwnText(`${kept}.json`, longestRecordBytes) : undefined
  const json = text === undefined ? undefined : parseJson(text)
  const [digest, sizeBytes] = [textOf(property(json, 'digest')), property(json, 'sizeBytes')]
  if (digest === undefined || !isSizeBytes(sizeBytes)) return undefined
  const warnings = property(json, 'warnings')
  return {
    digest,
    sizeBytes,
    names: textsIn(property(json, 'names')),
    ...(Array.isArray(warnings) ? { warnings: textsIn(warnings) } : {}),
  }
}
