import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CancelledError } from '../../../src/errors.ts'
import { type Codecs, createCodecs } from '../../../src/pack/codec/codecs.ts'
import type { Encoded } from '../../../src/pack/codec/job.ts'
import type { Content } from '../../../src/pack/content.ts'
import { mixedBytes, randomBytes } from '../../deflate/samples.ts'
import { compiledSources } from '../../support/compiled.ts'
import { temporaryFolder } from '../../support/host.ts'
import { findTool } from '../../support/tools.ts'
import { soonMs } from '../../support/waiting.ts'
import { usual } from './streams.ts'

const lib = compiledSources()
const workerFile = join(lib, 'pack/codec/codec-worker.js')
const mixed = mixedBytes(300_000, 9)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

// What every Node on every machine gives. They change only with the modules, and packed programs with them.
const golden = {
  lzma: 'e8442e1ce5ec008008b68a7303c2a1469580df12100555b5623d9b19acff3a44',
  zstd: '3178a1b67d7550aa7ead6859e6632c669b96c721c2afc312ad074df45dbd0d19',
}

const level19 = { codec: 'zstd', options: { level: 19 } } as const
const usualLzma = { codec: 'lzma', options: usual } as const
const digestOf = ({ bytes }: Encoded): string => sha256(bytes ?? new Uint8Array())

async function digests({ encode, close }: Codecs, input: Content = mixed): Promise<typeof golden> {
  const [lzma, zstd] = await Promise.all([encode({ ...usualLzma, input }), encode({ ...level19, input })])
  await close()
  return { lzma: digestOf(lzma), zstd: digestOf(zstd) }
}

describe('the codecs', () => {
  it('find their workers beside the compiled sources', () => {
    expect(existsSync(workerFile)).toBe(true)
  })

  it.each([0, 1, 2])('give the same bytes with %i workers', async (workers) => {
    expect(await digests(createCodecs({ workers, workerFile }))).toEqual(golden)
  })

  it('do without a worker file', async () => {
    expect(await digests(createCodecs({ workers: 2, workerFile: join(lib, 'absent.js') }))).toEqual(golden)
  })

  it('give the same bytes from the bundle', async () => {
    expect(await digests(createCodecs({ workers: 1, workerFile: resolve('dist/codec-worker.js') }))).toEqual(golden)
  })

  const nodes = ['node', '../node22/bin/node', '../node24/bin/node'].flatMap((name) => findTool(name) ?? [])
  it.each(nodes)('give the same bytes on %s', (node) => {
    const script = `
      import { createCodecs } from ${JSON.stringify(join(lib, 'pack/codec/codecs.js'))}
      import { createHash } from 'node:crypto'
      import { readFileSync } from 'node:fs'
      const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
      const input = readFileSync(0)
      const { encode, close } = createCodecs({ workers: 2 })
      const [lzma, zstd] = await Promise.all([
        encode({ ...${JSON.stringify(usualLzma)}, input }),
        encode({ ...${JSON.stringify(level19)}, input }),
      ])
      await close()
      console.log(JSON.stringify({ lzma: sha256(lzma.bytes), zstd: sha256(zstd.bytes) }))`
    const { stdout, stderr } = spawnSync(node, ['--input-type=module', '-e', script], { input: mixed })
    expect(`${stderr}`).toBe('')
    expect(JSON.parse(`${stdout}`)).toEqual(golden)
  })

  it('leave the input and what lies around it to the caller', async () => {
    const around = new Uint8Array(1_000_000).fill(9)
    around.set(mixed, 1000)
    const codecs = createCodecs({ workers: 1, workerFile })
    const encoded = await codecs.encode({ ...usualLzma, input: around.subarray(1000, 1000 + mixed.length) })
    await codecs.close()
    expect(digestOf(encoded)).toBe(golden.lzma)
    expect(around.subarray(1000, 1000 + mixed.length)).toEqual(mixed)
  })

  it.each([0, 1])('read a part of a file themselves, with %i workers', async (workers) => {
    const path = join(temporaryFolder(), 'file')
    writeFileSync(path, Buffer.concat([Buffer.alloc(1000), mixed, Buffer.alloc(1000)]))
    const codecs = createCodecs({ workers, workerFile })
    expect(await digests(codecs, { path, offset: 1000, sizeBytes: mixed.length })).toEqual(golden)
  })

  it.each([0, 1])(
    'take over what is given to them, and give back what gets no smaller, with %i workers',
    async (workers) => {
      const codecs = createCodecs({ workers, workerFile })
      const given = mixed.slice()
      expect(digestOf(await codecs.encode({ ...usualLzma, input: given, isOwn: true }))).toBe(golden.lzma)
      expect(given.length).toBe(workers === 0 ? mixed.length : 0)
      const noise = randomBytes(200_000, 3)
      for (const coding of [usualLzma, level19]) {
        const encoded = await codecs.encode({ ...coding, input: noise.slice(), isOwn: true })
        expect(encoded).toEqual({ bytes: undefined, input: noise })
      }
      await codecs.close()
    },
  )

  it.each([0, 1])('say which options are out of range, with %i workers', async (workers) => {
    const codecs = createCodecs({ workers, workerFile })
    const refused = codecs.encode({ codec: 'lzma', input: mixed, options: { ...usual, lc: 9 } })
    await expect(refused).rejects.toThrow('LZMA cannot encode 300000 bytes: its options are out of range ({"lc":9')
    await codecs.close()
  })

  it('end with a CancelledError as soon as they are cancelled, in the middle of a stream', async () => {
    const controller = new AbortController()
    const codecs = createCodecs({ workers: 2, workerFile, signal: controller.signal })
    const slow = { ...usual, niceLength: 273, depth: 100_000 }
    const streams = [1, 2, 3].map((seed) =>
      codecs.encode({ codec: 'lzma', input: mixedBytes(5_000_000, seed), options: slow }),
    )
    setTimeout(() => controller.abort(), 100)
    const started = Date.now()
    const ends = await Promise.allSettled(streams)
    expect(ends.map((end) => end.status === 'rejected' && end.reason instanceof CancelledError)).toEqual([
      true,
      true,
      true,
    ])
    expect(Date.now() - started).toBeLessThan(soonMs)
    await codecs.close()
  })

  it('let the process end where nobody closed them', () => {
    const script = `
      import { createCodecs } from ${JSON.stringify(join(lib, 'pack/codec/codecs.js'))}
      const codecs = createCodecs({ workers: 2 })
      const { bytes } = await codecs.encode({ codec: 'zstd', input: new Uint8Array(100000), options: { level: 9 } })
      console.log(bytes.length < 100)`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 120_000,
    })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'true\n', stderr: '' })
  })
})
