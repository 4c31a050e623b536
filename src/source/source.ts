import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Environment } from '../host/host.ts'
import { type PackageArgument, parsePackageArgument } from './arguments.ts'
import { type GitFacts, type GitNames, gitHistory } from './git.ts'
import type { GitHost } from './git-view.ts'
import { readUses } from './go-work.ts'
import { kindOf, modulesBelow, nearestAbove } from './modules.ts'
import type { ServerToken } from './remote-tags.ts'

export type SourceRequest = {
  /** The items of the input package; the working directory itself when there are none. */
  readonly packages: readonly string[]
  /** Absolute. */
  readonly workingDirectory: string
}

/** What to build, as far as files can tell; go adds the rest once it is found. Paths are absolute. */
export type Source = {
  readonly workingDirectory: string
  /** In the order given by the user. */
  readonly packages: readonly LocatedPackage[]
  /**
   * The go.work or else the go.mod that applies to each package in a folder and each module below a pattern, without
   * duplicates.
   */
  readonly moduleFiles: readonly string[]
  /** Folders of these modules; for a workspace its own and all that it uses. Without duplicates. */
  readonly moduleFolders: readonly string[]
}

/** An item of the input package, and where it is. */
export type LocatedPackage = {
  readonly argument: PackageArgument
  /** What exists at the folder that it names; an import path with a version has no folder. */
  readonly standsAt: 'folder' | 'file' | 'nothing'
  /** Folder of the nearest go.mod upwards; from the working directory for a package without a folder. */
  readonly moduleFolder: string | undefined
  /** Folders below a pattern that have a go.mod of their own, sorted. */
  readonly modulesBelow: readonly string[]
}

/** What Git knows about the source. */
export type SourceHistory = {
  /** Absent when there is no commit. */
  readonly commit?: GitFacts
  /** Absent when nothing needs it. */
  readonly names?: GitNames
}

/**
 * Resolves the input package, once, right after the inputs are read. Throws a UserError for an item that cannot be a
 * package; one that does not exist is reported when go looks for its main packages.
 */
export async function findSource({ packages, workingDirectory }: SourceRequest, env: Environment): Promise<Source> {
  const texts = packages.length === 0 ? ['.'] : packages
  const parsed = texts.map((text) => parsePackageArgument(text, workingDirectory))
  const located = await Promise.all(parsed.map((argument) => locate(argument, workingDirectory)))
  const startsOf = (some: readonly LocatedPackage[]): readonly string[] => [
    ...new Set(some.flatMap(({ argument, modulesBelow }) => [startOf(argument, workingDirectory), ...modulesBelow])),
  ]
  const rules = await Promise.all(startsOf(located).map((folder) => rulingFiles(folder, env)))
  // The go.mod around does not apply to someone else's program.
  const local = located.filter(({ argument }) => argument.kind !== 'import path')
  const localRules = await Promise.all(startsOf(local).map((folder) => rulingFiles(folder, env)))
  const folders = await Promise.all(rules.map(moduleFoldersOf))
  return {
    workingDirectory,
    packages: located,
    moduleFiles: distinct(localRules.flatMap(({ work, mod }) => work ?? mod ?? [])),
    moduleFolders: distinct(folders.flat()),
  }
}

/**
 * Asks Git about the first package in a folder; all packages are built from one checkout. Packages given with a version
 * have no Git information. Never throws.
 */
export async function findHistory(
  { packages, workingDirectory }: Source,
  {
    names,
    token,
    ...host
  }: GitHost & { readonly names: 'none' | 'local' | 'remote'; readonly token?: ServerToken | undefined },
): Promise<SourceHistory> {
  const local = packages.find(({ argument }) => argument.kind !== 'import path')
  if (local === undefined) return {}
  const folder = folderInGit(local, workingDirectory)
  const asked = names === 'none' ? undefined : { askRemote: names === 'remote', token }
  const { commit, names: known } = await gitHistory({ folder, asked }, host)
  return { ...(commit === undefined ? {} : { commit }), ...(known === undefined ? {} : { names: known }) }
}

async function locate(argument: PackageArgument, workingDirectory: string): Promise<LocatedPackage> {
  const standsAt = argument.kind === 'import path' ? 'nothing' : await kindOf(argument.folder)
  const start = standsAt === 'nothing' ? workingDirectory : startOf(argument, workingDirectory)
  const mod = await nearestAbove(start, 'go.mod')
  return {
    argument,
    standsAt,
    moduleFolder: mod === undefined ? undefined : dirname(mod),
    modulesBelow: argument.kind === 'pattern' ? await modulesBelow(argument.folder) : [],
  }
}

/** The folder from which go.mod is searched upwards. It need not exist. */
function startOf(argument: PackageArgument, workingDirectory: string): string {
  return argument.kind === 'import path' ? workingDirectory : argument.folder
}

// The folder of a pattern may contain several repositories, each with its own modules.
function folderInGit({ argument, standsAt, moduleFolder, modulesBelow }: LocatedPackage, fallback: string): string {
  if (argument.kind === 'import path' || standsAt !== 'folder') return fallback
  return moduleFolder === undefined ? (modulesBelow[0] ?? argument.folder) : argument.folder
}

type RulingFiles = { readonly work: string | undefined; readonly mod: string | undefined }

// GOWORK as the go command reads it: a file, or "off".
async function rulingFiles(folder: string, env: Environment): Promise<RulingFiles> {
  const mod = await nearestAbove(folder, 'go.mod')
  if (env.GOWORK === 'off') return { work: undefined, mod }
  const isNamed = env.GOWORK !== undefined && env.GOWORK !== ''
  return { work: isNamed ? env.GOWORK : await nearestAbove(folder, 'go.work'), mod }
}

async function moduleFoldersOf({ work, mod }: RulingFiles): Promise<readonly string[]> {
  const text = work === undefined ? undefined : await readFile(work, 'utf8').catch(() => undefined)
  if (work === undefined || text === undefined) return mod === undefined ? [] : [dirname(mod)]
  return [dirname(work), ...readUses(text).map((use) => resolve(dirname(work), use))]
}

function distinct(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)]
}
