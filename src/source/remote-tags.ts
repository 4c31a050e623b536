import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Environment } from '../host/host.ts'
import {
  bareEnvironment,
  type GitHost,
  type GitView,
  gitRunner,
  readSettings,
  type Setting,
  settingLine,
  withViewOf,
} from './git-view.ts'
import { repositoryAt } from './repository.ts'

// The machine's settings for the network and for addresses (`insteadOf`): the user's settings apply, those of the
// checkout do not.
const ofMachine =
  /^(?:HOME|XDG_CONFIG_HOME|(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE|GIT_SSL_\w+|GIT_CONFIG_\w+)$/i

/** The workflow's token, and the web address of the server that issued it. */
export type ServerToken = { readonly server: string; readonly token: string }

/**
 * The tags of `origin`, which takes a network request; undefined when they could not be listed. Only two of the
 * checkout's settings are used: the address, and the header that actions/checkout stores for the host of that address;
 * without a header, the workflow's own token is sent to the server that issued it. Credential helpers are not called,
 * not even the machine's: the checkout chooses the address, so it would choose who gets their passwords.
 */
export async function remoteTags(
  view: GitView,
  { token, ...host }: GitHost & { readonly token?: ServerToken | undefined },
): Promise<readonly string[] | undefined> {
  const origin = settingOf(view.settings, 'remote.origin.url')
  if (origin === undefined) return undefined
  const place = mkdtempSync(join(host.temporaryFolder, 'origin-'))
  try {
    const git = gitRunner({ ...host, cwd: place, env: remoteEnvironment(place, host.env) })
    writeRepository(place, [['remote.origin.url', origin]])
    const url = (await git('ls-remote', '--get-url', 'origin')) ?? origin
    if (!/^https?:\/\//i.test(url)) return await localTags({ url, root: view.repository.root }, host)
    const headers = await headersFor(url, { settings: view.settings, place, ...host })
    const ours = headers.length === 0 && token !== undefined ? tokenHeader(url, token) : []
    writeRepository(place, [['remote.origin.url', origin], ...headers, ...ours])
    const asked = await git(...strict, 'ls-remote', '--tags', '--refs', 'origin')
    return asked?.split('\n').flatMap((row) => /\trefs\/tags\/(.+)$/.exec(row)?.[1] ?? [])
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

// In the form that actions/checkout writes. Sent only to the server that issued the token.
function tokenHeader(url: string, { server, token }: ServerToken): readonly Setting[] {
  if (!URL.canParse(server) || !URL.canParse(url) || new URL(server).origin !== new URL(url).origin) return []
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return [[`http.${new URL(server).origin}/.extraheader`, `AUTHORIZATION: basic ${basic}`]]
}

/** The last value of a setting, as in Git. */
export function settingOf(settings: readonly Setting[], key: string): string | undefined {
  return settings.findLast(([name]) => name === key)?.[1]
}

// Options on the command line override every file. An empty helper clears the list of helpers.
const strict = ['-c', 'credential.helper=', '-c', 'http.followRedirects=false']

function remoteEnvironment(place: string, env: Environment): Environment {
  const {
    GIT_CONFIG_NOSYSTEM: _,
    GIT_CONFIG_GLOBAL: __,
    HOME: ___,
    XDG_CONFIG_HOME: ____,
    ...bare
  } = bareEnvironment(place, env)
  return {
    ...bare,
    ...Object.fromEntries(Object.entries(env).filter(([name]) => ofMachine.test(name))),
    GIT_DIR: place,
    GIT_ALLOW_PROTOCOL: 'https:http',
    // Set but empty: no program is asked, whatever core.askPass says.
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
  }
}

function writeRepository(place: string, settings: readonly Setting[]): void {
  for (const name of ['objects', 'refs']) mkdirSync(join(place, name), { recursive: true })
  writeFileSync(join(place, 'HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(join(place, 'config'), settings.map(settingLine).join(''), { mode: 0o600 })
}

/** For a folder, Git would run a program in it under that folder's settings, so we read it as safely as our own. */
async function localTags(
  { url, root }: { readonly url: string; readonly root: string },
  host: GitHost,
): Promise<readonly string[] | undefined> {
  const folder = /^file:\/\//i.test(url) ? fileURLToPath(url) : resolve(root, url)
  // `host:path` and `ext::command` are not folders.
  const repository = repositoryAt(folder)
  if (repository === undefined) return undefined
  return withViewOf(repository, host, async ({ git }) => {
    const tags = await git('tag', '--list')
    return tags?.split('\n').filter((tag) => tag !== '')
  })
}

/** The headers for the host of an address, as actions/checkout writes them: in the config, or in a file next to it. */
async function headersFor(
  url: string,
  { settings, place, ...host }: GitHost & { readonly settings: readonly Setting[]; readonly place: string },
): Promise<readonly Setting[]> {
  const files = settings.flatMap(([key, value]) => (key.startsWith('includeif.gitdir:') ? [value] : []))
  const credentials = [...new Set(files)].filter((file) => isCredentialsFile(file, host.env))
  const included = await Promise.all(credentials.map((file) => readSettings(file, { place, ...host })))
  return [settings, ...included].flat().filter(([key]) => {
    const scope = /^http\.(https?:\/\/.+)\.extraheader$/.exec(key)?.[1]
    return (
      scope !== undefined && URL.canParse(scope) && URL.canParse(url) && new URL(scope).origin === new URL(url).origin
    )
  })
}

// Since version 6, actions/checkout stores the header outside of the checkout.
function isCredentialsFile(file: string, { RUNNER_TEMP: folder }: Environment): boolean {
  if (folder === undefined || folder === '') return false
  return resolve(dirname(file)) === resolve(folder) && /^git-credentials-[\w-]+\.config$/.test(basename(file))
}
