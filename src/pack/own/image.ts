import type { Section } from '../../elf/sections.ts'
import { type Content, joined } from '../content.ts'
import type { LinkedProgram, LoadedSegment } from '../elf/program.ts'
import { NotPackable } from '../elf/read.ts'
import { largestGaps, largestImage } from '../format/layout.ts'
import type { SegmentRecord } from '../format/types.ts'

/** The program's image in memory, and the parts of its file that are not loaded. */
export type Image = {
  readonly address: number
  readonly size: number
  readonly dataSize: number
  readonly segments: readonly SegmentRecord[]
  /** Where the file is outside of all segments. */
  readonly rest: readonly Gap[]
  /** Bytes of the file that are outside of all segments. */
  readonly restSize: number
}

/** A part of a file. */
type Gap = { readonly start: number; readonly end: number }

/** Throws NotPackable for a program that is too large for the format. */
export function imageOf({ file, segments, pageSize }: LinkedProgram): Image {
  const first = segments[0]
  if (first === undefined) throw new NotPackable('has no segment to load')
  const address = Math.floor(first.address / pageSize) * pageSize
  const end = Math.max(...segments.map((segment) => segment.address + segment.memorySize))
  const size = Math.ceil((end - address) / pageSize) * pageSize
  if (size > largestImage || file.sizeBytes > largestImage) {
    throw new NotPackable(
      `needs ${Math.max(size, file.sizeBytes)} bytes of memory, more than the ${largestImage} of the packed format`,
    )
  }
  const dataSize = Math.max(...segments.map((segment) => segment.address + segment.fileSize)) - address
  if (dataSize > file.sizeBytes + largestGaps) {
    throw new NotPackable(
      `has segments that lie far apart: ${dataSize} bytes of memory for ${file.sizeBytes} of the file`,
    )
  }
  const rest = gapsOf(segments, file.sizeBytes)
  return {
    address,
    size,
    dataSize,
    segments: segments.map(({ address: start, memorySize, fileSize, fileOffset, flags }) => ({
      offset: start - address,
      memorySize,
      fileSize,
      fileOffset,
      flags,
    })),
    rest,
    restSize: rest.reduce((sum, { start, end }) => sum + end - start, 0),
  }
}

/** The parts of a file outside of all segments, by offset. */
export function gapsOf(
  segments: readonly Pick<LoadedSegment, 'fileOffset' | 'fileSize'>[],
  fileSize: number,
): readonly Gap[] {
  const loaded = segments.filter((segment) => segment.fileSize > 0).sort((a, b) => a.fileOffset - b.fileOffset)
  const starts = [0, ...loaded.map((segment) => segment.fileOffset + segment.fileSize)]
  const ends = [...loaded.map(({ fileOffset }) => fileOffset), fileSize]
  return starts.map((start, index) => ({ start, end: ends[index] ?? start })).filter(({ start, end }) => start < end)
}

/** The bytes of the file outside of all segments, one after another. */
export function restOf({ file }: LinkedProgram, { rest, restSize }: Image): Content {
  const [first, second] = rest
  if (first !== undefined && second === undefined) return file.part(first.start, restSize)
  return joined(rest.map(({ start, end }) => file.part(start, end - start)))
}

/** A section that one segment loads completely. */
export type LoadedSection = Section & {
  /** Relative to the image's lowest address. */
  readonly offset: number
}

export function loadedSections(program: LinkedProgram, { address }: Pick<Image, 'address'>): readonly LoadedSection[] {
  const isLoaded = (section: Section): boolean =>
    program.segments.some(
      (segment) =>
        section.fileOffset >= segment.fileOffset &&
        section.fileOffset + section.sizeBytes <= segment.fileOffset + segment.fileSize &&
        section.address - segment.address === section.fileOffset - segment.fileOffset,
    )
  return program.sections
    .filter((section) => section.sizeBytes > 0 && isLoaded(section))
    .map((section) => ({
      ...section,
      offset: section.address - address,
    }))
    .sort((a, b) => a.offset - b.offset)
}
