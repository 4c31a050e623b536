import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { fileDigest } from '../host/files/pieces.ts'
import type { GitView } from './git-view.ts'

/** Whether tracked files differ from the commit; false when Git cannot tell. */
export async function differsFromCommit({ git, repository }: GitView): Promise<boolean> {
  const changes = await git('status', '--porcelain', '-z', '--untracked-files=no', '--ignore-submodules=all')
  for (const change of changes?.split('\0').filter((entry) => entry !== '') ?? []) {
    if (!change.startsWith(' M ')) return true
    if (!(await isLargeFile(change.slice(3), { git, root: repository.root }))) return true
  }
  return false
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
