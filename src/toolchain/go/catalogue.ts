import { ToolError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import { which } from '../../host/processes/which.ts'
import { plainGoEnvironment } from '../../source/environment/variables.ts'
import { bareAddress } from '../../source/web-address.ts'
import { DownloadError, downloadText } from '../download.ts'
import type { HostPlatform } from '../types.ts'
import { type GoArchive, goCommand, readReleaseList, rootsInEnvironment } from './releases.ts'
import { ownReleases, type ReleaseList, type Sum, sumOf } from './sums.ts'
import { choose, semverOfGo } from './versions.ts'

/** The known releases of Go, fetched at most once. */
export type GoCatalogue = {
  /** Without a trailing slash. */
  readonly base: string
  /** The same for messages: without user name and password. */
  readonly place: string
  /** The archives for this machine in the base's release list, or why there is no list. */
  readonly archives: () => Promise<ReleaseList>
  /** The expected checksum of an archive, or why only its own server has one. Throws a UserError. */
  readonly sumOf: (archive: GoArchive) => Promise<Sum>
  /** All versions (SemVer) in the release list, otherwise from the module proxy; none when neither answers. */
  readonly versions: () => Promise<readonly string[]>
  /** Any go command on this machine. */
  readonly anyGo: () => Promise<string | undefined>
  /** Does the work; a DownloadError means to try the next source. */
  readonly attempt: (work: () => Promise<void>) => Promise<{ readonly miss: string } | undefined>
}

// The full list of go.dev has 4 MB.
const maxListBytes = 64 * 1024 * 1024
const idleTimeoutMs = 10_000

export type CatalogueOptions = {
  readonly downloadBaseUrl: string
  /** Where Go's own releases are listed; default go.dev. */
  readonly ownBaseUrl?: string
  /** The input go-checksum: the sha256 of the archive. */
  readonly checksum?: string
  readonly hostPlatform: HostPlatform
}

/**
 * Creates the catalogue of one base URL. Nothing is fetched before it is needed.
 */
export function goCatalogue(options: CatalogueOptions, host: Host): GoCatalogue {
  const { hostPlatform, ownBaseUrl = ownReleases } = options
  const given = options.checksum
  const base = options.downloadBaseUrl.replace(/\/+$/, '')
  const place = bareAddress(base)
  const archives = once(() => fetchList(base, hostPlatform, host))
  const own = ownBaseUrl === base ? archives : once(() => fetchList(ownBaseUrl, hostPlatform, host))
  const notAsked: ReleaseList = { miss: 'it is not asked', answered: true }
  const anyGo = (): Promise<string | undefined> => anyGoOf(hostPlatform, host)
  const versions = once(async () => {
    const list = await archives()
    return 'miss' in list ? versionsOfProxy(await anyGo(), host) : list.archives.map((archive) => archive.version)
  })
  return {
    base,
    place,
    archives,
    sumOf: async (archive) => sumOf(archive, { given, own: given === undefined ? await own() : notAsked, place }),
    versions,
    anyGo,
    attempt,
  }
}

async function fetchList(base: string, hostPlatform: HostPlatform, host: Host): Promise<ReleaseList> {
  const url = new URL(`${base}/?mode=json&include=all`)
  try {
    const list = readReleaseList(await downloadText({ url, maxBytes: maxListBytes, idleTimeoutMs }, host), hostPlatform)
    return list === undefined
      ? { miss: `${bareAddress(base)}: the response is not a release list`, answered: true }
      : { archives: list }
  } catch (error) {
    if (error instanceof DownloadError) return { miss: error.message, answered: error.answered }
    throw error
  }
}

// From 1.21 on, the go command treats "go" as a module: https://go.dev/ref/mod#versions
async function versionsOfProxy(command: string | undefined, host: Host): Promise<readonly string[]> {
  if (command === undefined) return []
  try {
    const { stdout } = await host.run({
      command,
      args: ['list', '-m', '-versions', 'go'],
      cwd: host.temporaryFolder,
      env: { ...plainGoEnvironment(host.env), GOFLAGS: '-mod=mod' },
      quiet: true,
      timeoutMs: 60_000,
    })
    return stdout
      .trim()
      .split(/\s+/)
      .slice(1)
      .flatMap((version) => semverOfGo(version) ?? [])
  } catch (error) {
    if (error instanceof ToolError) return []
    throw error
  }
}

async function anyGoOf(hostPlatform: HostPlatform, { env, toolCache }: Host): Promise<string | undefined> {
  const newest = choose({ kind: 'any', requestedBy: '' }, await toolCache.versions('go', hostPlatform.arch))
  const root =
    (newest === undefined ? undefined : await toolCache.find('go', newest, hostPlatform.arch)) ??
    rootsInEnvironment(env, hostPlatform).at(-1)
  return which('go', env) ?? (root === undefined ? undefined : goCommand(root, hostPlatform))
}

async function attempt(work: () => Promise<void>): Promise<{ readonly miss: string } | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof DownloadError) return { miss: error.message }
    throw error
  }
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => {
    result ??= work()
    return result
  }
}
