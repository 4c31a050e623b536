import { type SourceFile, sizeOf } from '../content.ts'
import { gapsOf } from './image.ts'
import { findTables } from './unpack.ts'

/** A part of the linked file, and the bytes that it takes in the packed one. */
export type PackedPart = { readonly start: number; readonly end: number; readonly packedBytes: number }

/**
 * What the parts of a linked program take in the program that this packer made of it: a stream or the streams of a
 * filter each, in no order. The rest of the packed file is the unpacker and its tables. Undefined for a file that this
 * packer did not make; throws DamagedPackage.
 */
export function packedParts(file: SourceFile): readonly PackedPart[] | undefined {
  const found = findTables(file)
  if (found === undefined) return undefined
  const { header, segments, streams, filters } = found
  // A place in the image as a place in the file.
  const inFile = (offset: number): number => {
    const segment = segments.find((one) => offset >= one.offset && offset <= one.offset + one.fileSize)
    return segment === undefined ? header.linkedSize : segment.fileOffset + offset - segment.offset
  }
  const part = (start: number, end: number, packedBytes: number): PackedPart => ({
    start: inFile(start),
    end: inFile(end),
    packedBytes,
  })
  const packedSize = (indices: readonly number[]): number =>
    indices.reduce((sum, index) => sum + sizeOf(streams[index]?.packed ?? new Uint8Array()), 0)
  const filtered = filters.map(({ filter, streams: own, numbers }) => {
    const [offset = 0, second = 0, third = 0, functab = 0, , functabSize = 0] = numbers
    return filter === 'pclntab'
      ? part(offset + third, offset + functab + functabSize, packedSize(own))
      : part(offset, offset + second, packedSize(own))
  })
  const used = new Set(filters.flatMap((filter) => filter.streams))
  const [gap] = gapsOf(segments, header.linkedSize)
  const others = streams.flatMap(({ place, offset, sizeBytes, packed }, index) => {
    if (used.has(index)) return []
    if (place === 'image') return [part(offset, offset + sizeBytes, sizeOf(packed))]
    return gap === undefined ? [] : [{ start: gap.start, end: gap.end, packedBytes: sizeOf(packed) }]
  })
  return [...filtered, ...others]
}
