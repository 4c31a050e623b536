import { parse } from 'semver'

/**
 * A version in any of the spellings that tags have: `v1.2.3`, `v1`, `2026.01.15`, `1.2.3.4`, `3.0.0b1`, `api/v1.2.3`,
 * `release-1.2`, `app@1.2.3`. Compared only with versions of the same line and scheme.
 */
export type Version = {
  /** What stands before the last slash; empty for a tag of the whole repository. */
  readonly folder: string
  /** The folder and the word in front of the number: releases with the same one follow each other. */
  readonly line: string
  readonly numbers: readonly number[]
  readonly isPrerelease: boolean
}

// What may stand behind the numbers of a full release. The rest of what people write there (-rc1, b2, .alpha3, -beta,
// .dev0, -SNAPSHOT, -preview, M1 …) means one that comes before it.
const finished =
  /^(?:\+.*|[._-]?(?:final|ga|release|lts|stable)|[._-](?:post|patch|p|r|sp|hotfix)[._-]?\d*(?:\+.*)?)?$/i

/** Reads a tag as a version; undefined for a word. */
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
 * Whether a version comes after another one of its line. `v1` and `v1.2` stand for what begins like them: beside
 * `v1.2.3` neither is the newer. Years and counted versions are not compared.
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
