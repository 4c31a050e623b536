import type { Content, SourceFile } from '../content.ts'
import {
  codecs,
  filterNumbers,
  headerSize,
  largestGaps,
  largestImage,
  leastScratch,
  packageMagic,
  places,
  scratchFactor,
  segmentRecordSize,
  slackAfterStreams,
  streamRecordSize,
} from './layout.ts'
import type { FilterRecord, Package, PackageHeader, PackedStream, SegmentRecord } from './types.ts'
import { xxh32 } from './xxh32.ts'

/** Why a packed program cannot be unpacked, as a clause that follows its name. */
export class DamagedPackage extends Error {
  /** Whether it is not whole, or of a version that this one cannot read. */
  readonly reason: 'damage' | 'version'

  constructor(message: string, reason: DamagedPackage['reason'] = 'damage') {
    super(message)
    this.name = 'DamagedPackage'
    this.reason = reason
  }
}

/**
 * Parses a package that starts at the first byte; anything after it is ignored. Throws DamagedPackage when its checksum
 * is wrong or a size is out of bounds.
 */
export function readPackage(bytes: Uint8Array): SizedPackage {
  const bounds = boundsOf(bytes, bytes.length)
  if (xxh32(bytes.subarray(8, bounds.sizeBytes)) !== wordsOf(bytes)(4))
    throw new DamagedPackage('is damaged: its checksum is wrong')
  return recordsOf(bytes, bounds, (start, sizeBytes) => bytes.subarray(start, start + sizeBytes))
}

/**
 * Reads the header and the tables of a package in a file; its streams are parts of the file, and neither read nor
 * compared with the checksum. Throws DamagedPackage when a size is out of bounds.
 */
export function readTables(file: SourceFile, packageAt: number): SizedPackage {
  const bounds = boundsOf(file.readAt(packageAt, headerSize), file.sizeBytes - packageAt)
  const tables = file.readAt(packageAt, bounds.dataAt)
  return recordsOf(tables, bounds, (start, sizeBytes) => file.part(packageAt + start, sizeBytes))
}

type SizedPackage = Package & { readonly sizeBytes: number }
type Bounds = ReturnType<typeof boundsOf>

/** Where the parts of a package start, of which so many bytes are there. */
function boundsOf(bytes: Uint8Array, availableBytes: number) {
  const sizeBytes = wordsOf(bytes)(8)
  const [segmentCount = 0, streamCount = 0, filterCount = 0] = bytes.subarray(12, 15)
  const streamsAt = headerSize + segmentCount * segmentRecordSize
  const filtersAt = streamsAt + streamCount * streamRecordSize
  const dataAt = filtersAt + viewOf(bytes).getUint16(58, true)
  if (sizeBytes > availableBytes - slackAfterStreams) {
    throw new DamagedPackage(`is cut off: ${sizeBytes} bytes were packed, and ${availableBytes} are there`)
  }
  if (dataAt > sizeBytes) throw new DamagedPackage('is damaged: its tables are larger than itself')
  return { sizeBytes, segmentCount, streamCount, filterCount, streamsAt, filtersAt, dataAt }
}

function recordsOf(
  bytes: Uint8Array,
  { sizeBytes, segmentCount, streamCount, filterCount, streamsAt, filtersAt, dataAt }: Bounds,
  part: (start: number, sizeBytes: number) => Content,
): SizedPackage {
  const word = wordsOf(bytes)
  const header = readPackageHeader(bytes)
  const segments = Array.from({ length: segmentCount }, (_, index): SegmentRecord => {
    const at = headerSize + index * segmentRecordSize
    return {
      offset: word(at),
      memorySize: word(at + 4),
      fileSize: word(at + 8),
      fileOffset: word(at + 12),
      flags: word(at + 16),
    }
  })
  let data = dataAt
  const streams = Array.from({ length: streamCount }, (_, index): PackedStream => {
    const at = streamsAt + index * streamRecordSize
    const end = data + word(at + 4)
    if (end > sizeBytes) throw new DamagedPackage('is damaged: its streams are larger than itself')
    const packed = part(data, end - data)
    data = end
    const [codec, place] = [nameOf(codecs, bytes[at]), nameOf(places, bytes[at + 2])]
    return { codec, model: modelOf(bytes[at + 1] ?? 0), packed, sizeBytes: word(at + 8), place, offset: word(at + 12) }
  })
  return { header, segments, streams, filters: readFilters(bytes.subarray(filtersAt, dataAt), filterCount), sizeBytes }
}

/** The header of a package that starts at the first byte; no more than that is read. Throws DamagedPackage. */
export function readPackageHeader(bytes: Uint8Array): PackageHeader {
  const word = wordsOf(bytes)
  const view = viewOf(bytes)
  const long = (at: number): number => Number(view.getBigUint64(at, true))
  const header = {
    imageAddress: long(16),
    entry: long(24),
    programHeadersAddress: long(32),
    imageSize: word(40),
    dataSize: word(44),
    scratchSize: word(48),
    restSize: word(52),
    programHeaderCount: view.getUint16(56, true),
    linkedSize: word(60),
    linkedDigest: new Uint8Array(bytes.subarray(64, 96)),
  }
  checkSizes(header)
  return header
}

/** Reads numbers of a package of this version. */
function wordsOf(bytes: Uint8Array): (at: number) => number {
  const view = viewOf(bytes)
  if (bytes.length < headerSize || view.getUint32(0, true) !== packageMagic)
    throw new DamagedPackage('was packed in another version of the format', 'version')
  return (at) => view.getUint32(at, true)
}

/** Before memory is reserved for them; the stub checks the same. */
function checkSizes({ imageSize, dataSize, scratchSize, restSize, linkedSize }: PackageHeader): void {
  const sane =
    Math.max(imageSize, linkedSize, scratchSize) <= largestImage &&
    dataSize <= Math.min(imageSize, linkedSize + largestGaps) &&
    restSize <= linkedSize &&
    (scratchSize <= leastScratch || scratchSize / scratchFactor < dataSize + 1)
  if (!sane) throw new DamagedPackage('is damaged: the sizes in its header make no sense')
}

function readFilters(bytes: Uint8Array, count: number): readonly FilterRecord[] {
  const view = viewOf(bytes)
  let at = 0
  return Array.from({ length: count }, () => {
    const [kind, streamCount = 0, numberCount = 0] = bytes.subarray(at, at + 3)
    const numbersAt = at + 4 + streamCount
    const end = numbersAt + 4 * numberCount
    if (end > bytes.length) throw new DamagedPackage('is damaged: its filters are larger than their table')
    const streams = [...bytes.subarray(at + 4, numbersAt)]
    const numbers = Array.from({ length: numberCount }, (_, index) => view.getUint32(numbersAt + 4 * index, true))
    at = end
    return { filter: nameOf(filterNumbers, kind), streams, numbers }
  })
}

function modelOf(properties: number): PackedStream['model'] {
  return { lc: properties % 9, lp: Math.floor(properties / 9) % 5, pb: Math.floor(properties / 45) }
}

function nameOf<Name extends string>(names: Readonly<Record<Name, number>>, number: number | undefined): Name {
  for (const name in names) if (names[name] === number) return name
  throw new DamagedPackage(`is of a newer version: it has a part of the unknown kind ${number}`, 'version')
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
