import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { fileDigest } from '../host/files/pieces.ts'
import type { GitView } from './git-view.ts'

/** Whether tracked files differ from the commit; false when Git cannot tell. */
export async function differsFromCommit(view: GitView): Promise<boolean> {
  for await (const _ of changesIn(view, ['--untracked-files=no'])) return true
  return false
}

/** The files that differ from the commit, and those that are not in it, as `git status --porcelain` lists them. */
export async function uncommittedChanges(view: GitView): Promise<string> {
  const lines: string[] = []
  for await (const change of changesIn(view, [])) lines.push(`${change}\n`)
  return lines.join('')
}

// Submodules are left out: Git would ask each with its own settings.
async function* changesIn({ git, repository }: GitView, options: readonly string[]): AsyncGenerator<string> {
  const changes = await git('status', '--porcelain', '-z', '--ignore-submodules=all', ...options)
  for (const change of changes?.split('\0').filter((entry) => entry !== '') ?? []) {
    const isLarge = change.startsWith(' M ') && (await isLargeFile(change.slice(3), { git, root: repository.root }))
    if (!isLarge) yield change
  }
}

const longestPointer = 1024

/**
 * Whether a file has the content that its Git LFS pointer describes. Git would run a filter that the repository
 * chooses, and we run none: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
async function isLargeFile(
  path: string,
  { git, root }: { readonly git: GitView['git']; readonly root: string },
): Promise<boolean> {
  const blob = `:0:${path}`
  if (Number((await git('cat-file', '-s', blob)) ?? Number.POSITIVE_INFINITY) > longestPointer) return false
  const pointer = (await git('cat-file', 'blob', blob)) ?? ''
  const [, digest, sizeBytes] =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-.*\n)*oid (sha256:[0-9a-f]{64})\nsize (\d+)$/.exec(
      pointer,
    ) ?? []
  if (digest === undefined) return false
  const file = join(root, path)
  const stats = lstatSync(file, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.size === Number(sizeBytes) && (await fileDigest(file)) === digest
}
