import { createHash } from 'node:crypto'
import { buildInfoSection } from '../../elf/build-info.ts'
import { collectAll } from '../../host/memory/collect.ts'
import { architectureOf } from '../architectures.ts'
import { type Content, piecesOf, type SourceFile } from '../content.ts'
import { NotPackable, readLinkedProgram } from '../elf/read.ts'
import { writePackedFile } from '../elf/write.ts'
import type { FilterName } from '../format/layout.ts'
import { DamagedPackage } from '../format/read.ts'
import type { Package, PackageHeader, PackedStream, Stream } from '../format/types.ts'
import { writePackage } from '../format/write.ts'
import { stubOf } from '../stubs/blobs.ts'
import { imageOf } from './image.ts'
import { planStreams } from './plan.ts'
import { isUpx, locatePackage } from './unpack.ts'

const largeBytes = 16_000_000

/** How streams are compressed. */
export type Compression = {
  /** The codec that the stub must support. */
  readonly codec: 'lzma' | 'zstd'
  readonly compress: (stream: Stream) => Promise<Omit<PackedStream, 'place' | 'offset' | 'sizeBytes'>>
}

export type OwnPackRequest = {
  readonly linked: SourceFile
  readonly compression: Compression
  /** Filters to leave out, whatever they would save. */
  readonly without?: readonly FilterName[]
}

/** Also one that is damaged. */
function isPacked(program: SourceFile): boolean {
  try {
    return locatePackage(program) !== undefined
  } catch (error) {
    if (error instanceof DamagedPackage) return true
    throw error
  }
}

/**
 * Packs a linked Go program; returns the packed file in parts, some of which may be parts of the linked one. Throws NotPackable
 * for a program that the format does not support.
 */
export async function packLinked(request: OwnPackRequest): Promise<readonly Content[]> {
  const { linked, compression, without = [] } = request
  if (isPacked(linked)) throw new NotPackable('is packed by go-tiny-image already')
  if (isUpx(linked.readAt(0, 4096))) throw new NotPackable('is packed by UPX already')
  const parts = partsOf(linked)
  const compressed = new Map<Stream, Promise<PackedStream>>()
  const onStream = (stream: Stream): void => {
    const { place, offset, sizeBytes } = stream
    const packed = compression
      .compress(stream)
      .then((result): PackedStream => ({ ...result, place, offset, sizeBytes }))
    // Awaited when all streams are there.
    packed.catch(() => {})
    compressed.set(stream, packed)
  }
  const { streams, filters, scratchSize } = planStreams({ ...parts, without, onStream })
  // What the filters worked with, while the workers are busy.
  if (linked.sizeBytes > largeBytes) collectAll()
  const packed = await Promise.all(streams.flatMap((stream) => compressed.get(stream) ?? []))
  const linkedDigest = digestOf(linked)
  return packedFile(parts, { codec: compression.codec, streams: packed, filters, scratchSize, linkedDigest })
}

/**
 * The packed file that this version makes of a linked program and of streams that unpack to it: whatever runs before
 * and after unpacking is in it, the stub, the headers and the tables. In parts. Throws NotPackable.
 */
export function packedAround(linked: SourceFile, content: Unpackable): readonly Content[] {
  return packedFile(partsOf(linked), content)
}

type Unpackable = Pick<Package, 'streams' | 'filters'> &
  Pick<Compression, 'codec'> &
  Pick<PackageHeader, 'scratchSize' | 'linkedDigest'>

type Parts = ReturnType<typeof partsOf>

function partsOf(linked: SourceFile) {
  const program = readLinkedProgram(linked)
  const architecture = architectureOf(program)
  if (architecture === undefined) throw new NotPackable('is for an architecture without a stub')
  const buildInfo = program.sections.find(({ name }) => name === buildInfoSection)
  if (buildInfo === undefined) throw new NotPackable('is no Go program, or its section .go.buildinfo was stripped')
  const image = imageOf(program)
  if (architecture.stubAddress !== undefined && image.address + image.size > architecture.stubAddress) {
    throw new NotPackable(`reaches beyond the address ${architecture.stubAddress}, where its stub must stand`)
  }
  return { linked, program, architecture, buildInfo, image }
}

function packedFile(
  { linked, program, architecture, buildInfo, image }: Parts,
  { codec, streams, filters, scratchSize, linkedDigest }: Unpackable,
): readonly Content[] {
  const { programHeaders, segments } = program
  const headers = segments.find(
    ({ fileOffset, fileSize }) =>
      programHeaders.fileOffset >= fileOffset && programHeaders.fileOffset < fileOffset + fileSize,
  )
  const packaged = writePackage({
    header: {
      imageAddress: image.address,
      imageSize: image.size,
      dataSize: image.dataSize,
      scratchSize,
      restSize: image.restSize,
      entry: program.entry,
      programHeadersAddress:
        headers === undefined ? 0 : headers.address + programHeaders.fileOffset - headers.fileOffset,
      programHeaderCount: programHeaders.count,
      linkedSize: linked.sizeBytes,
      linkedDigest,
    },
    segments: image.segments,
    streams,
    filters,
  })
  return writePackedFile({
    program,
    image,
    stub: stubOf(architecture.name, codec),
    stubAddress: architecture.stubAddress,
    packaged,
    buildInfo: linked.readAt(buildInfo.fileOffset, buildInfo.sizeBytes),
  })
}

function digestOf(file: SourceFile): Uint8Array {
  const hash = createHash('sha256')
  piecesOf(file.part(0, file.sizeBytes), (piece) => void hash.update(piece))
  return hash.digest()
}
