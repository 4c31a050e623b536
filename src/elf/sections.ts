import { elfHeaderSizes, elfView, sectionHeaderSizes, sectionTypes } from './fields.ts'

/** A section that has bytes in the file. */
export type Section = {
  readonly name: string
  readonly address: number
  readonly fileOffset: number
  readonly sizeBytes: number
}

const longestName = 256

/** Bytes of a file; fewer than asked for at its end. */
export type ReadAt = (offset: number, sizeBytes: number) => Uint8Array

export type ElfKind = { readonly bits: 32 | 64; readonly little: boolean }

/** Class and byte order of an ELF file; undefined for any other file. */
export function elfKind(start: Uint8Array): ElfKind | undefined {
  const isElf = start.length >= 64 && start[0] === 0x7f && start[1] === 0x45 && start[2] === 0x4c && start[3] === 0x46
  const [fileClass, data] = [start[4], start[5]]
  if (!isElf || (fileClass !== 1 && fileClass !== 2) || (data !== 1 && data !== 2)) return undefined
  return { bits: fileClass === 2 ? 64 : 32, little: data === 1 }
}

/** The sections with bytes in the file. None when the section headers are missing or invalid. */
export function readSections(readAt: ReadAt, fileSize: number, kind: ElfKind): readonly Section[] {
  const { start, count, size, namesIndex } = sectionHeaders(readAt(0, elfHeaderSizes[kind.bits]), kind)
  if (size < sectionHeaderSizes[kind.bits] || start < elfHeaderSizes[kind.bits]) return []
  if (start + count * size > fileSize || namesIndex >= count) return []
  const view = elfView(readAt(start, count * size), kind)
  const wide = kind.bits === 64
  const section = (index: number): Omit<Section, 'name'> & { readonly nameAt: number; readonly type: number } => {
    const at = index * size
    return {
      nameAt: view.word(at),
      type: view.word(at + 4),
      address: view.wide(at + (wide ? 16 : 12)),
      fileOffset: view.wide(at + (wide ? 24 : 16)),
      sizeBytes: view.wide(at + (wide ? 32 : 20)),
    }
  }
  const { fileOffset: namesAt, sizeBytes: namesSize } = section(namesIndex)
  if (namesAt + namesSize > fileSize) return []
  const names = readAt(namesAt, namesSize)
  const name = (at: number): string => {
    // Not in all of the file: a forged one may have 65,535 sections and no zero.
    const text = names.subarray(at, at + longestName)
    const end = text.indexOf(0)
    return end >= 0 ? Buffer.from(text.subarray(0, end)).toString('latin1') : ''
  }
  return Array.from({ length: count }, (_, index) => section(index))
    .filter(({ type, fileOffset, sizeBytes }) => type !== sectionTypes.nobits && fileOffset + sizeBytes <= fileSize)
    .map(({ nameAt, address, fileOffset, sizeBytes }) => ({ name: name(nameAt), address, fileOffset, sizeBytes }))
    .filter(({ name: text }) => text !== '')
}

/** Where the section headers are. */
export function sectionHeaders(
  elfHeader: Uint8Array,
  kind: ElfKind,
): { readonly start: number; readonly count: number; readonly size: number; readonly namesIndex: number } {
  const view = elfView(elfHeader, kind)
  const wide = kind.bits === 64
  return {
    start: view.wide(wide ? 40 : 32),
    size: view.half(wide ? 58 : 46),
    count: view.half(wide ? 60 : 48),
    namesIndex: view.half(wide ? 62 : 50),
  }
}
