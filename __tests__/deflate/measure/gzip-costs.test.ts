import { createHash } from 'node:crypto'
import { constants, gzipSync } from 'node:zlib'
import { gzipStream } from '../../../src/deflate/gzip-stream.ts'
import { gzipCosts } from '../../../src/deflate/measure/gzip-costs.ts'

/** Bytes that do not compress, the same in every run. */
function noise(count: number): Buffer {
  const parts = Array.from({ length: Math.ceil(count / 32) }, (_, index) =>
    createHash('sha256').update(`${index}`).digest(),
  )
  return Buffer.concat(parts).subarray(0, count)
}

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** A stream whose first block begins with these bytes. */
function damaged(more: number, ...start: readonly number[]): Buffer {
  return Buffer.concat([gzipSync('').subarray(0, 10), Buffer.from(start), Buffer.alloc(more, 0xff), noise(3000)])
}

async function own(bytes: Buffer): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of gzipStream(chunks(bytes, 1 << 20), { workers: 0 })) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const words = Buffer.from('the quick brown fox jumps over the lazy dog and the other one '.repeat(4000))
const random = noise(200_000)
const content = Buffer.concat([words, random, Buffer.alloc(300_000)])
const starts = Uint32Array.of(0, 100, words.length, words.length + 100_000, words.length + random.length)
const single = { starts: Uint32Array.of(0), ownerOf: Uint32Array.of(0) }

describe.each([
  ['our encoder', own],
  ['zlib 9', async (bytes: Buffer) => gzipSync(bytes, { level: 9 })],
  ['zlib 1', async (bytes: Buffer) => gzipSync(bytes, { level: 1 })],
  ['stored blocks', async (bytes: Buffer) => gzipSync(bytes, { level: 0 })],
  ['fixed codes', async (bytes: Buffer) => gzipSync(bytes, { strategy: constants.Z_FIXED })],
  [
    'flushed blocks',
    async (bytes: Buffer) => gzipSync(bytes, { finishFlush: constants.Z_FINISH, flush: constants.Z_FULL_FLUSH }),
  ],
] as const)('a stream of %s', (name, compress) => {
  it.each([61, 65_536, 1 << 24])('is measured in chunks of %d bytes', async (size) => {
    const bytes = await compress(content)
    const ranges = { starts, ownerOf: Uint32Array.of(0, 2, 0, 1, 1), sizeBytes: content.length }
    const { costs, framingBits } = await gzipCosts(chunks(bytes, size), ranges)
    const bits = costs.byRange()
    const total = bits.reduce((sum, cost) => sum + cost, framingBits)
    expect(total / 8).toBeCloseTo(bytes.length, 6)
    expect(framingBits / 8).toBeGreaterThanOrEqual(18)
    expect(framingBits / 8).toBeLessThan(20)
    const [text = 0, texts = 0, first = 0, second = 0, zeros = 0] = bits
    expect([...costs.byOwner()]).toEqual([text + first, second + zeros, texts])
    // Noise costs what it is, wherever it is; only fixed codes make it dearer.
    expect(first / 8 / 100_000).toBeGreaterThan(0.99)
    expect(first / 8 / 100_000).toBeLessThan(name === 'fixed codes' ? 1.1 : 1.01)
    expect(Math.abs(first - second) / first).toBeLessThan(0.01)
    expect(zeros / 8).toBeLessThan(name === 'stored blocks' ? 300_200 : 3000)
  })
})

it('measures nothing of an empty stream but its frame', async () => {
  const bytes = gzipSync('')
  const { costs, framingBits } = await gzipCosts(chunks(bytes, 100), { ...single, sizeBytes: 0 })
  expect(costs.totalBits + framingBits).toBe(8 * bytes.length)
})

it.each([
  ['no gzip', Buffer.from('hello, this is no gzip member at all'), 'has no plain gzip header'],
  ['two members', Buffer.concat([gzipSync(words), gzipSync(words)]), 'is no single gzip member'],
  ['a cut one', gzipSync(words).subarray(0, 300), 'is no single gzip member'],
  ['a code that is not there', damaged(12, 0b101), 'has a code that does not exist'],
  ['a block of no kind', damaged(0, 0b111), 'has a block of an unknown kind'],
  ['another content', gzipSync('short'), `has 5 bytes of content, where ${words.length} were expected`],
])('refuses %s', async (_, bytes, message) => {
  await expect(gzipCosts(chunks(bytes, 50), { ...single, sizeBytes: words.length })).rejects.toThrow(message)
})
