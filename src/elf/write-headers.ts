import { type ElfView, elfHeaderSizes, programHeaderSizes, sectionHeaderSizes } from './fields.ts'

/** What the header of an executable says; its identity, the first 16 bytes, stands already. */
export type ElfHeader = {
  readonly machine: number
  /** Of the processor, `e_flags`. */
  readonly flags: number
  /** An address. */
  readonly entry: number
  readonly segmentCount: number
  readonly sectionsAt: number
  /** The last one holds the names of the sections. */
  readonly sectionCount: number
}

const [executableFile, currentVersion] = [2, 1]

/** Writes the header of an executable whose program headers follow it. */
export function writeElfHeader(view: ElfView, bits: 32 | 64, header: ElfHeader): void {
  const wide = bits === 64
  view.setHalf(16, executableFile)
  view.setHalf(18, header.machine)
  view.setWord(20, currentVersion)
  view.setWide(24, header.entry)
  view.setWide(wide ? 32 : 28, elfHeaderSizes[bits])
  view.setWide(wide ? 40 : 32, header.sectionsAt)
  view.setWord(wide ? 48 : 36, header.flags)
  const counts = [
    elfHeaderSizes[bits],
    programHeaderSizes[bits],
    header.segmentCount,
    sectionHeaderSizes[bits],
    header.sectionCount,
    header.sectionCount - 1,
  ]
  for (const [index, value] of counts.entries()) view.setHalf((wide ? 52 : 40) + 2 * index, value)
}

/** A segment that begins where the file does. */
export type Segment = {
  readonly type: number
  readonly flags: number
  readonly address: number
  readonly fileSize: number
  readonly memorySize: number
  readonly alignment: number
}

/** Flags of a segment: what the program may do with its memory. */
export const segmentFlags = { executable: 1, writable: 2, readable: 4 } as const

/** Writes program headers behind the file's header. */
export function writeSegments(view: ElfView, bits: 32 | 64, segments: readonly Segment[]): void {
  const wide = bits === 64
  for (const [index, segment] of segments.entries()) {
    const at = elfHeaderSizes[bits] + index * programHeaderSizes[bits]
    view.setWord(at, segment.type)
    view.setWord(at + (wide ? 4 : 24), segment.flags)
    const fields = [0, segment.address, segment.address, segment.fileSize, segment.memorySize]
    for (const [place, value] of fields.entries()) view.setWide(at + (wide ? 8 + 8 * place : 4 + 4 * place), value)
    view.setWide(at + (wide ? 48 : 28), segment.alignment)
  }
}
