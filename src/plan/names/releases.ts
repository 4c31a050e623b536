import { parse, type SemVer } from 'semver'

/** A version as a tag names it: `services/api/v1.2.3` is 1.2.3 of services/api. */
export type Release = {
  /** Empty for a tag of the whole repository. */
  readonly prefix: string
  readonly version: SemVer
}

/** A program, as far as tags may be about it. */
export type NamedProgram = {
  readonly name: string
  /** Its folder from the repository's root, with `/` between its parts; absent where it is not known. */
  readonly folder?: string
}

/** The release that a Git tag names, or undefined where it is none. Source: https://go.dev/ref/mod#vcs-version */
export function releaseOf(tag: string): Release | undefined {
  const slash = tag.lastIndexOf('/')
  const version = parse(tag.slice(slash + 1))
  return version === null ? undefined : { prefix: tag.slice(0, Math.max(slash, 0)), version }
}

/** Whether a tag's prefix means this program: its folder, a folder around it, or its name. */
export function isOf(prefix: string, { name, folder }: NamedProgram): boolean {
  if (prefix === '' || prefix === name) return true
  return folder === undefined ? prefix.endsWith(`/${name}`) : folder === prefix || folder.startsWith(`${prefix}/`)
}

export type Latest = { readonly allowed: true } | { readonly allowed: false; readonly because: string }

/**
 * Whether a release may take the tag latest: not a prerelease, not one of another program, and not while the repository
 * has a newer one. A tag that is no version may always.
 */
export function mayBeLatest(
  tag: string,
  facts: {
    readonly program: NamedProgram
    /** All tags of the repository that are known. */
    readonly tags: readonly string[]
    /** The rule itself says which part of the tag counts, so it is about this program. */
    readonly isOwn: boolean
  },
): Latest {
  const release = releaseOf(tag)
  if (release === undefined) return { allowed: true }
  const { prefix, version } = release
  if (!facts.isOwn && !isOf(prefix, facts.program)) {
    return { allowed: false, because: `${tag} is not of ${facts.program.name}` }
  }
  if (version.prerelease.length > 0) return { allowed: false, because: `${tag} is a prerelease` }
  const newer = facts.tags.find((other) => {
    const known = releaseOf(other)
    return known?.prefix === prefix && known.version.prerelease.length === 0 && known.version.compare(version) > 0
  })
  return newer === undefined ? { allowed: true } : { allowed: false, because: `${newer} is newer than ${tag}` }
}
