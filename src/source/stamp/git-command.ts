import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../../host/host.ts'
import { which } from '../../host/processes/which.ts'
import { type GitHost, type GitView, withViewOf } from '../git-view.ts'
import { findRepository, type GitRepository } from '../repository.ts'
import { uncommittedChanges } from '../work-tree.ts'

/** The folder with the git command for the repository that a folder belongs to; undefined if there is none. */
export type GitFolderOf = (folder: string) => string | undefined

/**
 * Go asks Git for the revision, its time, its tags and the state of the work tree when it stamps a program, and Git obeys
 * the settings of the repository. For the duration of `work` there is a folder with a command `git` for the repository of
 * each of `folders`. It answers these questions by our view of the repository, which reads no such setting; other calls,
 * such as those that download modules, go to the real git. There is none without git, and for a folder in no repository.
 */
export function withGitForGo<Result>(
  folders: readonly string[],
  host: GitHost,
  work: (gitFolderOf: GitFolderOf) => Promise<Result>,
): Promise<Result> {
  const git = which('git', host.env)
  const repositories = folders.flatMap((folder) => findRepository(folder) ?? [])
  const distinct = [...new Map(repositories.map((repository) => [repository.root, repository])).values()]
  const open = async (left: readonly GitRepository[], opened: ReadonlyMap<string, string>): Promise<Result> => {
    const [next, ...rest] = left
    if (next === undefined || git === undefined) {
      return work((folder) => opened.get(findRepository(folder)?.root ?? ''))
    }
    // The result is wrapped, because a view that cannot be opened gives undefined.
    const done = await withViewOf(next, host, (view) =>
      withCommand(view, { git, host }, async (place) => ({
        result: await open(rest, new Map([...opened, [next.root, place]])),
      })),
    )
    return done === undefined ? open(rest, opened) : done.result
  }
  return open(distinct, new Map())
}

async function withCommand<Result>(
  view: GitView,
  { git, host }: { readonly git: string; readonly host: GitHost },
  work: (gitFolder: string) => Promise<Result>,
): Promise<Result> {
  const place = mkdtempSync(join(host.temporaryFolder, 'git-for-go-'))
  try {
    const changes = join(place, 'changes')
    writeFileSync(changes, await uncommittedChanges(view))
    const command = join(place, 'git')
    writeFileSync(command, commandText({ git, root: realpathSync(view.repository.root), changes, env: view.env }))
    chmodSync(command, 0o755)
    return await work(place)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/**
 * The command, for sh. Go runs git for the main module in the root of the work tree, and sets GIT_DIR for the
 * repositories that it downloads modules from. Source: cmd/go/internal/vcs and modfetch/codehost.
 */
function commandText(given: {
  readonly git: string
  readonly root: string
  readonly changes: string
  readonly env: Environment
}): string {
  const { git, root, changes, env } = given
  const variables = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [quoted(`${name}=${value}`)],
  )
  return `#!/bin/sh
if [ -z "\${GIT_DIR-}" ] && [ "$(pwd -P)" = ${quoted(root)} ]; then
  if [ "$*" = 'status --porcelain' ]; then exec cat ${quoted(changes)}; fi
  exec env -i ${variables.join(' ')} ${quoted(git)} "$@"
fi
exec ${quoted(git)} "$@"
`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
