/** The header of .gopclntab. Source: runtime/symtab.go, pcHeader. All offsets from the section's start. */
export type PclntabHeader = {
  readonly functions: number
  readonly pointerSize: 4 | 8
  /** The function names. */
  readonly names: number
  /** The file numbers of the compilation units. */
  readonly cutab: number
  /** The file names. */
  readonly filetab: number
  readonly pctab: number
  /** Where functab starts, and with it the function records: the end of pctab. */
  readonly functab: number
}

// Go 1.20 and later. The magic of 1.18 (fffffff0) has the same header, but records without a start line.
const magic = 0xfffffff1

/** No header is longer. */
export const pclntabHeaderBytes = 72

/**
 * Reads the header at the start of the section, of which only the first bytes need be there. Undefined for another
 * version's table and for one whose parts are not in their usual order.
 */
export function readPclntabHeader(
  section: Uint8Array,
  little: boolean,
  sizeBytes = section.length,
): PclntabHeader | undefined {
  const view = new DataView(section.buffer, section.byteOffset, section.length)
  if (section.length < 8 || view.getUint32(0, little) !== magic) return undefined
  const pointerSize = section[7]
  if ((pointerSize !== 4 && pointerSize !== 8) || section.length < 8 + 8 * pointerSize) return undefined
  const word = (index: number): number => {
    const at = 8 + index * pointerSize
    return pointerSize === 8 ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little)
  }
  const [functions, names, cutab, filetab, pctab, functab] = [word(0), word(3), word(4), word(5), word(6), word(7)]
  const header = { functions, pointerSize, names, cutab, filetab, pctab, functab } as const
  const ordered = header.pctab < header.functab && header.functab + 8 * header.functions + 4 <= sizeBytes
  return ordered && header.functions > 0 ? header : undefined
}
