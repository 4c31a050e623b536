import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { buildInfoSection } from '../../elf/build-info.ts'
import { pclntabHeaderBytes, readPclntabHeader } from '../../elf/pclntab-header.ts'
import { type ReadAt, readSections, type Section } from '../../elf/sections.ts'
import { type FileRange, readInPieces } from '../../host/files/pieces.ts'
import { withOpenFile } from '../../host/files/random-access.ts'
import type { BuildInfo } from '../types.ts'
import { parseBuildInfo } from './build-info.ts'
import {
  dynamicSegmentOf,
  type ElfHeader,
  elfHeaderSize,
  neededLibraries,
  type ProgramHeader,
  parseElfHeader,
  parseProgramHeaders,
} from './elf.ts'
import { namesIn, tellingNames } from './needs.ts'

const longestTable = 1024 * 1024
// A name may cross the border of two pieces, so this many bytes of the previous piece are searched again.
const overlap = Math.max(...tellingNames.map((name) => name.length + 2))

export type ProgramFile = {
  readonly sizeBytes: number
  readonly digest: string
  /** The `tellingNames` in it. */
  readonly names: readonly string[]
  /** What the examination of its packages has warned of, if that is known. */
  readonly warnings?: readonly string[] | undefined
}

/**
 * Reads a program once, in pieces: size, digest and telling names, which are only searched in its function names where
 * it is known where those are. Memory does not grow with its size.
 */
export async function readProgramFile(path: string, functionNames: FileRange = { start: 0 }): Promise<ProgramFile> {
  const hash = createHash('sha256')
  const found = new Set<string>()
  const { start, end = Number.POSITIVE_INFINITY } = functionNames
  let last = Buffer.alloc(0)
  let at = 0
  const sizeBytes = await readInPieces(path, (whole) => {
    hash.update(whole)
    const piece = whole.subarray(Math.max(0, start - at), Math.max(0, end - at))
    at += whole.length
    if (piece.length === 0) return
    const seam = Buffer.concat([last, piece.subarray(0, overlap)])
    for (const name of [...namesIn(seam), ...namesIn(piece)]) found.add(name)
    last = Buffer.concat([last, piece.subarray(-overlap)]).subarray(-overlap)
  })
  return { sizeBytes, digest: `sha256:${hash.digest('hex')}`, names: [...found] }
}

export type ElfFile = {
  readonly header: ElfHeader
  readonly segments: readonly ProgramHeader[]
  /** Shared libraries that it needs. */
  readonly libraries: number
  readonly buildInfo: BuildInfo | undefined
  /** Where the names of its functions are, with the bytes before and after them; undefined if Go's table is not found. */
  readonly functionNames: FileRange | undefined
}

/** Reads the headers and the build information of a program. Undefined for a file that is no ELF file. */
export async function readElf(path: string): Promise<ElfFile | undefined> {
  const file = await open(path)
  try {
    const header = parseElfHeader(await readAt(file, { offset: 0, sizeBytes: elfHeaderSize }))
    if (header === undefined) return undefined
    const { offset, entrySize, count } = header.programHeaders
    const segments = parseProgramHeaders(await readAt(file, { offset, sizeBytes: entrySize * count }), header)
    const dynamic = dynamicSegmentOf(segments)
    const libraries = dynamic === undefined ? 0 : neededLibraries(await readAt(file, dynamic), header)
    return { header, segments, libraries, ...readGoSections(path, header) }
  } finally {
    await file.close()
  }
}

function readGoSections(path: string, { bits, endianness }: ElfHeader): Pick<ElfFile, 'buildInfo' | 'functionNames'> {
  const little = endianness === 'little'
  return withOpenFile(path, ({ sizeBytes, readAt }) => {
    const sections = readSections(readAt, sizeBytes, { bits, little })
    const section = sections.find(({ name }) => name === buildInfoSection)
    return {
      buildInfo: section === undefined ? undefined : parseBuildInfo(readAt(section.fileOffset, section.sizeBytes)),
      functionNames: functionNamesOf(readAt, sections, little),
    }
  })
}

function functionNamesOf(readAt: ReadAt, sections: readonly Section[], little: boolean): FileRange | undefined {
  const table = sections.find(({ name }) => name === '.gopclntab')
  if (table === undefined) return undefined
  const header = readPclntabHeader(readAt(table.fileOffset, pclntabHeaderBytes), little, table.sizeBytes)
  if (header === undefined || header.names >= header.cutab || header.cutab >= table.sizeBytes) return undefined
  return { start: table.fileOffset + header.names - 1, end: table.fileOffset + header.cutab + 1 }
}

// Offsets and sizes come from the file itself, so they are limited to what a valid header can hold.
async function readAt(
  file: FileHandle,
  range: { readonly offset: number; readonly sizeBytes: number },
): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.min(range.sizeBytes, longestTable))
  if (!Number.isSafeInteger(range.offset)) return buffer.subarray(0, 0)
  const { bytesRead } = await file.read(buffer, 0, buffer.length, range.offset)
  return buffer.subarray(0, bytesRead)
}
