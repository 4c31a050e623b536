import type { PclntabHeader } from '../../elf/pclntab-header.ts'
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
  readonly section: Buffer
  readonly header: PclntabHeader
  readonly little: boolean
  readonly packages: Packages
  /** The data that the functions' records point to (go:func.*), wherever the linker put it. */
  readonly funcdata: SharedStarts
}

const recordSize = 44
const functionNames = (section: Buffer, { names, cutab }: PclntabHeader) => ({
  from: names,
  to: Math.min(cutab, section.length),
})

/**
 * Gives the parts of .gopclntab to the packages of the functions that they describe. Source: runtime/symtab.go and
 * runtime/runtime2.go (_func) of Go 1.20 and later.
 */
export function readFunctionTables(request: TablesRequest): FunctionTables {
  const { section, header, little, funcdata } = request
  const { functions: count, names, cutab, filetab, pctab, functab } = header
  const view = new DataView(section.buffer, section.byteOffset, section.length)
  const word = (at: number): number => (at + 4 <= section.length ? view.getUint32(at, little) : 0)
  const nameOwners = ownersOfNames(request)
  const [entries, owners] = [new Uint32Array(count), new Uint16Array(count)]
  const records = new Uint32Array(count + 1)
  const [units, tables] = [createSharedStarts(filetab - cutab), createSharedStarts(functab - pctab)]
  const unitOwners = new Map<number, number>()
  const files = filesOf(request)

  for (let index = 0; index < count; index++) {
    entries[index] = word(functab + 8 * index)
    records[index] = functab + word(functab + 8 * index + 4)
    const record = records[index] ?? 0
    const unit = word(record + 32)
    const named = nameOwners.owner(names + word(record + 4))
    owners[index] = named
    if (named !== noPackage && !unitOwners.has(unit)) unitOwners.set(unit, named)
  }
  records[count] = section.length
  for (let index = 0; index < count; index++) {
    const record = records[index] ?? 0
    const unit = word(record + 32)
    // A name of assembly code has no package, but the file has.
    if (owners[index] === noPackage) {
      const first = firstValue(section, pctab + word(record + 20))
      owners[index] = files(word(cutab + 4 * (unit + first))) || (unitOwners.get(unit) ?? noPackage)
      nameOwners.set(names + word(record + 4), owners[index] ?? noPackage)
    }
    const owner = owners[index] ?? noPackage
    units.use(4 * unit, owner)
    const [pcdata, last] = [word(record + 28), word(record + 40)]
    const funcdataCount = little ? last >>> 24 : last & 255
    const fits = pcdata < 1000 && record + recordSize + 4 * (pcdata + funcdataCount) <= section.length
    for (const at of [16, 20, 24]) tables.use(word(record + at), owner)
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

/** The package of each name, by the offset at which it starts. */
function ownersOfNames(request: TablesRequest) {
  const { section, header, packages } = request
  const { from, to } = functionNames(section, header)
  const packageAt = createSymbolPackages(section, packages)
  const starts: number[] = []
  const owners = new Uint16Array(Math.max(0, to - from))
  for (let start = from; start < to; ) {
    const end = section.indexOf(0, start)
    if (end < 0 || end >= to) break
    starts.push(start)
    owners[start - from] = end > start ? packageAt(start) : noPackage
    start = end + 1
  }
  return {
    owner: (start: number): number => owners[start - from] ?? noPackage,
    set: (start: number, value: number): void => {
      owners[start - from] = value
    },
    each: (take: (start: number, end: number, owner: number) => void): void => {
      for (const [index, start] of starts.entries())
        take(start, starts[index + 1] ?? to, owners[start - from] ?? noPackage)
    },
  }
}

/** The first value of a table of pc values: a zigzag varint, counted from -1. */
function firstValue(section: Buffer, at: number): number {
  let [value, shift] = [0, 0]
  for (let index = at; index < section.length && shift < 28; index++) {
    const byte = section[index] ?? 0
    value |= (byte & 127) << shift
    shift += 7
    if (byte < 128) break
  }
  return ((value >>> 1) ^ -(value & 1)) - 1
}

/** The package of a file by its offset in the table of file names. */
function filesOf({ section, header, packages }: TablesRequest): (offset: number) => number {
  return (offset) => {
    const start = header.filetab + offset
    const end = section.indexOf(0, start)
    const path = end < 0 || end > header.pctab ? undefined : packageOfFile(section.toString('latin1', start, end))
    return path === undefined ? noPackage : packages.number(path)
  }
}

function eachFile(request: TablesRequest, take: (start: number, end: number, owner: number) => void): void {
  const { section, header } = request
  const owner = filesOf(request)
  for (let start = header.filetab; start < header.pctab; ) {
    const end = section.indexOf(0, start)
    if (end < 0 || end >= header.pctab) return
    take(start, end + 1, owner(start - header.filetab))
    start = end + 1
  }
}
