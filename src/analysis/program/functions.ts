import type { PclntabHeader } from '../../elf/pclntab-header.ts'
import { firstAbove } from '../../elf/sorted.ts'
import type { OpenFile } from '../../host/files/random-access.ts'
import { openWindow, type Window } from '../../host/files/window.ts'
import { eachPieceOfTexts } from '../../host/files/zero-ended.ts'
import type { Region } from './layout.ts'
import { noPackage, type Packages, packageOfFile } from './packages.ts'
import { createSharedStarts, type SharedStarts } from './shared-starts.ts'
import { createSymbolPackages } from './symbols/symbol-packages.ts'

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
const mostPcdata = 1000

/**
 * Gives the parts of .gopclntab to the packages of the functions that they describe. Source: runtime/symtab.go and
 * runtime/runtime2.go (_func) of Go 1.20 and later.
 */
export function readFunctionTables(request: TablesRequest): FunctionTables {
  const { cutab, filetab, pctab, functab } = request.header
  const names = ownersOfNames(request)
  const records = readRecords(request, names)
  nameByFile(request, { records, names })
  const [units, tables] = [createSharedStarts(filetab - cutab), createSharedStarts(functab - pctab)]
  useParts(request, { records, units, tables })
  return {
    functions: records,
    each: (take) => {
      names.each(take)
      units.each((start, end, owner) => take(cutab + start, cutab + end, owner))
      eachFile(request, take)
      tables.each((start, end, owner) => take(pctab + start, pctab + end, owner))
      eachRecord(request, { records, take })
    },
  }
}

/** Functions, and where in the section the record of each starts and ends. */
type Records = Functions & {
  readonly places: Uint32Array
  readonly ends: Uint32Array
  /** Of a compilation unit, the package of its first function that has one. */
  readonly unitOwners: ReadonlyMap<number, number>
}

// The section is a third of a program: it is read here and there, never as a whole.
function windowOf({ file, section, little }: TablesRequest): Window {
  return openWindow({ file, offset: section.fileOffset, sizeBytes: section.sizeBytes, little })
}

function readRecords(request: TablesRequest, names: ReturnType<typeof ownersOfNames>): Records {
  const { functions: count, names: namesAt, functab } = request.header
  const [list, { word }] = [windowOf(request), windowOf(request)]
  const [entries, owners] = [new Uint32Array(count), new Uint16Array(count)]
  const [places, ends] = [new Uint32Array(count), new Uint32Array(count)]
  const unitOwners = new Map<number, number>()
  for (let index = 0, lastUnit = -1; index < count; index++) {
    const place = functab + list.word(functab + 8 * index + 4)
    const owner = names.owner(namesAt + word(place + 4))
    entries[index] = list.word(functab + 8 * index)
    owners[index] = owner
    places[index] = place
    const values = word(place + 28) + funcdataCountOf(word(place + 40), request.little)
    ends[index] = Math.min(place + recordSize + 4 * values, request.section.sizeBytes)
    const unit = word(place + 32)
    if (unit === lastUnit || owner === noPackage) continue
    if (!unitOwners.has(unit)) unitOwners.set(unit, owner)
    lastUnit = unit
  }
  return { count, entries, owners, places, ends, unitOwners }
}

/** A name of assembly code has no package, but the file has, and so have other functions of its unit. */
function nameByFile(
  request: TablesRequest,
  { records, names }: { readonly records: Records; readonly names: ReturnType<typeof ownersOfNames> },
): void {
  const { count, owners, places, unitOwners } = records
  const { names: namesAt, cutab, pctab } = request.header
  const [{ word }, unitList, values] = [windowOf(request), windowOf(request), windowOf(request)]
  const files = filesOf(request)
  for (let index = 0; index < count; index++) {
    if (owners[index] !== noPackage) continue
    const place = places[index] ?? 0
    const unit = word(place + 32)
    const first = firstValue(values, pctab + word(place + 20))
    const owner = files(unitList.word(cutab + 4 * (unit + first))) || (unitOwners.get(unit) ?? noPackage)
    owners[index] = owner
    names.set(namesAt + word(place + 4), owner)
  }
}

/** Says of all parts to which records point who uses them. */
function useParts(
  request: TablesRequest,
  {
    records,
    units,
    tables,
  }: { readonly records: Records; readonly units: SharedStarts; readonly tables: SharedStarts },
): void {
  const { section, little, funcdata } = request
  const { count, owners, places } = records
  const { word } = windowOf(request)
  for (let index = 0; index < count; index++) {
    const place = places[index] ?? 0
    const owner = owners[index] ?? noPackage
    for (let at = 16; at <= 24; at += 4) tables.use(word(place + at), owner)
    const pcdata = word(place + 28)
    units.use(4 * word(place + 32), owner)
    const funcdataCount = funcdataCountOf(word(place + 40), little)
    if (pcdata >= mostPcdata || place + recordSize + 4 * (pcdata + funcdataCount) > section.sizeBytes) continue
    for (let number = 0; number < pcdata; number++) {
      const offset = word(place + recordSize + 4 * number)
      if (offset !== 0) tables.use(offset, owner)
    }
    for (let number = 0; number < funcdataCount; number++) {
      funcdata.use(word(place + recordSize + 4 * (pcdata + number)), owner)
    }
  }
}

function eachRecord(
  { header: { functab }, section: { sizeBytes } }: TablesRequest,
  { records, take }: { readonly records: Records; readonly take: (start: number, end: number, owner: number) => void },
): void {
  const { count, owners, places, ends } = records
  // Neighbours mostly have the same owner, and are taken for one part then.
  for (let index = 0; index < count; index++) {
    take(functab + 8 * index, functab + 8 * index + 8, owners[index] ?? noPackage)
  }
  for (let index = 0; index < count; index++) {
    const next = index + 1 < count ? (places[index + 1] ?? 0) : sizeBytes
    take(places[index] ?? 0, Math.min(ends[index] ?? 0, next), owners[index] ?? noPackage)
  }
}

// The last of four bytes of a record.
function funcdataCountOf(word: number, little: boolean): number {
  return little ? word >>> 24 : word & 255
}

/** Some of the section's bytes; none for a part that ends before it begins. */
function partOf({ file, section }: TablesRequest, from: number, to: number): Buffer {
  return file.readAt(section.fileOffset + from, Math.min(to, section.sizeBytes) - from)
}

/** The package of each name, by the offset at which it starts. The names themselves are a quarter of the section. */
function ownersOfNames({ file, section, header, packages }: TablesRequest) {
  const { names, cutab } = header
  let [starts, owners] = [new Uint32Array(1 << 16), new Uint16Array(1 << 16)]
  let count = 0
  const sizeBytes = Math.min(cutab, section.sizeBytes) - names
  eachPieceOfTexts({ file, offset: section.fileOffset + names, sizeBytes }, (bytes, at) => {
    const packageAt = createSymbolPackages(bytes, packages)
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(0, start)
      if (end < 0) break
      if (count === starts.length) {
        const [longerStarts, longerOwners] = [new Uint32Array(2 * count), new Uint16Array(2 * count)]
        longerStarts.set(starts)
        longerOwners.set(owners)
        ;[starts, owners] = [longerStarts, longerOwners]
      }
      starts[count] = names + at + start
      owners[count] = end > start ? packageAt(start) : noPackage
      count++
      start = end + 1
    }
  })
  const end = names + Math.max(0, sizeBytes)
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
