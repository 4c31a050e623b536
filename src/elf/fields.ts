// Offsets of the fields in ELF headers, for both classes. Source: the System V ABI, chapters 4 and 5.

export const elfHeaderSizes = { 32: 52, 64: 64 } as const
export const programHeaderSizes = { 32: 32, 64: 56 } as const
export const sectionHeaderSizes = { 32: 40, 64: 64 } as const

export const segmentTypes = { load: 1, dynamic: 2, interpreter: 3, stack: 0x6474e551 } as const
export const sectionTypes = { progbits: 1, strtab: 3, nobits: 8 } as const

/** The next multiple of `to`. */
export const aligned = (offset: number, to: number): number => Math.ceil(offset / to) * to

/** Reads and writes the numbers of one class and byte order. */
export type ElfView = {
  readonly half: (at: number) => number
  readonly word: (at: number) => number
  /** An address, an offset or a size: 4 or 8 bytes. */
  readonly wide: (at: number) => number
  readonly setHalf: (at: number, value: number) => void
  readonly setWord: (at: number, value: number) => void
  readonly setWide: (at: number, value: number) => void
}

export function elfView(
  bytes: Uint8Array,
  { bits, little }: { readonly bits: 32 | 64; readonly little: boolean },
): ElfView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return {
    half: (at) => view.getUint16(at, little),
    word: (at) => view.getUint32(at, little),
    wide: (at) => (bits === 64 ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little)),
    setHalf: (at, value) => view.setUint16(at, value, little),
    setWord: (at, value) => view.setUint32(at, value, little),
    setWide: (at, value) =>
      bits === 64 ? view.setBigUint64(at, BigInt(value), little) : view.setUint32(at, value, little),
  }
}
