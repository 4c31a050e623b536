import { createHash } from 'node:crypto'
import { buildInfoSection } from '../../elf/build-info.ts'
import { architectureOf } from '../architectures.ts'
import { NotPackable, readLinkedProgram } from '../elf/read.ts'
import { writePackedFile } from '../elf/write.ts'
import type { FilterName } from '../format/layout.ts'
import { DamagedPackage } from '../format/read.ts'
import type { Package, PackageHeader, PackedStream, Stream } from '../format/types.ts'
import { writePackage } from '../format/write.ts'
import { stubOf } from '../stubs/blobs.ts'
import { imageOf } from './image.ts'
import { planStreams } from './plan.ts'
import { findPackage, isUpx } from './unpack.ts'

/** How streams are compressed. */
export type Compression = {
  /** The codec that the stub must support. */
  readonly codec: 'lzma' | 'zstd'
  readonly compress: (stream: Stream) => Promise<Omit<PackedStream, 'place' | 'offset' | 'sizeBytes'>>
}

export type OwnPackRequest = {
  readonly linked: Uint8Array
  readonly compression: Compression
  /** Filters to leave out, whatever they would save. */
  readonly without?: readonly FilterName[]
}

/** Also one that is damaged. */
function isPacked(program: Uint8Array): boolean {
  try {
    return findPackage(program) !== undefined
  } catch (error) {
    if (error instanceof DamagedPackage) return true
    throw error
  }
}

/** Packs a linked Go program. Throws NotPackable for a program that the format does not support. */
export async function packLinked(request: OwnPackRequest): Promise<Uint8Array> {
  const { linked, compression, without = [] } = request
  if (isPacked(linked)) throw new NotPackable('is packed by go-tiny-image already')
  if (isUpx(linked)) throw new NotPackable('is packed by UPX already')
  const parts = partsOf(linked)
  const compressed = new Map<Stream, Promise<PackedStream>>()
  const onStream = (stream: Stream): void => {
    const { place, offset, bytes } = stream
    const packed = compression
      .compress(stream)
      .then((result): PackedStream => ({ ...result, place, offset, sizeBytes: bytes.length }))
    // Awaited when all streams are there.
    packed.catch(() => {})
    compressed.set(stream, packed)
  }
  const { streams, filters, scratchSize } = planStreams({ ...parts, without, onStream })
  const packed = await Promise.all(streams.flatMap((stream) => compressed.get(stream) ?? []))
  return packedFile(parts, { codec: compression.codec, streams: packed, filters, scratchSize })
}

/**
 * The packed file that this version makes of a linked program and of streams that unpack to it: whatever runs before
 * and after unpacking is in it, the stub, the headers and the tables. Throws NotPackable.
 */
export function packedAround(linked: Uint8Array, content: Content): Uint8Array {
  return packedFile(partsOf(linked), content)
}

type Content = Pick<Package, 'streams' | 'filters'> & Pick<Compression, 'codec'> & Pick<PackageHeader, 'scratchSize'>

type Parts = ReturnType<typeof partsOf>

function partsOf(linked: Uint8Array) {
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

function packedFile({ linked, program, architecture, buildInfo, image }: Parts, content: Content): Uint8Array {
  const { codec, streams, filters, scratchSize } = content
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
      restSize: image.rest.length,
      entry: program.entry,
      programHeadersAddress:
        headers === undefined ? 0 : headers.address + programHeaders.fileOffset - headers.fileOffset,
      programHeaderCount: programHeaders.count,
      linkedSize: linked.length,
      linkedDigest: createHash('sha256').update(linked).digest(),
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
    buildInfo: linked.subarray(buildInfo.fileOffset, buildInfo.fileOffset + buildInfo.sizeBytes),
  })
}
