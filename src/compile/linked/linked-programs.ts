import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readStart } from '../../host/files/start.ts'
import type { Environment } from '../../host/host.ts'
import { sha256Of } from '../../oci/digest.ts'
import { hasCompiledPackages } from '../../source/environment/build-cache.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { fewCollections } from '../environment.ts'
import { hasFlag } from '../flags.ts'
import { tellingNames } from '../program/needs.ts'
import type { ProgramFile } from '../program/program-file.ts'
import type { BuildOptions } from '../types.ts'
import { openProgramFolder, type TakenProgram } from './program-folder.ts'
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

const defaultLimitBytes = 512 * 1024 * 1024

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
  const kept = openProgramFolder({ folder, prefix, limitBytes })
  const collections = fewCollections(given.env, options.env)
  const idOf = async (importPath: string): Promise<string | undefined> =>
    linkedId(await readFile(report, 'utf8').catch(() => ''), importPath)
  return {
    toolexec,
    env: {
      ...collections,
      ...('GOGC' in collections ? { [collectionsVariable]: 'few' } : {}),
      [linkedVariable]: kept.pathOf(''),
      [reportVariable]: report,
      ...(symbols ? { [symbolsVariable]: 'true' } : {}),
    },

    async take(path) {
      const actionId = keptId((await readStart(path, Buffer.alloc(64))).toString('latin1'))
      return actionId === undefined ? undefined : kept.take(actionId, path)
    },

    takeLink: kept.take,

    async keep({ importPath, path, file }) {
      const actionId = await idOf(importPath)
      if (linked === undefined || actionId === undefined || file.sizeBytes > limitBytes) return undefined
      return (await kept.keep(actionId, { path, file })) ? actionId : undefined
    },

    readText: kept.readText,
    writeText: kept.writeText,
    withSymbols: symbols,
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
