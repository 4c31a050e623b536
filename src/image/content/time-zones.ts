import { UserError } from '../../errors.ts'
import { digestOf } from '../../oci/digest.ts'
import type { Entry } from '../types.ts'

/** Where the files of time zones lie in an image. */
export const zonesFolder = '/usr/share/zoneinfo'
const central = 0x02014b50
const stored = 0

/**
 * The time zones of a zoneinfo.zip as files, in the folder where Go's time package looks up both zones by name and the
 * zone in TZ (a zip in ZONEINFO works only for the first); the C library looks there too. A zone with several names is
 * one file and links. `zip` is the one in GOROOT/lib/time, whose files are not compressed. Throws a UserError for any
 * other.
 */
export function timeZoneEntries(zip: Buffer): readonly Entry[] {
  const first = new Map<string, string>()
  return filesIn(zip).map(({ name, bytes }): Entry => {
    const path = `${zonesFolder}/${name}`
    const key = bytes.toString('latin1')
    const same = first.get(key)
    if (same === undefined) {
      first.set(key, name)
      return { type: 'file', path, mode: 0o644, uid: 0, gid: 0, content: { bytes } }
    }
    const target = `${'../'.repeat(name.split('/').length - 1)}${same}`
    return { type: 'link', path, mode: 0o777, uid: 0, gid: 0, target }
  })
}

/**
 * The version of the time zones, such as `2026b`, from the script by which the Go project makes the zip beside it; else
 * the start of the zip's digest.
 */
export function timeZonesVersion(zip: Buffer, updateScript: string | undefined): string {
  return /^DATA=(\d{4}[a-z]+)$/m.exec(updateScript ?? '')?.[1] ?? digestOf(zip).slice(0, 19)
}

// Source: APPNOTE.TXT of the zip format, 4.3.7 and 4.3.12.
function filesIn(zip: Buffer): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const files: { readonly name: string; readonly bytes: Buffer }[] = []
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw unreadable('it has no directory')
  let at = zip.readUInt32LE(end + 16)
  while (at + 46 <= end && zip.readUInt32LE(at) === central) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 24)]
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    const name = zip.toString('utf8', at + 46, at + 46 + (nameBytes ?? 0))
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    if (!name.endsWith('/')) {
      if (method !== stored) throw unreadable(`${name} is compressed`)
      files.push({ name, bytes: zip.subarray(start, start + size) })
    }
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0)
  }
  return files
}

function unreadable(why: string): UserError {
  return new UserError(`the time zones of this Go cannot be read: ${why}`, {
    change: 'Use a release of Go as it is published, or set timezones to false and import time/tzdata.',
  })
}
