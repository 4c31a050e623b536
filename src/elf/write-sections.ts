import { type ElfView, sectionTypes } from './fields.ts'

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

/** Writes a section header at an offset of the file. */
export function writeSectionHeader(view: ElfView, bits: 32 | 64, at: number, header: SectionHeader): void {
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
