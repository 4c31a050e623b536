import { mkdtemp, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordedBuild } from '../attest/read-provenance.ts'
import { UserError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { bareEnvironment, gitRunner, withGitView } from '../source/git-view.ts'
import { findRepository } from '../source/repository.ts'

export type SourceOrder = {
  readonly recorded: Pick<RecordedBuild, 'dependencies' | 'folder' | 'importPath' | 'moduleVersion'>
  /** A checkout that the user names; absolute. */
  readonly folder: string | undefined
  /** Where the command was started; absolute. */
  readonly currentFolder: string
}

export type PreparedSource = {
  /** The folder that the working directory is relative to; absolute. */
  readonly workspace: string
  /** Files that are not as in the recorded commit; relative to the repository. */
  readonly changedFiles: readonly string[]
  /** Where the source is from, one clause. */
  readonly origin: string
}

/**
 * The source to build again: the folder that the user names, or a clean checkout of the recorded commit from the
 * repository around the current folder; for a program of the module proxy an empty folder. Throws a UserError if the
 * commit is not there.
 */
export async function prepareSource(
  { recorded, folder, currentFolder }: SourceOrder,
  host: Host,
): Promise<PreparedSource> {
  const source = recorded.dependencies.find(({ name }) => name === 'source')
  const commit = source?.digest?.gitCommit
  const within = (root: string): string => join(root, recorded.folder ?? '.')
  if (folder !== undefined) {
    if (!(await isFolder(within(folder)))) {
      throw new UserError(`--source names ${folder}, which has no folder ${recorded.folder ?? ''}`, {
        change: 'Name the root of a checkout of the repository that the image was built from.',
      })
    }
    const changedFiles = commit === undefined ? [] : await filesChangedSince(commit, folder, host)
    return { workspace: within(folder), changedFiles, origin: `the source in ${folder}` }
  }
  const temporary = await mkdtemp(join(host.temporaryFolder, 'source-'))
  if (commit === undefined) {
    const { importPath, moduleVersion } = recorded
    if (moduleVersion !== undefined) {
      const origin = `${importPath}@${moduleVersion} from the module proxy`
      return { workspace: temporary, changedFiles: [], origin }
    }
    throw new UserError('the provenance names no commit', {
      change: 'Name the folder with the source: --source DIR.',
    })
  }
  const root = findRepository(currentFolder)?.root
  const git = gitRunner({ run: host.run, cwd: root ?? currentFolder, env: bareEnvironment(temporary, host.env) })
  const checkout = join(temporary, 'checkout')
  const isThere =
    root !== undefined &&
    (await git('cat-file', '-e', `${commit}^{commit}`)) !== undefined &&
    (await git('clone', '--quiet', '--no-checkout', '--shared', root, checkout)) !== undefined &&
    (await git('-C', checkout, 'checkout', '--quiet', '--detach', commit)) !== undefined
  if (!isThere) {
    const where = source?.uri?.replace(/^git\+/, '')
    throw new UserError(
      `the commit ${commit}${where === undefined ? '' : ` of ${where}`} cannot be checked out from ${root ?? currentFolder}`,
      { change: 'Start the command in a full clone of that repository, or name a checkout: --source DIR.' },
    )
  }
  return { workspace: within(checkout), changedFiles: [], origin: `commit ${commit}` }
}

async function filesChangedSince(commit: string, folder: string, host: Host): Promise<readonly string[]> {
  const changed = await withGitView(folder, host, async ({ git }) => {
    const [tracked, untracked] = await Promise.all([
      git('diff', '--name-only', '--no-ext-diff', '--no-textconv', commit),
      git('ls-files', '--others', '--exclude-standard'),
    ])
    return [tracked, untracked].flatMap((text) => text?.split('\n') ?? []).filter((file) => file !== '')
  })
  return changed ?? []
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
