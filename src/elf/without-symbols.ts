import { elfHeaderSizes, elfView, sectionHeaderSizes } from './fields.ts'
import { elfKind, type ReadAt, sectionHeaders } from './sections.ts'

/** A program as Go's linker writes it with `-s`, made from the one with symbols. */
export type WithoutSymbols = {
  /** Replaces as many bytes at the start of the file. */
  readonly start: Buffer
  /** From here on, `end` replaces the rest of the file. */
  readonly endAt: number
  readonly end: Buffer
}

const removed = '.symtab\0.strtab\0'
const loadedFlag = 2

/**
 * What makes a program that was linked with `-w` the one that Go's linker writes with `-s -w`: all that is loaded is the
 * same, and behind it lie only the symbols, their names and the names of the sections. Undefined for a file in which
 * anything else is there, or in another order, such as those of Go 1.23 and before, which have the names of the sections
 * among what is loaded. Source: cmd/link/internal/ld/elf.go, asmbElf.
 */
export function withoutSymbols(readAt: ReadAt, fileSize: number): WithoutSymbols | undefined {
  const kind = elfKind(readAt(0, 64))
  if (kind === undefined) return undefined
  const table = sectionHeaders(readAt(0, elfHeaderSizes[kind.bits]), kind)
  const startSize = table.start + table.count * table.size
  if (table.size !== sectionHeaderSizes[kind.bits] || table.namesIndex >= table.count || startSize > fileSize) {
    return undefined
  }
  const start = Buffer.from(readAt(0, startSize))
  const view = elfView(start, kind)
  const wide = kind.bits === 64
  const sections = Array.from({ length: table.count }, (_, index) => {
    const at = table.start + index * table.size
    return {
      header: start.subarray(at, at + table.size),
      nameAt: view.word(at),
      isLoaded: (view.wide(at + 8) & loadedFlag) !== 0,
      fileOffset: view.wide(at + (wide ? 24 : 16)),
      sizeBytes: view.wide(at + (wide ? 32 : 20)),
      link: view.word(at + (wide ? 40 : 24)),
    }
  })
  const names = sections[table.namesIndex]
  if (names === undefined || names.fileOffset + names.sizeBytes !== fileSize) return undefined
  const texts = Buffer.from(readAt(names.fileOffset, names.sizeBytes)).toString('latin1')
  const removedAt = texts.indexOf(removed)
  const behind = removedAt + removed.length
  const [symbols, strings] = [removedAt, removedAt + removed.indexOf('.strtab')].map((at) =>
    sections.find((section, index) => index > 0 && section.nameAt === at),
  )
  if (removedAt < 0 || symbols === undefined || strings === undefined) return undefined
  const kept = sections.filter((section) => section !== symbols && section !== strings)
  const isExpected =
    symbols.fileOffset + symbols.sizeBytes === strings.fileOffset &&
    strings.fileOffset + strings.sizeBytes === names.fileOffset &&
    sections[0]?.sizeBytes === 0 &&
    kept.every(
      (section, index) =>
        section.link === 0 &&
        (section.nameAt < removedAt || section.nameAt >= behind) &&
        (section === names || index === 0 || section.isLoaded),
    )
  if (!isExpected) return undefined
  const headers = Buffer.concat(kept.map(({ header }) => header))
  const headerView = elfView(headers, kind)
  for (const [index, section] of kept.entries()) {
    const at = index * table.size
    if (section.nameAt >= behind) headerView.setWord(at, section.nameAt - removed.length)
    if (section !== names) continue
    headerView.setWide(at + (wide ? 24 : 16), symbols.fileOffset)
    headerView.setWide(at + (wide ? 32 : 20), names.sizeBytes - removed.length)
  }
  start.fill(0, table.start)
  headers.copy(start, table.start)
  view.setHalf(wide ? 60 : 48, kept.length)
  view.setHalf(wide ? 62 : 50, kept.indexOf(names))
  const end = Buffer.from(texts.slice(0, removedAt) + texts.slice(behind), 'latin1')
  return { start, endAt: symbols.fileOffset, end }
}
