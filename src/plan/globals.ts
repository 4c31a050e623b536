import { isoTime } from '../oci/rfc3339.ts'
import type { Arguments, Values } from './expressions.ts'
import { formatDate } from './names/dates.ts'
import type { Origin } from './types.ts'

/** Facts about the source and the event that expressions use. */
export type Surrounding = {
  /** The program's name; `{{name}}` is this name in lower case, in every input. */
  readonly name: string
  readonly eventName: string
  /** Such as `refs/tags/v1.2.3`; empty if not known. */
  readonly ref: string
  readonly sha: string
  readonly shortShaLength: number
  readonly baseRef: string
  /** Empty if not known. */
  readonly defaultBranch: string
  readonly nowMilliseconds: number
  /** The commit's time. */
  readonly committedMilliseconds: number
}

/** The values for every expression. Source: https://github.com/docker/metadata-action#global-expressions */
export function globalValues(surrounding: Surrounding): Values {
  const date = (milliseconds: number) => (given: Arguments) =>
    formatDate({ milliseconds, format: given.format, timeZone: given.timeZone ?? 'UTC' })
  const onDefaultBranch = isDefaultBranch(surrounding)
  return {
    branch: branchOf(surrounding.ref) ?? '',
    tag: tagOf(surrounding.ref) ?? '',
    sha: shortSha(surrounding),
    base_ref: surrounding.baseRef,
    is_default_branch: String(onDefaultBranch),
    is_not_default_branch: String(!onDefaultBranch),
    date: date(surrounding.nowMilliseconds),
    commit_date: date(surrounding.committedMilliseconds),
    ...nameValue(surrounding.name),
  }
}

/** The values for names and paths. Registries accept no capital letters, so `{{name}}` is lowercase everywhere. */
export function nameValue(name: string): { readonly name: string } {
  return { name: name.toLowerCase() }
}

/**
 * The values for `ldflags`: the tag on the commit (or a short revision), the same without the `v` of a version, the
 * revision, the commit's time.
 */
export function sourceValues({ revision = 'unknown', tag, committedSeconds = 0 }: Origin): Values {
  const version = tag ?? revision.slice(0, 12)
  return {
    version,
    semver: version.replace(/^v(?=\d)/, ''),
    revision,
    'commit-date': isoTime(committedSeconds),
  }
}

/** The branch that a ref names; undefined for any other ref. */
export function branchOf(ref: string): string | undefined {
  return /^refs\/heads\/(.+)$/.exec(ref)?.[1]
}

/** The tag that a ref names; undefined for any other ref. */
export function tagOf(ref: string): string | undefined {
  return /^refs\/tags\/(.+)$/.exec(ref)?.[1]
}

/** The first digits of the revision. */
export function shortSha({ sha, shortShaLength }: Pick<Surrounding, 'sha' | 'shortShaLength'>): string {
  return sha.slice(0, shortShaLength)
}

// Some events always run for the last commit of the default branch, even if the event does not name it.
function isDefaultBranch({ ref, defaultBranch, eventName }: Surrounding): boolean {
  const branch = ref.replace(/^refs\/heads\//, '')
  return branch !== '' && (branch === defaultBranch || /create|discussion|issues|schedule/.test(eventName))
}
