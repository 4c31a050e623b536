import { joined, sourceInMemory } from '../../../src/pack/content.ts'
import { DamagedPackage, readPackage, readTables } from '../../../src/pack/format/read.ts'
import type { Package } from '../../../src/pack/format/types.ts'
import { writePackage } from '../../../src/pack/format/write.ts'
import { createXxh32, xxh32 } from '../../../src/pack/format/xxh32.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

const example: Package = {
  header: {
    imageAddress: 0x400000,
    imageSize: 0x20000,
    dataSize: 0x1234,
    scratchSize: 48,
    restSize: 7,
    entry: 0x401000,
    programHeadersAddress: 0x400040,
    programHeaderCount: 6,
    linkedSize: 9000,
    linkedDigest: new Uint8Array(32).fill(7),
  },
  segments: [{ offset: 0, memorySize: 0x1234, fileSize: 0x1200, fileOffset: 0, flags: 5 }],
  streams: [
    { codec: 'lzma', model: { lc: 1, lp: 2, pb: 3 }, packed: text('abc'), sizeBytes: 9, place: 'image', offset: 16 },
    { codec: 'stored', model: { lc: 0, lp: 0, pb: 0 }, packed: text('xyz!'), sizeBytes: 4, place: 'rest', offset: 0 },
  ],
  filters: [
    { filter: 'words', streams: [], numbers: [16, 0xffffffff] },
    { filter: 'pclntab', streams: [1, 0], numbers: [1, 2, 3] },
  ],
}

const withSlack = (bytes: Uint8Array): Uint8Array => new Uint8Array([...bytes, ...new Uint8Array(64)])

describe('a package', () => {
  it('is read as it was written', () => {
    const bytes = joined(writePackage(example))
    expect(readPackage(withSlack(bytes))).toEqual({ ...example, sizeBytes: bytes.length })
  })

  it('is refused when any of its bytes changed', () => {
    const bytes = withSlack(joined(writePackage(example)))
    for (let at = 0; at < bytes.length - 64; at++) {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      expect(() => readPackage(damaged)).toThrow(DamagedPackage)
    }
  })

  it('is refused when it is cut off anywhere', () => {
    const bytes = withSlack(joined(writePackage(example)))
    for (let size = 0; size < bytes.length; size++) {
      expect(() => readPackage(bytes.slice(0, size))).toThrow(DamagedPackage)
    }
  })
})

describe('the tables of a package in a file', () => {
  const written = withSlack(joined(writePackage(example)))
  const before = 1000
  const file = sourceInMemory(new Uint8Array([...new Uint8Array(before), ...written]))

  it('are those of the package, whose streams stay in the file', () => {
    const { streams, ...tables } = readTables(file, before)
    const { streams: whole, ...rest } = readPackage(written)
    expect(tables).toEqual(rest)
    expect(streams.map((stream) => ({ ...stream, packed: joined([stream.packed]) }))).toEqual(whole)
  })

  it('are read without the rest', () => {
    const read: number[] = []
    const readAt = (offset: number, sizeBytes: number): Buffer => {
      read.push(offset + sizeBytes)
      return file.readAt(offset, sizeBytes)
    }
    readTables({ ...file, readAt }, before)
    expect(Math.max(...read)).toBe(before + written.length - 64 - 'abcxyz!'.length)
  })

  it('are refused when the file is cut off anywhere', () => {
    for (let size = 0; size < before + written.length; size++) {
      const cut = sourceInMemory(new Uint8Array(file.readAt(0, size)))
      expect(() => readTables(cut, before)).toThrow(DamagedPackage)
    }
  })
})

// Source: the test vectors of python-xxhash.
it.each([
  ['', 0x02cc5d05],
  ['a', 0x550d7456],
  ['abc', 0x32d153ff],
  ['Nobody inspects the spammish repetition', 0xe2293b2f],
])('XXH32 of %j is right', (input, hash) => {
  expect(xxh32(text(input))).toBe(hash)
})

it('XXH32 is the same in pieces of any size', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => index * 7)
  for (const size of [1, 3, 15, 16, 17, 40, 299]) {
    const hash = createXxh32()
    for (let at = 0; at < bytes.length; at += size) hash.update(bytes.subarray(at, at + size))
    expect(hash.digest()).toBe(xxh32(bytes))
  }
})
