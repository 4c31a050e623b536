import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { createDeflate, pieceBytes, windowBytes } from '../../src/deflate/deflate.ts'
import { describeWithTools, tool } from '../support/tools.ts'
import { deflateAll, mixedBytes, randomBytes, randomNumbers } from './samples.ts'

// One encoder for all: what it kept from the piece before must never show.
const deflate = createDeflate()

function returned(bytes: Uint8Array): { readonly same: boolean; readonly sizeBytes: number } {
  const deflated = deflateAll(deflate, bytes)
  return { same: inflateRawSync(deflated).equals(bytes), sizeBytes: deflated.length }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

const text = (count: number): Uint8Array =>
  Buffer.from('the quick brown fox '.repeat(Math.ceil(count / 20))).subarray(0, count)
const allBytes = Uint8Array.from({ length: 256 }, (_, index) => index)

describe('deflate', () => {
  it.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['one byte', Uint8Array.of(7)],
    ['two bytes', Uint8Array.of(7, 7)],
    ['three bytes', Uint8Array.of(7, 7, 7)],
    ['four bytes', Uint8Array.of(7, 7, 7, 7)],
    ['every byte once', allBytes],
    ['every byte, three times over', joined(allBytes, allBytes, allBytes)],
    ['a match of the greatest distance', joined(text(300), randomBytes(windowBytes - 301), text(300))],
    ['a match of one more', joined(text(300), randomBytes(windowBytes - 300), text(300))],
    ['noise', randomBytes(100_000)],
    ['noise that repeats within the window', joined(randomBytes(20_000), randomBytes(20_000))],
    ['noise between text', joined(text(40_000), randomBytes(70_000), text(40_000))],
    ['text between noise', joined(randomBytes(70_000), text(40_000), randomBytes(70_000))],
    ['a window exactly', mixedBytes(windowBytes)],
    ['a piece less one byte', mixedBytes(pieceBytes - 1)],
    ['a piece exactly', mixedBytes(pieceBytes)],
    ['a piece and one byte', mixedBytes(pieceBytes + 1)],
    ['a piece of noise and one byte', randomBytes(pieceBytes + 1)],
    ['two pieces and a bit', mixedBytes(2 * pieceBytes + 12_345)],
    ['more matches than the tables hold at once', manyMatches(200_000)],
  ])('gives back %s', (_, bytes) => {
    expect(returned(bytes).same).toBe(true)
  })

  it.each([2, 3, 4, 257, 258, 259, 260, 516, 517, 1000, 258 * 4, 70_000])(
    'gives back a run of %i equal bytes',
    (count) => {
      const { same, sizeBytes } = returned(new Uint8Array(count).fill(97))
      expect(same).toBe(true)
      expect(sizeBytes).toBeLessThanOrEqual(
        Math.max(12, deflateRawSync(new Uint8Array(count).fill(97), { level: 9 }).length),
      )
    },
  )

  it.each([1, 2, 3, 5, 8, 300])('gives back what repeats with a period of %i', (period) => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => (index % period) * 7)
    expect(returned(bytes).same).toBe(true)
  })

  it('gives back two hundred random mixtures of every size', () => {
    const random = randomNumbers(99)
    const wrong = Array.from({ length: 200 }, (_, seed) => ({ seed, count: random(1 << (1 + random(15))) })).filter(
      ({ seed, count }) => !returned(mixedBytes(count, seed + 1)).same,
    )
    expect(wrong).toEqual([])
  })

  it('points from one piece into the one before', () => {
    const bytes = randomBytes(pieceBytes)
    const tail = bytes.slice(-20_000)
    expect(returned(joined(bytes, tail)).sizeBytes).toBeLessThan(pieceBytes + 1000)
  })

  it('gives a piece the same bytes whatever the encoder has seen before', () => {
    // Each encoder gets a piece of its own, since the result takes the place of what went in.
    const piece = () => ({ bytes: mixedBytes(windowBytes + pieceBytes, 5), start: windowBytes, final: true })
    const fresh = createDeflate()(piece())
    deflateAll(deflate, mixedBytes(200_000, 6))
    expect(Buffer.from(deflate(piece())).equals(fresh)).toBe(true)
  })

  it('makes noise larger by five bytes for every 64 KiB and no more', () => {
    const { sizeBytes } = returned(randomBytes(3 * pieceBytes))
    expect(sizeBytes).toBeLessThanOrEqual(3 * pieceBytes + 3 * 5 * 9)
  })

  it('is smaller than zlib at its best on a mixture', () => {
    const bytes = mixedBytes(400_000, 3)
    expect(returned(bytes).sizeBytes).toBeLessThan(deflateRawSync(bytes, { level: 9 }).length)
  })

  it('refuses a piece for which its tables are too small', () => {
    expect(() => deflate({ bytes: new Uint8Array(pieceBytes + 1), start: 0, final: true })).toThrow(RangeError)
  })

  // Whoever changes these bytes changes the digest of every layer: raise gzipStreamVersion with them.
  it.each([
    ['a mixture', mixedBytes(1_200_000, 11), 'b471dd04296fc771b160218ccd28a279471fa94f60790c1c3154381a680801c3'],
    ['noise', randomBytes(100_000, 11), '1c7d3030f79036e4d898b8cd1e8e1cae7bdb36f7ff02d01e9d95715edd345db6'],
    ['a run', new Uint8Array(100_000), '6fcfa597f24d085427a0d075c5c2ed2ced4f1e6a61a5248279d751219b97f3e1'],
  ])('gives %s the bytes that it has always given', (_, bytes, digest) => {
    expect(createHash('sha256').update(deflateAll(deflate, bytes)).digest('hex')).toBe(digest)
  })
})

describeWithTools(['go'], 'deflate of a real program', () => {
  it('is smaller than zlib at its best by 4 % at least', () => {
    const bytes = firstBytes(tool('go'), 2_000_000)
    const { same, sizeBytes } = returned(bytes)
    expect(same).toBe(true)
    expect(sizeBytes).toBeLessThan(0.96 * deflateRawSync(bytes, { level: 9 }).length)
  })
})

/** Two letters in no order: every position has matches of a dozen lengths. */
function manyMatches(count: number): Uint8Array {
  const random = randomNumbers(4)
  return Uint8Array.from({ length: count }, () => 97 + random(2))
}

function firstBytes(path: string, count: number): Uint8Array {
  const bytes = new Uint8Array(count)
  const file = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
