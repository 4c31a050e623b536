// What is measured of one linked program: packed, unpacked again and compared, started beside the linked one, and what
// UPX and xz make of it.

import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createCodecs } from '../../src/pack/codec/codecs.ts'
import { joined, sourceInMemory } from '../../src/pack/content.ts'
import type { FilterName } from '../../src/pack/format/layout.ts'
import { compressionFor, type PackGoal } from '../../src/pack/own/compression.ts'
import { packLinked } from '../../src/pack/own/pack.ts'
import { findPackage, unpackProgram } from '../../src/pack/own/unpack.ts'
import { filtersToLeaveOut } from '../../src/pack/own/verify.ts'

/** `proof`: packed for size and for a quick start. `sizes`: beside UPX; `all`: and beside xz. */
export type Depth = 'proof' | 'sizes' | 'all'

export type Starts = 'as unpacked' | 'differs' | 'not here'

/** Sizes in bytes, times in ms of CPU. */
export type Measured = {
  readonly unpacked: number
  readonly filters: readonly string[]
  /** Filters that do not restore this program, and were left out. */
  readonly without: readonly string[]
  readonly quickStart: number
  readonly own: number
  readonly ownCpuMs: number
  readonly starts: Starts
  readonly upx?: number
  readonly upxCpuMs?: number
  readonly xz?: number
}

type Program = {
  readonly file: string
  readonly architecture: string
  /** What it is started with. */
  readonly argument: string
}

// How qemu names what Go names otherwise.
const emulators: Readonly<Record<string, string>> = {
  arm64: 'aarch64',
  arm: 'arm',
  riscv64: 'riscv64',
  ppc64le: 'ppc64le',
  s390x: 's390x',
  loong64: 'loongarch64',
  mips64le: 'mips64el',
}
const xzFilters: Readonly<Record<string, string>> = { amd64: '--x86', '386': '--x86', arm64: '--arm64', arm: '--arm' }
const startTimeoutMs = 60_000

/** Throws when a packed program does not unpack to the linked one. */
export async function measure(program: Program, depth: Depth): Promise<Measured> {
  const linked = new Uint8Array(readFileSync(program.file))
  const goals: readonly PackGoal[] = ['start', 'size']
  const results = []
  const target = `${program.file}.packed`
  for (const goal of goals) {
    const { bytes, ...packed } = await pack(linked, goal)
    writeFileSync(target, bytes)
    chmodSync(target, 0o755)
    results.push({ ...packed, sizeBytes: bytes.length, starts: startsAs(program, target) })
  }
  rmSync(target)
  const [quick, small] = results
  if (quick === undefined || small === undefined) throw new Error('nothing was packed')
  return {
    ...{ unpacked: linked.length, filters: quick.filters, without: quick.without, quickStart: quick.sizeBytes },
    ...{ own: small.sizeBytes, ownCpuMs: Math.round(small.cpuMs) },
    starts: results.find(({ starts }) => starts !== 'as unpacked')?.starts ?? 'as unpacked',
    ...(depth === 'proof' ? {} : packedByUpx(program.file)),
    ...(depth === 'all' ? packedByXz(program) : {}),
  }
}

type Packed = {
  readonly bytes: Uint8Array
  readonly cpuMs: number
  readonly filters: readonly string[]
  readonly without: readonly FilterName[]
}

/** Packs, unpacks and compares; without the filters that do not fit, as the product does. */
async function pack(linked: Uint8Array, goal: PackGoal, without: readonly FilterName[] = []): Promise<Packed> {
  const codecs = createCodecs({ workers: 0 })
  try {
    const before = process.cpuUsage()
    const source = sourceInMemory(linked)
    const bytes = joined(await packLinked({ linked: source, compression: compressionFor(goal, codecs), without }))
    const { user, system } = process.cpuUsage(before)
    const found = findPackage(bytes)
    if (found !== undefined && isSame(() => unpackProgram(found), linked)) {
      const filters = found.filters.map(({ filter }) => filter)
      return { bytes, cpuMs: (user + system) / 1000, filters, without }
    }
  } finally {
    await codecs.close()
  }
  if (without.length > 0) throw new Error('it unpacks to other bytes, with any filter or without')
  return await pack(linked, goal, await filtersToLeaveOut(linked))
}

function isSame(unpack: () => Uint8Array, linked: Uint8Array): boolean {
  try {
    return Buffer.compare(unpack(), linked) === 0
  } catch (error) {
    console.error(error)
    return false
  }
}

/** Whether the packed program answers as the unpacked one does, with the same exit code. */
function startsAs({ file, architecture, argument }: Program, target: string): Starts {
  const native = process.arch === 'x64' && (architecture === 'amd64' || architecture === '386')
  const emulator = native ? [] : [`qemu-${emulators[architecture]}-static`]
  const run = (program: string): SpawnSyncReturns<string> => {
    const [command = '', ...args] = [...emulator, program, argument]
    return spawnSync(command, args, { encoding: 'utf8', timeout: startTimeoutMs, input: '', cwd: '/' })
  }
  const expected = run(file)
  if (expected.error !== undefined || expected.signal !== null) return 'not here'
  const actual = run(target)
  // Some say their own name, the time, or an address.
  const said = ({ stdout, stderr }: SpawnSyncReturns<string>): string =>
    `${stdout}${stderr}`.replaceAll('.packed', '').replace(/\d{2}:\d{2}:\d{2}(\.\d+)?|0x[0-9a-f]+/g, '')
  return actual.status === expected.status && said(actual) === said(expected) ? 'as unpacked' : 'differs'
}

function packedByUpx(file: string): Pick<Measured, 'upx' | 'upxCpuMs'> {
  const target = `${file}.upx`
  // From a run that was ended.
  rmSync(target, { force: true })
  const { stderr } = spawnSync(
    '/usr/bin/time',
    ['-f', '%U %S', 'upx', '--best', '--lzma', '-qqq', '-o', target, file],
    {
      encoding: 'utf8',
    },
  )
  if (!existsSync(target)) return {}
  const sizeBytes = statSync(target).size
  rmSync(target)
  const seconds = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { upx: sizeBytes, upxCpuMs: Math.round(1000 * seconds.reduce((sum, value) => sum + value, 0)) }
}

function packedByXz({ file, architecture }: Program): Pick<Measured, 'xz'> {
  const command = `xz --format=raw ${xzFilters[architecture] ?? ''} --lzma2=preset=9e -c "$1" | wc -c`
  return { xz: Number(spawnSync('sh', ['-c', command, 'sh', file], { encoding: 'utf8' }).stdout) }
}
