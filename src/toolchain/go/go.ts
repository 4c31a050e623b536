import { UserError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import type { GoToolchain, GoVersionRequest, HostPlatform } from '../types.ts'
import { type GoCatalogue, goCatalogue } from './catalogue.ts'
import {
  type FoundGo,
  fromDownload,
  fromGorootVariables,
  fromModuleProxy,
  fromPath,
  fromToolCache,
  type GoResolver,
  type ResolverContext,
} from './sources.ts'
import { ownReleases } from './sums.ts'
import { findVersionRequest, unasked } from './version-request.ts'
import { choose, fits, goOfSemver, isNewer, requestText } from './versions.ts'

export type GoRequest = {
  /** The input go-version. */
  readonly version?: string
  /** The path in the input go-version-file. */
  readonly versionFile?: string
  /** The go.work or go.mod files of the source; may be empty. */
  readonly moduleFiles: readonly string[]
  /** The file that -modfile uses instead of go.mod, relative to the folder of the go.mod. */
  readonly modFile?: string
  /** Go lines of modules without a local folder. */
  readonly remoteLines?: readonly { readonly go: string; readonly by: string }[]
  /** Take the newest version that fits, even when another one that fits is already installed. */
  readonly checkLatest: boolean
  /** Where Go is downloaded from; `<base>/?mode=json&include=all` is the release list. */
  readonly downloadBaseUrl: string
  /** The place of Go's own releases, whose list has the checksums; default go.dev. */
  readonly ownBaseUrl?: string
  /** sha256 of the archive: the input go-checksum. */
  readonly checksum?: string
  readonly hostPlatform: HostPlatform
  /** Called with the version, without "go", as soon as its download begins. */
  readonly onChosen?: (version: string) => void
}

const atHand: readonly GoResolver[] = [fromToolCache, fromPath, fromGorootVariables]
const elsewhere: readonly GoResolver[] = [fromToolCache, fromGorootVariables]

/**
 * Finds the requested Go, or downloads it into the tool cache. Throws a UserError when no source has it, with each
 * source's reason, or when a download fails its checksum.
 */
export async function findGo(request: GoRequest, host: Host): Promise<GoToolchain> {
  const catalogue = goCatalogue(request, host)
  const wanted = await settle(findVersionRequest(request), request, catalogue)
  const { hostPlatform, onChosen = () => {} } = request
  const context = { host, hostPlatform, catalogue, onChosen }
  // No version is requested: the go that the machine's owner put on PATH takes precedence over the tool cache.
  const sources = wanted.kind === 'any' ? [fromPath, ...elsewhere] : atHand
  const present = await firstOf(sources, wanted, context)
  const here = present.found === undefined ? undefined : await newestAtHand(present.found, wanted, context)
  const { found = undefined, misses } =
    here === undefined
      ? await firstOf(await fetchedBy(request, { wanted, catalogue }), wanted, context)
      : { found: here, misses: [] }
  const missed = [...present.misses, ...misses]
  if (found !== undefined) {
    const isStrange = found.source === 'module-proxy' && !isOwn(request)
    return isStrange ? { ...toolchain(found, wanted), warning: notFromThere(misses) } : toolchain(found, wanted)
  }
  if (wanted.kind === 'preferred') {
    // By the go command's rules, a later Go can replace the one that a toolchain line names.
    const later = await firstOf(atHand, { ...wanted, kind: 'minimum' }, context)
    const remark = `instead of ${goOfSemver(wanted.version)}, which is not available: ${missed.at(-1)}`
    if (later.found !== undefined) return { ...toolchain(later.found, wanted), remark }
  }
  const asked = wanted.requestedBy === unasked ? '' : `, requested by ${wanted.requestedBy},`
  throw new UserError(`${requestText(wanted)}${asked} is not available: ${missed.join('; ')}`, {
    change: isOwn(request)
      ? 'Ask for a version that exists, put it on PATH, or point go-download-base-url at a server that has it.'
      : 'Ask for a version that exists, put it on PATH, or give the sha256 of the archive as go-checksum where only the mirror has it.',
  })
}

function notFromThere(misses: readonly string[]): string {
  return `Go comes from the module proxy, not from go-download-base-url: ${misses.join('; ')}`
}

/** The line for the log: `Go 1.26.8, from the toolchain line of services/api/go.mod, found on PATH`. */
export function describeGo(go: GoToolchain): string {
  const where = {
    'tool-cache': 'found in the tool cache',
    path: 'found on PATH',
    'goroot-variable': 'found by a GOROOT variable of the runner',
    download: 'downloaded and verified by its sha256',
    'module-proxy': 'fetched through the module proxy and verified by the checksum database',
  }[go.source]
  const what =
    go.requestedBy === unasked
      ? [`Go ${go.version}, ${where}`, unasked]
      : [`Go ${go.version}, from ${go.requestedBy}, ${where}`]
  return [...what, go.remark].filter((part) => part !== undefined).join('; ')
}

// A user who configures another server may mean another distribution of Go, so no other server replaces it, with two
// exceptions: nobody answers there, or it has an archive named like Go's own and no server is reachable for its
// checksum (the checksum database has one for what the module proxy serves). The log says so then.
async function fetchedBy(
  request: GoRequest,
  { wanted, catalogue }: { readonly wanted: GoVersionRequest; readonly catalogue: GoCatalogue },
): Promise<readonly GoResolver[]> {
  if (isOwn(request)) return [fromDownload, fromModuleProxy]
  const list = await catalogue.archives()
  if ('miss' in list) return list.answered ? [fromDownload] : [fromDownload, fromModuleProxy]
  const version = choose(
    wanted,
    list.archives.map((archive) => archive.version),
  )
  const archive = list.archives.find((candidate) => candidate.version === version)
  const sum = archive === undefined ? undefined : await catalogue.sumOf(archive)
  const mayBeElsewhere = sum !== undefined && 'unproven' in sum && sum.mayBeElsewhere
  return mayBeElsewhere ? [fromDownload, fromModuleProxy] : [fromDownload]
}

function isOwn({ downloadBaseUrl, ownBaseUrl = ownReleases }: GoRequest): boolean {
  return downloadBaseUrl.replace(/\/+$/, '') === ownBaseUrl
}

/**
 * The newest fitting patch release on the machine, from any source. When go.mod leaves the line (1.25, 1.26) open, the
 * go on PATH decides it: an older line that another project left in the tool cache would be an unwanted downgrade.
 */
async function newestAtHand(found: FoundGo, wanted: GoVersionRequest, context: ResolverContext): Promise<FoundGo> {
  if (wanted.kind !== 'minimum' && wanted.kind !== 'range') return found
  const onPath = found.source === 'path' ? found : await fromPath(wanted, context)
  const first = wanted.kind === 'minimum' && 'command' in onPath ? onPath : found
  const range = wanted.kind === 'minimum' ? `~${first.version}` : wanted.range
  const narrowed: GoVersionRequest = { kind: 'range', range, requestedBy: wanted.requestedBy }
  const others = await Promise.all(elsewhere.map((resolver) => resolver(narrowed, context)))
  return [first, onPath, ...others]
    .filter((candidate) => 'command' in candidate)
    .filter(({ version }) => fits(narrowed, version) || version === first.version)
    .reduce((best, candidate) => (isNewer(candidate.version, best.version) ? candidate : best), first)
}

/** Resolves a request that needs the release list to one version. */
async function settle(
  wanted: GoVersionRequest,
  { checkLatest }: GoRequest,
  catalogue: GoCatalogue,
): Promise<GoVersionRequest> {
  const open = wanted.kind === 'stable' || wanted.kind === 'oldstable'
  const newest = checkLatest && (wanted.kind === 'range' || wanted.kind === 'minimum')
  if (!open && !newest) return wanted
  const version = choose(wanted, await catalogue.versions(), { newest })
  if (version !== undefined) return { kind: 'exact', version, requestedBy: wanted.requestedBy }
  const list = await catalogue.archives()
  throw new UserError(
    `${requestText(wanted)}, requested by ${wanted.requestedBy}, is not in the list of releases${'miss' in list ? `: ${list.miss}` : ''}`,
    { change: 'Name a version that exists, or leave check-latest out.' },
  )
}

async function firstOf(
  sources: readonly GoResolver[],
  wanted: GoVersionRequest,
  context: ResolverContext,
): Promise<{ readonly found?: FoundGo; readonly misses: readonly string[] }> {
  const misses: string[] = []
  for (const source of sources) {
    const result = await source(wanted, context)
    if ('command' in result) return { found: result, misses }
    if (result.miss !== '') misses.push(result.miss)
  }
  return { misses }
}

function toolchain(found: FoundGo, { requestedBy }: GoVersionRequest): GoToolchain {
  const { command, root, version, source, saysOfItself } = found
  const remark = saysOfItself === undefined ? {} : { remark: `it calls itself ${saysOfItself}` }
  return { command, root, version: goOfSemver(version), source, requestedBy, ...remark }
}
