import { existsSync, lstatSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readRegularFileSync } from '../host/files/regular.ts'

/** Locations of a repository's parts; absolute paths. */
export type GitRepository = {
  /** The folder of the work tree. */
  readonly root: string
  /** HEAD and the index; `.git` itself, or another folder for a linked worktree or a submodule. */
  readonly gitFolder: string
  /** Objects, references and config; a linked worktree shares those of the main work tree. */
  readonly commonFolder: string
}

const shortFileBytes = 4096

/**
 * The repository whose work tree contains the folder: the nearest `.git` upwards. A bare repository among the files of
 * a checkout does not count. Undefined when there is none, or when it belongs to someone other than us and the owner of
 * the folder: a repository that another user left in a parent folder says nothing about this one.
 */
export function findRepository(folder: string): GitRepository | undefined {
  try {
    const root = above(folder)
    if (root === undefined) return undefined
    const dotGit = join(root, '.git')
    const gitFolder = statSync(dotGit).isDirectory() ? dotGit : pointed(dotGit, 'gitdir: ')
    const commonFile = join(gitFolder, 'commondir')
    const commonFolder = existsSync(commonFile) ? pointed(commonFile, '') : gitFolder
    const trusted = trustedOwners(folder)
    const isTrusted = [dotGit, gitFolder, commonFolder].every((path) =>
      [lstatSync(path), statSync(path)].every(({ uid }) => trusted.has(uid)),
    )
    return isTrusted && statSync(commonFolder).isDirectory() ? { root, gitFolder, commonFolder } : undefined
  } catch {
    return undefined // vanished, cannot be read, or no repository
  }
}

/** The repository at exactly this folder. It may be bare, since its path was given explicitly. */
export function repositoryAt(folder: string): GitRepository | undefined {
  if (existsSync(join(folder, '.git'))) return findRepository(folder)
  const isBare = ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))
  const isTrusted = isBare && trustedOwners(dirname(folder)).has(statSync(folder).uid)
  return isTrusted ? { root: folder, gitFolder: folder, commonFolder: folder } : undefined
}

function above(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : above(parent)
}

/** The path in one of Git's files, resolved relative to that file. */
function pointed(file: string, prefix: string): string {
  const text = readRegularFileSync(file, shortFileBytes)
    .toString('utf8')
    .replace(/\r?\n$/, '')
  if (!text.startsWith(prefix)) throw new Error(`${file} points nowhere`)
  return resolve(dirname(file), text.slice(prefix.length))
}

// In a container the checkout often belongs to another user than the one who builds. As in Git, the user who called
// sudo counts as ourselves.
function trustedOwners(folder: string): ReadonlySet<number> {
  const own = process.getuid?.()
  return new Set([statSync(folder).uid, ...(own === undefined ? [] : [own])])
}
