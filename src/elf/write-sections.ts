import { buildInfoAlignment, buildInfoSection } from './build-info.ts'
import { type ElfView, sectionHeaderSizes, sectionTypes } from './fields.ts'

/** A section header, without what belongs to symbols and relocations. */
export type SectionHeader = {
  /** Where its name starts in the section of names. */
  readonly nameAt: number
  readonly type: number
  readonly flags: number
  readonly address: number
  readonly fileOffset: number
  readonly sizeBytes: number
  readonly alignment: number
}

/** The bytes that a table of so many sections takes, with the empty header at its start. */
export function sectionTableSize(bits: 32 | 64, sections: number): number {
  return (sections + 1) * sectionHeaderSizes[bits]
}

/** Writes a table of sections at an offset of zeros: its first header is an empty one. */
export function writeSections(view: ElfView, bits: 32 | 64, at: number, sections: readonly SectionHeader[]): void {
  for (const [index, section] of sections.entries()) {
    writeSectionHeader(view, bits, at + (index + 1) * sectionHeaderSizes[bits], section)
  }
}

function writeSectionHeader(view: ElfView, bits: 32 | 64, at: number, header: SectionHeader): void {
  const wide = bits === 64
  view.setWord(at, header.nameAt)
  view.setWord(at + 4, header.type)
  view.setWide(at + 8, header.flags)
  view.setWide(at + (wide ? 16 : 12), header.address)
  view.setWide(at + (wide ? 24 : 16), header.fileOffset)
  view.setWide(at + (wide ? 32 : 20), header.sizeBytes)
  view.setWide(at + (wide ? 48 : 32), header.alignment)
}

/** Flags of a section that is loaded, read-only or writable, as Go's linker sets them for .go.buildinfo. */
export const sectionFlags = { loaded: 2, loadedWritable: 3 } as const

/** The header of .go.buildinfo, in memory as in the file. */
export function buildInfoHeader(
  names: string,
  place: Pick<SectionHeader, 'address' | 'fileOffset' | 'sizeBytes'>,
): SectionHeader {
  return {
    nameAt: names.indexOf(buildInfoSection),
    type: sectionTypes.progbits,
    flags: sectionFlags.loadedWritable,
    ...place,
    alignment: buildInfoAlignment,
  }
}

/** The header of the section with the names of the sections, `.shstrtab`. */
export function namesSection(names: string, fileOffset: number): SectionHeader {
  return {
    nameAt: names.indexOf('.shstrtab'),
    type: sectionTypes.strtab,
    flags: 0,
    address: 0,
    fileOffset,
    sizeBytes: names.length,
    alignment: 1,
  }
}
