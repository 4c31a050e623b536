import { armText } from '../../../src/pack/filters/arm.ts'
import { arm64Text } from '../../../src/pack/filters/arm64.ts'
import { findInstructions } from '../../../src/pack/filters/instructions.ts'
import { splitX86 } from '../../../src/pack/filters/x86.ts'
import type { FilterRecord, PackedStream } from '../../../src/pack/format/types.ts'
import { writePackage } from '../../../src/pack/format/write.ts'
import { runUnpacker } from '../../../src/pack/own/unpacker.ts'
import { randomNumbers } from '../own/support.ts'

// Filters must give back any bytes, code or not.

const address = 0x400000
const model = { lc: 0, lp: 0, pb: 0 }

/** What the unpacker makes of streams and one filter. */
function restored(
  streams: readonly PackedStream[],
  filter: FilterRecord,
  size: number,
  scratchSize: number,
): Uint8Array {
  const header = {
    ...{ imageAddress: address, imageSize: size, dataSize: size, scratchSize, restSize: 0 },
    ...{ entry: 0, programHeadersAddress: 0, programHeaderCount: 0, linkedSize: 0, linkedDigest: new Uint8Array(32) },
  }
  const bytes = writePackage({ header, segments: [], streams, filters: [filter] })
  return runUnpacker(new Uint8Array([...bytes, ...new Uint8Array(64)]), header).image
}

function x86Restored(text: Uint8Array, wide: boolean): Uint8Array {
  const instructions = findInstructions(text, wide)
  let scratch = 0
  const streams = splitX86({ text, address, instructions, wide }).map((bytes, index): PackedStream => {
    const place =
      index === 0
        ? ({ place: 'image', offset: text.length - bytes.length } as const)
        : ({ place: 'scratch', offset: scratch } as const)
    if (index > 0) scratch += bytes.length
    return { codec: 'stored', model, packed: bytes, sizeBytes: bytes.length, ...place }
  })
  scratch += scratch & 1
  const numbers = [0, text.length, scratch, instructions.count]
  const filter = { filter: wide ? 'amd64' : '386', streams: streams.map((_, index) => index), numbers } as const
  return restored(streams, filter, text.length, scratch + 2 * instructions.count)
}

function wordsRestored(text: Uint8Array, filter: 'arm' | 'arm64'): Uint8Array {
  const bytes = (filter === 'arm' ? armText : arm64Text)(text, address)
  const stream = { codec: 'stored', model, packed: bytes, sizeBytes: bytes.length, place: 'image', offset: 0 } as const
  return restored([stream], { filter, streams: [], numbers: [0, text.length] }, text.length, 0)
}

const random = randomNumbers(1)
// Bytes that are likely to be jumps, calls, prefixes and padding, among others.
const telling = [
  0xe8, 0xe9, 0x0f, 0x84, 0xeb, 0x75, 0x48, 0x8b, 0x05, 0x24, 0x66, 0xcc, 0xc5, 0xc4, 0x62, 0xff, 0x00, 0x94, 0x90,
]
const texts = Array.from({ length: 400 }, (_, index) => {
  const size = index < 40 ? index : random() % 600
  return Uint8Array.from({ length: size }, () => {
    const value = random()
    return index % 2 === 0 ? value : (telling[value % telling.length] ?? 0)
  })
})

const filters: readonly (readonly [string, (text: Uint8Array) => Uint8Array])[] = [
  ['amd64', (text) => x86Restored(text, true)],
  ['386', (text) => x86Restored(text, false)],
  ['arm64', (text) => wordsRestored(text, 'arm64')],
  ['arm', (text) => wordsRestored(text, 'arm')],
]

it.each(filters)('the filter of %s gives any bytes back', (_, filter) => {
  for (const text of texts) expect(Buffer.from(filter(text)).toString('hex')).toBe(Buffer.from(text).toString('hex'))
})
