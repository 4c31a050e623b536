import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import zlib from 'node:zlib'
import { UserError } from '../../../src/errors.ts'
import { compress, decompress } from '../../../src/image/layers/compress.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { collect } from '../fixtures.ts'

/** Bytes that compress about as a program does, the same everywhere: words drawn by a small generator. */
function sample(bytes: number): Buffer {
  const words = Array.from({ length: 512 }, (_, index) => Buffer.from(`${(index * 2654435761) % 2 ** 32},`))
  const parts: Buffer[] = []
  let state = 1
  for (let length = 0; length < bytes; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const word = words[state >>> 23] ?? Buffer.alloc(0)
    parts.push(word)
    length += word.length
  }
  return Buffer.concat(parts).subarray(0, bytes)
}

async function* chunksOf(bytes: Buffer, chunkBytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

const encodings = {
  gzip: { compression: 'gzip', level: 'best' },
  'gzip, fast': { compression: 'gzip', level: 'fast' },
  zstd: { compression: 'zstd', level: 'best' },
  none: { compression: 'none', level: 'best' },
} as const

const compressed = (bytes: Buffer, encoding: keyof typeof encodings, chunkBytes = 65_536): Promise<Buffer> =>
  collect(compress(chunksOf(bytes, chunkBytes), encodings[encoding]))

const hasZstd = 'createZstdCompress' in zlib
const itWithZstd = hasZstd ? it : it.skip
const block = 256 * 1024
const sizes = [0, 1, 1000, block - 1, block, block + 1, 3 * block]

const goldens = {
  gzip: [
    'sha256:10c2221846da8b4250e556aa520c86d6674614d7c5874d8b9cb7f26d62835036',
    'sha256:90f4e15fc522e8da788fda3a78c29d32ef93e7d0ea3fd47ad8cc4eb67c3e790b',
    'sha256:98c7b95f0aa2b48084039a919ba9e607d0e9d0cc0d7612175af6c74bc9757808',
  ],
  'gzip, fast': [
    'sha256:9ceffb7310338057cfe71a4ae1e2c98d2c485d81cdef906532a801f457a38d64',
    'sha256:c4f69c33a329ee3a23ba4a4342e5ef605f5412d8a414c1fd4d23633e3709f11e',
    'sha256:f58ea51de28c06d7fc1393ec5268d3601e822231a8c5a17d2dee2aaee717198f',
  ],
}

describe.each(['gzip', 'gzip, fast'] as const)('%s', (encoding) => {
  it.each([...sizes, 10 * block + 1])('gives %i bytes back, by Node and by gzip itself', async (size) => {
    const content = sample(size)
    const packed = await compressed(content, encoding)
    expect(zlib.gunzipSync(packed).equals(content)).toBe(true)
    expect(execFileSync('gzip', ['-dc'], { input: packed, maxBuffer: 2 ** 24 }).equals(content)).toBe(true)
    expect((await collect(decompress(chunksOf(packed, 5000), 'gzip'))).equals(content)).toBe(true)
  })

  it('writes the same bytes on every machine, since digests of images depend on them', async () => {
    const digests = await Promise.all(
      [0, 1000, 2_500_000].map(async (size) => digestOf(await compressed(sample(size), encoding))),
    )
    expect(digests).toEqual(goldens[encoding])
  })

  it('does not depend on how the content is cut into chunks', async () => {
    const content = sample(700_000)
    const whole = await compressed(content, encoding, content.length)
    for (const chunkBytes of [999, 32_768, 300_000]) {
      expect((await compressed(content, encoding, chunkBytes)).equals(whole)).toBe(true)
    }
  })

  it('has a header without time and system', async () => {
    expect([...(await compressed(Buffer.from('x'), encoding)).subarray(0, 10)]).toEqual([
      31, 139, 8, 0, 0, 0, 0, 0, 2, 255,
    ])
  })

  it('loses less than 0.1 % to a single stream', async () => {
    const content = sample(2_500_000)
    const single = zlib.gzipSync(content, { level: 9 }).length
    expect((await compressed(content, encoding)).length).toBeLessThan(single * 1.001)
  })

  it('passes on the error of the content', async () => {
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield sample(600_000)
      throw new UserError('the disk went away')
    }
    await expect(collect(compress(broken(), encodings[encoding]))).rejects.toThrow('the disk went away')
  })
})

describe('zstd', () => {
  itWithZstd.each([0, 1000, block + 1])('gives %i bytes back', async (size) => {
    const content = sample(size)
    const packed = await compressed(content, 'zstd')
    expect((await collect(decompress(chunksOf(packed, 5000), 'zstd'))).equals(content)).toBe(true)
  })

  itWithZstd('writes the same bytes on every machine, since digests of images depend on them', async () => {
    const digests = await Promise.all(
      [0, 1000, 600_000].map(async (size) => digestOf(await compressed(sample(size), 'zstd'))),
    )
    expect(digests).toEqual([
      'sha256:f96deff1816083fdff8bc3e46c3fe6ca46a6bb49f4d5a00627616c13237a512c',
      'sha256:b615b7cd42e3a723d5817dd14021bd4af2cfed0a31b6e81dbfb5fb34501ce1e8',
      'sha256:ead1b4bcb3ff0283634deb9f410ea6a4aae590e7d1ec09c57fa5f26f38767718',
    ])
  })

  itWithZstd('does not depend on how the content is cut into chunks', async () => {
    const content = sample(700_000)
    const whole = await compressed(content, 'zstd', content.length)
    for (const chunkBytes of [999, 300_000]) {
      expect((await compressed(content, 'zstd', chunkBytes)).equals(whole)).toBe(true)
    }
  })

  itWithZstd('passes on the error of the content', async () => {
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield sample(600_000)
      throw new UserError('the disk went away')
    }
    await expect(collect(compress(broken(), encodings.zstd))).rejects.toThrow('the disk went away')
  })

  itWithZstd('leaves the content alone when the reader stops, while the encoder waits to be read', async () => {
    let left = false
    const endless = async function* (): AsyncGenerator<Buffer> {
      const noise = randomBytes(block)
      try {
        for (;;) yield noise
      } finally {
        left = true
      }
    }
    for await (const chunk of compress(endless(), { compression: 'zstd', level: 'fast' })) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
    expect(left).toBe(true)
  })

  itWithZstd('takes content whose chunks are filled again', async () => {
    const content = sample(1_000_000)
    const reused = Buffer.alloc(7000)
    const inPlace = async function* (): AsyncGenerator<Buffer> {
      for (let at = 0; at < content.length; at += reused.length)
        yield reused.subarray(0, content.copy(reused, 0, at, at + reused.length))
    }
    const packed = await collect(compress(inPlace(), encodings.zstd))
    expect((await collect(decompress(chunksOf(packed, 5000), 'zstd'))).equals(content)).toBe(true)
  })

  const itWithoutZstd = hasZstd ? it.skip : it
  itWithoutZstd('says in one sentence which Node has it', () => {
    expect(() => compress(chunksOf(sample(1), 1), encodings.zstd)).toThrow(
      new UserError(`compression zstd needs Node 22.15 or newer, but this is Node ${process.versions.node}`),
    )
  })
})

describe('none', () => {
  it('leaves the content as it is', async () => {
    const content = sample(100_000)
    expect((await compressed(content, 'none')).equals(content)).toBe(true)
  })
})
