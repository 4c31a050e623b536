import { parse, type SemVer } from 'semver'
import { comesAfter, readVersion } from './version-order.ts'

/** A version in a tag: `services/api/v1.2.3` is 1.2.3 of services/api. */
export type Release = {
  /** Empty for a tag of the whole repository. */
  readonly prefix: string
  readonly version: SemVer
}

/** The parts of a program that tags may refer to. */
export type NamedProgram = {
  readonly name: string
  /** Its folder, relative to the repository's root, with `/` as separator; absent if not known. */
  readonly folder?: string
}

/** The release that a Git tag names; undefined for any other tag. Source: https://go.dev/ref/mod#vcs-version */
export function releaseOf(tag: string): Release | undefined {
  const slash = tag.lastIndexOf('/')
  const version = parse(tag.slice(slash + 1))
  return version === null ? undefined : { prefix: tag.slice(0, Math.max(slash, 0)), version }
}

/** Whether a tag's prefix refers to this program: its folder, a parent folder, or its name. */
export function isOf(prefix: string, { name, folder }: NamedProgram): boolean {
  if (prefix === '' || prefix === name) return true
  return folder === undefined ? prefix.endsWith(`/${name}`) : folder === prefix || folder.startsWith(`${prefix}/`)
}

export type Latest = { readonly allowed: true } | { readonly allowed: false; readonly because: string }

/**
 * Whether a release may get the tag latest: no prerelease, no release of another program, and none if the repository
 * has a newer one or its tags are not all known. A tag that is not a version always may.
 */
export function mayBeLatest(
  tag: string,
  facts: {
    readonly program: NamedProgram
    /** All known tags of the repository. */
    readonly tags: readonly string[]
    /** Whether these are all tags of the repository. */
    readonly knowsAllTags: boolean
    /** Whether the release of this tag is marked as a prerelease, whatever its tag says. */
    readonly isMarkedPrerelease: boolean
    /** Whether the rule itself selects the part of the tag that counts, so that the tag is about this program. */
    readonly isOwn: boolean
  },
): Latest {
  const no = (because: string): Latest => ({ allowed: false, because })
  if (facts.isMarkedPrerelease) return no(`the release ${tag} is marked as a prerelease`)
  const version = readVersion(tag)
  if (version === undefined) return { allowed: true }
  if (!facts.isOwn && version.folder !== '' && !isOf(version.folder, facts.program)) {
    return no(`${tag} is not of ${facts.program.name}`)
  }
  if (version.isPrerelease) return no(`${tag} is a prerelease`)
  const newer = facts.tags.find((other) => {
    const known = readVersion(other)
    return known !== undefined && !known.isPrerelease && comesAfter(known, version)
  })
  if (newer !== undefined) return no(`${newer} is newer than ${tag}`)
  return facts.knowsAllTags
    ? { allowed: true }
    : no(
        `the tags of origin could not be listed, so ${tag} may not be the newest (flavor: latest=true moves it anyway)`,
      )
}
