import { joined } from '../../../src/pack/content.ts'
import { findInstructions, paddedText } from '../../../src/pack/filters/instructions.ts'
import { wordRules } from '../../../src/pack/filters/word-rules.ts'
import { splitWords, wordNumbers } from '../../../src/pack/filters/words.ts'
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
  const parts = writePackage({ header, segments: [], streams, filters: [filter] })
  return runUnpacker(joined([...parts, new Uint8Array(64)]), header).image
}

function x86Restored(text: Uint8Array, wide: boolean): Uint8Array {
  const padded = paddedText(text.length)
  padded.text.set(text)
  const instructions = findInstructions(padded, wide)
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

function wordsRestored(text: Uint8Array, architecture: string): Uint8Array {
  const rules = wordRules[architecture]
  if (rules === undefined) throw new Error(`no rules for ${architecture}`)
  const { words, streams } = splitWords({ text: text.slice(), address, rules })
  const stored = { codec: 'stored', model } as const
  let scratch = 0
  const fields = streams.map((bytes): PackedStream => {
    const offset = scratch
    scratch += bytes.length
    return { ...stored, packed: bytes, sizeBytes: bytes.length, place: 'scratch', offset }
  })
  const main = { ...stored, packed: words, sizeBytes: words.length, place: 'image', offset: 0 } as const
  const numbers = [0, text.length, ...wordNumbers(rules)]
  const filter = { filter: 'words', streams: fields.map((_, index) => index + 1), numbers } as const
  return restored([main, ...fields], filter, text.length, scratch)
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
  ...Object.keys(wordRules).map((name) => [name, (text: Uint8Array) => wordsRestored(text, name)] as const),
]

it.each(filters)('the filter of %s gives any bytes back', (_, filter) => {
  for (const text of texts) expect(Buffer.from(filter(text)).toString('hex')).toBe(Buffer.from(text).toString('hex'))
})

describe.each(Object.entries(wordRules))('the rules of %s', (_, { rules, streams }) => {
  it('name the bits of the instruction and those of the field apart', () => {
    for (const { mask, match, shift, width } of rules) {
      expect((mask & ((2 ** width - 1) << shift)) >>> 0).toBe(0)
      expect((match & ~mask) >>> 0).toBe(0)
    }
  })

  it('never fit the same word', () => {
    for (const [index, one] of rules.entries()) {
      for (const other of rules.slice(index + 1)) {
        expect((one.mask & other.mask & (one.match ^ other.match)) >>> 0).not.toBe(0)
      }
    }
  })

  it('have a stream for each field', () => {
    for (const { kind, stream } of rules) {
      const isTaken = kind === 'field' || kind === 'jump'
      expect(isTaken ? streams[stream ?? -1] : undefined).toEqual(isTaken ? expect.anything() : undefined)
    }
  })
})
