import { resolve } from 'node:path'
import type { Environment, Run } from '../host/host.ts'

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

type GitHost = { readonly run: Run; readonly env: Environment }

/** Reads the commit that a folder is at; undefined where there is no Git, no repository or no commit. Never throws. */
export async function gitFacts(folder: string, host: GitHost): Promise<GitFacts | undefined> {
  const git = gitIn(folder, host)
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

/** Branch and tags of a repository. */
export type GitNames = {
  /** The folder of the work tree, absolute. */
  readonly root: string
  /** Absent where no branch is checked out. */
  readonly branch?: string
  readonly tags: readonly string[]
  /** Whether the tags of the remote are among them; a shallow checkout has hardly any of its own. */
  readonly hasRemoteTags: boolean
}

/**
 * Reads the names that a repository has; with `askRemote` also the tags of `origin`, which takes a request. Undefined
 * where there is no Git or no repository. Never throws.
 */
export async function gitNames(
  { folder, askRemote }: { readonly folder: string; readonly askRemote: boolean },
  host: GitHost,
): Promise<GitNames | undefined> {
  const git = gitIn(folder, host)
  const [top, branch, local, remote] = await Promise.all([
    git('rev-parse', '--show-cdup'),
    git('symbolic-ref', '--quiet', '--short', 'HEAD'),
    git('tag', '--list'),
    // The program at the other end is fixed, since the folder's settings may name another one.
    askRemote ? git('ls-remote', '--upload-pack=git-upload-pack', '--tags', '--refs', 'origin') : undefined,
  ])
  if (top === undefined) return undefined
  const remoteTags = remote?.split('\n').flatMap((line) => /\trefs\/tags\/(.+)$/.exec(line)?.[1] ?? []) ?? []
  const localTags = local?.split('\n').filter((tag) => tag !== '') ?? []
  return {
    root: resolve(folder, top),
    ...(branch === undefined || branch === '' ? {} : { branch }),
    tags: [...new Set([...localTags, ...remoteTags])],
    hasRemoteTags: remote !== undefined,
  }
}

type Git = (...args: readonly string[]) => Promise<string | undefined>

// Gives what git wrote, or undefined where it failed.
function gitIn(folder: string, { run, env }: GitHost): Git {
  return async (...args) => {
    const finished = await run({
      command: 'git',
      // A checkout that another user owns, as in a container, is no reason to fail; nothing in it is executed.
      args: ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', folder, ...args],
      env: { ...env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_ALLOW_PROTOCOL: 'https:http:file' },
      quiet: true,
      anyExitCode: true,
      timeoutMs: 20_000,
    }).catch(() => undefined)
    return finished?.exitCode === 0 ? finished.stdout.trim() : undefined
  }
}

/** The https address of a remote on a host: `git@host:a/b.git` and `https://user:token@host/a/b` → `https://host/a/b`. */
export function webAddress(remote: string): string | undefined {
  const scp = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/)(.+)$/.exec(remote)
  const url = /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(remote)
  const [, host, path] = scp ?? url ?? []
  return host === undefined || path === undefined ? undefined : `https://${host}/${path.replace(/(\.git)?\/*$/, '')}`
}
