import { buildInfoAlignment, buildInfoSection } from '../../elf/build-info.ts'
import { aligned, elfView, sectionTypes, segmentTypes } from '../../elf/fields.ts'
import { type Segment, segmentFlags, writeElfHeader, writeSegments } from '../../elf/write-headers.ts'
import {
  buildInfoHeader,
  namesSection,
  type SectionHeader,
  sectionFlags,
  sectionTableSize,
  writeSections,
} from '../../elf/write-sections.ts'
import { type Content, totalSize } from '../content.ts'
import { largestPage, packageSection, stubOffset } from '../format/layout.ts'
import type { LinkedProgram } from './program.ts'

export type PackedFile = {
  readonly program: LinkedProgram
  /** Lowest address and size of the program's memory. */
  readonly image: { readonly address: number; readonly size: number }
  readonly stub: Uint8Array
  /** The required start of the stub's segment; after the program when left out. */
  readonly stubAddress?: number | undefined
  /** The package, in parts. */
  readonly packaged: readonly Content[]
  /** The program's own .go.buildinfo, which `go version -m` and scanners read. */
  readonly buildInfo: Uint8Array
}

const names = `\0${buildInfoSection}\0${packageSection}\0.shstrtab\0`
const { executable, readable, writable } = segmentFlags

/**
 * Builds the packed program: an executable whose first segment reserves the memory of the unpacked program, and whose
 * second is the file itself; execution starts at the stub. Layout: docs/packed-format.md. Returns the file in parts.
 */
export function writePackedFile({
  program,
  image,
  stub,
  stubAddress,
  packaged,
  buildInfo,
}: PackedFile): readonly Content[] {
  const { bits } = program
  const address = stubAddress ?? aligned(image.address + image.size, largestPage)
  const packageAt = stubOffset + stub.length
  const packageBytes = totalSize(packaged)
  const packageEnd = packageAt + packageBytes
  const buildInfoAt = aligned(packageEnd, buildInfoAlignment)
  const namesAt = buildInfoAt + buildInfo.length
  const sectionsAt = aligned(namesAt + names.length, 8)
  const sections: readonly SectionHeader[] = [
    buildInfoHeader(names, { address: address + buildInfoAt, fileOffset: buildInfoAt, sizeBytes: buildInfo.length }),
    {
      nameAt: names.indexOf(packageSection),
      type: sectionTypes.progbits,
      flags: sectionFlags.loaded,
      address: address + packageAt,
      fileOffset: packageAt,
      sizeBytes: packageBytes,
      alignment: 1,
    },
    namesSection(names, namesAt),
  ]
  const size = sectionsAt + sectionTableSize(bits, sections.length)
  const segments = segmentsOf(program, { image, address, size })

  const before = new Uint8Array(packageAt)
  // The identity (class, byte order, ABI) is copied from the program.
  before.set(program.file.readAt(0, 16))
  const view = elfView(before, program)
  const { machine, flags } = program
  const counts = { segmentCount: segments.length, sectionCount: sections.length + 1 }
  writeElfHeader(view, bits, { machine, flags, entry: address + stubOffset, sectionsAt, ...counts })
  writeSegments(view, bits, segments)
  before.set(stub, stubOffset)

  const after = new Uint8Array(size - packageEnd)
  after.set(buildInfo, buildInfoAt - packageEnd)
  after.set(Buffer.from(names, 'latin1'), namesAt - packageEnd)
  writeSections(elfView(after, program), bits, sectionsAt - packageEnd, sections)
  return [before, ...packaged, after]
}

/** `address` and `size` are those of the file itself. */
function segmentsOf(
  { pageSize, stackFlags = readable | writable | executable }: LinkedProgram,
  { image, address, size }: Pick<PackedFile, 'image'> & { readonly address: number; readonly size: number },
): readonly Segment[] {
  const { load, stack } = segmentTypes
  // Some kernels ignore a segment without file bytes, so it has some; the stub clears them.
  const reserved = { address: image.address, fileSize: Math.min(4096, size), memorySize: image.size }
  const own = { address, fileSize: size, memorySize: size }
  const none = { address: 0, fileSize: 0, memorySize: 0 }
  return [
    { type: load, flags: readable | writable, ...reserved, alignment: pageSize },
    { type: load, flags: readable | executable, ...own, alignment: pageSize },
    { type: stack, flags: stackFlags, ...none, alignment: 16 },
  ]
}
