import type { PclntabHeader } from '../../elf/pclntab-header.ts'
import { firstAbove } from '../../elf/sorted.ts'
import type { OpenFile } from '../../host/files/random-access.ts'
import { openWindow, type Window } from '../../host/files/window.ts'
import type { Region } from './layout.ts'
import { noPackage, type Packages, packageOfFile } from './packages.ts'
import { createSharedStarts, type SharedStarts } from './shared-starts.ts'
import { createSymbolPackages } from './symbol-packages.ts'

/** The functions of a program, sorted by address. */
export type Functions = {
  readonly count: number
  /** From the start of the text. */
  readonly entries: Uint32Array
  /** The package of each. */
  readonly owners: Uint16Array
}

export type FunctionTables = {
  readonly functions: Functions
  /** The parts of the table with their packages, by offset in the section. */
  readonly each: (take: (start: number, end: number, owner: number) => void) => void
}

export type TablesRequest = {
  readonly file: OpenFile
  readonly section: Pick<Region, 'fileOffset' | 'sizeBytes'>
  readonly header: PclntabHeader
  readonly little: boolean
  readonly packages: Packages
  /** The data that the functions' records point to (go:func.*), wherever the linker put it. */
  readonly funcdata: SharedStarts
}

const recordSize = 44
/**
 * Gives the parts of .gopclntab to the packages of the functions that they describe. Source: runtime/symtab.go and
 * runtime/runtime2.go (_func) of Go 1.20 and later.
 */
export function readFunctionTables(request: TablesRequest): FunctionTables {
  const { file, section, header, little, funcdata } = request
  const { functions: count, names, cutab, filetab, pctab, functab } = header
  // The section is a third of a program: it is read here and there, never as a whole.
  const [functionList, recordList, unitList, values] = [0, 0, 0, 0].map(() =>
    openWindow({ file, offset: section.fileOffset, sizeBytes: section.sizeBytes, little }),
  ) as [Window, Window, Window, Window]
  const { word } = recordList
  const nameOwners = ownersOfNames(request)
  const [entries, owners] = [new Uint32Array(count), new Uint16Array(count)]
  const records = new Uint32Array(count + 1)
  const [units, tables] = [createSharedStarts(filetab - cutab), createSharedStarts(functab - pctab)]
  const unitOwners = new Map<number, number>()
  const files = filesOf(request)

  for (let index = 0; index < count; index++) {
    entries[index] = functionList.word(functab + 8 * index)
    records[index] = functab + functionList.word(functab + 8 * index + 4)
    const record = records[index] ?? 0
    const unit = word(record + 32)
    const named = nameOwners.owner(names + word(record + 4))
    owners[index] = named
    if (named !== noPackage && !unitOwners.has(unit)) unitOwners.set(unit, named)
  }
  records[count] = section.sizeBytes
  for (let index = 0; index < count; index++) {
    const record = records[index] ?? 0
    const unit = word(record + 32)
    // A name of assembly code has no package, but the file has.
    if (owners[index] === noPackage) {
      const first = firstValue(values, pctab + word(record + 20))
      owners[index] = files(unitList.word(cutab + 4 * (unit + first))) || (unitOwners.get(unit) ?? noPackage)
      nameOwners.set(names + word(record + 4), owners[index] ?? noPackage)
    }
    const owner = owners[index] ?? noPackage
    units.use(4 * unit, owner)
    const pcdata = word(record + 28)
    const last = word(record + 40)
    const funcdataCount = little ? last >>> 24 : last & 255
    const fits = pcdata < 1000 && record + recordSize + 4 * (pcdata + funcdataCount) <= section.sizeBytes
    for (let at = 16; at <= 24; at += 4) tables.use(word(record + at), owner)
    if (!fits) continue
    for (let number = 0; number < pcdata; number++) {
      const offset = word(record + recordSize + 4 * number)
      if (offset !== 0) tables.use(offset, owner)
    }
    for (let number = 0; number < funcdataCount; number++) {
      funcdata.use(word(record + recordSize + 4 * (pcdata + number)), owner)
    }
  }

  return {
    functions: { count, entries, owners },
    each: (take) => {
      nameOwners.each(take)
      units.each((start, end, owner) => take(cutab + start, cutab + end, owner))
      eachFile(request, (start, end, owner) => take(start, end, owner))
      tables.each((start, end, owner) => take(pctab + start, pctab + end, owner))
      for (let index = 0; index < count; index++) {
        take(functab + 8 * index, functab + 8 * index + 8, owners[index] ?? noPackage)
      }
      for (let index = 0; index < count; index++) {
        const record = records[index] ?? 0
        const last = word(record + 40)
        const values = word(record + 28) + (little ? last >>> 24 : last & 255)
        take(record, Math.min(record + recordSize + 4 * values, records[index + 1] ?? 0), owners[index] ?? noPackage)
      }
    },
  }
}

/** Some of the section's bytes; none for a part that ends before it begins. */
function partOf({ file, section }: TablesRequest, from: number, to: number): Buffer {
  return file.readAt(section.fileOffset + from, Math.min(to, section.sizeBytes) - from)
}

/** The package of each name, by the offset at which it starts. */
function ownersOfNames(request: TablesRequest) {
  const { header, packages } = request
  const bytes = partOf(request, header.names, header.cutab)
  const packageAt = createSymbolPackages(bytes, packages)
  let [starts, owners] = [new Uint32Array(1 << 16), new Uint16Array(1 << 16)]
  let count = 0
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0, start)
    if (end < 0) break
    if (count === starts.length) {
      const [longerStarts, longerOwners] = [new Uint32Array(2 * count), new Uint16Array(2 * count)]
      longerStarts.set(starts)
      longerOwners.set(owners)
      ;[starts, owners] = [longerStarts, longerOwners]
    }
    starts[count] = header.names + start
    owners[count] = end > start ? packageAt(start) : noPackage
    count++
    start = end + 1
  }
  const end = header.names + bytes.length
  const indexOf = (start: number): number | undefined => {
    const index = firstAbove(starts, count, start) - 1
    return starts[index] === start ? index : undefined
  }
  return {
    owner: (start: number): number => owners[indexOf(start) ?? -1] ?? noPackage,
    set: (start: number, value: number): void => {
      const index = indexOf(start)
      if (index !== undefined) owners[index] = value
    },
    each: (take: (start: number, end: number, owner: number) => void): void => {
      for (let index = 0; index < count; index++) {
        const next = index + 1 < count ? (starts[index + 1] ?? end) : end
        take(starts[index] ?? 0, next, owners[index] ?? noPackage)
      }
    },
  }
}

/** The first value of a table of pc values: a zigzag varint, counted from -1. */
function firstValue({ byte: byteAt }: Window, at: number): number {
  let [value, shift] = [0, 0]
  for (let index = at; shift < 28; index++) {
    const byte = byteAt(index)
    value |= (byte & 127) << shift
    shift += 7
    if (byte < 128) break
  }
  return ((value >>> 1) ^ -(value & 1)) - 1
}

/** The package of a file by its offset in the table of file names. */
function filesOf(request: TablesRequest): (offset: number) => number {
  const { header, packages } = request
  const bytes = partOf(request, header.filetab, header.pctab)
  return (offset) => {
    const end = bytes.indexOf(0, offset)
    const path = end < 0 ? undefined : packageOfFile(bytes.toString('latin1', offset, end))
    return path === undefined ? noPackage : packages.number(path)
  }
}

function eachFile(request: TablesRequest, take: (start: number, end: number, owner: number) => void): void {
  const { header } = request
  const owner = filesOf(request)
  const bytes = partOf(request, header.filetab, header.pctab)
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0, start)
    if (end < 0) return
    take(header.filetab + start, header.filetab + end + 1, owner(start))
    start = end + 1
  }
}
