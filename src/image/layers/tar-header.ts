import { UserError } from '../../errors.ts'

/** The header fields of one tar member. */
export type TarMember = {
  /** Without a leading slash; folders end with one. */
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link'
  /** Permission bits. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** 0 for everything except files. */
  readonly sizeBytes: number
  /** Seconds since the epoch. */
  readonly modifiedSeconds: number
  /** What a symbolic link points to. */
  readonly target?: string
  /** Numbers of the file's capabilities. */
  readonly capabilities?: readonly number[]
}

export const blockBytes = 512

const nameBytes = 100
const prefixBytes = 155
const largestIdentifier = 0o7777777
const largestSize = 0o77777777777
const typeFlags = { file: '0', link: '2', folder: '5' } as const

/**
 * The header of a member, byte for byte as BuildKit writes it: plain ustar if it fits, otherwise preceded by one
 * extended header (PAX). Builders agree on diff IDs only because of that, so the choices follow Go's archive/tar.
 * Throws a UserError for values that no tar can hold. Sources: POSIX.1-2001 pax, "ustar Interchange Format"; Go's
 * archive/tar.
 */
export function tarHeader(member: TarMember): Buffer {
  refuseImpossible(member)
  const split = splitName(member.name)
  const records = extendedRecords(member, { nameFits: split !== undefined })
  if (records.length === 0) return headerBlock(member, split ?? { name: member.name, prefix: '' })
  const fallback = { name: ascii(member.name), prefix: '' }
  return Buffer.concat([extendedHeader(member.name, records), headerBlock(member, fallback)])
}

/** The zeros that fill a file's last block. */
export function tarPadding(sizeBytes: number): Buffer {
  return Buffer.alloc((blockBytes - (sizeBytes % blockBytes)) % blockBytes)
}

/** Two blocks of zeros end an archive. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * blockBytes)
}

function refuseImpossible(member: TarMember): void {
  for (const text of [member.name, member.target ?? '']) {
    if (text.includes('\0')) {
      throw new UserError(`the path ${JSON.stringify(text)} contains a NUL character`, {
        change: 'Rename the file: image paths cannot contain one.',
      })
    }
  }
}

type SplitName = { readonly name: string; readonly prefix: string }

/** How ustar stores a name: whole, or split at a slash into prefix and name; undefined when neither fits. */
function splitName(name: string): SplitName | undefined {
  if (!isAscii(name)) return undefined
  if (name.length <= nameBytes) return { name, prefix: '' }
  const longestPrefix = Math.min(name.length - (name.endsWith('/') ? 1 : 0), prefixBytes + 1)
  const cut = name.slice(0, longestPrefix).lastIndexOf('/')
  if (cut <= 0 || cut > prefixBytes || name.length - cut - 1 > nameBytes || cut === name.length - 1) return undefined
  return { prefix: name.slice(0, cut), name: name.slice(cut + 1) }
}

/** The PAX records, sorted by key, for values that do not fit in ustar's fields. */
function extendedRecords(member: TarMember, { nameFits }: { readonly nameFits: boolean }): Buffer[] {
  const records: [string, string | Buffer][] = []
  const target = member.target ?? ''
  if (member.capabilities !== undefined && member.capabilities.length > 0) {
    records.push(['SCHILY.xattr.security.capability', capabilityAttribute(member.capabilities)])
  }
  if (member.gid > largestIdentifier) records.push(['gid', `${member.gid}`])
  if (!isAscii(target) || target.length > nameBytes) records.push(['linkpath', target])
  // Once a header is extended, it includes every name that ustar would have to split.
  const longName = !isAscii(member.name) || member.name.length > nameBytes
  const otherRecords = records.length > 0 || member.sizeBytes > largestSize || member.uid > largestIdentifier
  if (!nameFits || (longName && otherRecords)) records.push(['path', member.name])
  if (member.sizeBytes > largestSize) records.push(['size', `${member.sizeBytes}`])
  if (member.uid > largestIdentifier) records.push(['uid', `${member.uid}`])
  return records.map(([key, value]) => extendedRecord(key, value))
}

/** `length key=value\n`, where the length includes itself. */
function extendedRecord(key: string, value: string | Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value), Buffer.from('\n')])
  const restBytes = rest.length
  let length = restBytes + `${restBytes}`.length
  while (length !== restBytes + `${length}`.length) length = restBytes + `${length}`.length
  return Buffer.concat([Buffer.from(`${length}`), rest])
}

// The permitted set, effective from the start. Source: linux/capability.h, struct vfs_cap_data, revision 2.
function capabilityAttribute(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20)
  bytes.writeUInt32LE(0x02000001, 0)
  for (const number of numbers) {
    const at = number < 32 ? 4 : 12
    bytes.writeUInt32LE((bytes.readUInt32LE(at) | (1 << (number % 32))) >>> 0, at)
  }
  return bytes
}

function extendedHeader(name: string, records: readonly Buffer[]): Buffer {
  const data = Buffer.concat(records)
  const slash = name.lastIndexOf('/')
  const headerName = `${name.slice(0, slash + 1)}PaxHeaders.0/${name.slice(slash + 1)}`
  const block = Buffer.alloc(blockBytes)
  block.write(ascii(headerName).slice(0, nameBytes).replace(/\/+$/, ''), 0)
  writeOctal(block, { at: 100, bytes: 8, value: 0 })
  writeOctal(block, { at: 108, bytes: 8, value: 0 })
  writeOctal(block, { at: 116, bytes: 8, value: 0 })
  writeOctal(block, { at: 124, bytes: 12, value: data.length })
  writeOctal(block, { at: 136, bytes: 12, value: 0 })
  block.write('x', 156)
  seal(block)
  return Buffer.concat([block, data, tarPadding(data.length)])
}

function headerBlock(member: TarMember, { name, prefix }: SplitName): Buffer {
  const block = Buffer.alloc(blockBytes)
  block.write(fieldName(name), 0)
  writeOctal(block, { at: 100, bytes: 8, value: member.mode & 0o7777 })
  writeOctal(block, { at: 108, bytes: 8, value: member.uid })
  writeOctal(block, { at: 116, bytes: 8, value: member.gid })
  writeOctal(block, { at: 124, bytes: 12, value: member.sizeBytes })
  writeOctal(block, { at: 136, bytes: 12, value: member.modifiedSeconds })
  block.write(typeFlags[member.kind], 156)
  block.write(ascii(member.target ?? '').slice(0, nameBytes), 157)
  writeOctal(block, { at: 329, bytes: 8, value: 0 })
  writeOctal(block, { at: 337, bytes: 8, value: 0 })
  block.write(prefix, 345)
  seal(block)
  return block
}

/** Old readers treat a file as a folder when its truncated name ends with a slash, so the slash is removed. */
function fieldName(name: string): string {
  const cut = name.slice(0, nameBytes)
  return name.length > nameBytes && cut.endsWith('/') ? cut.replace(/\/+$/, '') : cut
}

type OctalField = { readonly at: number; readonly bytes: number; readonly value: number }

/** Zero-filled octal digits and a NUL; 0 when the number does not fit and is in an extended header instead. */
function writeOctal(block: Buffer, { at, bytes, value }: OctalField): void {
  const digits = value.toString(8)
  const fitting = digits.length < bytes ? digits : '0'
  block.write(`${fitting.padStart(bytes - 1, '0')}\0`, at)
}

/** Writes the magic, and the checksum over the block with the checksum field as spaces. */
function seal(block: Buffer): void {
  block.write('ustar\x0000', 257, 'latin1')
  block.fill(' ', 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
}

function isAscii(text: string): boolean {
  return text.length === Buffer.byteLength(text)
}

function ascii(text: string): string {
  return [...text].filter(isAscii).join('')
}
