import { createHash } from 'node:crypto'
import { pieceBytes, windowBytes } from '../../src/deflate/deflate.ts'
import { leastPieceBytes, piecesOf } from '../../src/deflate/pieces.ts'
import { mixedBytes, randomBytes } from './samples.ts'

type Found = { readonly content: Buffer; readonly window: Buffer; readonly final: boolean }

/** The pieces, with the buffers of the ones before used again. */
async function found(bytes: Uint8Array, chunkBytes = 100_000): Promise<readonly Found[]> {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield Buffer.from(bytes.subarray(at, at + chunkBytes))
  }
  const spare: ArrayBuffer[] = []
  const pieces: Found[] = []
  for await (const { bytes: piece, start, final } of piecesOf(chunks(), spare)) {
    pieces.push({ content: Buffer.from(piece.subarray(start)), window: Buffer.from(piece.subarray(0, start)), final })
    spare.push(piece.buffer)
  }
  return pieces
}

const digest = ({ content, window, final }: Found): string =>
  createHash('sha256').update(`${window.length} ${final}\n`).update(window).update(content).digest('hex')

const sample = mixedBytes(3_000_000, 4)
const samplePieces = found(sample)

describe('pieces', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', Uint8Array.of(1)],
    ['a mixture', sample],
    ['noise', randomBytes(2_000_000)],
    ['zeros', new Uint8Array(2 * pieceBytes)],
  ])('of %s are the whole, each after the window before it', async (_, bytes) => {
    const pieces = await found(bytes)
    expect(Buffer.concat(pieces.map(({ content }) => content)).equals(bytes)).toBe(true)
    expect(pieces.map(({ final }) => final)).toEqual(pieces.map((_piece, index) => index === pieces.length - 1))
    let before = 0
    for (const { content, window } of pieces) {
      expect(window.equals(bytes.subarray(Math.max(0, before - windowBytes), before))).toBe(true)
      before += content.length
    }
  })

  it('have a size between the least and the most, apart from the last', async () => {
    const sizes = (await samplePieces).slice(0, -1).map(({ content }) => content.length)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(leastPieceBytes)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(pieceBytes)
    expect(new Set(sizes).size).toBeGreaterThan(3)
  })

  it('are of the greatest size where nothing differs', async () => {
    const sizes = (await found(new Uint8Array(3 * pieceBytes + 5))).map(({ content }) => content.length)
    expect(sizes).toEqual([pieceBytes, pieceBytes, pieceBytes, 5])
  })

  it.each([1000, 65_536, leastPieceBytes, 4_000_000])('are the same for chunks of %i', async (chunkBytes) => {
    expect((await found(sample, chunkBytes)).map(digest)).toEqual((await samplePieces).map(digest))
  })

  it('are mostly those of before when something was added near the beginning', async () => {
    const longer = Buffer.concat([sample.subarray(0, 1000), Buffer.from('added'), sample.subarray(1000)])
    const before = new Set((await samplePieces).map(digest))
    const same = (await found(longer)).filter((piece) => before.has(digest(piece)))
    expect(same.length).toBeGreaterThanOrEqual((await samplePieces).length - 2)
  })
})
