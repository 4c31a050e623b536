import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { pieceBytes } from '../../src/deflate/deflate.ts'
import { createGzipThreads, type GzipOptions, gzipStream } from '../../src/deflate/gzip-stream.ts'
import { leastPieceBytes } from '../../src/deflate/pieces.ts'
import { createDeflatePool } from '../../src/deflate/pool.ts'
import { CancelledError } from '../../src/errors.ts'
import { compiledSources } from '../support/compiled.ts'
import { mixedBytes, randomBytes } from './samples.ts'

const lib = compiledSources()
const workerFile = join(lib, 'deflate/deflate-worker.js')
const brokenWorker = join(lib, 'package.json')

async function* inChunks(bytes: Uint8Array, chunkBytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield Buffer.from(bytes.subarray(at, at + chunkBytes))
}

async function collected(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  // A chunk's memory is used again.
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

const gzipped = (bytes: Uint8Array, options: GzipOptions = { workers: 0 }, chunkBytes = 100_000): Promise<Buffer> =>
  collected(gzipStream(inChunks(bytes, chunkBytes), options))

const sample = mixedBytes(1_200_000, 21)
const sampleGzipped = gzipped(sample)
const short = mixedBytes(300_000, 5)

describe('a gzip stream', () => {
  it.each([0, 1, 1000, pieceBytes, 2 * pieceBytes + 1])('of %i bytes unpacks to them', async (count) => {
    const bytes = mixedBytes(count)
    expect(gunzipSync(await gzipped(bytes)).equals(bytes)).toBe(true)
  })

  it('says neither time nor name nor system', async () => {
    expect([...(await gzipped(Uint8Array.of(1))).subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])
  })

  it.each([1, 2, 5])('has the same bytes with %i workers as without', async (workers) => {
    expect((await gzipped(sample, { workers, workerFile })).equals(await sampleGzipped)).toBe(true)
  })

  it.each([777, 65_536, pieceBytes, 10_000_000])('has the same bytes for chunks of %i', async (chunkBytes) => {
    expect((await gzipped(sample, { workers: 0 }, chunkBytes)).equals(await sampleGzipped)).toBe(true)
  })

  it('has the same bytes when they come one by one', async () => {
    const bytes = mixedBytes(3000)
    expect((await gzipped(bytes, { workers: 0 }, 1)).equals(await gzipped(bytes))).toBe(true)
  })

  it('does without a worker file', async () => {
    const options = { workers: 2, workerFile: join(lib, 'absent.js') }
    expect((await gzipped(sample, options)).equals(await sampleGzipped)).toBe(true)
  })

  it('starts no worker for what may be two pieces', async () => {
    const bytes = mixedBytes(2 * leastPieceBytes)
    expect(gunzipSync(await gzipped(bytes, { workers: 1, workerFile: brokenWorker })).equals(bytes)).toBe(true)
  })

  it('hands on the error of its source', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield* inChunks(randomBytes(1_500_000), 100_000)
      throw new Error('the disk is gone')
    }
    await expect(collected(gzipStream(failing(), { workers: 1, workerFile }))).rejects.toThrow('the disk is gone')
  })

  it('fails with the error of a worker', async () => {
    const failing = gzipped(mixedBytes(1_500_000), { workers: 1, workerFile: brokenWorker })
    await expect(failing).rejects.toThrow(/package|JSON|json|Unexpected/)
  })

  it.each([0, 2])('ends with a CancelledError as soon as it is cancelled, with %i workers', async (workers) => {
    const controller = new AbortController()
    const endless = async function* (): AsyncGenerator<Buffer> {
      const bytes = Buffer.from(mixedBytes(300_000))
      for (;;) yield bytes
    }
    let received = 0
    const reading = async (): Promise<void> => {
      const options = { workers, workerFile, signal: controller.signal }
      for await (const chunk of gzipStream(endless(), options)) {
        received += chunk.length
        if (received > 100) controller.abort()
      }
    }
    await expect(reading()).rejects.toThrow(CancelledError)
  })

  it('is cancelled before it begins', async () => {
    const options = { workers: 2, workerFile, signal: AbortSignal.abort() }
    await expect(gzipped(mixedBytes(1_500_000), options)).rejects.toThrow(CancelledError)
  })

  it.each([
    ['stops reading', 'for await (const chunk of stream) if (chunk.length > 100) break'],
    ['forgets the stream', 'await stream.next(); await stream.next()'],
    ['cancels', 'await stream.next(); await stream.next(); controller.abort()'],
    ['reads to the end', 'for await (const chunk of stream);'],
  ])('lets the process end when its reader %s', (_, reading) => {
    const script = `
      import { gzipStream } from ${JSON.stringify(join(lib, 'deflate/gzip-stream.js'))}
      async function* source() { for (let n = 0; n < 12; n++) yield Buffer.from(Array.from({ length: 200000 }, (_, i) => (i * i * n) >> 5)) }
      const controller = new AbortController()
      const stream = gzipStream(source(), { workers: 2, signal: controller.signal })
      ${reading}
      console.log('done')`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 120_000,
    })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'done\n', stderr: '' })
  })
})

describe('the deflate pool', () => {
  it('has the same bytes with threads that serve several streams, also at once and one after another', async () => {
    const threads = createGzipThreads({ workers: 2, workerFile })
    const expected = [(await sampleGzipped).toString('latin1'), (await gzipped(short)).toString('latin1')]
    const both = (): Promise<readonly Buffer[]> =>
      Promise.all([sample, short].map((bytes) => gzipped(bytes, { threads })))
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await both()).map((bytes) => bytes.toString('latin1'))).toEqual(expected)
    }
    expect(threads.spare.length).toBeGreaterThan(0)
    await threads.end()
    expect(threads.spare).toEqual([])
    await expect(gzipped(sample, { threads })).rejects.toThrow('was closed')
  })

  it('finds its worker beside the compiled sources', () => {
    expect(existsSync(workerFile)).toBe(true)
  })

  it('refuses work after it was closed', async () => {
    const pool = createDeflatePool({ workers: 1, workerFile })
    await pool.close()
    await expect(pool.run({ bytes: new Uint8Array(10), start: 0, final: true })).rejects.toThrow('closed')
  })

  it('gives up what it has not finished when it is closed', async () => {
    const pool = createDeflatePool({ workers: 1, workerFile })
    const answers = [1, 2, 3].map((seed) => pool.run({ bytes: mixedBytes(pieceBytes, seed), start: 0, final: true }))
    await pool.close()
    const ends = await Promise.allSettled(answers)
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })
})
