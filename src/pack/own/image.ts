import type { Section } from '../../elf/sections.ts'
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
  /** The bytes of the file outside of all segments, concatenated. */
  readonly rest: Uint8Array
}

/** Throws NotPackable for a program that is too large for the format. */
export function imageOf({ bytes, segments, pageSize }: LinkedProgram): Image {
  const first = segments[0]
  if (first === undefined) throw new NotPackable('has no segment to load')
  const address = Math.floor(first.address / pageSize) * pageSize
  const end = Math.max(...segments.map((segment) => segment.address + segment.memorySize))
  const size = Math.ceil((end - address) / pageSize) * pageSize
  if (size > largestImage || bytes.length > largestImage) {
    throw new NotPackable(
      `needs ${Math.max(size, bytes.length)} bytes of memory, more than the ${largestImage} of the packed format`,
    )
  }
  const dataSize = Math.max(...segments.map((segment) => segment.address + segment.fileSize)) - address
  if (dataSize > bytes.length + largestGaps) {
    throw new NotPackable(
      `has segments that lie far apart: ${dataSize} bytes of memory for ${bytes.length} of the file`,
    )
  }
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
    rest: restOf(bytes, segments),
  }
}

/** The parts of a file outside of all segments, by offset. */
export function gapsOf(
  segments: readonly Pick<LoadedSegment, 'fileOffset' | 'fileSize'>[],
  fileSize: number,
): readonly { readonly start: number; readonly end: number }[] {
  const loaded = segments.filter((segment) => segment.fileSize > 0).sort((a, b) => a.fileOffset - b.fileOffset)
  const starts = [0, ...loaded.map((segment) => segment.fileOffset + segment.fileSize)]
  const ends = [...loaded.map(({ fileOffset }) => fileOffset), fileSize]
  return starts.map((start, index) => ({ start, end: ends[index] ?? start })).filter(({ start, end }) => start < end)
}

function restOf(bytes: Uint8Array, segments: readonly LoadedSegment[]): Uint8Array {
  return Buffer.concat(gapsOf(segments, bytes.length).map(({ start, end }) => bytes.subarray(start, end)))
}

/** A section that one segment loads completely. */
export type LoadedSection = Section & {
  /** Relative to the image's lowest address. */
  readonly offset: number
  readonly bytes: Uint8Array
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
      bytes: program.bytes.subarray(section.fileOffset, section.fileOffset + section.sizeBytes),
    }))
    .sort((a, b) => a.offset - b.offset)
}
