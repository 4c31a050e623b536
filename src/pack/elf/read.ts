import { elfHeaderSizes, elfView, programHeaderSizes, segmentTypes } from '../../elf/fields.ts'
import { type ProgramHeader, programHeaderTable, readProgramHeaders } from '../../elf/program-headers.ts'
import { readSections } from '../../elf/sections.ts'
import type { SourceFile } from '../content.ts'
import { largestPage, smallestPage } from '../format/layout.ts'
import type { LinkedProgram, LoadedSegment } from './program.ts'

/** Why a program cannot be packed, as a clause that follows its name. */
export class NotPackable extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'NotPackable'
  }
}

/**
 * Parses a linked program. Throws NotPackable when it is not a static executable or its headers point outside of the
 * file.
 */
export function readLinkedProgram(file: SourceFile): LinkedProgram {
  const bytes = file.readAt(0, elfHeaderSizes[64])
  const isElf = bytes.length >= 64 && bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46
  if (!isElf) throw new NotPackable('is no ELF program')
  const [fileClass, data] = [bytes[4], bytes[5]]
  if ((fileClass !== 1 && fileClass !== 2) || (data !== 1 && data !== 2))
    throw new NotPackable('has a broken ELF header')
  const kind = { bits: fileClass === 2 ? 64 : 32, little: data === 1 } as const
  const view = elfView(bytes, kind)
  const wide = kind.bits === 64
  const programHeaders = programHeaderTable(view, kind.bits)
  const { fileOffset, count, entrySize } = programHeaders
  if (entrySize < programHeaderSizes[kind.bits] || fileOffset + count * entrySize > file.sizeBytes) {
    throw new NotPackable('is cut off: its program headers lie beyond its end')
  }
  const table = elfView(file.readAt(fileOffset, count * entrySize), kind)
  const headers = readProgramHeaders(table, kind.bits, { ...programHeaders, fileOffset: 0 })
  const alignments = headers.filter((header) => header.type === segmentTypes.load).map(({ alignment }) => alignment)
  if (headers.some(({ type }) => type === segmentTypes.interpreter)) {
    throw new NotPackable('is dynamic: it asks for a loader (PT_INTERP)')
  }
  const type = view.half(16)
  if (type === 3) throw new NotPackable('is position-independent (PIE)')
  if (type !== 2) throw new NotPackable(`is no executable (ELF type ${type})`)
  if (headers.some(({ type: segment }) => segment === segmentTypes.dynamic)) {
    throw new NotPackable('is dynamic: it has a dynamic segment (PT_DYNAMIC)')
  }
  return {
    ...kind,
    file,
    machine: view.half(18),
    flags: view.word(wide ? 48 : 36),
    entry: view.wide(24),
    programHeaders,
    segments: loadedSegments(headers, file.sizeBytes),
    pageSize: Math.min(Math.max(smallestPage, ...alignments), largestPage),
    stackFlags: headers.find(({ type: segment }) => segment === segmentTypes.stack)?.flags,
    sections: readSections(file.readAt, file.sizeBytes, kind),
  }
}

function loadedSegments(headers: readonly ProgramHeader[], fileSize: number): readonly LoadedSegment[] {
  const loaded = headers.filter(({ type, memorySize }) => type === segmentTypes.load && memorySize > 0)
  const byAddress = [...loaded].sort((a, b) => a.address - b.address)
  for (const segment of byAddress) {
    if (segment.fileOffset + segment.fileSize > fileSize)
      throw new NotPackable('is cut off: a segment lies beyond its end')
    if (segment.fileSize > segment.memorySize)
      throw new NotPackable('has a segment that is larger in the file than in memory')
  }
  const byOffset = byAddress.filter(({ fileSize: size }) => size > 0).sort((a, b) => a.fileOffset - b.fileOffset)
  const overlaps =
    byAddress.some(
      (segment, index) => segment.address + segment.memorySize > (byAddress[index + 1]?.address ?? Infinity),
    ) ||
    byOffset.some(
      (segment, index) => segment.fileOffset + segment.fileSize > (byOffset[index + 1]?.fileOffset ?? Infinity),
    )
  if (overlaps) throw new NotPackable('has segments that overlap')
  return byAddress
}
