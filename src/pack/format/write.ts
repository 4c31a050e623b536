import { type Content, piecesOf, sizeOf, totalSize } from '../content.ts'
import {
  codecs,
  filterNumbers,
  headerSize,
  packageMagic,
  places,
  segmentRecordSize,
  streamRecordSize,
} from './layout.ts'
import type { FilterRecord, Package } from './types.ts'
import { createXxh32 } from './xxh32.ts'

/**
 * Serializes a package: header and tables, and each stream. The exact bytes are described in docs/packed-format.md. Throws
 * Node's errors of reading streams.
 */
export function writePackage({ header, segments, streams, filters }: Package): readonly Content[] {
  const filterBytes = filters.map(filterRecord)
  const filtersSize = totalSize(filterBytes)
  const tablesEnd = headerSize + segments.length * segmentRecordSize + streams.length * streamRecordSize + filtersSize
  const contents = streams.map(({ packed }) => packed)
  const bytes = new Uint8Array(tablesEnd)
  const view = new DataView(bytes.buffer)
  const put = (offset: number, values: readonly number[]): void => {
    for (const [index, value] of values.entries()) view.setUint32(offset + 4 * index, value, true)
  }
  put(0, [packageMagic, 0, tablesEnd + totalSize(contents)])
  bytes.set([segments.length, streams.length, filters.length, 0], 12)
  view.setBigUint64(16, BigInt(header.imageAddress), true)
  view.setBigUint64(24, BigInt(header.entry), true)
  view.setBigUint64(32, BigInt(header.programHeadersAddress), true)
  put(40, [header.imageSize, header.dataSize, header.scratchSize, header.restSize])
  view.setUint16(56, header.programHeaderCount, true)
  view.setUint16(58, filtersSize, true)
  put(60, [header.linkedSize])
  bytes.set(header.linkedDigest, 64)

  let at = headerSize
  for (const { offset, memorySize, fileSize, fileOffset, flags } of segments) {
    put(at, [offset, memorySize, fileSize, fileOffset, flags])
    at += segmentRecordSize
  }
  for (const { codec, model, packed, sizeBytes, place, offset } of streams) {
    bytes.set([codecs[codec], (model.pb * 5 + model.lp) * 9 + model.lc, places[place], 0], at)
    put(at + 4, [sizeOf(packed), sizeBytes, offset])
    at += streamRecordSize
  }
  for (const record of filterBytes) {
    bytes.set(record, at)
    at += record.length
  }
  const hash = createXxh32()
  hash.update(bytes.subarray(8))
  for (const content of contents) piecesOf(content, hash.update)
  view.setUint32(4, hash.digest(), true)
  return [bytes, ...contents]
}

function filterRecord({ filter, streams, numbers }: FilterRecord): Uint8Array {
  const bytes = new Uint8Array(4 + streams.length + 4 * numbers.length)
  bytes.set([filterNumbers[filter], streams.length, numbers.length, 0, ...streams])
  const view = new DataView(bytes.buffer)
  for (const [index, value] of numbers.entries()) view.setUint32(4 + streams.length + 4 * index, value, true)
  return bytes
}
