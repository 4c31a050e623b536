import { spawnSync } from 'node:child_process'
import zlib from 'node:zlib'
import { startZstd } from '../../../src/pack/codec/modules.ts'
import { createZstdEncoder, type ZstdOptions } from '../../../src/pack/codec/zstd.ts'
import { describeWithTools } from '../../support/tools.ts'
import { streams } from './streams.ts'

const encoder = createZstdEncoder()
const encode = (input: Uint8Array, options: ZstdOptions): Uint8Array => encoder(input, options).bytes()
const mixed = streams['words, tables and copies'] ?? new Uint8Array(0)
const newer = '../node24/bin/node'

/** Node has zstd from 22.15 on; an older one asks a newer one. */
function decode(frame: Uint8Array): Uint8Array {
  if ('zstdDecompressSync' in zlib) return zlib.zstdDecompressSync(frame)
  const script = 'process.stdout.write(zlib.zstdDecompressSync(fs.readFileSync(0)))'
  return spawnSync(`.tools/bin/${newer}`, ['-e', script], { input: frame, maxBuffer: 2 ** 30 }).stdout
}

describeWithTools('zstdDecompressSync' in zlib ? [] : [newer], 'the zstd encoder', () => {
  const levels = [9, 12, 13, 16, 18, 19, 22]
  const cases = Object.entries(streams).flatMap(([kind, input]) => levels.map((level) => ({ kind, input, level })))

  it.each(cases)('makes of $kind at level $level a frame that Node decodes', ({ input, level }) => {
    expect(Buffer.compare(decode(encode(input, { level })), input)).toBe(0)
  })
})

describe('a zstd frame', () => {
  it('looks for shorter matches when asked to', () => {
    const [own, shorter] = [encode(mixed, { level: 13 }), encode(mixed, { level: 13, minMatch: 4 })]
    expect(Buffer.compare(decode(shorter), mixed)).toBe(0)
    expect(Buffer.compare(own, shorter)).not.toBe(0)
    expect(() => encode(mixed, { level: 13, minMatch: 9 })).toThrow('its error 42')
  })

  it('gets smaller with the level', () => {
    const sizes = [9, 13, 19].map((level) => encode(mixed, { level }).length)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })

  it('has the same bytes whatever was encoded before', () => {
    const first = createZstdEncoder()(mixed, { level: 16 }).bytes()
    encode(mixed.subarray(0, 100_000), { level: 22 })
    expect(encode(mixed, { level: 16 })).toEqual(first)
  })

  // Source: RFC 8878, section 3.1.1.1: a magic number, then a descriptor whose bit 2 stands for a checksum and whose
  // bits 0 and 1 for a dictionary.
  it('says its size and has neither checksum nor dictionary', () => {
    const frame = Buffer.from(encode(mixed, { level: 12 }))
    expect(frame.readUInt32LE(0)).toBe(0xfd2fb528)
    expect((frame[4] ?? 0) & 0b111).toBe(0)
    expect(frame.indexOf(Buffer.from(Uint32Array.of(mixed.length).buffer))).toBeLessThan(7)
  })

  it('that zstd refuses is an error with its number, and one without memory says so', () => {
    const codec = startZstd()
    const failing = (name: string, result: number) =>
      createZstdEncoder({
        ...codec,
        call: (called, ...args) => (called === name ? result : codec.call(called, ...args)),
      })
    expect(() => failing('compress', -42)(mixed, { level: 12 })).toThrow('700000 bytes at level 12: its error 42')
    expect(() => failing('allocate', 0)(mixed, { level: 12 })).toThrow('there is no memory')
  })
})
