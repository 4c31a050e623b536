import { isRecord, parseJson } from '../../host/json.ts'
import type { HostPlatform } from '../types.ts'
import { semverOfGo } from './versions.ts'

/** One archive of a Go release for one platform. */
export type GoArchive = {
  /** SemVer. */
  readonly version: string
  readonly filename: string
  /** Lower-case hex, or undefined when the list has none. */
  readonly sha256: string | undefined
  readonly sizeBytes: number | undefined
}

/** Node's names → Go's. */
const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const architectures: Readonly<Record<string, string>> = {
  arm: 'armv6l',
  arm64: 'arm64',
  ia32: '386',
  loong64: 'loong64',
  ppc64: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
  x64: 'amd64',
}

/**
 * The archives for this machine in a release list, by version. The format is that of go.dev/dl with `mode=json`:
 * releases with files, each with os, arch, kind, filename, sha256 and size. Entries in another format are skipped.
 * Undefined when the text is not a release list at all.
 */
export function readReleaseList(text: string, host: HostPlatform): readonly GoArchive[] | undefined {
  const list = parseJson(text)
  if (!Array.isArray(list)) return undefined
  const os = systems[host.os]
  const arch = architectures[host.arch]
  return list.flatMap((release) => archivesOf(release, { os, arch }))
}

function archivesOf(
  release: unknown,
  host: { readonly os: string | undefined; readonly arch: string | undefined },
): readonly GoArchive[] {
  if (!isRecord(release) || typeof release.version !== 'string' || !Array.isArray(release.files)) return []
  const version = semverOfGo(release.version)
  if (version === undefined) return []
  return release.files.filter(isRecord).flatMap(({ os, arch, kind, filename, sha256, size }) => {
    const ours = kind === 'archive' && os === host.os && arch === host.arch
    if (!ours || typeof filename !== 'string' || !isFileName(filename)) return []
    return [
      {
        version,
        filename,
        sha256: typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) ? sha256.toLowerCase() : undefined,
        sizeBytes: typeof size === 'number' && size > 0 ? size : undefined,
      },
    ]
  })
}

// Used as the end of a URL and as a file name.
function isFileName(text: string): boolean {
  return /^[\w.+-]+$/.test(text) && !text.startsWith('.')
}

/** The go command in a GOROOT. `join` is the path function of the machine. */
export function goCommand(root: string, host: Pick<HostPlatform, 'os'>): string {
  return host.os === 'win32' ? `${root}\\bin\\go.exe` : `${root}/bin/go`
}

/** The GOROOTs that hosted runners name in variables such as GOROOT_1_25_X64. */
export function rootsInEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  host: HostPlatform,
): readonly string[] {
  const name = new RegExp(`^GOROOT_1_\\d+_${host.arch}$`, 'i')
  return Object.keys(env)
    .filter((key) => name.test(key))
    .flatMap((key) => env[key] ?? [])
    .filter((root) => root !== '')
}
