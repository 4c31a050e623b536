import { aligned } from '../../elf/fields.ts'
import { type PclntabHeader, readPclntabHeader } from '../../elf/pclntab-header.ts'
import type { LzmaModel } from '../format/types.ts'
import { type ByteSink, createByteSink } from './byte-sink.ts'
import type { Instructions } from './instructions.ts'

// pcsp, pcfile, pcln, then pcdata 0 to 4; all others with the last.
const tables = ['pcsp', 'pcfile', 'pcln', 'pcdata 0', 'pcdata 1', 'pcdata 2', 'pcdata 3', 'pcdata 4'] as const

const bytewise: LzmaModel = { lc: 0, lp: 0, pb: 0 }
const words: LzmaModel = { lc: 0, lp: 2, pb: 2 }
const varints: LzmaModel = { lc: 3, lp: 0, pb: 0 }

/** The streams of a table, in the order of the filter's record. */
export const pclntabStreams: readonly { readonly name: string; readonly model: LzmaModel }[] = [
  { name: 'columns of functions', model: bytewise },
  { name: 'kinds of offsets into pctab', model: bytewise },
  { name: 'offsets into pctab', model: words },
  { name: 'offsets of funcdata', model: words },
  ...tables.map((table) => ({ name: `values of ${table}`, model: varints })),
  ...tables.map((table) => ({ name: `pc deltas of ${table}`, model: varints })),
]

const offsetKinds = { none: 0, next: 1, other: 2, nextInBytes: 3 } as const
const recordSize = 44
// Same as in stub/pclntab.c.
const mostPcdata = 1000
const columnCount = 8

export type Pclntab = {
  readonly section: Uint8Array
  readonly little: boolean
  /** For an x86 program: pc deltas are counted in instructions, which predict the next delta better than bytes do. */
  readonly instructions: Instructions | undefined
  /** From the start of `instructions` to pc 0 of the table. */
  readonly textOffset: number
}

export type SplitPclntab = {
  readonly header: PclntabHeader
  /** Of functab and the records. */
  readonly functabSize: number
  readonly streams: readonly Uint8Array[]
}

/**
 * Splits functab, function records and pctab into `pclntabStreams`; stub/pclntab.c joins them again. The parts before
 * pctab and after the records are not handled here. Undefined when the section does not have the layout of the linker
 * of Go 1.20 and later.
 */
export function splitPclntab(request: Pclntab): SplitPclntab | undefined {
  const { section, little } = request
  const header = readPclntabHeader(section, little)
  if (header === undefined) return undefined
  const { functions: count, functab } = header
  const view = new DataView(section.buffer, section.byteOffset, section.length)
  const word = (at: number): number => view.getUint32(functab + at, little)
  const [kinds, offsets, funcdata] = [createByteSink(), createByteSink(), createByteSink()]
  const pctab = pctabSplitter(request, header)
  const columns = new Uint8Array(4 * columnCount * count)
  const setColumn = (column: number, index: number, value: number): void => {
    for (let plane = 0; plane < 4; plane++) columns[(4 * column + plane) * count + index] = value >>> (8 * plane)
  }
  let position = 8 * count + 4
  let [entry, name, line] = [0, 0, 0]
  const orders = new Map<number, readonly number[]>()
  for (let index = 0; index < count; index++) {
    const end = position
    position = aligned(position + functab, header.pointerSize) - functab
    if (functab + position + recordSize > section.length || !isZero(section, functab + end, functab + position)) {
      return undefined
    }
    const field = (number: number): number => word(position + 4 * number)
    if (word(8 * index) !== field(0) || word(8 * index + 4) !== position || field(0) < entry) return undefined
    const [pcdata, kindAndFuncdata] = [field(7), field(10)]
    const funcdataCount = little ? kindAndFuncdata >>> 24 : kindAndFuncdata & 255
    const size = recordSize + 4 * (pcdata + funcdataCount)
    if (pcdata > mostPcdata || functab + position + size > section.length) return undefined
    setColumn(0, index, field(0) - entry)
    setColumn(1, index, zigzag(field(1) - name))
    setColumn(2, index, field(2))
    setColumn(3, index, field(3))
    setColumn(4, index, pcdata)
    setColumn(5, index, field(8))
    setColumn(6, index, zigzag(field(9) - line))
    setColumn(7, index, kindAndFuncdata)
    entry = field(0)
    name = field(1)
    line = field(9)
    const order = orders.get(pcdata) ?? writingOrder(pcdata)
    orders.set(pcdata, order)
    for (const table of order) {
      const offset = field(table < 3 ? 4 + table : recordSize / 4 + table - 3)
      if (offset === 0) {
        kinds.byte(offsetKinds.none)
      } else if (offset === pctab.next()) {
        const limit = index + 1 < count ? word(8 * (index + 1)) : Number.POSITIVE_INFINITY
        const kind = pctab.take({ entry, limit }, Math.min(table, tables.length - 1))
        if (kind === undefined) return undefined
        kinds.byte(kind)
      } else {
        kinds.byte(offsetKinds.other)
        offsets.word(offset)
      }
    }
    for (let number = 0; number < funcdataCount; number++) funcdata.word(field(recordSize / 4 + pcdata + number) + 1)
    position += size
  }
  funcdata.word(word(8 * count))
  // Data that no function refers to would be lost.
  if (section[header.pctab] !== 0 || !isZero(section, header.pctab + pctab.next(), functab)) return undefined
  const streams = [columns, ...[kinds, offsets, funcdata, ...pctab.values, ...pctab.deltas].map((sink) => sink.bytes())]
  return { header, functabSize: position, streams }
}

/** Splits the tables of pctab one after another, in the order in which functions refer to them. */
function pctabSplitter(
  { section, instructions, textOffset }: Pclntab,
  { pctab, functab }: PclntabHeader,
): {
  readonly values: readonly ByteSink[]
  readonly deltas: readonly ByteSink[]
  readonly next: () => number
  /** Returns how the table was split; undefined when it does not end. */
  readonly take: (range: { readonly entry: number; readonly limit: number }, table: number) => number | undefined
} {
  const values = tables.map(() => createByteSink())
  const deltas = tables.map(() => createByteSink())
  // There are hundreds of thousands of tables: what one is gathered in serves the next.
  const inCount: number[] = []
  const inBytes: number[] = []
  let next = 1
  const skipVarint = (start: number): number => {
    let at = start
    while (at < functab && (section[at] as number) >= 128) at++
    return at + 1
  }
  const take = (range: { readonly entry: number; readonly limit: number }, table: number): number | undefined => {
    const valueSink = values[table]
    const deltaSink = deltas[table]
    if (valueSink === undefined || deltaSink === undefined) return undefined
    let at = pctab + next
    let pc = range.entry + textOffset
    let counted = instructions?.numberAt(pc) ?? -1
    let inInstructions = instructions === undefined || counted >= 0
    inCount.length = 0
    inBytes.length = 0
    for (let first = true; at < functab && (first || section[at] !== 0); first = false) {
      const valueEnd = skipVarint(at)
      valueSink.copy(section, at, valueEnd)
      at = skipVarint(valueEnd)
      const delta = varintAt(section, valueEnd)
      // The decoder has 32 bits, and writes the shortest form, like the linker.
      if (at > functab || delta > 0xffffffff || at - valueEnd !== varintSize(delta)) return undefined
      inBytes.push(delta)
      if (instructions !== undefined && inInstructions) {
        pc += delta
        const number = instructions.numberAt(pc)
        // The decoder counts no further than to the next function.
        if (number < 0 || pc > range.limit + textOffset) inInstructions = false
        inCount.push(number - counted)
        counted = number
      }
    }
    if (at >= functab) return undefined
    valueSink.byte(0)
    next = at + 1 - pctab
    for (const delta of instructions !== undefined && inInstructions ? inCount : inBytes) deltaSink.varint(delta)
    return inInstructions ? offsetKinds.next : offsetKinds.nextInBytes
  }
  return { values, deltas, next: () => next, take }
}

/** The order in which the linker writes a function's tables: pcdata 2 (inlining) comes last. */
function writingOrder(pcdata: number): readonly number[] {
  const order = Array.from({ length: 3 + pcdata }, (_, table) => table)
  if (pcdata > 2) order.push(...order.splice(5, 1))
  return order
}

function varintAt(bytes: Uint8Array, start: number): number {
  let value = 0
  // A fifth byte has more than 32 bits.
  for (let at = start, scale = 1; ; at++, scale *= 128) {
    const byte = bytes[at] as number
    value += (byte & 127) * scale
    if (byte < 128 || at === start + 4) return value
  }
}

/** Length in bytes of the shortest varint of a 32-bit number. */
const varintSize = (value: number): number => Math.max(1, Math.ceil((32 - Math.clz32(value)) / 7))

const zigzag = (difference: number): number => ((difference | 0) << 1) ^ ((difference | 0) >> 31)

function isZero(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 0) return false
  return true
}
