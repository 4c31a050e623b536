import { architectureOf } from '../architectures.ts'
import { sizeOf } from '../content.ts'
import type { PackedStream } from '../format/types.ts'
import type { PackedProgram } from './unpack.ts'

/** Describes a packed program for people: one line per fact. */
export function describePackedProgram(packed: PackedProgram, fileSize: number): readonly string[] {
  const { header, segments, streams, filters, stubSize, sizeBytes } = packed
  const architecture = architectureOf(packed)?.name ?? `machine ${packed.machine}`
  const codecs = [...new Set(streams.map(({ codec }) => codec).filter((codec) => codec !== 'stored'))]
  const digest = Buffer.from(header.linkedDigest).toString('hex')
  return [
    `packed by go-tiny-image, format 1, for linux/${architecture}, with ${codecs.join(' and ') || 'no compression'}`,
    `linked program: ${bytes(header.linkedSize)}, sha256:${digest}`,
    `packed program: ${bytes(fileSize)} (${percent(fileSize / header.linkedSize)}), of it ${bytes(stubSize)} of stub and ${bytes(sizeBytes)} of package`,
    `memory while it unpacks: ${bytes(header.imageSize)} of the program's own and ${bytes(header.scratchSize)} beside`,
    `filters: ${filters.map(({ filter }) => filter).join(', ') || 'none'}`,
    'segments (address, in memory, in the file, access):',
    ...segments.map(
      ({ offset, memorySize, fileSize: inFile, flags }) =>
        `  0x${(header.imageAddress + offset).toString(16).padStart(8, '0')}  ${size(memorySize)}  ${size(inFile)}  ${access(flags)}`,
    ),
    'streams (unpacked, packed, codec, where to):',
    ...streams.map(
      (stream) =>
        `  ${size(stream.sizeBytes)}  ${size(sizeOf(stream.packed))}  ${codecText(stream)}  ${placeText(stream)}`,
    ),
  ]
}

function codecText({ codec, model: { lc, lp, pb } }: PackedStream): string {
  return (codec === 'lzma' ? `lzma lc=${lc} lp=${lp} pb=${pb}` : codec).padEnd(19)
}

function placeText({ place, offset }: PackedStream): string {
  const names = { image: 'memory', scratch: 'filters', rest: 'not loaded' }
  return place === 'image' ? `${names.image} + 0x${offset.toString(16)}` : names[place]
}

function access(flags: number): string {
  return `${(flags & 4) === 0 ? '-' : 'r'}${(flags & 2) === 0 ? '-' : 'w'}${(flags & 1) === 0 ? '-' : 'x'}`
}

const bytes = (count: number): string => `${count.toLocaleString('en')} bytes`
const size = (count: number): string => count.toLocaleString('en').padStart(11)
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
