import { elfHeaderSizes, elfView, programHeaderSizes, sectionHeaderSizes } from '../../../src/elf/fields.ts'
import { readPclntabHeader } from '../../../src/elf/pclntab-header.ts'
import { sourceInMemory } from '../../../src/pack/content.ts'
import { readLinkedProgram } from '../../../src/pack/elf/read.ts'

const pclntabRecord = 44

/**
 * A program with the first functions of a real one: its text, the part of `.gopclntab` that is about them, and some
 * `.rodata`. It runs nowhere, but the packer takes it for what it is, and it has kilobytes in place of megabytes.
 */
export function smallProgram(linked: Uint8Array, functions: number): Uint8Array {
  const program = readLinkedProgram(sourceInMemory(linked))
  const section = (name: string): Uint8Array => {
    const found = program.sections.find((one) => one.name === name)
    if (found === undefined) throw new Error(`the program has no ${name}`)
    return linked.slice(found.fileOffset, found.fileOffset + found.sizeBytes)
  }
  const { bytes: pclntab, textSize } = firstFunctions(section('.gopclntab'), program.little, functions)
  const parts = [
    { name: '.text', bytes: section('.text').subarray(0, textSize), flags: 5 },
    { name: '.rodata', bytes: section('.rodata').subarray(0, 2000), flags: 4 },
    { name: '.gopclntab', bytes: pclntab, flags: 4 },
    { name: '.go.buildinfo', bytes: section('.go.buildinfo'), flags: 6 },
  ]
  return written(program, parts)
}

type Part = { readonly name: string; readonly bytes: Uint8Array; readonly flags: number }

/** Each part gets a page, a segment and a section; the last segment has zeroed memory behind it. */
function written(program: ReturnType<typeof readLinkedProgram>, parts: readonly Part[]): Uint8Array {
  const { bits, file: linked } = program
  const wide = bits === 64
  const page = 4096
  const base = 0x400000
  let end = page
  const placed = parts.map((part) => {
    const offset = end
    end = Math.ceil((offset + part.bytes.length) / page) * page
    return { ...part, offset }
  })
  const names = `\0${[...parts.map(({ name }) => name), '.shstrtab'].join('\0')}\0`
  const sectionsAt = Math.ceil((end + names.length) / 8) * 8
  const count = parts.length + 2
  const file = new Uint8Array(sectionsAt + count * sectionHeaderSizes[bits])
  const view = elfView(file, program)
  file.set(linked.readAt(0, elfHeaderSizes[bits]))
  view.setWide(24, base + page)
  view.setWide(wide ? 32 : 28, elfHeaderSizes[bits])
  view.setWide(wide ? 40 : 32, sectionsAt)
  view.setHalf(wide ? 56 : 44, parts.length)
  view.setHalf(wide ? 60 : 48, count)
  view.setHalf(wide ? 62 : 50, count - 1)
  for (const [index, { bytes, flags, offset }] of placed.entries()) {
    const at = elfHeaderSizes[bits] + index * programHeaderSizes[bits]
    const memorySize = bytes.length + (index === placed.length - 1 ? 5000 : 0)
    view.setWord(at, 1)
    view.setWord(at + (wide ? 4 : 24), flags)
    for (const [place, value] of [offset, base + offset, base + offset, bytes.length, memorySize].entries()) {
      view.setWide(at + (wide ? 8 + 8 * place : 4 + 4 * place), value)
    }
    view.setWide(at + (wide ? 48 : 28), page)
    file.set(bytes, offset)
  }
  file.set(Buffer.from(names, 'latin1'), end)
  const sections = [
    ...placed.map(({ name, bytes, offset }) => [names.indexOf(name), 1, base + offset, offset, bytes.length] as const),
    [names.indexOf('.shstrtab'), 3, 0, end, names.length] as const,
  ]
  for (const [index, [name, type, ...values]] of sections.entries()) {
    const at = sectionsAt + (index + 1) * sectionHeaderSizes[bits]
    view.setWord(at, name)
    view.setWord(at + 4, type)
    for (const [place, value] of values.entries()) view.setWide(at + (wide ? 16 + 8 * place : 12 + 4 * place), value)
  }
  return file
}

/** `.gopclntab` of the first functions, and the size of their text. */
function firstFunctions(section: Uint8Array, little: boolean, count: number): { bytes: Uint8Array; textSize: number } {
  const header = readPclntabHeader(section, little)
  if (header === undefined || header.functions < count) throw new Error('the program has another .gopclntab')
  const { pctab, functab, pointerSize } = header
  const view = new DataView(section.buffer, section.byteOffset, section.length)
  const word = (at: number): number => view.getUint32(functab + at, little)
  const records = Array.from({ length: count }, (_, index) => {
    const start = word(8 * index + 4)
    const funcdata = section[functab + start + 43] ?? 0
    const tables = word(start + 28)
    return section.slice(functab + start, functab + start + pclntabRecord + 4 * (tables + funcdata))
  })
  const pctabSize = Math.max(...records.map((record) => endOfTables(section, { record, little, pctab }))) - pctab
  const newPctab = 8 + 8 * pointerSize
  const newFunctab = aligned(newPctab + pctabSize, pointerSize)
  let end = 8 * count + 4
  const positions = records.map((record) => {
    const position = aligned(newFunctab + end, pointerSize) - newFunctab
    end = position + record.length
    return position
  })
  const bytes = new Uint8Array(newFunctab + end + 40)
  const target = new DataView(bytes.buffer)
  bytes.set(section.subarray(0, newPctab))
  const setWord = (index: number, value: number): void => {
    const at = 8 + index * pointerSize
    if (pointerSize === 8) target.setBigUint64(at, BigInt(value), little)
    else target.setUint32(at, value, little)
  }
  setWord(0, count)
  for (const [index, value] of [newPctab, newPctab, newPctab, newPctab, newFunctab].entries()) setWord(3 + index, value)
  bytes.set(section.subarray(pctab, pctab + pctabSize), newPctab)
  for (const [index, record] of records.entries()) {
    const position = positions[index] ?? 0
    target.setUint32(newFunctab + 8 * index, word(8 * index), little)
    target.setUint32(newFunctab + 8 * index + 4, position, little)
    bytes.set(record, newFunctab + position)
  }
  target.setUint32(newFunctab + 8 * count, word(8 * count), little)
  bytes.fill(0x2f, newFunctab + end)
  return { bytes, textSize: word(8 * count) }
}

/** Where the last table ends that a function refers to. */
function endOfTables(
  section: Uint8Array,
  { record, little, pctab }: { readonly record: Uint8Array; readonly little: boolean; readonly pctab: number },
): number {
  const view = new DataView(record.buffer, record.byteOffset, record.length)
  const tables = view.getUint32(28, little)
  const places = [16, 20, 24, ...Array.from({ length: tables }, (_, index) => pclntabRecord + 4 * index)]
  const last = Math.max(...places.map((place) => view.getUint32(place, little)))
  if (last === 0) return pctab + 1
  const varint = (start: number): number => {
    let at = start
    while ((section[at] ?? 0) >= 128) at++
    return at + 1
  }
  let at = varint(varint(pctab + last))
  while (section[at] !== 0) at = varint(varint(at))
  return at + 1
}

const aligned = (offset: number, to: number): number => Math.ceil(offset / to) * to
