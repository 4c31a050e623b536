import semver from 'semver'
import type { HostPlatform } from '../types.ts'
import { isPinned } from './checksums.ts'

type Verdict = {
  readonly range: string
  /** Only when packing for one of these architectures (GOARCH). */
  readonly targets?: readonly string[]
  readonly reason: string
}

/** Versions that are used only when the user asks for them by number. */
const refused: readonly Verdict[] = [
  { range: '>=5', reason: 'programs packed by 5.x crash when the environment is large (upx/upx#18902)' },
  { range: '<4.2.0', reason: 'older than 4.2, which is not tested' },
  { range: '4.2.2', targets: ['arm64'], reason: 'arm64 programs packed by 4.2.2 crash with SIGILL (upx/upx#758)' },
]

/**
 * Why this version of UPX cannot be used instead of the requested one, or undefined when it can. Any
 * version without a known problem can replace the pinned one, since each packed program is verified anyway. Another
 * requested version must match exactly.
 */
export function whyNotUpx(
  version: string,
  wanted: { readonly version: string; readonly targets: readonly string[] },
): string | undefined {
  if (version === wanted.version) return undefined
  if (!isPinned(wanted.version)) return `it is not ${wanted.version}`
  return refused.find(
    ({ range, targets }) =>
      semver.satisfies(version, range) &&
      (targets === undefined || targets.some((name) => wanted.targets.includes(name))),
  )?.reason
}

/** The best of several versions: the requested one, otherwise the newest that is acceptable. */
export function chooseUpx(
  versions: readonly string[],
  wanted: { readonly version: string; readonly targets: readonly string[] },
): string | undefined {
  const fitting = versions.filter(
    (version) => semver.valid(version) !== null && whyNotUpx(version, wanted) === undefined,
  )
  return fitting.find((version) => version === wanted.version) ?? semver.rsort([...fitting])[0]
}

/** `upx 4.2.4` in the first line of `upx --version` → `4.2.4`. */
export function readUpxVersion(output: string): string | undefined {
  return /^upx(?:-ucl)? (\d+\.\d+\.\d+)\b/m.exec(output)?.[1]
}

const releaseNames: Readonly<Record<string, string>> = {
  'linux arm': 'arm_linux.tar.xz',
  'linux arm64': 'arm64_linux.tar.xz',
  'linux ia32': 'i386_linux.tar.xz',
  'linux x64': 'amd64_linux.tar.xz',
  'win32 ia32': 'win32.zip',
  'win32 x64': 'win64.zip',
}

/** The file name of a release archive, or undefined for machines without a UPX release (macOS). */
export function upxArchive(version: string, host: HostPlatform): string | undefined {
  const name = releaseNames[`${host.os} ${host.arch}`]
  return name === undefined ? undefined : `upx-${version}-${name}`
}
