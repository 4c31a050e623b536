import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { linkOrCopy } from '../../host/files/link.ts'
import { isOwnFile, readOwnText } from '../../host/files/own.ts'
import { fileDigest } from '../../host/files/pieces.ts'
import { trimFolder } from '../../host/files/trim.ts'
import type { Environment } from '../../host/host.ts'
import { isSizeBytes, parseJson, property, textOf, textsIn } from '../../host/json.ts'
import { sha256Of } from '../../oci/digest.ts'
import { hasCompiledPackages } from '../../source/environment/build-cache.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { fewCollections } from '../environment.ts'
import { hasFlag } from '../flags.ts'
import { tellingNames } from '../program/needs.ts'
import type { ProgramFile } from '../program/program-file.ts'
import type { BuildOptions } from '../types.ts'
import {
  collectionsVariable,
  keptId,
  linkedId,
  linkedVariable,
  reportVariable,
  symbolsVariable,
  writeToolexec,
} from './toolexec.ts'

/**
 * Programs that earlier runs linked. Go links a program without build ID again in every run, even if nothing has
 * changed, and that is most of such a run.
 */
export type LinkedPrograms = {
  /** In the user's cache folder; created on first use. */
  readonly folder: string
  readonly limitBytes?: number
}

/** Stands beside one `go build`, and knows what it had to link. */
export type LinkWatch = {
  /** For `go build`. */
  readonly toolexec: string
  readonly env: Readonly<Record<string, string>>
  /**
   * Call it after the build. If the linker did not run for the program at `path`, puts the kept one there and returns
   * what was found out about it; `damaged` if it has changed since it was kept, and then it is no longer kept.
   */
  take(path: string): Promise<TakenProgram | 'damaged' | undefined>
  /** The same without a build, for a link that is known. */
  takeLink(actionId: string, path: string): Promise<TakenProgram | 'damaged'>
  /**
   * Keeps a program that was linked and checked, and returns the action ID of its link. A folder that cannot be written
   * is not an error.
   */
  keep(program: {
    readonly importPath: string
    readonly path: string
    readonly file: ProgramFile
  }): Promise<string | undefined>
  /** Reads a small text that is kept beside the programs; undefined if it cannot be read. */
  readText(name: string): string | undefined
  /** Keeps a small text. A folder that cannot be written is not an error. */
  writeText(name: string, text: string): Promise<void>
  /** Whether programs are linked with their symbols: what is to be shipped is without them. */
  readonly withSymbols: boolean
}

/** A kept program and the action ID of its link. */
export type TakenProgram = ProgramFile & { readonly actionId: string }

const defaultLimitBytes = 512 * 1024 * 1024
const longestRecordBytes = 64 * 1024
const longestTextBytes = 4 * 1024 * 1024

/**
 * Undefined where a kept program must not or need not be used: with flags that name other inputs of the linker, with
 * the user's own -toolexec, with -a, without a shell, and where nothing is compiled yet and no symbols are wanted: the
 * script would only cost.
 */
export async function watchLinks(
  linked: LinkedPrograms | undefined,
  given: {
    readonly go: GoToolchain
    readonly options: BuildOptions
    readonly env: Environment
    readonly place: string
    /** Each program is wanted with its symbols too. */
    readonly symbols?: boolean | undefined
  },
): Promise<LinkWatch | undefined> {
  const { go, options, place } = given
  const symbols = given.symbols === true && !namesSymbols(options.ldflags)
  if (linked === undefined && !symbols) return undefined
  // Nothing is kept in a folder that does not exist.
  const { folder, limitBytes = defaultLimitBytes } = linked ?? { folder: join(place, 'none') }
  if (hasFlag(options.flags, 'toolexec') || hasFlag(options.flags, 'a') || namesFiles(options.ldflags)) return undefined
  // The script costs 1 ms a tool, in a first build 300 to 1000 times. Linking a program twice costs more.
  if (!symbols && !hasCompiledPackages({ ...given.env, ...options.env })) return undefined
  const toolexec = await writeToolexec(place)
  if (toolexec === undefined) return undefined
  // Of this build alone: another one of the same package may have been linked in this place before.
  const report = join(place, `toolexec-${randomUUID()}.links`)
  // Go's ID has everything but the place of Go itself; names that we look for change with our version. The number
  // changes with what is noted, and when what was kept may be wrong.
  const prefix = sha256Of(JSON.stringify([go.root, go.version, tellingNames, 4])).slice(0, 16)
  const pathOf = (actionId: string): string => join(folder, `${prefix}-${actionId}`)
  const collections = fewCollections(given.env, options.env)
  const idOf = async (importPath: string): Promise<string | undefined> =>
    linkedId(await readFile(report, 'utf8').catch(() => ''), importPath)
  const takeLink: LinkWatch['takeLink'] = async (actionId, path) => {
    const kept = pathOf(actionId)
    const record = recordOf(kept)
    await rm(path, { force: true })
    if (record !== undefined && (await isLinked(kept, path)) && (await fileDigest(path)) === record.digest) {
      await touch(kept, `${kept}.json`)
      return { ...record, actionId }
    }
    for (const bad of [kept, `${kept}.json`, path]) await rm(bad, { force: true, recursive: true }).catch(() => {})
    return 'damaged'
  }
  const write = async (path: string, fill: (partial: string) => Promise<boolean>): Promise<boolean> => {
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
  const writeText = (path: string, text: string): Promise<boolean> =>
    write(path, (partial) => writeFile(partial, text, { mode: 0o600 }).then(() => true))
  return {
    toolexec,
    env: {
      ...collections,
      ...('GOGC' in collections ? { [collectionsVariable]: 'few' } : {}),
      [linkedVariable]: pathOf(''),
      [reportVariable]: report,
      ...(symbols ? { [symbolsVariable]: 'true' } : {}),
    },

    async take(path) {
      const actionId = keptId(await startOf(path))
      return actionId === undefined ? undefined : takeLink(actionId, path)
    },

    takeLink,

    async keep({ importPath, path, file }) {
      const actionId = await idOf(importPath)
      if (linked === undefined || actionId === undefined || file.sizeBytes > limitBytes) return undefined
      const kept = pathOf(actionId)
      const isKept =
        (await write(kept, (partial) => isLinked(path, partial))) &&
        (await writeText(`${kept}.json`, JSON.stringify(file)))
      if (!isKept) return undefined
      await trimFolder({ folder, limitBytes, nowMs: Date.now() }).catch(() => {})
      return actionId
    },

    readText: (name) => readOwnText(pathOf(name), longestTextBytes),

    async writeText(name, text) {
      if (text.length <= longestTextBytes) await writeText(pathOf(name), text)
    },

    withSymbols: symbols,
  }
}

async function touch(...paths: readonly string[]): Promise<void> {
  const now = new Date()
  for (const path of paths) await utimes(path, now, now).catch(() => {})
}

async function startOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
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

// Go's ID has the text of these flags, not the contents of files that others name (-L, -importcfg, -extld).
const textual = /^--?(?:s|w|X|buildid|extldflags|checklinkname|compressdwarf|k)(?:=|$)/

/** Whether linker flags name files or tools whose contents decide the program. */
export function namesFiles(ldflags: string): boolean {
  const words = ldflags.match(/'[^']*'|"[^"]*"|\S+/g) ?? []
  return words.some((word) => word.startsWith('-') && !textual.test(word))
}

/** Whether linker flags decide whether the program to be shipped has symbols. */
function namesSymbols(ldflags: string): boolean {
  return /(?:^|[\s'"])--?[sw](?:[=\s'"]|$)/.test(ldflags)
}
