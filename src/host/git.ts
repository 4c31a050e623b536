import type { Environment, Run } from './host.ts'

/** What Git says about the folder that is built. */
export type GitFacts = {
  /** The commit, followed by `-dirty` when tracked files differ from it. */
  readonly revision: string
  /** The commit's time in seconds since the epoch. */
  readonly committedSeconds: number
  /** A tag on the commit itself; the newest version where there are several. */
  readonly tag?: string
  /** Web address of the repository, without credentials, where the remote `origin` has one. */
  readonly source?: string
}

/** Reads the commit that a folder is at; undefined where there is no Git, no repository or no commit. Never throws. */
export async function gitFacts(
  folder: string,
  surroundings: { readonly run: Run; readonly env: Environment },
): Promise<GitFacts | undefined> {
  const git = async (...args: string[]): Promise<string | undefined> => {
    const finished = await surroundings
      .run({
        command: 'git',
        // A checkout that another user owns, as in a container, is no reason to fail; nothing in it is executed.
        args: ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', folder, ...args],
        env: { ...surroundings.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
        quiet: true,
        anyExitCode: true,
        timeoutMs: 20_000,
      })
      .catch(() => undefined)
    return finished?.exitCode === 0 ? finished.stdout.trim() : undefined
  }
  const [commit, tags, changes, remote] = await Promise.all([
    git('log', '-1', '--no-show-signature', '--format=%H %ct'),
    git('tag', '--points-at', 'HEAD', '--sort=-version:refname'),
    git('status', '--porcelain', '--untracked-files=no', '--ignore-submodules'),
    git('config', '--get', 'remote.origin.url'),
  ])
  const [revision, seconds] = commit?.split(' ') ?? []
  if (revision === undefined || seconds === undefined) return undefined
  const tag = tags?.split('\n').find((name) => name !== '')
  const source = remote === undefined ? undefined : webAddress(remote)
  return {
    revision: changes === undefined || changes === '' ? revision : `${revision}-dirty`,
    committedSeconds: Number(seconds),
    ...(tag === undefined ? {} : { tag }),
    ...(source === undefined ? {} : { source }),
  }
}

/** The https address of a remote on a host: `git@host:a/b.git` and `https://user:token@host/a/b` → `https://host/a/b`. */
export function webAddress(remote: string): string | undefined {
  const scp = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/)(.+)$/.exec(remote)
  const url = /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(remote)
  const [, host, path] = scp ?? url ?? []
  return host === undefined || path === undefined ? undefined : `https://${host}/${path.replace(/(\.git)?\/*$/, '')}`
}
