import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { UserError } from '../errors.ts'
import type { ToolCache } from './host.ts'
import { codeOf, hasCode } from './system-error.ts'

export type ToolCacheFolders = {
  /** The same folder as RUNNER_TOOL_CACHE of the process: @actions/tool-cache looks there. */
  readonly folder: string
}

// A folder inside the cache, so that an installation ends with a rename within one file system. Its name is not a
// tool's, and nothing in it ever has a marker.
const partialFolder = '.go-tiny-image'
const abandonedAfterMs = 24 * 60 * 60 * 1000

/**
 * The tools that outlive a run, in the layout of the hosted runners: `<folder>/<tool>/<version>/<architecture>` with a
 * marker `<architecture>.complete` beside it. Finding a tool uses the toolkit; installing does not, since the toolkit
 * copies file by file into the final folder, where two jobs on one machine would collide.
 */
export function createToolCache({ folder }: ToolCacheFolders): ToolCache {
  const place = (tool: { readonly name: string; readonly version: string; readonly architecture?: string }): string =>
    join(folder, tool.name, tool.version, tool.architecture ?? process.arch)
  return {
    find: async (tool, versionRange, architecture) => {
      if (!existsSync(join(folder, tool))) return undefined
      const { find } = await import('@actions/tool-cache')
      const found = quietly(() => find(tool, versionRange, architecture))
      return found === '' ? undefined : inside(folder, found)
    },
    versions: async (tool, architecture) => {
      if (!existsSync(join(folder, tool))) return []
      const { findAllVersions } = await import('@actions/tool-cache')
      return quietly(() => findAllVersions(tool, architecture))
    },
    install: async (tool, fill) => {
      const final = place(tool)
      const own = join(folder, partialFolder, randomUUID())
      writable(folder, () => {
        mkdirSync(own, { recursive: true })
        removeAbandoned(join(folder, partialFolder))
      })
      try {
        await fill(own)
        writable(folder, () => moveToPlace(own, final))
        return final
      } finally {
        rmSync(own, { recursive: true, force: true })
      }
    },
  }
}

function isComplete(folder: string): boolean {
  return existsSync(folder) && existsSync(`${folder}.complete`)
}

// The marker is written before the rename: the folder appears complete and marked in one step, and a marker without a
// folder is ignored. A folder without a marker is an interrupted copy and is moved out of the way.
function moveToPlace(own: string, final: string): void {
  if (isComplete(final)) return
  mkdirSync(join(final, '..'), { recursive: true })
  const aside = `${own}.old`
  // In this order: another process writes the marker before its folder appears.
  if (existsSync(final) && !isComplete(final)) renameSync(final, aside)
  try {
    writeFileSync(`${final}.complete`, '')
    renameSync(own, final)
  } catch (error) {
    // Another process was faster: use its folder.
    if (!hasCode(error, ['EEXIST', 'ENOTEMPTY', 'EPERM']) || !isComplete(final)) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

// A killed run leaves its partial folder behind; no installation takes a day.
function removeAbandoned(partial: string): void {
  for (const name of readdirSync(partial)) {
    const path = join(partial, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > abandonedAfterMs) rmSync(path, { recursive: true, force: true })
  }
}

function writable(folder: string, work: () => void): void {
  try {
    work()
  } catch (cause) {
    if (!hasCode(cause, ['EACCES', 'EROFS', 'EPERM', 'ENOSPC', 'ENOTDIR'])) throw cause
    throw new UserError(`the tool cache ${folder} cannot be written: ${codeOf(cause)}`, {
      change: 'Set RUNNER_TOOL_CACHE to a writable folder on a disk with free space.',
      cause,
    })
  }
}

function inside(folder: string, found: string): string {
  if (resolve(found).startsWith(resolve(folder) + sep)) return found
  throw new Error(`RUNNER_TOOL_CACHE of this process is another folder than ${folder}: found ${found}`)
}

// The toolkit logs as workflow commands on standard output, which must contain only data when the CLI runs with --json.
// These calls are synchronous, so no other output can be lost.
function quietly<T>(work: () => T): T {
  const { write } = process.stdout
  process.stdout.write = () => true
  try {
    return work()
  } finally {
    process.stdout.write = write
  }
}
