import type { Layout } from '../layout.ts'
import type { TypeRegion } from './type-reader.ts'

/** What stands where among the types of a program, as its moduledata says: offsets and lengths in bytes. */
export type TypeParts = {
  readonly descriptorsEnd: number
  readonly itabs: { readonly start: number; readonly end: number }
}

/**
 * Reads it from a program of Go 1.27 or later; undefined for an older one, which has tables and symbols instead. Source:
 * runtime/symtab.go, moduledata: types, typedesclen, etypes, itaboffset, itabsize.
 */
export function readTypeParts(layout: Layout, { address, bytes }: TypeRegion): TypeParts | undefined {
  const section = layout.section('.go.module')
  if (section === undefined || layout.goMinor < 27) return undefined
  const data = layout.read(section)
  const size = layout.bits / 8
  const word = (at: number): number => {
    if (size === 4) return layout.little ? data.readUInt32LE(at) : data.readUInt32BE(at)
    return Number(layout.little ? data.readBigUInt64LE(at) : data.readBigUInt64BE(at))
  }
  for (let at = 0; at + 5 * size <= data.length; at += size) {
    if (word(at) !== address) continue
    const [descriptorsEnd = 0, end = 0, itabs = 0, itabBytes = 0] = [1, 2, 3, 4].map((index) => word(at + index * size))
    // Other fields have this address too where what they describe is empty.
    if (end <= address || descriptorsEnd > bytes.length || itabs + itabBytes > bytes.length) continue
    return { descriptorsEnd, itabs: { start: itabs, end: itabs + itabBytes } }
  }
  return undefined
}
