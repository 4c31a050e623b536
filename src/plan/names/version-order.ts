import { parse } from 'semver'

/**
 * A version in any common spelling of tags: `v1.2.3`, `v1`, `2026.01.15`, `1.2.3.4`, `3.0.0b1`, `api/v1.2.3`,
 * `release-1.2`, `app@1.2.3`. It is compared only with versions of the same line and scheme.
 */
export type Version = {
  /** The text before the last slash; empty for a tag of the whole repository. */
  readonly folder: string
  /** The folder and the word before the number; releases of one line have the same. */
  readonly line: string
  readonly numbers: readonly number[]
  readonly isPrerelease: boolean
}

// Suffixes of a full release. Any other suffix (-rc1, b2, .alpha3, -beta, .dev0, -SNAPSHOT, -preview, M1 …) marks a
// prerelease.
const finished =
  /^(?:\+.*|[._-]?(?:final|ga|release|lts|stable)|[._-](?:post|patch|p|r|sp|hotfix)[._-]?\d*(?:\+.*)?)?$/i

/** Parses a tag as a version; undefined if it is not one. */
export function readVersion(tag: string): Version | undefined {
  const slash = tag.lastIndexOf('/')
  const folder = tag.slice(0, Math.max(slash, 0))
  const name = tag.slice(slash + 1)
  const [, word = '', digits = '', rest = ''] =
    /^()v?(\d+(?:\.\d+)*)(.*)$/i.exec(name) ?? /^(\D*?)[-_@]v?(\d+(?:\.\d+)*)(.*)$/i.exec(name) ?? []
  if (digits === '') return undefined
  const strict = word === '' ? parse(name) : null
  return {
    folder,
    line: `${folder}/${word}`,
    numbers: digits.split('.').map(Number),
    isPrerelease: strict === null ? !finished.test(rest) : strict.prerelease.length > 0,
  }
}

/**
 * Whether a version is newer than another one of its line. `v1` and `v1.2` cover all versions that start with them, so
 * neither is newer or older than `v1.2.3`. Calendar versions and counted ones are not compared with each other.
 */
export function comesAfter(version: Version, than: Version): boolean {
  if (version.line !== than.line || isCalendar(version) !== isCalendar(than)) return false
  const length = Math.min(version.numbers.length, than.numbers.length)
  for (let at = 0; at < length; at++) {
    const difference = (version.numbers[at] ?? 0) - (than.numbers[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

// 2026.1, 20260115.
function isCalendar({ numbers: [first = 0] }: Version): boolean {
  return first >= 1900
}
