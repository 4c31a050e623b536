import type { ElfKind } from './sections.ts'
import { ascending } from './sorted.ts'

/** The symbols of a program that have an address in a section, sorted by address. */
export type Symbols = {
  readonly count: number
  readonly addresses: Float64Array
  readonly sizes: Float64Array
  /** The name of a symbol. One character for each byte. */
  readonly name: (index: number) => string
  /** Whether a name and the zero behind it start with these bytes; takes less time than to read the name. */
  readonly startsWith: (index: number, bytes: Buffer) => boolean
  /** The section of names, and where the name of each symbol starts in it. */
  readonly names: Buffer
  readonly nameAt: Uint32Array
}

const skippedTypes = { section: 3, file: 4, threadLocal: 6 } as const

/** Parses the sections .symtab and .strtab. Source: the System V ABI, chapter 4. */
export function readSymbols(symtab: Uint8Array, strtab: Buffer, { bits, little }: ElfKind): Symbols {
  const wide = bits === 64
  const entrySize = wide ? 24 : 16
  const all = Math.floor(symtab.length / entrySize)
  const view = new DataView(symtab.buffer, symtab.byteOffset, symtab.length)
  // Numbers of BigInt would take half of the time.
  const [low, high] = little ? [0, 4] : [4, 0]
  const long = (at: number): number =>
    wide ? view.getUint32(at + low, little) + 2 ** 32 * view.getUint32(at + high, little) : view.getUint32(at, little)
  const value = (entry: number): number => long(entry * entrySize + (wide ? 8 : 4))
  const size = (entry: number): number => long(entry * entrySize + (wide ? 16 : 8))
  const [found, entries] = [new Uint32Array(all), new Uint32Array(all)]
  let count = 0
  for (let entry = 0; entry < all; entry++) {
    const at = entry * entrySize
    const type = (symtab[at + (wide ? 4 : 12)] ?? 0) & 15
    if (view.getUint16(at + (wide ? 6 : 14), little) === 0) continue
    if (type === skippedTypes.section || type === skippedTypes.file || type === skippedTypes.threadLocal) continue
    const address = value(entry)
    // Go's programs lie below 4 GiB.
    if (address >= 2 ** 32) continue
    found[count] = address
    entries[count] = entry
    count++
  }
  const order = ascending(found.subarray(0, count))
  const [addresses, sizes, nameAt] = [new Float64Array(count), new Float64Array(count), new Uint32Array(count)]
  for (let index = 0; index < count; index++) {
    const entry = entries[order[index] ?? 0] ?? 0
    addresses[index] = value(entry)
    sizes[index] = size(entry)
    nameAt[index] = view.getUint32(entry * entrySize, little)
  }
  const name = (index: number): string => {
    const start = nameAt[index] ?? 0
    return strtab.toString('latin1', start, Math.max(start, strtab.indexOf(0, start)))
  }
  const startsWith = (index: number, bytes: Buffer): boolean => {
    const start = nameAt[index] ?? 0
    for (let at = 0; at < bytes.length; at++) if (strtab[start + at] !== bytes[at]) return false
    return true
  }
  return { count, addresses, sizes, name, startsWith, names: strtab, nameAt }
}
