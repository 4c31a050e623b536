// bench: bytes, speed and memory of the codecs over the streams of packed programs, against native xz, zstd and UPX ([file …])

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { architectureOf } from '../src/pack/architectures.ts'
import { createCodecs } from '../src/pack/codec/codecs.ts'
import type { LzmaOptions } from '../src/pack/codec/lzma-options.ts'
import { joined, sourceInMemory } from '../src/pack/content.ts'
import { readLinkedProgram } from '../src/pack/elf/read.ts'
import type { Stream } from '../src/pack/format/types.ts'
import { imageOf } from '../src/pack/own/image.ts'
import { planStreams } from '../src/pack/own/plan.ts'
import { root, run, table, tool } from './support.ts'

type Search = Pick<LzmaOptions, 'niceLength' | 'depth' | 'matchFinder'>
type Way =
  | { readonly codec: 'lzma'; readonly search: Search; readonly workers?: number }
  | { readonly codec: 'zstd'; readonly level: number; readonly workers?: number }
  | { readonly codec: 'upx' }

type Measured = {
  readonly sizeBytes: number
  readonly cpuSeconds: number
  readonly seconds: number
  /** More than before the first stream. */
  readonly peakBytes?: number
}

const quick: Search = { niceLength: 128, depth: 24, matchFinder: 'hc4' }
const usual: Search = { niceLength: 32, depth: 16, matchFinder: 'bt4' }
const best: Search = { niceLength: 273, depth: 512, matchFinder: 'bt4' }

const ways: readonly { readonly name: string; readonly way: Way }[] = [
  { name: 'UPX --best --lzma', way: { codec: 'upx' } },
  ...Object.entries({ 'hc4, nice 128': quick, 'bt4, nice 32': usual, 'bt4, nice 273': best }).flatMap(
    ([title, search]) => [
      { name: `xz, ${title}`, way: { codec: 'lzma', search } } as const,
      { name: `LZMA, ${title}, 1 worker`, way: { codec: 'lzma', search, workers: 1 } } as const,
      { name: `LZMA, ${title}, 2 workers`, way: { codec: 'lzma', search, workers: 2 } } as const,
    ],
  ),
  ...[9, 12, 13, 16, 17, 19].flatMap((level) => [
    { name: `native zstd, level ${level}`, way: { codec: 'zstd', level } } as const,
    { name: `zstd, level ${level}, 1 worker`, way: { codec: 'zstd', level, workers: 1 } } as const,
  ]),
]

const optionsOf = ({ sizeBytes, model }: Stream, search: Search): LzmaOptions => ({
  ...model,
  ...search,
  dictionaryBytes: sizeBytes,
})

const [mode, ...rest] = process.argv.slice(2)
if (mode === '--measure') console.log(JSON.stringify(await measure(rest[0] ?? '', JSON.parse(rest[1] ?? ''))))
else await compare(process.argv.slice(2))

async function compare(given: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
  try {
    for (const file of given.length > 0 ? given : [await example(folder)]) {
      const rows = [['program', 'encoder', 'bytes', 'of UPX', 'CPU s', 'seconds', 'MB/s of CPU', 'MB of memory']]
      const sizeBytes = statSync(file).size
      let upxBytes = Number.NaN
      for (const { name, way } of ways) {
        const { stdout } = await run({
          command: process.execPath,
          args: [fileURLToPath(import.meta.url), '--measure', file, JSON.stringify(way)],
          cwd: root,
        })
        const measured: Measured = JSON.parse(stdout)
        if (way.codec === 'upx') upxBytes = measured.sizeBytes
        rows.push([
          `${basename(file)} (${sizeBytes})`,
          name,
          String(measured.sizeBytes),
          (measured.sizeBytes / upxBytes).toFixed(3),
          measured.cpuSeconds.toFixed(2),
          measured.seconds.toFixed(2),
          (sizeBytes / 1e6 / measured.cpuSeconds).toFixed(2),
          measured.peakBytes === undefined ? '' : (measured.peakBytes / 1e6).toFixed(0),
        ])
      }
      console.log(`${table(rows)}\n`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The wiki of the examples, stripped. */
async function example(folder: string): Promise<string> {
  const file = join(folder, 'web')
  await run({
    command: 'go',
    args: ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=', '-o', file, '.'],
    cwd: join(root, 'examples', 'web'),
    env: { CGO_ENABLED: '0' },
  })
  return file
}

/** One way, in a process of its own, so that the peak of its memory is that of one encoder. */
async function measure(file: string, way: Way): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
  try {
    if (way.codec === 'upx') {
      const packed = join(folder, 'packed')
      cpSync(file, packed)
      const used = timed([`${tool('upx')} -qqq --best --lzma ${packed}`])
      return { ...used, sizeBytes: statSync(packed).size }
    }
    const streams = streamsOf(file)
    return way.workers === undefined ? native(streams, { way, folder }) : await ours(streams, way)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function streamsOf(file: string): readonly Stream[] {
  const program = readLinkedProgram(sourceInMemory(readFileSync(file)))
  const architecture = architectureOf(program)
  if (architecture === undefined) throw new Error(`${file} is for an architecture without a stub`)
  return planStreams({ program, architecture, image: imageOf(program), without: [] }).streams
}

async function ours(streams: readonly Stream[], way: Exclude<Way, { readonly codec: 'upx' }>): Promise<Measured> {
  const before = { resident: process.memoryUsage().rss, cpu: process.cpuUsage(), time: performance.now() }
  let peak = before.resident
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const codecs = createCodecs({ workers: way.workers ?? 0, workerFile: join(root, 'dist', 'codec-worker.js') })
  const encoded = await Promise.all(
    streams.map((stream) =>
      way.codec === 'lzma'
        ? codecs.encode({ codec: 'lzma', input: stream.content, options: optionsOf(stream, way.search) })
        : codecs.encode({ codec: 'zstd', input: stream.content, options: { level: way.level } }),
    ),
  )
  await codecs.close()
  clearInterval(watch)
  const { user, system } = process.cpuUsage(before.cpu)
  return {
    sizeBytes: encoded.reduce((sum, { bytes }, index) => sum + (bytes?.length ?? streams[index]?.sizeBytes ?? 0), 0),
    cpuSeconds: (user + system) / 1e6,
    seconds: (performance.now() - before.time) / 1000,
    peakBytes: peak - before.resident,
  }
}

function native(
  streams: readonly Stream[],
  { way, folder }: { readonly way: Exclude<Way, { readonly codec: 'upx' }>; readonly folder: string },
): Measured {
  const commands = streams.map((stream, number) => {
    const file = join(folder, String(number))
    writeFileSync(file, joined([stream.content]))
    if (way.codec === 'zstd') return `${tool('zstd')} -q -${way.level} --no-check ${file} -o ${file}.out`
    const { lc, lp, pb, niceLength, depth, matchFinder, dictionaryBytes } = optionsOf(stream, way.search)
    const parse = matchFinder === 'hc4' ? 'fast' : 'normal'
    const filter = `dict=${Math.max(4096, dictionaryBytes)},lc=${lc},lp=${lp},pb=${pb},mode=${parse},nice=${niceLength},mf=${matchFinder},depth=${depth}`
    return `${tool('xz')} --format=raw --threads=1 --stdout --lzma1=${filter} ${file} > ${file}.out`
  })
  const used = timed(commands)
  return {
    ...used,
    sizeBytes: streams.reduce((sum, _, number) => sum + statSync(join(folder, `${number}.out`)).size, 0),
  }
}

/** Runs commands of a shell one after another; gives what they took. */
function timed(commands: readonly string[]): Pick<Measured, 'cpuSeconds' | 'seconds'> {
  const script = `set -e; TIMEFORMAT='%U %S %R'; time { ${commands.join('\n')}\n}`
  const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
  const [user = Number.NaN, system = Number.NaN, seconds = Number.NaN] = stderr.trim().split(' ').map(Number)
  if (status !== 0) throw new Error(stderr)
  return { cpuSeconds: user + system, seconds }
}
