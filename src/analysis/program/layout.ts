import type { ElfKind, Section } from '../../elf/sections.ts'
import { eachPiece, type OpenFile } from '../../host/files/random-access.ts'

/** A part of memory that has bytes in the file. */
export type Region = { readonly address: number; readonly sizeBytes: number; readonly fileOffset: number }

/** The program that is described: its sections by name, and the regions that the linker marks with symbols. */
export type Layout = ElfKind & {
  readonly file: OpenFile
  readonly machine: number
  /** The minor version of Go 1. */
  readonly goMinor: number
  readonly sections: readonly Section[]
  readonly section: (name: string) => Section | undefined
  /** The address of a symbol that marks a border. */
  readonly marker: (name: string) => number | undefined
  /** From a marker to the next symbol at a higher address, or to the end of its section. */
  readonly regionAt: (marker: string) => Region | undefined
  /** From one address to another; both must lie in the same section. */
  readonly region: (start: number, end: number) => Region | undefined
  readonly read: (region: Region) => Buffer
  /** Reads a region in pieces, as `eachPiece` does: it may be most of a program. */
  readonly eachPiece: (
    region: Region & { readonly overlapBytes?: number },
    take: (piece: Buffer, at: number) => void,
  ) => void
  /** The offset in the file of an address; undefined for one outside of all sections. */
  readonly fileOffset: (address: number) => number | undefined
}

export type LayoutParts = ElfKind & {
  readonly file: OpenFile
  readonly machine: number
  readonly goMinor: number
  readonly sections: readonly Section[]
  readonly markers: ReadonlyMap<string, number>
  /** The lowest address of a symbol above this one. */
  readonly symbolAfter: (address: number) => number | undefined
}

/** The layout from sections and symbols. */
export function layoutFrom(parts: LayoutParts): Layout {
  const { sections, markers, symbolAfter, file } = parts
  const loaded = sections.filter(({ address, sizeBytes }) => address > 0 && sizeBytes > 0)
  const at = (address: number): Section | undefined =>
    loaded.find((section) => address >= section.address && address < section.address + section.sizeBytes)
  const region = (start: number, end: number): Region | undefined => {
    const section = at(start)
    if (section === undefined || end <= start) return undefined
    const last = Math.min(end, section.address + section.sizeBytes)
    return { address: start, sizeBytes: last - start, fileOffset: section.fileOffset + start - section.address }
  }
  return {
    ...parts,
    section: (name) => sections.find((section) => section.name === name),
    marker: (name) => markers.get(name),
    region,
    regionAt: (marker) => {
      const start = markers.get(marker)
      return start === undefined ? undefined : region(start, symbolAfter(start) ?? Infinity)
    },
    read: ({ fileOffset, sizeBytes }) => file.readAt(fileOffset, sizeBytes),
    eachPiece: ({ fileOffset, sizeBytes, overlapBytes = 0 }, take) =>
      eachPiece({ file, offset: fileOffset, sizeBytes, overlapBytes }, take),
    fileOffset: (address) => {
      const section = at(address)
      return section === undefined ? undefined : section.fileOffset + address - section.address
    },
  }
}

/** Type descriptors and their names; in a section of their own since Go 1.27, at the start of .rodata before. */
export function typesRegion(layout: Layout): Region | undefined {
  const [start, carrier] = [layout.marker('runtime.types'), layout.marker('type:*')]
  if (start === undefined) return undefined
  const own = layout.section('.go.type')
  if (own !== undefined) return layout.region(start, own.address + own.sizeBytes)
  const carried = layout.regionAt('type:*')
  return carrier === undefined || carried === undefined
    ? undefined
    : layout.region(start, carried.address + carried.sizeBytes)
}
