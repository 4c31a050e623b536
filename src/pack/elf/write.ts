import { buildInfoAlignment, buildInfoSection } from '../../elf/build-info.ts'
import {
  aligned,
  elfHeaderSizes,
  elfView,
  programHeaderSizes,
  sectionHeaderSizes,
  sectionTypes,
  segmentTypes,
} from '../../elf/fields.ts'
import { namesSection, type SectionHeader, sectionFlags, writeSectionHeader } from '../../elf/write-sections.ts'
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
const sectionCount = 4
const [executable, writable, readable] = [1, 2, 4] as const

/**
 * Builds the packed program: an executable whose first segment reserves the memory of the unpacked program, and whose
 * second is the file itself; execution starts at the stub. Layout: docs/packed-format.md. Returns the file in parts.
 */
export function writePackedFile(request: PackedFile): readonly Content[] {
  const { program, image, stub, packaged, buildInfo } = request
  const { bits } = program
  const wide = bits === 64
  const packageAt = stubOffset + stub.length
  const packageBytes = totalSize(packaged)
  const packageEnd = packageAt + packageBytes
  const buildInfoAt = aligned(packageEnd, buildInfoAlignment)
  const namesAt = buildInfoAt + buildInfo.length
  const sectionsAt = aligned(namesAt + names.length, 8)
  const size = sectionsAt + sectionCount * sectionHeaderSizes[bits]
  const stubAddress = request.stubAddress ?? aligned(image.address + image.size, largestPage)
  const before = new Uint8Array(packageAt)
  const view = elfView(before, program)

  // The identity (class, byte order, ABI) is copied from the program.
  before.set(program.file.readAt(0, 16))
  view.setHalf(16, 2)
  view.setHalf(18, program.machine)
  view.setWord(20, 1)
  view.setWide(24, stubAddress + stubOffset)
  view.setWide(wide ? 32 : 28, elfHeaderSizes[bits])
  view.setWide(wide ? 40 : 32, sectionsAt)
  view.setWord(wide ? 48 : 36, program.flags)
  const counts = [
    elfHeaderSizes[bits],
    programHeaderSizes[bits],
    3,
    sectionHeaderSizes[bits],
    sectionCount,
    sectionCount - 1,
  ]
  for (const [index, value] of counts.entries()) view.setHalf((wide ? 52 : 40) + 2 * index, value)

  const segment = (index: number, values: Segment): void => {
    const at = elfHeaderSizes[bits] + index * programHeaderSizes[bits]
    view.setWord(at, values.type)
    view.setWord(at + (wide ? 4 : 24), values.flags)
    const fields = [0, values.address, values.address, values.fileSize, values.memorySize]
    for (const [place, value] of fields.entries()) view.setWide(at + (wide ? 8 + 8 * place : 4 + 4 * place), value)
    view.setWide(at + (wide ? 48 : 28), values.alignment)
  }
  const [load, stack] = [segmentTypes.load, segmentTypes.stack]
  // Some kernels ignore a segment without file bytes, so it has some; the stub clears them.
  const reserved = { address: image.address, fileSize: Math.min(4096, size), memorySize: image.size }
  segment(0, { type: load, flags: readable | writable, ...reserved, alignment: program.pageSize })
  const own = { address: stubAddress, fileSize: size, memorySize: size }
  segment(1, { type: load, flags: readable | executable, ...own, alignment: program.pageSize })
  const none = { address: 0, fileSize: 0, memorySize: 0 }
  segment(2, { type: stack, flags: program.stackFlags ?? readable | writable | executable, ...none, alignment: 16 })

  before.set(stub, stubOffset)
  const after = new Uint8Array(size - packageEnd)
  after.set(buildInfo, buildInfoAt - packageEnd)
  after.set(Buffer.from(names, 'latin1'), namesAt - packageEnd)
  const sections: readonly SectionHeader[] = [
    {
      nameAt: names.indexOf(buildInfoSection),
      type: sectionTypes.progbits,
      flags: sectionFlags.loadedWritable,
      address: stubAddress + buildInfoAt,
      fileOffset: buildInfoAt,
      sizeBytes: buildInfo.length,
      alignment: buildInfoAlignment,
    },
    {
      nameAt: names.indexOf(packageSection),
      type: sectionTypes.progbits,
      flags: sectionFlags.loaded,
      address: stubAddress + packageAt,
      fileOffset: packageAt,
      sizeBytes: packageBytes,
      alignment: 1,
    },
    namesSection(names, namesAt),
  ]
  const headers = elfView(after, program)
  // The first header of a table is empty.
  for (const [index, section] of sections.entries()) {
    const at = sectionsAt - packageEnd + (index + 1) * sectionHeaderSizes[bits]
    writeSectionHeader(headers, bits, at, section)
  }
  return [before, ...packaged, after]
}

type Segment = {
  readonly type: number
  readonly flags: number
  readonly address: number
  readonly fileSize: number
  readonly memorySize: number
  readonly alignment: number
}
