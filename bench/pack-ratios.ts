// bench: bytes, CPU and time of packing and starts, ours beside UPX and xz (LINKED… [-- argument of a start])

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { architectureOf } from '../src/pack/architectures.ts'
import { readLinkedProgram } from '../src/pack/elf/read.ts'
import { median, table, tool } from './support.ts'

type Used = { readonly cpuSeconds: number; readonly seconds: number }
type Packed = Used & { readonly sizeBytes: number; readonly startCpuMs: number | undefined }

// Medians of so many starts.
const starts = 5
const xzFilters: Readonly<Record<string, readonly string[]>> = {
  amd64: ['--x86'],
  '386': ['--x86'],
  arm64: ['--arm64'],
  arm: ['--arm'],
}

const words = process.argv.slice(2)
const separator = words.indexOf('--')
const programs = separator < 0 ? words : words.slice(0, separator)
const startArguments = separator < 0 ? ['--version'] : words.slice(separator + 1)
if (programs.length === 0) throw new Error('usage: npm run bench -- pack-ratios LINKED… [-- argument of a start]')

const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
try {
  const rows: (readonly string[])[] = [
    ['program', 'what', 'UPX', 'size', 'start', 'size / UPX', 'start / UPX', 'bytes / xz -9e'],
  ]
  for (const file of programs) rows.push(...rowsOf(file))
  console.log(table(rows))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function rowsOf(file: string): readonly (readonly string[])[] {
  const architecture = architectureOf(readLinkedProgram(new Uint8Array(readFileSync(file))))?.name ?? ''
  const pack = fileURLToPath(new URL('pack.ts', import.meta.url))
  const target = (name: string): string => join(folder, `${basename(file)}.${name}`)
  // One after the other, so that each meets the machine in about the same state.
  const upx = packed(target('upx'), [tool('upx'), '--best', '--lzma', '-qqq', '-o', target('upx'), file])
  const [size, start] = (['size', 'start'] as const).map((goal) =>
    packed(target(goal), [process.execPath, pack, file, target(goal), goal]),
  )
  if (size === undefined || start === undefined) return []
  const xz = Math.min(...(xzFilters[architecture] ?? []).concat('').map((filter) => xzBytes(file, filter)))
  const row = (what: string, value: (one: Packed) => number | undefined, digits: number): readonly string[] => {
    const [a, b, c] = [upx, size, start].map((one) => value(one) ?? Number.NaN)
    const text = [a, b, c].map((one) => (one ?? Number.NaN).toFixed(digits))
    const [toSize, toStart] = [b, c].map((one) => ((one ?? Number.NaN) / (a ?? Number.NaN)).toFixed(3))
    const toXz = what === 'bytes' ? (size.sizeBytes / xz).toFixed(3) : ''
    return [basename(file), what, ...text, toSize ?? '', toStart ?? '', toXz]
  }
  return [
    row('bytes', ({ sizeBytes }) => sizeBytes, 0),
    row('CPU s of packing', ({ cpuSeconds }) => cpuSeconds, 2),
    row('seconds of packing', ({ seconds }) => seconds, 2),
    row('CPU ms of a start', ({ startCpuMs }) => startCpuMs, 0),
  ]
}

function packed(target: string, command: readonly string[]): Packed {
  const used = timed(command)
  const results = Array.from({ length: starts }, () => timed([target, ...startArguments]).cpuSeconds * 1000)
  const runs = spawnSync(target, startArguments, { timeout: 60_000 }).error === undefined
  return { ...used, sizeBytes: statSync(target).size, startCpuMs: runs ? median(results) : undefined }
}

function timed(command: readonly string[]): Used {
  const { stderr } = spawnSync('/usr/bin/time', ['-q', '-f', '%U %S %e', ...command], {
    encoding: 'utf8',
  })
  const [user = Number.NaN, system = Number.NaN, seconds = Number.NaN] = (stderr.trimEnd().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number)
  return { cpuSeconds: user + system, seconds }
}

function xzBytes(file: string, filter: string): number {
  const options = ['--format=raw', ...(filter === '' ? [] : [filter]), '--lzma2=preset=9e', '-c', file]
  const { stdout } = spawnSync(tool('xz'), options, { maxBuffer: 2 ** 30 })
  return stdout.length > 0 ? stdout.length : Number.POSITIVE_INFINITY
}
