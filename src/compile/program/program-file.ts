import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { buildInfoSection } from '../../elf/build-info.ts'
import { readSections } from '../../elf/sections.ts'
import { readInPieces } from '../../host/files/pieces.ts'
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

/** Reads a program once, in pieces: size, digest and telling names. Memory does not grow with its size. */
export async function readProgramFile(path: string): Promise<ProgramFile> {
  const hash = createHash('sha256')
  const found = new Set<string>()
  let last = Buffer.alloc(0)
  const sizeBytes = await readInPieces(path, (piece) => {
    hash.update(piece)
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
    return { header, segments, libraries, buildInfo: readBuildInfo(path, header) }
  } finally {
    await file.close()
  }
}

function readBuildInfo(path: string, { bits, endianness }: ElfHeader): BuildInfo | undefined {
  return withOpenFile(path, ({ sizeBytes, readAt }) => {
    const sections = readSections(readAt, sizeBytes, { bits, little: endianness === 'little' })
    const section = sections.find(({ name }) => name === buildInfoSection)
    return section === undefined ? undefined : parseBuildInfo(readAt(section.fileOffset, section.sizeBytes))
  })
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
