import { joined, sourceInMemory } from '../../../src/pack/content.ts'
import { NotPackable, readLinkedProgram } from '../../../src/pack/elf/read.ts'
import { pclntabStreams } from '../../../src/pack/filters/pclntab.ts'
import { x86Streams } from '../../../src/pack/filters/x86.ts'
import { DamagedPackage, readPackage } from '../../../src/pack/format/read.ts'
import type { Package, PackageHeader, PackedStream } from '../../../src/pack/format/types.ts'
import { writePackage } from '../../../src/pack/format/write.ts'
import { runUnpacker } from '../../../src/pack/own/unpacker.ts'

// Packages that somebody wrote to make an unpacker work for hours, or take gigabytes: small ones, whose checksum is
// right. Without the rules of docs/packed-format.md none of these tests ends in time.

const model = { lc: 0, lp: 0, pb: 0 }
const soonMs = 30_000

function headerOf(values: Partial<PackageHeader>): PackageHeader {
  return {
    ...{ imageAddress: 0x400000, imageSize: 0, dataSize: 0, scratchSize: 0, restSize: 0, linkedSize: 0 },
    ...{ entry: 0, programHeadersAddress: 0, programHeaderCount: 0, linkedDigest: new Uint8Array(32) },
    ...values,
  }
}

function failureOf({ header, ...parts }: Omit<Package, 'segments'>, timeoutMs?: number): string {
  const bytes = joined([...writePackage({ header, segments: [], ...parts }), new Uint8Array(64)])
  const started = performance.now()
  try {
    runUnpacker(bytes, header, timeoutMs)
    return 'none'
  } catch (error) {
    if (!(error instanceof DamagedPackage)) throw error
    expect(performance.now() - started).toBeLessThan(soonMs)
    return error.message
  }
}

const stored = { codec: 'stored', model } as const

/** Streams of scratch, one behind the other. */
function inScratch(contents: readonly Uint8Array[]): readonly PackedStream[] {
  let offset = 0
  return contents.map((packed) => {
    const stream = { ...stored, packed, sizeBytes: packed.length, place: 'scratch', offset } as const
    offset += packed.length + (packed.length & 1)
    return stream
  })
}

const sizeOf = (streams: readonly PackedStream[]): number =>
  Math.max(0, ...streams.map(({ offset, sizeBytes }) => offset + sizeBytes + (sizeBytes & 1)))

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]
}

const repeated = (values: readonly number[], times: number): Uint8Array =>
  Uint8Array.from({ length: values.length * times }, (_, index) => values[index % values.length] ?? 0)

/** The text filter with all instructions alike: their heads, and the streams that are not empty. */
function text(request: {
  readonly heads: Uint8Array
  readonly count: number
  readonly size: number
  readonly operands: Readonly<Record<number, Uint8Array>>
}): { readonly streams: readonly PackedStream[]; readonly shapesAt: number; readonly numbers: readonly number[] } {
  const { heads, count, size, operands } = request
  const others = inScratch(x86Streams.slice(1).map((_, index) => operands[index + 1] ?? new Uint8Array()))
  const shapesAt = sizeOf(others)
  const first = {
    ...stored,
    packed: heads,
    sizeBytes: heads.length,
    place: 'image',
    offset: size - heads.length,
  } as const
  return { streams: [first, ...others], shapesAt, numbers: [0, size, shapesAt, count] }
}

/** So many jumps of 32 bits (E9), each over as many instructions as there are left, and no more than `over`. */
function jumps({ count, over }: { readonly count: number; readonly over: number }): Omit<Package, 'segments'> {
  const far = varint(2 * over + 2)
  const targets = new Uint8Array([...repeated(far, count - over - 1), ...repeated(varint(0), over + 1)])
  const size = 5 * count
  const { streams, shapesAt, numbers } = text({
    heads: repeated([0xe9], count),
    ...{ count, size },
    operands: { 12: targets },
  })
  const header = headerOf({ imageSize: size, dataSize: size, linkedSize: size, scratchSize: shapesAt + 2 * count })
  return { header, streams, filters: [{ filter: 'amd64', streams: streams.map((_, index) => index), numbers }] }
}

it('jumps are not counted over more instructions than the format allows', () => {
  expect(failureOf(jumps({ count: 400_000, over: 100_000 }))).toBe('is damaged: a filter of it does not run')
})

it('what the format allows ends after a time all the same', () => {
  expect(failureOf(jumps({ count: 800_000, over: 4_000 }), 50)).toBe(
    'did not unpack within 1 s, far longer than a program of its size takes',
  )
})

it('tables are not counted beyond the next function', () => {
  const [instructions, functions] = [500_000, 100_000]
  const nops = text({
    heads: repeated([0x90], instructions),
    ...{ count: instructions, size: instructions, operands: {} },
  })
  const recordSize = 48
  const [pctab, functab] = [0, 8 * functions]
  const functabSize = 8 * functions + 8 + recordSize * functions
  const tableSize = functab + functabSize
  const contents: Readonly<Record<number, Uint8Array>> = {
    0: new Uint8Array(32 * functions),
    1: repeated([1, 0, 0], functions),
    3: new Uint8Array(4),
    4: repeated([1, 0], functions),
    12: repeated(varint(instructions - 1), functions),
  }
  const shapesEnd = nops.shapesAt + 2 * instructions
  const table = inScratch(pclntabStreams.map((_, index) => contents[index] ?? new Uint8Array())).map((stream) => ({
    ...stream,
    offset: stream.offset + shapesEnd,
  }))
  const numbers = [instructions, functions, pctab, functab, functab, functabSize, 8]
  const [size, before] = [instructions + tableSize, nops.streams.length]
  const filters = [
    { filter: 'amd64', streams: nops.streams.map((_, index) => index), numbers: nops.numbers },
    {
      filter: 'pclntab',
      streams: table.map((_, index) => before + index),
      numbers: [...numbers, nops.shapesAt, instructions, 0, 0],
    },
  ] as const
  const header = headerOf({ imageSize: size, dataSize: size, linkedSize: size, scratchSize: sizeOf(table) })
  expect(failureOf({ header, streams: [...nops.streams, ...table], filters })).toBe(
    'is damaged: a filter of it does not run',
  )
})

it('streams do not write the same memory again and again', () => {
  const bytes = new Uint8Array(1000)
  const stream = { ...stored, packed: bytes, sizeBytes: bytes.length, place: 'image', offset: 0 } as const
  const header = headerOf({ imageSize: 1000, dataSize: 1000, linkedSize: 1000 })
  expect(failureOf({ header, streams: [stream], filters: [] })).toBe('none')
  expect(
    failureOf({ header, streams: [stream, { ...stream, sizeBytes: 1, packed: bytes.subarray(0, 1) }], filters: [] }),
  ).toBe('is damaged: its header makes no sense')
})

it.each([
  ['data beyond the linked file', { imageSize: 0x70000000, dataSize: 0x70000000, linkedSize: 10_000_000 }],
  ['scratch', { imageSize: 10_000_000, dataSize: 10_000_000, linkedSize: 10_000_000, scratchSize: 100_000_000 }],
  ['rest', { imageSize: 10_000, dataSize: 10_000, linkedSize: 10_000_000, restSize: 0x7fff0000 }],
])('no memory is reserved for more %s than a program of the size needs', (_, sizes) => {
  const bytes = joined(writePackage({ header: headerOf(sizes), segments: [], streams: [], filters: [] }))
  expect(() => readPackage(new Uint8Array([...bytes, ...new Uint8Array(64)]))).toThrow(
    'is damaged: the sizes in its header make no sense',
  )
  expect(
    failureOf({ header: headerOf({ ...sizes, dataSize: 0, restSize: 0, scratchSize: 0 }), streams: [], filters: [] }),
  ).toBe('none')
})

it('the names of 65,535 sections are not looked for in all of the file', () => {
  const file = Buffer.alloc(20_000_000, 1)
  file.fill(0, 0, 64)
  Buffer.from('7f454c46020101', 'hex').copy(file)
  file.writeUInt16LE(2, 16)
  file.writeUInt16LE(62, 18)
  file.writeBigUInt64LE(64n, 40)
  for (const [at, value] of [
    [54, 56],
    [58, 64],
    [60, 65_535],
  ] as const) {
    file.writeUInt16LE(value, at)
  }
  // Each has one byte, at the start, and its name where no zero follows.
  for (let index = 0; index < 65_535; index++) {
    const at = 64 + 64 * index
    file.writeUInt32LE(8_000_000, at)
    file.writeBigUInt64LE(1n, at + 24)
    file.writeBigUInt64LE(1n, at + 32)
  }
  const started = performance.now()
  try {
    expect(readLinkedProgram(sourceInMemory(file)).sections).toEqual([])
  } catch (error) {
    if (!(error instanceof NotPackable)) throw error
  }
  expect(performance.now() - started).toBeLessThan(soonMs)
})
