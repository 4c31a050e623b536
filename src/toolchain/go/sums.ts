import { UserError } from '../../errors.ts'
import type { GoArchive } from './releases.ts'

/** The place of Go's own releases, with the list of their checksums. */
export const ownReleases = 'https://go.dev/dl'

/** A release list, or why there is none, and whether the server was reached. */
export type ReleaseList =
  | { readonly archives: readonly GoArchive[] }
  | { readonly miss: string; readonly answered: boolean }

/** A checksum that only the archive's own server confirms proves nothing. */
export type Sum = { readonly sha256: string } | { readonly unproven: string; readonly mayBeElsewhere: boolean }

/**
 * The expected checksum (lower-case hex) of an archive: the user's, otherwise the one in the list of Go's own releases.
 * A mirror cannot vouch for itself: whoever changes an archive there can change the list next to it. `mayBeElsewhere`:
 * the archive is named like Go's own but Go's list was not reachable, so the module proxy and the checksum database can
 * be used instead. Throws a UserError when Go's own list lacks the checksum.
 */
export function sumOf(
  archive: GoArchive,
  options: {
    readonly given: string | undefined
    /** Go's own list; the same list as the archive's if it comes from there. */
    readonly own: ReleaseList
    /** For messages: where the archive is. */
    readonly place: string
  },
): Sum {
  const { given, own, place } = options
  if (given !== undefined) return { sha256: given }
  const mirror = `${place} is a mirror, which cannot vouch for ${archive.filename} itself`
  if ('miss' in own) {
    const mayBeElsewhere = !own.answered && isNamedAsOwn(archive)
    return { unproven: `${mirror}, and the checksum is not available (${own.miss})`, mayBeElsewhere }
  }
  const listed = own.archives.find(({ filename }) => filename === archive.filename)
  if (listed === undefined) {
    return { unproven: `${mirror}, and Go's own releases (${ownReleases}) have no such file`, mayBeElsewhere: false }
  }
  if (listed.sha256 !== undefined) return { sha256: listed.sha256 }
  throw new UserError(`the release list has no sha256 for ${archive.filename} of ${place}`, {
    change: 'Set go-checksum, use a list that has one, or put this Go on PATH yourself.',
  })
}

/** The error for an archive whose checksum no other server has. */
export function unproven(reason: string): UserError {
  return new UserError(`${reason}: it is not used`, {
    change:
      'Give the archive’s sha256 as go-checksum, from a place that you trust; or leave go-download-base-url out, or put this Go on PATH yourself.',
  })
}

// Other distributors name their archives differently: go1.25.1-1.linux-amd64.tar.gz
function isNamedAsOwn({ filename }: GoArchive): boolean {
  return /^go1\.\d+(?:\.\d+)?(?:(?:rc|beta)\d+)?\.[a-z0-9]+-[a-z0-9]+\.(?:tar\.gz|zip)$/.test(filename)
}
