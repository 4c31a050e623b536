// bench: bytes, seconds and peak memory of our deflate encoder against zlib and gzip, on programs ([file …])

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root, run, table, tool } from './support.ts'

const script = join(root, 'bench', 'deflate-measure.mjs')

type Measured = { readonly sizeBytes: number; readonly seconds: number; readonly peakBytes: number }
type Contender = { readonly name: string; readonly measure: (file: string, lib: string) => Promise<Measured> }

const contenders: readonly Contender[] = [
  { name: 'zlib -9', measure: (file, lib) => inChild([lib, 'zlib', file]) },
  { name: 'gzip -9', measure: async (file) => gzip(file) },
  { name: 'ours, this thread', measure: (file, lib) => inChild([lib, '0', file]) },
  { name: 'ours, 1 worker', measure: (file, lib) => inChild([lib, '1', file]) },
  { name: 'ours, 2 workers', measure: (file, lib) => inChild([lib, '2', file]) },
]

await compare(process.argv.slice(2))

async function compare(given: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
  try {
    const lib = await compiled(join(folder, 'lib'))
    const rows = [['program', 'encoder', 'bytes', 'of zlib', 'seconds', 'peak MB']]
    for (const file of given.length > 0 ? given : await programs(folder)) {
      let zlibBytes = 0
      for (const { name, measure } of contenders) {
        const { sizeBytes, seconds, peakBytes } = await measure(file, lib)
        if (zlibBytes === 0) zlibBytes = sizeBytes
        rows.push([
          `${basename(file)} (${statSync(file).size})`,
          name,
          String(sizeBytes),
          `${((100 * sizeBytes) / zlibBytes).toFixed(2)} %`,
          seconds.toFixed(2),
          Number.isNaN(peakBytes) ? '' : (peakBytes / 1e6).toFixed(0),
        ])
      }
    }
    console.log(table(rows))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The wiki of the examples, stripped, as it is and packed. */
async function programs(folder: string): Promise<readonly string[]> {
  const plain = join(folder, 'web')
  await run({
    command: 'go',
    args: ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=', '-o', plain, '.'],
    cwd: join(root, 'examples', 'web'),
    env: { CGO_ENABLED: '0' },
  })
  const packed = join(folder, 'web, packed')
  cpSync(plain, packed)
  await run({ command: tool('upx'), args: ['-qqq', '--best', '--lzma', packed], cwd: folder })
  return [plain, packed]
}

/** A process of its own, so that its peak of memory is that of one encoder. */
async function inChild(args: readonly string[]): Promise<Measured> {
  const { stdout } = await run({ command: process.execPath, args: [script, ...args], cwd: root })
  return JSON.parse(stdout)
}

/** The sources as JavaScript, from which a worker thread can start on every Node. */
async function compiled(lib: string): Promise<string> {
  await run({ command: 'npx', args: ['tsc', '--outDir', lib, '--noCheck'], cwd: root })
  cpSync(join(root, 'src', 'deflate', 'deflate.wasm'), join(lib, 'deflate', 'deflate.wasm'))
  writeFileSync(join(lib, 'package.json'), '{"type":"module"}')
  symlinkSync(join(root, 'node_modules'), join(lib, 'node_modules'))
  return lib
}

function gzip(file: string): Measured {
  const started = performance.now()
  const { stdout, status } = spawnSync(tool('gzip'), ['-9', '--no-name', '--stdout', file], { maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`gzip failed on ${file}`)
  return { sizeBytes: stdout.length, seconds: (performance.now() - started) / 1000, peakBytes: Number.NaN }
}
