import { UserError } from '../../errors.ts'
import type { GoArchive } from './releases.ts'

/** Where Go's own releases are, with the list of their checksums. */
export const ownReleases = 'https://go.dev/dl'

/** A release list, or why there is none, and whether the server was reached. */
export type ReleaseList =
  | { readonly archives: readonly GoArchive[] }
  | { readonly miss: string; readonly answered: boolean }

/** The checksum of an archive with nobody's word for it but its own server's counts for nothing. */
export type Sum = { readonly sha256: string } | { readonly unproven: string; readonly mayBeElsewhere: boolean }

/**
 * The checksum (lower-case hex) that an archive has to have: what the user gave, else what the list of Go's own releases
 * says. A mirror does not vouch for itself: whoever changes an archive there can change the list beside it.
 * `mayBeElsewhere`: the archive calls itself Go's own, and its list could not be asked, so that the module proxy and the
 * checksum database can stand in. Throws a UserError for an own list without the checksum.
 */
export function sumOf(
  archive: GoArchive,
  options: {
    readonly given: string | undefined
    /** Go's own list; the one that the archive is from, where that is it. */
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

/** The error for an archive without a checksum that somebody else says. */
export function unproven(reason: string): UserError {
  return new UserError(`${reason}: it is not used`, {
    change:
      'Give the archive’s sha256 as go-checksum, from a place that you trust; or leave go-download-base-url out, or put this Go on PATH yourself.',
  })
}

/** Reads the input go-checksum. Throws a UserError for what is no sha256. */
export function readSum(text: string): string {
  const sha256 = text
    .trim()
    .toLowerCase()
    .replace(/^sha256:/, '')
  if (/^[0-9a-f]{64}$/.test(sha256)) return sha256
  throw new UserError(`go-checksum is "${text}", which is not a sha256`, { change: 'Write its 64 hexadecimal digits.' })
}

// Other makers name their archives otherwise: go1.25.1-1.linux-amd64.tar.gz
function isNamedAsOwn({ filename }: GoArchive): boolean {
  return /^go1\.\d+(?:\.\d+)?(?:(?:rc|beta)\d+)?\.[a-z0-9]+-[a-z0-9]+\.(?:tar\.gz|zip)$/.test(filename)
}
