import type { ElfKind, Section } from '../../../elf/sections.ts'
import { ascending } from '../../../elf/sorted.ts'
import type { OpenFile } from '../../../host/files/random-access.ts'
import { eachPieceOfTexts } from '../../../host/files/zero-ended.ts'

/** The symbols of a program that have an address in a section, sorted by address. */
export type Symbols = {
  readonly count: number
  readonly addresses: Uint32Array
  readonly sizes: Uint32Array
  /** Reads the names of all of them, some at a time: those of a large program are 10 MB. */
  readonly eachNames: (take: (names: SymbolNames) => void) => void
}

/** Names of some symbols, in memory that is valid during the call only. */
export type SymbolNames = {
  /** Each ends with a zero, but for the last one of a damaged program. */
  readonly bytes: Buffer
  /** The symbols that these names are of, in the order of the names. */
  readonly indices: Uint32Array
  /** Where the name of one of these symbols starts in the bytes. */
  readonly start: (index: number) => number
}

const skippedTypes = { section: 3, file: 4, threadLocal: 6 } as const
const entriesAtOnce = 8192
// Go's programs lie below 4 GiB.
const most = 2 ** 32 - 1

/** Parses the sections .symtab and .strtab. Source: the System V ABI, chapter 4. */
export function readSymbols(
  file: OpenFile,
  { symtab, strtab, kind }: { readonly symtab: Section; readonly strtab: Section; readonly kind: ElfKind },
): Symbols {
  const entries = readEntries(file, symtab, kind)
  const { count } = entries
  const order = ascending(entries.addresses.subarray(0, count))
  const inOrder = (numbers: Uint32Array): Uint32Array => {
    // Uint32Array.from would make a list of them first, of 40 MB for a large program.
    const ordered = new Uint32Array(count)
    for (let place = 0; place < count; place++) ordered[place] = numbers[order[place] ?? 0] ?? 0
    return ordered
  }
  const [addresses, sizes, nameAt] = [entries.addresses, entries.sizes, entries.names].map(inOrder)
  if (addresses === undefined || sizes === undefined || nameAt === undefined) throw new Error('three were asked for')
  return {
    count,
    addresses,
    sizes,
    eachNames: (take) => {
      const byName = ascending(nameAt)
      let first = 0
      eachPieceOfTexts({ file, offset: strtab.fileOffset, sizeBytes: strtab.sizeBytes }, (bytes, at) => {
        let end = first
        while (end < count && (nameAt[byName[end] ?? 0] ?? 0) < at + bytes.length) end++
        take({ bytes, indices: byName.subarray(first, end), start: (index) => (nameAt[index] ?? 0) - at })
        first = end
      })
    },
  }
}

/** The entries of the table that are symbols, in its order. */
function readEntries(file: OpenFile, { fileOffset, sizeBytes }: Section, { bits, little }: ElfKind) {
  const wide = bits === 64
  const entrySize = wide ? 24 : 16
  const all = Math.floor(sizeBytes / entrySize)
  const memory = Buffer.allocUnsafeSlow(entrySize * Math.min(all, entriesAtOnce))
  const view = new DataView(memory.buffer)
  // Numbers of BigInt would take half of the time.
  const [low, high] = little ? [0, 4] : [4, 0]
  const long = (at: number): number =>
    wide ? view.getUint32(at + low, little) + 2 ** 32 * view.getUint32(at + high, little) : view.getUint32(at, little)
  const [addresses, sizes, names] = [new Uint32Array(all), new Uint32Array(all), new Uint32Array(all)]
  let count = 0
  for (let first = 0; first < all; first += entriesAtOnce) {
    const wanted = entrySize * Math.min(all - first, entriesAtOnce)
    const read = file.readInto(memory.subarray(0, wanted), fileOffset + entrySize * first)
    for (let at = 0; at + entrySize <= read.length; at += entrySize) {
      const type = view.getUint8(at + (wide ? 4 : 12)) & 15
      if (view.getUint16(at + (wide ? 6 : 14), little) === 0) continue
      if (type === skippedTypes.section || type === skippedTypes.file || type === skippedTypes.threadLocal) continue
      const address = long(at + (wide ? 8 : 4))
      if (address > most) continue
      addresses[count] = address
      sizes[count] = Math.min(long(at + (wide ? 16 : 8)), most)
      names[count] = view.getUint32(at, little)
      count++
    }
  }
  return { count, addresses, sizes, names }
}
