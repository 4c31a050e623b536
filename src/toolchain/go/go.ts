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
import { findVersionRequest } from './version-request.ts'
import { choose, goOfSemver, requestText } from './versions.ts'

export type GoRequest = {
  /** The input go-version. */
  readonly version?: string
  /** The path in the input go-version-file. */
  readonly versionFile?: string
  /** The go.work or go.mod files of the source; there may be none. */
  readonly moduleFiles: readonly string[]
  /** Take the newest version that fits, even when another one that fits is at hand. */
  readonly checkLatest: boolean
  /** Where Go is downloaded from; `<base>/?mode=json&include=all` is the release list. */
  readonly downloadBaseUrl: string
  readonly hostPlatform: HostPlatform
}

const atHand: readonly GoResolver[] = [fromToolCache, fromPath, fromGorootVariables]
const fetched: readonly GoResolver[] = [fromDownload, fromModuleProxy]

/**
 * Finds the Go that is asked for, and fetches it into the tool cache where it is not at hand. Throws a UserError when
 * no source has it, with the reason of each, or when what was fetched is not what it should be.
 */
export async function findGo(request: GoRequest, host: Host): Promise<GoToolchain> {
  const catalogue = goCatalogue(request, host)
  const wanted = await settle(findVersionRequest(request), request, catalogue)
  const context = { host, hostPlatform: request.hostPlatform, catalogue }
  // Nothing asks for a version: the go that the machine's owner chose comes before what is in the tool cache.
  const sources =
    wanted.kind === 'any' ? [fromPath, fromToolCache, fromGorootVariables, ...fetched] : [...atHand, ...fetched]
  const { found, misses } = await firstOf(sources, wanted, context)
  if (found !== undefined) return toolchain(found, wanted)
  if (wanted.kind === 'preferred') {
    // As the go command rules, a later Go can stand in for the one that a toolchain line names.
    const later = await firstOf(atHand, { ...wanted, kind: 'minimum' }, context)
    const remark = `in place of ${goOfSemver(wanted.version)}, which cannot be had: ${misses.at(-1)}`
    if (later.found !== undefined) return { ...toolchain(later.found, wanted), remark }
  }
  throw new UserError(
    `${requestText(wanted)}, asked for by ${wanted.requestedBy}, cannot be had: ${misses.join('; ')}`,
    {
      change: 'Ask for a version that exists, put it on PATH, or point go-download-base-url at a server that has it.',
    },
  )
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
  return [`Go ${go.version}, from ${go.requestedBy}, ${where}`, go.remark]
    .filter((part) => part !== undefined)
    .join('; ')
}

/** Turns a request that only the list of releases can answer into one version. */
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
    `${requestText(wanted)}, asked for by ${wanted.requestedBy}, is not in the list of releases${'miss' in list ? `: ${list.miss}` : ''}`,
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

function toolchain({ command, root, version, source }: FoundGo, { requestedBy }: GoVersionRequest): GoToolchain {
  return { command, root, version: goOfSemver(version), source, requestedBy }
}
