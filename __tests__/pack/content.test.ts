import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFile } from '../../src/host/files/random-access.ts'
import {
  buffersOf,
  type Content,
  joined,
  piecesOf,
  type SourceFile,
  sizeOf,
  sourceInMemory,
  sourceOf,
  sourceOfParts,
} from '../../src/pack/content.ts'
import { randomBytes } from '../deflate/samples.ts'
import { temporaryFolder } from '../support/host.ts'

const bytes = randomBytes(1_500_000, 11)

/** The same bytes in each of the ways. */
function sources(): readonly (readonly [string, SourceFile])[] {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, bytes)
  const cuts = [0, 1, 1, 70_000, 900_000, bytes.length]
  const parts = cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end))
  return [
    ['a file', sourceOf(openFile(path), path)],
    ['memory', sourceInMemory(bytes)],
    ['several places of memory', sourceOfParts(parts)],
  ]
}

async function streamed(contents: readonly Content[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of buffersOf(contents)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

describe.each(sources())('bytes in %s', (_, source) => {
  it.each([
    [0, 10],
    [69_990, 20],
    [0, 1_500_000],
    [1, 1_499_998],
    [1_499_990, 10],
    [500_000, 0],
  ])('are those from %i on, %i of them', async (offset, size) => {
    const expected = Buffer.from(bytes.subarray(offset, offset + size))
    const part = source.part(offset, size)
    expect(sizeOf(part)).toBe(size)
    expect(expected.equals(source.readAt(offset, size))).toBe(true)
    const target = Buffer.alloc(size + 1)
    expect(expected.equals(source.readInto(target.subarray(0, size), offset))).toBe(true)
    expect(expected.equals(joined([part]))).toBe(true)
    expect(expected.equals(await streamed([part]))).toBe(true)
    const pieces: Buffer[] = []
    piecesOf(part, (piece) => pieces.push(Buffer.from(piece)))
    expect(expected.equals(Buffer.concat(pieces))).toBe(true)
  })

  it('end where they end', () => {
    expect(source.sizeBytes).toBe(bytes.length)
    expect(source.readAt(bytes.length - 5, 10)).toHaveLength(5)
    expect(source.readAt(bytes.length + 5, 10)).toHaveLength(0)
    expect(source.readInto(Buffer.alloc(10), bytes.length - 5)).toHaveLength(5)
  })
})
