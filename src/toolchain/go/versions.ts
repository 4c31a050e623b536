import semver from 'semver'
import { UsageError, UserError } from '../../errors.ts'
import type { GoVersionRequest } from '../types.ts'

/**
 * Go's versions and SemVer. Go writes `1.26rc1` and, before 1.21, `1.20` for the first release of a line; from 1.21 on
 * that is `1.21.0`, and a bare `1.21` names the language. Source: https://go.dev/doc/toolchain#version
 */
const goVersion = /^(?:go)?1\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:(alpha|beta|rc)([1-9]\d*))?(?:[-+ ].*)?$/

/**
 * `go1.26rc1` → `1.26.0-rc.1`, `1.20` → `1.20.0`; a vendor's suffix is dropped. Undefined when it is not a Go version.
 */
export function semverOfGo(text: string): string | undefined {
  const match = goVersion.exec(text.trim())
  if (match === null) return undefined
  const [, minor, patch = '0', stage, count] = match
  return `1.${minor}.${patch}${stage === undefined ? '' : `-${stage}.${count}`}`
}

/**
 * `1.26.0-rc.1` → `1.26rc1`, `1.20.0` → `1.20`, `1.21.0` → `1.21.0`: the version in the names of Go's own downloads.
 */
export function goOfSemver(version: string): string {
  const { major, minor, patch, prerelease } = semver.parse(version, {}, true)
  const line = `${major}.${minor}`
  if (prerelease.length > 0) return `${line}${patch === 0 ? '' : `.${patch}`}${prerelease.join('')}`
  return patch === 0 && minor < 21 ? line : `${line}.${patch}`
}

/**
 * Parses a version as users write it: `1.25.3`, `1.25`, `1.25.x`, `1.26rc1`, a SemVer range, `stable`, `oldstable`.
 * Throws a UserError, which calls the origin `name`; for the text of an input a UsageError.
 */
export function requestFrom(text: string, { requestedBy, name, isInput = false }: Origin): GoVersionRequest {
  const Refusal = isInput ? UsageError : UserError
  const wanted = text.trim().replace(/^go(?=\d)/, '')
  if (wanted === 'stable' || wanted === 'oldstable') return { kind: wanted, requestedBy }
  if (/^1\.[1-9]$/.test(wanted)) {
    throw new Refusal(`${name} asks for Go ${wanted}, which is older than modules`, {
      change: `YAML reads an unquoted ${wanted}0 as ${wanted}: write "${wanted}0" in quotes.`,
    })
  }
  if (/^1\.\d+$/.test(wanted)) return { kind: 'range', range: `${wanted}.x`, requestedBy }
  const exact = semver.valid(wanted) ?? (/[-+\s]/.test(wanted) ? undefined : semverOfGo(wanted))
  if (exact !== undefined) return { kind: 'exact', version: exact, requestedBy }
  const range = wanted.replaceAll(/\b1\.(\d+)(?:\.\d+)?(alpha|beta|rc)(\d+)\b/g, '1.$1.0-$2.$3')
  if (semver.validRange(range) === null || wanted === '') {
    throw new Refusal(`${name} is "${text.trim()}", which is not a Go version`, {
      change: 'Write a version (1.25.3, 1.25, 1.26rc1), a range (>=1.24 <1.26, 1.25.x), stable or oldstable.',
    })
  }
  return { kind: 'range', range, requestedBy }
}

type Origin = { readonly requestedBy: string; readonly name: string; readonly isInput?: boolean }

/**
 * The lines of a go.mod or go.work, such as `1.25` and `go1.25.3`, as a request. The toolchain line takes precedence.
 */
export function requestFromLines(
  lines: { readonly go?: string; readonly toolchain?: string },
  file: string,
): LineRequest | undefined {
  const go = minimumOf(lines.go, `the go line of ${file}`)
  const toolchain =
    lines.toolchain === undefined || lines.toolchain === 'default'
      ? undefined
      : minimumOf(lines.toolchain, `the toolchain line of ${file}`)
  // A toolchain line older than the go line is ignored: https://go.dev/doc/toolchain#select
  if (toolchain === undefined || (go !== undefined && semver.gt(go.version, toolchain.version))) {
    return go === undefined ? undefined : { kind: 'minimum', ...go }
  }
  return { kind: 'preferred', ...toolchain }
}

type LineRequest = Extract<GoVersionRequest, { readonly kind: 'minimum' | 'preferred' }>

/** The latest of the requests: it satisfies all of them, since each module works with a later Go than its own. */
export function latestOf(requests: readonly LineRequest[]): GoVersionRequest | undefined {
  return requests.toSorted((a, b) => semver.rcompare(a.version, b.version) || (a.kind === 'preferred' ? -1 : 1))[0]
}

function minimumOf(
  text: string | undefined,
  requestedBy: string,
): { version: string; requestedBy: string } | undefined {
  if (text === undefined) return undefined
  const version = semverOfGo(text)
  if (version === undefined) {
    throw new UserError(`${requestedBy} is "${text}", which is not a Go version`, {
      change: 'Use a version such as 1.25.3, or set go-version.',
    })
  }
  // A bare language version is older than all of its releases, including candidates.
  const bare = /^(?:go)?1\.(\d+)$/.exec(text.trim())?.[1]
  return { version: bare !== undefined && Number(bare) >= 21 ? `1.${bare}.0-0` : version, requestedBy }
}

/** Whether a version satisfies the request. A preferred version is satisfied only by itself. */
export function fits(wanted: GoVersionRequest, version: string): boolean {
  switch (wanted.kind) {
    case 'exact':
    case 'preferred':
      return semver.eq(version, wanted.version)
    case 'range':
      return semver.satisfies(version, wanted.range)
    case 'minimum':
      return semver.gte(version, wanted.version)
    case 'any':
      return true
    case 'stable':
    case 'oldstable':
      return false
  }
}

/**
 * Chooses one of the available versions. For a minimum: that version, otherwise the newest patch of its line (also with
 * `newest`), otherwise the newest of all; a release candidate only when the request names one.
 */
export function choose(
  wanted: GoVersionRequest,
  versions: readonly string[],
  options: { readonly newest?: boolean } = {},
): string | undefined {
  const sorted = semver.rsort([...versions])
  const releases = sorted.filter((version) => semver.prerelease(version) === null)
  switch (wanted.kind) {
    case 'stable':
      return releases[0]
    case 'oldstable':
      return releases.find((version) => lineOf(version) !== lineOf(releases[0] ?? ''))
    case 'any':
      return releases[0] ?? sorted[0]
    case 'minimum': {
      const named = options.newest === true ? undefined : sorted.find((version) => semver.eq(version, wanted.version))
      const later = releases.filter((version) => fits(wanted, version))
      const ofLine = later.find((version) => lineOf(version) === lineOf(wanted.version))
      return named ?? ofLine ?? later[0] ?? sorted.find((version) => fits(wanted, version))
    }
    case 'exact':
    case 'preferred':
    case 'range':
      return sorted.find((version) => fits(wanted, version))
  }
}

export function isNewer(version: string, than: string): boolean {
  return semver.gt(version, than)
}

function lineOf(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}

/** The request in words, for an error: `Go 1.25.3`, `Go in the range 1.25.x`. */
export function requestText(wanted: GoVersionRequest): string {
  switch (wanted.kind) {
    case 'exact':
    case 'preferred':
      return `Go ${goOfSemver(wanted.version)}`
    case 'minimum':
      return `Go ${goOfSemver(wanted.version.replace(/-0$/, ''))} or later`
    case 'range':
      return `Go in the range ${wanted.range}`
    case 'stable':
      return 'the newest stable Go'
    case 'oldstable':
      return 'the newest Go of the previous minor version'
    case 'any':
      return 'a Go'
  }
}
