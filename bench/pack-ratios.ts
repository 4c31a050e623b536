// bench: bytes, CPU, time and memory of packing and of starts, ours beside UPX and xz (LINKED… [-- argument of a start])
//
// Starts are measured where this machine runs the program by itself and it ends within ten seconds; the others are
// only packed.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { architectureOf } from '../src/pack/architectures.ts'
import { sourceInMemory } from '../src/pack/content.ts'
import { readLinkedProgram } from '../src/pack/elf/read.ts'
import { median, table, tool } from './support.ts'

type Used = { readonly cpuSeconds: number; readonly seconds: number; readonly megabytes: number }
type Start = { readonly cpuMs: number; readonly msOnOne: number; readonly ms: number; readonly megabytes: number }
type Packed = Used & { readonly sizeBytes: number; readonly start: Start | undefined }
type Measured = { readonly upx: Packed; readonly size: Packed; readonly start: Packed }

// Medians of so many starts.
const starts = 5
const startSeconds = 10
const xzFilters: Readonly<Record<string, readonly string[]>> = {
  amd64: ['--x86'],
  '386': ['--x86'],
  arm64: ['--arm64'],
  arm: ['--arm'],
}
const native = process.arch === 'x64' ? ['amd64', '386'] : ['arm64']

const words = process.argv.slice(2)
const separator = words.indexOf('--')
const programs = separator < 0 ? words : words.slice(0, separator)
const startArguments = separator < 0 ? ['--version'] : words.slice(separator + 1)
if (programs.length === 0) throw new Error('usage: npm run bench -- pack-ratios LINKED… [-- argument of a start]')

const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
try {
  console.log(`${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}\n`)
  for (const file of programs) console.log(`${table(rowsOf(file))}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function rowsOf(file: string): readonly (readonly string[])[] {
  const architecture = architectureOf(readLinkedProgram(sourceInMemory(readFileSync(file))))?.name ?? ''
  const pack = fileURLToPath(new URL('pack.ts', import.meta.url))
  const target = (name: string): string => join(folder, `${basename(file)}.${name}`)
  const starting = native.includes(architecture) && ends(file)
  const packed = (name: string, command: readonly string[]): Packed => {
    const used = timed(command)
    const start = starting ? startOf(target(name)) : undefined
    return { ...used, sizeBytes: statSync(target(name)).size, start }
  }
  // One after the other, so that each meets the machine in about the same state.
  const measured: Measured = {
    upx: packed('upx', [tool('upx'), '--best', '--lzma', '-qqq', '-o', target('upx'), file]),
    size: packed('size', [process.execPath, pack, file, target('size'), 'size']),
    start: packed('start', [process.execPath, pack, file, target('start'), 'start']),
  }
  const xz = Math.min(...(xzFilters[architecture] ?? []).concat('').map((filter) => xzBytes(file, filter)))
  const started: readonly (readonly [string, (start: Start) => number])[] = [
    ['CPU ms of a start', ({ cpuMs }) => cpuMs],
    ['ms of a start, one core', ({ msOnOne }) => msOnOne],
    ['ms of a start, all cores', ({ ms }) => ms],
    ['MB of a start', ({ megabytes }) => megabytes],
  ]
  return [
    [
      `${basename(file)}, ${statSync(file).size} bytes`,
      'UPX',
      'size',
      'start',
      'size / UPX',
      'start / UPX',
      'size / xz',
    ],
    [...row('bytes', measured, ({ sizeBytes }) => sizeBytes, 0), (measured.size.sizeBytes / xz).toFixed(3)],
    row('CPU s of packing', measured, ({ cpuSeconds }) => cpuSeconds, 2),
    row('seconds of packing', measured, ({ seconds }) => seconds, 2),
    row('MB of packing', measured, ({ megabytes }) => megabytes, 0),
    ...(starting
      ? started.map(([title, value]) =>
          row(title, measured, ({ start }) => (start === undefined ? Number.NaN : value(start)), 0),
        )
      : []),
  ].map((cells) => [...cells, ...Array.from({ length: 7 - cells.length }, () => '')])
}

function row(title: string, measured: Measured, value: (one: Packed) => number, digits: number): readonly string[] {
  const [upx, size, start] = [value(measured.upx), value(measured.size), value(measured.start)]
  const figures = [upx, size, start].map((figure) => figure.toFixed(digits))
  return [title, ...figures, (size / upx).toFixed(3), (start / upx).toFixed(3)]
}

/** Whether the program ends by itself with these arguments. */
function ends(file: string): boolean {
  const { signal, error } = spawnSync(file, startArguments, {
    timeout: startSeconds * 1000,
    killSignal: 'SIGKILL',
    stdio: 'ignore',
  })
  return signal === null && error === undefined
}

function startOf(file: string): Start {
  const command = ['timeout', '--signal=KILL', String(startSeconds), file, ...startArguments]
  const measure = (of: readonly string[]): readonly Used[] => Array.from({ length: starts }, () => timed(of))
  const onOne = measure(['taskset', '--cpu-list', '0', ...command])
  const onAll = measure(command)
  return {
    cpuMs: 1000 * median(onOne.map(({ cpuSeconds }) => cpuSeconds)),
    msOnOne: 1000 * median(onOne.map(({ seconds }) => seconds)),
    ms: 1000 * median(onAll.map(({ seconds }) => seconds)),
    megabytes: median(onAll.map(({ megabytes }) => megabytes)),
  }
}

/** What a command took, whatever its exit code. The memory is that of its largest process. */
function timed(command: readonly string[]): Used {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-q', '-f', '%U %S %e %M', ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    // As the command does it: what Node made of our sources is kept for the next run.
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  })
  if (error !== undefined) throw error
  const [user = Number.NaN, system = Number.NaN, seconds = Number.NaN, kilobytes = Number.NaN] = (
    stderr.trimEnd().split('\n').at(-1) ?? ''
  )
    .split(' ')
    .map(Number)
  return { cpuSeconds: user + system, seconds, megabytes: (kilobytes * 1024) / 1e6 }
}

function xzBytes(file: string, filter: string): number {
  const options = ['--format=raw', ...(filter === '' ? [] : [filter]), '--lzma2=preset=9e', '-c', file]
  const { stdout } = spawnSync(tool('xz'), options, { maxBuffer: 2 ** 30 })
  return stdout.length > 0 ? stdout.length : Number.POSITIVE_INFINITY
}
