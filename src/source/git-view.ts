import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { basename, join } from 'node:path'
import { readRegularFileSync } from '../host/files/regular.ts'
import type { Environment, Host } from '../host/host.ts'
import { findRepository, type GitRepository } from './repository.ts'

/** Runs git and returns its output, or undefined when it failed. */
export type Git = (...args: readonly string[]) => Promise<string | undefined>

/** All queries about a repository use these. */
export type GitView = {
  readonly repository: GitRepository
  /** Reads commits, references and the work tree. */
  readonly git: Git
  /** The environment in which any git sees the repository so; it has no other variable that Git obeys. */
  readonly env: Environment
  /** The repository's own settings as plain text; keys in lower case where Git ignores case. */
  readonly settings: readonly Setting[]
}

export type Setting = readonly [key: string, value: string]

export type GitHost = Pick<Host, 'run' | 'env' | 'temporaryFolder'>

const timeoutMs = 20_000
const longestBytes = 1024 * 1024 * 1024

// Settings that define the format of files and objects. All others (filters, monitors, hooks, helpers, included files)
// can make Git run a program, and anyone who can write to the checkout can set them.
const readable = new Set([
  'core.autocrlf',
  'core.checkstat',
  'core.eol',
  'core.filemode',
  'core.ignorecase',
  'core.precomposeunicode',
  'core.repositoryformatversion',
  'core.symlinks',
  'core.trustctime',
  'extensions.objectformat',
  'extensions.refstorage',
])

const ours: readonly Setting[] = [
  ['status.renames', 'false'],
  ['diff.renames', 'false'],
]

/**
 * Opens the repository that contains a folder, for the duration of `work`, without letting Git read the repository's
 * settings: Git works in a temporary folder that links to its objects and references. This works with every version of
 * Git, while `safe.bareRepository` and the like need a recent one. Undefined when there is no repository.
 */
export async function withGitView<Result>(
  folder: string,
  host: GitHost,
  work: (view: GitView) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const repository = findRepository(folder)
  return repository === undefined ? undefined : withViewOf(repository, host, work)
}

/** The same for a repository whose location is known. */
export async function withViewOf<Result>(
  repository: GitRepository,
  host: GitHost,
  work: (view: GitView) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const place = mkdtempSync(join(host.temporaryFolder, 'git-'))
  try {
    const settings = await readSettings(join(repository.commonFolder, 'config'), { place, ...host })
    if (!linkInto(place, { repository, settings })) return undefined
    const env = viewEnvironment(place, { repository, ...host })
    const git = gitRunner({ ...host, cwd: repository.root, env })
    return await work({ repository, git, env, settings })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Reads a settings file without its includes. An unreadable file has no settings. */
export async function readSettings(
  file: string,
  { place, run, env }: GitHost & { readonly place: string },
): Promise<readonly Setting[]> {
  const git = gitRunner({ run, cwd: place, env: { ...bareEnvironment(place, env), GIT_DIR: place } })
  const text = await git('config', '--file', file, '--no-includes', '--null', '--list')
  return (text ?? '').split('\0').flatMap((entry): readonly Setting[] => {
    const [key, ...value] = entry.split('\n')
    return key === undefined || key === '' ? [] : [[key, value.join('\n')]]
  })
}

/** Creates a `Git` that uses exactly this environment. */
export function gitRunner(options: {
  readonly run: Host['run']
  readonly cwd: string
  readonly env: Environment
}): Git {
  return async (...args) => {
    const command = {
      command: 'git',
      args,
      quiet: true,
      anyExitCode: true,
      timeoutMs,
      cwd: options.cwd,
      env: options.env,
    }
    const finished = await options.run(command).catch(() => undefined)
    return finished?.exitCode === 0 ? finished.stdout.replace(/\r?\n$/, '') : undefined
  }
}

// Only what is needed to find programs: no token of the runner, no variable that Git obeys.
export function bareEnvironment(place: string, env: Environment): Environment {
  const names = ['PATH', 'Path', 'SYSTEMROOT', 'LD_LIBRARY_PATH', 'GIT_EXEC_PATH', 'TMPDIR']
  return {
    ...Object.fromEntries(names.map((name) => [name, env[name]])),
    LC_ALL: 'C',
    HOME: place,
    XDG_CONFIG_HOME: place,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
  }
}

function viewEnvironment(
  place: string,
  { repository, env }: { readonly repository: GitRepository; readonly env: Environment },
): Environment {
  return {
    ...bareEnvironment(place, env),
    GIT_DIR: place,
    GIT_WORK_TREE: repository.root,
    GIT_INDEX_FILE: join(repository.gitFolder, 'index'),
    GIT_OBJECT_DIRECTORY: join(repository.commonFolder, 'objects'),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    // Objects that a partial clone lacks are not fetched.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
  }
}

/** Whether Git accepts the folder as a repository. */
function linkInto(
  place: string,
  { repository, settings }: { readonly repository: GitRepository; readonly settings: readonly Setting[] },
): boolean {
  const { gitFolder, commonFolder } = repository
  const reftable = join(commonFolder, 'reftable')
  // In that format, the HEAD of a linked worktree is in its own tables.
  if (existsSync(reftable) && gitFolder !== commonFolder) return false
  try {
    const shared = sharedIndexes(gitFolder).map((name) => join(gitFolder, name))
    for (const from of [join(gitFolder, 'HEAD'), join(commonFolder, 'packed-refs'), ...shared]) {
      if (existsSync(from)) writeFileSync(join(place, basename(from)), readRegularFileSync(from, longestBytes))
    }
    for (const name of ['refs', 'reftable']) {
      const from = join(commonFolder, name)
      // A junction is the kind of link that every user of Windows may create.
      if (existsSync(from)) symlinkSync(from, join(place, name), 'junction')
    }
    mkdirSync(join(place, 'objects'), { recursive: true })
    const kept = [...settings.filter(([key]) => readable.has(key)), ...ours]
    writeFileSync(join(place, 'config'), kept.map(settingLine).join(''))
    return true
  } catch {
    return false
  }
}

function sharedIndexes(gitFolder: string): readonly string[] {
  return readdirSync(gitFolder).filter((name) => /^sharedindex\.[0-9a-f]+$/.test(name))
}

/** A setting in the syntax of Git's config files. */
export function settingLine([key, value]: Setting): string {
  const [section = '', ...rest] = key.split('.')
  const name = rest.pop() ?? ''
  const quoted = (text: string): string =>
    `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
  return `[${section}${rest.length === 0 ? '' : ` ${quoted(rest.join('.'))}`}]\n\t${name} = ${quoted(value)}\n`
}
