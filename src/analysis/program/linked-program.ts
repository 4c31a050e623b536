import { elfKind, readSections, type Section } from '../../elf/sections.ts'
import { firstAbove } from '../../elf/sorted.ts'
import { type FilePart, type OpenFile, sameBytes } from '../../host/files/random-access.ts'
import { type Layout, layoutFrom } from './layout.ts'
import { nameOf, symbolsNamed } from './symbols/named-symbols.ts'
import { readSymbols, type Symbols } from './symbols/symbols.ts'

/** A program with the symbols of its second link. */
export type LinkedProgram = {
  readonly layout: Layout
  /** None without a second link that fits. */
  readonly symbols: Symbols
  /** Why the attribution is not exact. */
  readonly approximate?: string
}

type Parts = {
  readonly program: OpenFile
  readonly twin?: OpenFile | undefined
  readonly isFromTwin?: boolean
  readonly goMinor: number
}

const none = new Uint32Array(0)
const noSymbols: Symbols = { count: 0, addresses: none, sizes: none, eachNames: () => {} }

/**
 * Reads the sections of the program and the symbols of its twin. The symbols count only where all loaded sections of
 * both have the same places; they are exact where the bytes are the same too. Undefined for no ELF program.
 */
export function openLinkedProgram({ program, twin, isFromTwin = false, goMinor }: Parts): LinkedProgram | undefined {
  const start = program.readAt(0, 64)
  const kind = elfKind(start)
  if (kind === undefined) return undefined
  const sections = readSections(program.readAt, program.sizeBytes, kind)
  if (sections.length === 0) return undefined
  const machine = kind.little ? start.readUInt16LE(18) : start.readUInt16BE(18)
  const isOwn = twin === undefined
  const isSame = isOwn || isFromTwin
  const { symbols, approximate } = symbolsFor({ program, sections, twin: twin ?? program, isOwn, isSame })
  const parts = { ...kind, file: program, machine, goMinor, sections, ...borders(symbols) }
  return { layout: layoutFrom(parts), symbols, ...(approximate === undefined ? {} : { approximate }) }
}

function symbolsFor(given: {
  readonly program: OpenFile
  readonly sections: readonly Section[]
  readonly twin: OpenFile
  readonly isOwn: boolean
  /** The bytes of what is loaded need not be compared. */
  readonly isSame: boolean
}): { readonly symbols: Symbols; readonly approximate?: string } {
  const { program, sections, twin, isOwn, isSame } = given
  const kind = elfKind(twin.readAt(0, 64))
  const others = kind === undefined ? [] : readSections(twin.readAt, twin.sizeBytes, kind)
  const [symtab, strtab] = ['.symtab', '.strtab'].map((name) => others.find((section) => section.name === name))
  if (kind === undefined || symtab === undefined || strtab === undefined) {
    return {
      symbols: noSymbols,
      approximate: isOwn ? 'there is no link with symbols' : 'the second link has no symbols',
    }
  }
  const moved = sections.find((section) => section.address > 0 && !others.some((other) => samePlace(section, other)))
  if (moved !== undefined) {
    return { symbols: noSymbols, approximate: `the second link has another section ${moved.name}` }
  }
  const symbols = readSymbols(twin, { symtab, strtab, kind })
  if (isSame) return { symbols }
  const changed = sections.find((section) => {
    const other = others.find((one) => section.address > 0 && samePlace(section, one))
    if (other === undefined) return false
    const [ours, theirs] = [partOf(program, section), partOf(twin, other)]
    return !sameBytes(ours, theirs, section.sizeBytes)
  })
  return changed === undefined
    ? { symbols }
    : { symbols, approximate: `section ${changed.name} of the second link has other bytes` }
}

function samePlace(a: Section, b: Section): boolean {
  return a.name === b.name && a.address === b.address && a.sizeBytes === b.sizeBytes
}

function partOf(file: OpenFile, { fileOffset }: Section): FilePart {
  return { file, offset: fileOffset }
}

// The linker marks the borders of regions with symbols, most of them without a size.
const sizedMarkers = ['go:func.*', ...['findfunctab', 'typelink', 'itablink'].map((name) => `runtime.${name}`)]

function borders({ count, addresses, sizes, eachNames }: Symbols) {
  const found = new Map<string, number>()
  // Of equal names the one with a size counts, and the last of these.
  const rank = (index: number): number => (sizes[index] === 0 ? index : count + index)
  const mark = (name: string, index: number): void => {
    const other = found.get(name)
    if (other === undefined || rank(other) < rank(index)) found.set(name, index)
  }
  eachNames((names) => {
    const { indices } = names
    for (let place = 0; place < indices.length; place++) {
      const index = indices[place] ?? 0
      if (sizes[index] === 0) mark(nameOf(names, index), index)
    }
    for (const text of sizedMarkers) {
      for (const index of symbolsNamed(names, Buffer.from(`${text}\0`, 'latin1'))) mark(text, index)
    }
  })
  const markers = new Map([...found].map(([name, index]) => [name, addresses[index] ?? 0]))
  const symbolAfter = (address: number): number | undefined => {
    const next = firstAbove(addresses, count, address)
    return next < count ? addresses[next] : undefined
  }
  return { markers, symbolAfter }
}
