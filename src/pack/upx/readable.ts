import { buildInfoAlignment, buildInfoSection, isBuildInfo } from '../../elf/build-info.ts'
import {
  aligned,
  elfHeaderSizes,
  elfView,
  programHeaderSizes,
  sectionHeaderSizes,
  segmentTypes,
} from '../../elf/fields.ts'
import { programHeaderTable, readProgramHeaders } from '../../elf/program-headers.ts'
import { elfKind, type ReadAt, readSections } from '../../elf/sections.ts'
import { segmentFlags } from '../../elf/write-headers.ts'
import { buildInfoHeader, namesSection, sectionTableSize, writeSections } from '../../elf/write-sections.ts'

/** Why a file stays as UPX made it, as one clause. */
export type NotReadable = { readonly reason: string }

/** A file of which only parts are read. */
export type Readable = { readonly sizeBytes: number; readonly readAt: ReadAt }

/**
 * What becomes of a packed file: `start` stands in place of its first bytes; its bytes up to `until` follow as they are;
 * then `inserted`, and its bytes from `from` on.
 */
export type Insertion = {
  readonly start: Uint8Array
  readonly until: number
  readonly inserted: Uint8Array
  readonly from: number
}

const names = `\0${buildInfoSection}\0.shstrtab\0`
const sectionCount = 3
const largestPage = 0x10000
const { executable, writable } = segmentFlags

/**
 * The section .go.buildinfo of a linked program. Undefined if it has none that stands for itself: then scanners would
 * not find modules in a copy either.
 */
export function buildInfoOf({ sizeBytes, readAt }: Readable): Uint8Array | undefined {
  const kind = elfKind(readAt(0, elfHeaderSizes[64]))
  const section =
    kind === undefined ? undefined : readSections(readAt, sizeBytes, kind).find(({ name }) => name === buildInfoSection)
  if (section === undefined) return undefined
  const bytes = readAt(section.fileOffset, section.sizeBytes)
  return isBuildInfo(bytes) ? bytes : undefined
}

/**
 * How the build information of a program gets into what UPX made of it, so that `go version -m` and scanners read it there.
 *
 * UPX's output has no sections. Its last loaded segment is the file from its start: headers, stub, compressed blocks.
 * Behind it stand blocks that are not loaded, and the header by which UPX unpacks, which it finds from the file's end and
 * from the size of that segment. So the segment grows by a copy of the build information, its name and three section
 * headers, and the rest moves behind them; UPX unpacks the file as before.
 */
export function withBuildInfo({ sizeBytes, readAt }: Readable, buildInfo: Uint8Array): Insertion | NotReadable {
  const elfHeader = readAt(0, elfHeaderSizes[64])
  const kind = elfKind(elfHeader)
  if (kind === undefined) return { reason: 'it is no ELF file' }
  const { bits } = kind
  const wide = bits === 64
  const header = elfView(elfHeader, kind)
  if (header.half(wide ? 60 : 48) !== 0) return { reason: 'it has sections' }
  const table = programHeaderTable(header, bits)
  const tableEnd = table.fileOffset + table.count * table.entrySize
  if (table.entrySize !== programHeaderSizes[bits] || tableEnd > sizeBytes) {
    return { reason: 'its headers are unusual' }
  }
  const start = Uint8Array.from(readAt(0, Math.max(elfHeader.length, tableEnd)))
  const out = elfView(start, kind)
  const segments = readProgramHeaders(out, bits, table).filter(({ type }) => type === segmentTypes.load)
  const last = segments.at(-1)
  const isWhole =
    last !== undefined && last.fileOffset === 0 && last.fileSize === last.memorySize && segments.length > 1
  const hasHeaders = last !== undefined && last.fileSize >= start.length && last.fileSize <= sizeBytes
  if (!isWhole || (last.flags & executable) === 0 || (last.flags & writable) !== 0 || !hasHeaders) {
    return { reason: 'its last segment is not the file from its start' }
  }
  const restAt = aligned(last.fileSize, 4)
  const buildInfoAt = aligned(last.fileSize, buildInfoAlignment)
  const namesAt = buildInfoAt + buildInfo.length
  const sectionsAt = aligned(namesAt + names.length, 8)
  const size = sectionsAt + sectionTableSize(bits, sectionCount - 1)
  const page = (address: number): number => aligned(address, largestPage)
  const isInTheWay = segments.some(
    ({ at, address, memorySize }) =>
      at !== last.at && address + memorySize > last.address && address < page(last.address + size),
  )
  if (isInTheWay) return { reason: 'another segment lies behind its last one' }

  out.setWide(last.at + (wide ? 32 : 16), size)
  out.setWide(last.at + (wide ? 40 : 20), size)
  out.setWide(wide ? 40 : 32, sectionsAt)
  const sizes = [sectionHeaderSizes[bits], sectionCount, sectionCount - 1]
  for (const [index, value] of sizes.entries()) out.setHalf((wide ? 58 : 46) + 2 * index, value)
  const inserted = new Uint8Array(size - last.fileSize)
  inserted.set(buildInfo, buildInfoAt - last.fileSize)
  inserted.set(Buffer.from(names, 'latin1'), namesAt - last.fileSize)
  writeSections(elfView(inserted, kind), bits, sectionsAt - last.fileSize, [
    buildInfoHeader(names, {
      address: last.address + buildInfoAt,
      fileOffset: buildInfoAt,
      sizeBytes: buildInfo.length,
    }),
    namesSection(names, namesAt),
  ])
  return { start, until: last.fileSize, inserted, from: restAt }
}
