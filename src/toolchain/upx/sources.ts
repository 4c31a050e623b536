import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ToolError, UserError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import { which } from '../../host/processes/which.ts'
import { DownloadError, downloadFile } from '../download.ts'
import type { HostPlatform, Upx } from '../types.ts'
import { unpackArchive } from '../unpack.ts'
import { isPinned, upxChecksums } from './checksums.ts'
import { chooseUpx, readUpxVersion, upxArchive, whyNotUpx } from './versions.ts'

export type FoundUpx = Upx

export type UpxVersionRequest = {
  readonly version: string
  /** sha256 of the release archive, lower-case hex. */
  readonly checksum?: string
  readonly downloadBaseUrl: string
  readonly hostPlatform: HostPlatform
  /** The architectures to pack for, as GOARCH. */
  readonly targets: readonly string[]
}

type Miss = { readonly miss: string }

// A server that is silent for this long counts as unreachable: packing is not worth minutes of waiting.
const idleTimeoutMs = 5000

export async function upxFromToolCache(wanted: UpxVersionRequest, host: Host): Promise<FoundUpx | Miss> {
  const { os, arch } = wanted.hostPlatform
  const version = chooseUpx(await host.toolCache.versions('upx', arch), wanted)
  const folder = version === undefined ? undefined : await host.toolCache.find('upx', version, arch)
  if (version === undefined || folder === undefined) return { miss: '' }
  const command = join(folder, programName(os))
  if ((await askUpx(command, host)) !== version) return { miss: `${command} does not start` }
  return { command, version, source: 'tool-cache' }
}

export async function upxFromPath(wanted: UpxVersionRequest, host: Host): Promise<FoundUpx | Miss> {
  const command = which('upx', host.env)
  if (command === undefined) return { miss: 'no upx on PATH' }
  const version = await askUpx(command, host)
  if (version === undefined) return { miss: `${command} does not print its version` }
  const objection = whyNotUpx(version, wanted)
  if (objection !== undefined) return { miss: `the upx on PATH is ${version}: ${objection}` }
  return { command, version, source: 'path' }
}

/** The release archive, checked against the given or the known checksum. */
export async function upxFromRelease(wanted: UpxVersionRequest, host: Host): Promise<FoundUpx | Miss> {
  const { version, hostPlatform } = wanted
  const name = upxArchive(version, hostPlatform)
  if (name === undefined) return { miss: `UPX is not released for ${hostPlatform.os} ${hostPlatform.arch}` }
  const sha256 = wanted.checksum ?? upxChecksums[name]
  if (sha256 === undefined) {
    if (isPinned(version)) return { miss: `the sha256 of ${name} is unknown` }
    throw new UserError(`the sha256 of ${name} is unknown, so it is not used`, {
      change: 'Set upx-checksum, or remove upx-version.',
    })
  }
  const file = join(host.temporaryFolder, name)
  try {
    const url = new URL(`v${version}/${name}`, `${wanted.downloadBaseUrl.replace(/\/+$/, '')}/`)
    await downloadFile({ url, to: file, sha256, idleTimeoutMs }, host)
    const tool = { name: 'upx', version, architecture: hostPlatform.arch }
    const folder = await host.toolCache.install(tool, (into) =>
      unpackArchive({ file, into, os: hostPlatform.os }, host),
    )
    return { command: join(folder, programName(hostPlatform.os)), version, source: 'download' }
  } catch (error) {
    if (error instanceof DownloadError) return { miss: error.message }
    // Small systems have no xz.
    if (error instanceof ToolError) return { miss: `${name} cannot be unpacked: ${error.output.trim().split('\n')[0]}` }
    throw error
  } finally {
    rmSync(file, { force: true })
  }
}

/** The version that a upx command reports, or undefined when it does not start. */
export async function askUpx(command: string, host: Pick<Host, 'run'>): Promise<string | undefined> {
  try {
    const { stdout } = await host.run({ command, args: ['--version'], quiet: true, timeoutMs: 10_000 })
    return readUpxVersion(stdout)
  } catch (error) {
    if (error instanceof ToolError) return undefined
    throw error
  }
}

function programName(os: string): string {
  return os === 'win32' ? 'upx.exe' : 'upx'
}
