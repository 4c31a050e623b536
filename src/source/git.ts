import { type GitHost, type GitView, withGitView } from './git-view.ts'
import { remoteTags, type ServerToken, settingOf } from './remote-tags.ts'
import { webAddress } from './web-address.ts'
import { differsFromCommit } from './work-tree.ts'

/** What Git knows about the folder that is built. */
export type GitFacts = {
  /** The commit, followed by `-dirty` when tracked files differ from it. */
  readonly revision: string
  /** The commit's time in seconds since the epoch. */
  readonly committedSeconds: number
  /** A tag on the commit itself; with several the newest version. */
  readonly tag?: string
  /** Web address of the repository, without credentials, if the remote `origin` has one. */
  readonly source?: string
}

/** Branch and tags of a repository. */
export type GitNames = {
  /** The folder of the work tree, absolute. */
  readonly root: string
  /** Absent when no branch is checked out. */
  readonly branch?: string
  readonly tags: readonly string[]
  /** Whether these are all of the repository's tags: a shallow checkout has hardly any, so its remote must be asked. */
  readonly knowsAllTags: boolean
}

export type NamesRequest = {
  readonly folder: string
  /** Whether `origin` is asked for its tags. */
  readonly askRemote: boolean
  /** Credentials for a private repository. */
  readonly token?: ServerToken | undefined
}

/**
 * Reads the commit of a folder and, if requested, the branch and tags of its repository, opening the repository once.
 * Whatever is missing (Git, a repository, a commit) is left out. Never throws.
 */
export async function gitHistory(
  { folder, asked }: { readonly folder: string; readonly asked: Omit<NamesRequest, 'folder'> | undefined },
  host: GitHost,
): Promise<{ readonly commit?: GitFacts | undefined; readonly names?: GitNames | undefined }> {
  const history = await withGitView(folder, host, async (view) => {
    const [commit, names] = await Promise.all([
      factsOf(view),
      asked === undefined ? undefined : namesOf(view, { ...host, ...asked }),
    ])
    return { commit, names }
  })
  return history ?? {}
}

/**
 * Reads the branch and tags of a repository; with `askRemote` also the tags of `origin`, which takes a network request.
 * Undefined without Git or a repository. Never throws.
 */
export function gitNames({ folder, ...asked }: NamesRequest, host: GitHost): Promise<GitNames | undefined> {
  return withGitView(folder, host, (view) => namesOf(view, { ...host, ...asked }))
}

async function factsOf(view: GitView): Promise<GitFacts | undefined> {
  const { git, settings } = view
  const [commit, tags, isDirty] = await Promise.all([
    git('log', '-1', '--no-show-signature', '--format=%H %ct'),
    git('tag', '--points-at', 'HEAD', '--sort=-version:refname'),
    differsFromCommit(view),
  ])
  const [revision, seconds] = commit?.split(' ') ?? []
  if (revision === undefined || seconds === undefined) return undefined
  const tag = tags?.split('\n').find((name) => name !== '')
  const remote = settingOf(settings, 'remote.origin.url')
  const source = remote === undefined ? undefined : webAddress(remote)
  return {
    revision: isDirty ? `${revision}-dirty` : revision,
    committedSeconds: Number(seconds),
    ...(tag === undefined ? {} : { tag }),
    ...(source === undefined ? {} : { source }),
  }
}

async function namesOf(
  view: GitView,
  { askRemote, token, ...host }: GitHost & Omit<NamesRequest, 'folder'>,
): Promise<GitNames | undefined> {
  const [branch, local, remote] = await Promise.all([
    view.git('symbolic-ref', '--quiet', '--short', 'HEAD'),
    view.git('tag', '--list'),
    askRemote ? remoteTags(view, { ...host, token }) : undefined,
  ])
  if (local === undefined) return undefined
  const localTags = local.split('\n').filter((tag) => tag !== '')
  return {
    root: view.repository.root,
    ...(branch === undefined || branch === '' ? {} : { branch }),
    tags: [...new Set([...localTags, ...(remote ?? [])])],
    knowsAllTags: remote !== undefined || !view.settings.some(([key]) => /^remote\..+\.url$/.test(key)),
  }
}
