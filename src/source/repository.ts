import { existsSync, lstatSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readRegularFileSync } from '../host/files/regular.ts'

/** Where the parts of a repository lie; absolute paths. */
export type GitRepository = {
  /** The folder of the work tree. */
  readonly root: string
  /** HEAD and the index; `.git` itself, or elsewhere for a worktree or a submodule. */
  readonly gitFolder: string
  /** Objects, references and config: those of the main work tree where this one was added to it. */
  readonly commonFolder: string
}

const shortFileBytes = 4096

/**
 * The repository whose work tree holds the folder: the nearest `.git` upwards. A bare repository among the files of a
 * checkout is none. Undefined where there is none, or where it belongs to somebody else than us and the owner of the
 * folder: what another user left in a parent folder says nothing about this one.
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

/** The repository at exactly this folder, which may be a bare one here: it is meant by its path. */
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

/** The path in a file of Git's, relative to that file. */
function pointed(file: string, prefix: string): string {
  const text = readRegularFileSync(file, shortFileBytes)
    .toString('utf8')
    .replace(/\r?\n$/, '')
  if (!text.startsWith(prefix)) throw new Error(`${file} points nowhere`)
  return resolve(dirname(file), text.slice(prefix.length))
}

// In a container the checkout often belongs to another user than the one who builds. As Git does, the user who called
// sudo counts as ourselves.
function trustedOwners(folder: string): ReadonlySet<number> {
  const own = process.getuid?.()
  return new Set([statSync(folder).uid, ...(own === undefined ? [] : [own])])
}
