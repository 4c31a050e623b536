import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { elfHeaderSizes, elfView, programHeaderSizes } from '../../elf/fields.ts'
import { readSections } from '../../elf/sections.ts'
import { inMemory, type OpenFile } from '../../host/files/random-access.ts'
import type { SourceFile } from '../content.ts'
import { headerSize, packageSection, stubOffset } from '../format/layout.ts'
import { DamagedPackage, readPackage, readPackageHeader, readTables } from '../format/read.ts'
import type { Package } from '../format/types.ts'
import { gapsOf } from './image.ts'
import { reserveMemory, runUnpacker } from './unpacker.ts'

/** The package in a packed program, and its position. */
export type PackedProgram = Package & {
  /** Size of the package. */
  readonly sizeBytes: number
  readonly machine: number
  readonly bits: 32 | 64
  readonly little: boolean
  readonly stubSize: number
  /** The package and the rest of the file after it. */
  readonly bytes: Uint8Array
}

/** Finds the package of a packed program. Undefined for a file that this packer did not make; throws DamagedPackage. */
export function findPackage(file: Uint8Array): PackedProgram | undefined {
  const located = locatePackage(inMemory(file))
  if (located === undefined) return undefined
  const { packageAt, ...properties } = located
  const bytes = file.subarray(packageAt)
  return { ...properties, ...readPackage(bytes), stubSize: packageAt - stubOffset, bytes }
}

/** The tables of a packed program's package, as findPackage gives them; its streams stay in the file, and are not checked. */
export function findTables(file: SourceFile): Package | undefined {
  const located = locatePackage(file)
  return located === undefined ? undefined : readTables(file, located.packageAt)
}

type Located = Pick<PackedProgram, 'machine' | 'bits' | 'little'> & { readonly packageAt: number }

/** Finds where the package of a packed program stands, as findPackage does, without reading it. */
export function locatePackage({ sizeBytes, readAt }: OpenFile): Located | undefined {
  const start = readAt(0, stubOffset)
  if (start.length < stubOffset || start.toString('latin1', 0, 4) !== '\x7fELF') return undefined
  const kind = { bits: start[4] === 1 ? 32 : 64, little: start[5] === 1 } as const
  const view = elfView(start, kind)
  // In our files the first segment covers all the program's memory, and the second is the file itself with the stub at
  // 0x100.
  const wide = kind.bits === 64
  const second = elfHeaderSizes[kind.bits] + programHeaderSizes[kind.bits]
  const isOurs =
    view.half(wide ? 56 : 44) === 3 &&
    view.wide(24) - view.wide(second + (wide ? 16 : 8)) === stubOffset &&
    view.wide(second + (wide ? 8 : 4)) === 0
  if (!isOurs) return undefined
  const fileSize = view.wide(second + (wide ? 32 : 16))
  if (sizeBytes < fileSize) throw new DamagedPackage(`is cut off: it has ${sizeBytes} of ${fileSize} bytes`)
  const section = readSections(readAt, sizeBytes, kind).find(({ name }) => name === packageSection)
  if (section === undefined || section.fileOffset < stubOffset) {
    throw new DamagedPackage(`is damaged: its section ${packageSection} is gone`)
  }
  return { ...kind, machine: view.half(18), packageAt: section.fileOffset }
}

type Unpacked = ReturnType<typeof runUnpacker>

/** A packed program that was read, and what it unpacks to, in the memory of the unpacker alone. */
export type UnpackedFile = {
  readonly packed: PackedProgram
  readonly file: Uint8Array
  /** As unpackedParts gives them. */
  readonly parts: readonly Uint8Array[]
}

/** Reads and unpacks a packed program. Undefined for a file that this packer did not make; throws DamagedPackage. */
export function unpackOpenFile(open: OpenFile): UnpackedFile | undefined {
  const located = locatePackage(open)
  if (located === undefined) return undefined
  const { packageAt } = located
  const header = readPackageHeader(open.readAt(packageAt, headerSize))
  const { file, unpack } = reserveMemory(open.sizeBytes, header)
  open.readInto(Buffer.from(file.buffer, file.byteOffset, file.length), 0)
  const packed = findPackage(file)
  if (packed === undefined || !isDeepStrictEqual(packed.header, header))
    throw new DamagedPackage('is damaged: it was changed while it was read')
  return { packed, file, parts: unpackedParts(packed, () => unpack(packageAt)) }
}

/** Whether UPX packed the file: its marker is near the start. */
export function isUpx(file: Uint8Array): boolean {
  return Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 4096)).includes('UPX!')
}

/**
 * Restores the linked file, byte for byte. Throws DamagedPackage when that is impossible, also when the result does not
 * have the digest stored in the package.
 */
export function unpackProgram(packed: PackedProgram): Uint8Array {
  const linked = Buffer.concat(unpackedParts(packed))
  const digest = createHash('sha256').update(linked).digest()
  if (!digest.equals(packed.header.linkedDigest))
    throw new DamagedPackage('is damaged: it unpacks to other bytes than were packed')
  return linked
}

/** The linked file in parts that follow each other, without a copy of it; its digest is not checked. Throws DamagedPackage. */
export function unpackedParts(
  packed: PackedProgram,
  unpack: () => Unpacked = () => runUnpacker(packed.bytes, packed.header),
): readonly Uint8Array[] {
  const { header, segments } = packed
  const parts = segments.reduce((sum, { fileSize }) => sum + fileSize, header.restSize)
  if (parts !== header.linkedSize) {
    throw new DamagedPackage(`is damaged: ${parts} bytes were packed of a file of ${header.linkedSize}`)
  }
  const { image, rest } = unpack()
  const loaded = segments.map(({ offset, fileSize, fileOffset }) => {
    if (fileOffset + fileSize > header.linkedSize) throw new DamagedPackage('is damaged: a segment lies beyond its end')
    return { start: fileOffset, bytes: image.subarray(offset, offset + fileSize) }
  })
  let at = 0
  const gaps = gapsOf(segments, header.linkedSize).map(({ start, end }) => {
    const bytes = rest.subarray(at, at + end - start)
    at += bytes.length
    return { start, bytes }
  })
  return [...loaded, ...gaps].sort((a, b) => a.start - b.start).map(({ bytes }) => bytes)
}
