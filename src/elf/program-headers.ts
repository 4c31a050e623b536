import type { ElfView } from './fields.ts'

/** One entry of the program header table. */
export type ProgramHeader = {
  /** Where the entry stands in the file. */
  readonly at: number
  readonly type: number
  readonly flags: number
  readonly fileOffset: number
  readonly address: number
  readonly fileSize: number
  readonly memorySize: number
  readonly alignment: number
}

/** Where the program headers are. */
export function programHeaderTable(
  view: ElfView,
  bits: 32 | 64,
): { readonly fileOffset: number; readonly entrySize: number; readonly count: number } {
  const wide = bits === 64
  return {
    fileOffset: view.wide(wide ? 32 : 28),
    entrySize: view.half(wide ? 54 : 42),
    count: view.half(wide ? 56 : 44),
  }
}

/** Reads the program headers; the caller has checked that the table lies within the file. */
export function readProgramHeaders(
  view: ElfView,
  bits: 32 | 64,
  { fileOffset, entrySize, count }: ReturnType<typeof programHeaderTable>,
): readonly ProgramHeader[] {
  const wide = bits === 64
  return Array.from({ length: count }, (_, index) => {
    const at = fileOffset + index * entrySize
    return {
      at,
      type: view.word(at),
      flags: view.word(at + (wide ? 4 : 24)),
      fileOffset: view.wide(at + (wide ? 8 : 4)),
      address: view.wide(at + (wide ? 16 : 8)),
      fileSize: view.wide(at + (wide ? 32 : 16)),
      memorySize: view.wide(at + (wide ? 40 : 20)),
      alignment: view.wide(at + (wide ? 48 : 28)),
    }
  })
}
