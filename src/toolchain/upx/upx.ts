import type { Host } from '../../host/host.ts'
import type { HostPlatform, NoUpx, Upx } from '../types.ts'
import { fromDistribution } from './distribution/package.ts'
import { upxFromPath, upxFromRelease, upxFromToolCache } from './sources.ts'

export type UpxRequest = {
  /** Three numbers. */
  readonly version: string
  /** sha256 of the release archive, for versions whose checksum is not known here. */
  readonly checksum?: string
  /** Same layout as the releases of upx/upx: `<base>/v4.2.4/upx-4.2.4-amd64_linux.tar.xz`. */
  readonly downloadBaseUrl: string
  readonly hostPlatform: HostPlatform
  /** The architectures (GOARCH) to pack for: some versions make programs that crash on some of them. */
  readonly targets?: readonly string[]
}

/**
 * Finds UPX, or downloads it into the tool cache. Returns the reason when no source has it; throws a UserError for a
 * download that fails its checksum.
 */
export async function findUpx(request: UpxRequest, host: Host): Promise<Upx | NoUpx> {
  const wanted = {
    ...request,
    targets: request.targets ?? [],
  }
  const misses: string[] = []
  for (const source of [upxFromToolCache, upxFromPath, upxFromRelease, fromDistribution]) {
    const result = await source(wanted, host)
    if ('command' in result) return result
    if (result.miss !== '') misses.push(result.miss)
  }
  return { command: undefined, reason: `UPX ${wanted.version} not found: ${misses.join('; ')}` }
}

/** The line for the log: `UPX 4.2.4, found on PATH`, or why there is none. */
export function describeUpx(upx: Upx | NoUpx): string {
  if (upx.command === undefined) return upx.reason
  const where = {
    'tool-cache': 'found in the tool cache',
    path: 'found on PATH',
    download: 'downloaded and verified by its sha256',
    distribution: 'unpacked from a distribution package',
  }[upx.source]
  return `UPX ${upx.version}, ${where}`
}
