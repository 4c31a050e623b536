import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { estimateCosts } from '../../../src/deflate/measure/estimate-costs.ts'
import { gzipCosts } from '../../../src/deflate/measure/gzip-costs.ts'
import { NotMeasurable } from '../../../src/deflate/measure/not-measurable.ts'
import type { RangeCosts } from '../../../src/deflate/measure/range-costs.ts'

/** Bytes that do not compress, the same in every run. */
function noise(count: number): Buffer {
  const parts = Array.from({ length: Math.ceil(count / 32) }, (_, index) =>
    createHash('sha256').update(`${index}`).digest(),
  )
  return Buffer.concat(parts).subarray(0, count)
}

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  // As everywhere, a chunk's memory is used again for the next one.
  const memory = Buffer.alloc(size)
  for (let at = 0; at < bytes.length; at += size) yield memory.subarray(0, bytes.copy(memory, 0, at, at + size))
}

const lines = Array.from({ length: 20_000 }, (_, line) => `${line % 977} ${(line * line) % 3001}: a line of a log\n`)
const texts = Buffer.from(lines.join(''))
const random = noise(300_000)
const content = Buffer.concat([texts, random, Buffer.alloc(400_000), random.subarray(0, 60_000), texts])
const borders = [texts.length, random.length, 400_000, 60_000].map((_, index, sizes) =>
  sizes.slice(0, index + 1).reduce((sum, size) => sum + size),
)
const starts = Uint32Array.of(0, 100, ...borders)
const ownerOf = Uint32Array.from(starts.keys())

const single = { starts: Uint32Array.of(0), ownerOf: Uint32Array.of(0) }

async function bytesOf(costs: Promise<RangeCosts>): Promise<readonly number[]> {
  return [...(await costs).byRange()].map((count) => count / 8)
}

describe('the estimated cost of ranges', () => {
  it('is about what they take in a gzip stream', async () => {
    const estimated = await bytesOf(
      estimateCosts(chunks(content, 65_536), { starts, ownerOf, sizeBytes: content.length }),
    )
    const stream = gzipSync(content, { level: 3 })
    const measured = await gzipCosts(chunks(stream, 65_536), { starts, ownerOf, sizeBytes: content.length })
    for (const [index, bits] of measured.costs.byRange().entries()) {
      const [ours, theirs] = [estimated[index] ?? 0, bits / 8]
      const bytes = (starts[index + 1] ?? content.length) - (starts[index] ?? 0)
      expect([index, Math.abs(ours - theirs) < 0.1 * theirs + 0.003 * bytes + 60]).toEqual([index, true])
    }
    // Bytes that do not compress are not cheaper than they are, and zeros cost next to nothing.
    expect((estimated[2] ?? 0) / random.length).toBeGreaterThan(0.99)
    expect((estimated[3] ?? 0) / 400_000).toBeLessThan(0.01)
  })

  it.each([7, 4096, 1 << 22])('does not depend on how the content comes: in chunks of %d bytes', async (size) => {
    const request = { starts, ownerOf, sizeBytes: content.length }
    const wanted = await estimateCosts(chunks(content, 65_536), request)
    const given = await estimateCosts(chunks(content, size), request)
    expect(given.byRange()).toEqual(wanted.byRange())
  })

  it('is split at every border, those of pieces too', async () => {
    const sizeBytes = 3 * 262_144 + 5
    const every = Uint32Array.from({ length: Math.ceil(sizeBytes / 64) }, (_, index) => 64 * index)
    const whole = await bytesOf(estimateCosts(chunks(content, 9999), { starts, ownerOf, sizeBytes: content.length }))
    expect(whole.every((bytes) => bytes > 0)).toBe(true)
    const part = content.subarray(0, sizeBytes)
    const fine = await bytesOf(
      estimateCosts(chunks(part, 9999), { starts: every, ownerOf: new Uint32Array(every.length), sizeBytes }),
    )
    const once = await bytesOf(estimateCosts(chunks(part, 9999), { ...single, sizeBytes }))
    expect(fine.every((bytes) => bytes > 0)).toBe(true)
    expect(fine.reduce((sum, bytes) => sum + bytes)).toBeCloseTo(once[0] ?? 0, 3)
  })

  it('is that of its owner where a range is not measured itself', async () => {
    // Noise with zeros between, as code has padding between its functions, and at last a word of nobody else.
    const [pairBytes, noiseBytes, pairs] = [1100, 1000, 250]
    const bytes = Buffer.alloc(pairs * pairBytes + 300)
    for (let pair = 0; pair < pairs; pair++)
      random.copy(bytes, pair * pairBytes, pair * noiseBytes, (pair + 1) * noiseBytes)
    const parts = Array.from({ length: pairs }, (_, pair) => [pair * pairBytes, pair * pairBytes + noiseBytes]).flat()
    const costs = await bytesOf(
      estimateCosts(chunks(bytes, 65_536), {
        starts: Uint32Array.of(...parts, pairs * pairBytes),
        ownerOf: Uint32Array.of(...parts.map((_, index) => index % 2), 2),
        sizeBytes: bytes.length,
      }),
    )
    const each = costs.map((cost, index) => cost / (index % 2 === 0 ? noiseBytes : pairBytes - noiseBytes))
    const [noisy, zeros] = [0, 1].map((owner) => each.slice(0, -1).filter((_, index) => index % 2 === owner))
    expect(Math.min(...(noisy ?? []))).toBeGreaterThan(0.95)
    expect(Math.max(...(zeros ?? []))).toBeLessThan(0.15)
  })

  it('is summed by owner', async () => {
    const owners = ownerOf.map((index) => [1, 0, 1, 3, 0, 1][index] ?? 0)
    const costs = await estimateCosts(chunks(content, 65_536), { starts, ownerOf: owners, sizeBytes: content.length })
    const each = costs.byRange()
    const sums = [0, 1, 2, 3].map((owner) =>
      each.reduce((sum, bits, index) => sum + (owners[index] === owner ? bits : 0), 0),
    )
    expect([...costs.byOwner()]).toEqual(sums)
    expect(costs.totalBits).toBeCloseTo(
      sums.reduce((sum, bits) => sum + bits),
      3,
    )
  })

  it('is nothing for no content', async () => {
    expect(await bytesOf(estimateCosts(chunks(Buffer.alloc(0), 10), { ...single, sizeBytes: 0 }))).toEqual([0])
  })

  it('is not made for content of another size', async () => {
    const request = { ...single, sizeBytes: content.length + 1 }
    await expect(estimateCosts(chunks(content, 65_536), request)).rejects.toThrow(NotMeasurable)
  })
})
