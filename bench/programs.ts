// bench: real programs packed by us, by UPX and by xz, each of ours unpacked, compared and started (FOLDER [word …]; the words choose programs)
//
// The programs of bench/packed/programs.json are built into FOLDER, for several versions of Go and platforms. What was
// built and measured there stays, so that a run that was ended goes on where it was. The table goes to
// docs/packed-programs.md.

import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { createCodecs } from '../src/pack/codec/codecs.ts'
import { compressionFor, type PackGoal } from '../src/pack/own/compression.ts'
import { packLinked } from '../src/pack/own/pack.ts'
import { findPackage, unpackProgram } from '../src/pack/own/unpack.ts'
import { median, root, table } from './support.ts'

type Listed = { readonly module: string; readonly package: string; readonly builds: keyof typeof builds }
type Build = { readonly program: Listed; readonly go: string; readonly architecture: string; readonly file: string }
type Starts = 'as unpacked' | 'differs' | 'not here'

type Measured = {
  readonly name: string
  readonly go: string
  readonly architecture: string
  readonly unpacked: number
  readonly own: number
  readonly ownCpuMs: number
  readonly filters: readonly string[]
  readonly quickStart?: number
  readonly starts: Starts
  readonly upx?: number
  readonly upxCpuMs?: number
  readonly xz?: number
}

const [newest, middle, oldest] = ['go1.26.8', 'go1.24.9', 'go1.21.13'] as const
const common = ['amd64', 'arm64', '386', 'arm']
const others = ['riscv64', 'ppc64le', 's390x', 'loong64', 'mips64le']
const older: readonly (readonly [string, readonly string[]])[] = [
  [oldest, ['amd64', 'arm64']],
  [middle, ['amd64', 'arm64']],
]
const builds = {
  small: [[newest, common], ...older],
  all: [[newest, [...common, ...others]], ...older],
  large: [
    [newest, ['amd64', 'arm64']],
    [middle, ['amd64']],
  ],
  largest: [[newest, ['amd64']]],
} as const satisfies Record<string, readonly (readonly [string, readonly string[]])[]>

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

const [folder, ...words] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: npm run bench -- programs FOLDER [word …]')
await main(folder)

async function main(to: string): Promise<void> {
  mkdirSync(to, { recursive: true })
  const listed: readonly Listed[] = JSON.parse(readFileSync(join(root, 'bench/packed/programs.json'), 'utf8'))
  const failed: string[] = []
  for (const build of listed.flatMap((program) => buildsOf(program, to))) {
    if (words.length > 0 && !words.some((word) => build.file.includes(word))) continue
    if (!built(build, to)) {
      failed.push(`${nameOf(build.program)} with ${build.go} for ${build.architecture}`)
      continue
    }
    if (existsSync(`${build.file}.json`)) continue
    const measured = await measure(build)
    writeFileSync(`${build.file}.json`, JSON.stringify(measured))
    console.log(JSON.stringify(measured))
  }
  const results = readdirSync(to)
    .filter((name) => name.endsWith('.json'))
    .map((name): Measured => JSON.parse(readFileSync(join(to, name), 'utf8')))
  const text = report(results, failed)
  writeFileSync(join(root, 'docs/packed-programs.md'), text)
  console.log(text)
}

function nameOf(program: Listed): string {
  const module = program.module.replace(/@.*/, '').replace(/\/v\d+$/, '')
  const parts = [module.slice(module.lastIndexOf('/') + 1), program.package.slice(program.package.lastIndexOf('/') + 1)]
  return parts.filter((part) => part !== '.').join('-')
}

function buildsOf(program: Listed, to: string): readonly Build[] {
  return builds[program.builds].flatMap(([go, architectures]) =>
    architectures.map((architecture) => {
      const file = join(to, `${nameOf(program)}.${go}.${architecture}`)
      return { program, go, architecture, file }
    }),
  )
}

/** Compiles what is not there yet. False where it does not compile with that Go. */
function built({ program, go, architecture, file }: Build, to: string): boolean {
  if (existsSync(file)) return true
  if (existsSync(`${file}.failed`)) return false
  const source = join(to, 'src', program.module.replaceAll('/', '-'))
  if (!existsSync(source)) {
    const download = spawnSync('go', ['mod', 'download', '-json', program.module], { cwd: to, encoding: 'utf8' })
    cpSync(JSON.parse(download.stdout).Dir, source, { recursive: true })
    spawnSync('chmod', ['-R', 'u+w', source])
    const module = program.module.replace(/@.*/, '')
    if (!existsSync(join(source, 'go.mod'))) spawnSync('go', ['mod', 'init', module], { cwd: source })
  }
  const args = ['build', '-mod=mod', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', file, program.package]
  const target = { CGO_ENABLED: '0', GOOS: 'linux', GOARCH: architecture, GOTOOLCHAIN: go, GOFLAGS: '', GOWORK: 'off' }
  const { status, stderr } = spawnSync('go', args, {
    cwd: source,
    encoding: 'utf8',
    env: { ...process.env, ...target },
  })
  if (status !== 0) writeFileSync(`${file}.failed`, stderr)
  return status === 0
}

async function measure({ program, go, architecture, file }: Build): Promise<Measured> {
  const linked = new Uint8Array(readFileSync(file))
  const small = await packed(linked, 'size')
  // The filters are the same, so one version of Go is enough for the other codec and the comparisons.
  const quick = go === newest ? await packed(linked, 'start') : undefined
  const target = `${file}.packed`
  const starts = [small, ...(quick === undefined ? [] : [quick])].map(({ bytes }) => {
    writeFileSync(target, bytes)
    chmodSync(target, 0o755)
    return startsAs({ linked: file, target, architecture })
  })
  rmSync(target)
  return {
    name: nameOf(program),
    ...{ go, architecture, unpacked: linked.length, own: small.bytes.length, ownCpuMs: Math.round(small.cpuMs) },
    filters: small.filters,
    ...(quick === undefined ? {} : { quickStart: quick.bytes.length }),
    starts: starts.find((one) => one !== 'as unpacked') ?? 'as unpacked',
    ...(go === newest ? compared(file, architecture) : {}),
  }
}

/** Packs, unpacks and compares. */
async function packed(
  linked: Uint8Array,
  goal: PackGoal,
): Promise<{ readonly bytes: Uint8Array; readonly cpuMs: number; readonly filters: readonly string[] }> {
  const before = process.cpuUsage()
  const codecs = createCodecs({ workers: 0 })
  try {
    const bytes = await packLinked({ linked, compression: compressionFor(goal, codecs) })
    const { user, system } = process.cpuUsage(before)
    const found = findPackage(bytes)
    if (found === undefined || !Buffer.from(unpackProgram(found)).equals(linked))
      throw new Error('it unpacks to others')
    return { bytes, cpuMs: (user + system) / 1000, filters: found.filters.map(({ filter }) => filter) }
  } finally {
    await codecs.close()
  }
}

/** Whether the packed program answers to --help as the unpacked one does, with the same exit code. */
function startsAs(programs: {
  readonly linked: string
  readonly target: string
  readonly architecture: string
}): Starts {
  const { linked, target, architecture } = programs
  const native = process.arch === 'x64' && (architecture === 'amd64' || architecture === '386')
  const emulator = native ? [] : [`qemu-${emulators[architecture]}-static`]
  const run = (file: string): SpawnSyncReturns<string> => {
    const [command = '', ...args] = [...emulator, file, '--help']
    return spawnSync(command, args, { encoding: 'utf8', timeout: 120_000, input: '', cwd: '/' })
  }
  const expected = run(linked)
  if (expected.error !== undefined || expected.signal !== null) return 'not here'
  const actual = run(target)
  // Some say their own name.
  const said = ({ stdout, stderr }: SpawnSyncReturns<string>): string =>
    `${stdout}${stderr}`.replaceAll('.packed', '').replace(/\d{2}:\d{2}:\d{2}|0x[0-9a-f]+/g, '')
  return actual.status === expected.status && said(actual) === said(expected) ? 'as unpacked' : 'differs'
}

/** What UPX and xz make of it. */
function compared(file: string, architecture: string): Pick<Measured, 'upx' | 'upxCpuMs' | 'xz'> {
  const filter = xzFilters[architecture]
  if (filter === undefined) return {}
  const target = `${file}.upx`
  const upx = spawnSync('/usr/bin/time', ['-f', '%U %S', 'upx', '--best', '--lzma', '-qqq', '-o', target, file], {
    encoding: 'utf8',
  })
  const seconds = upx.stderr
    .trim()
    .split(' ')
    .map(Number)
    .reduce((sum, value) => sum + value, 0)
  const xz = spawnSync('sh', ['-c', `xz --format=raw ${filter} --lzma2=preset=9e -c "$1" | wc -c`, 'sh', file], {
    encoding: 'utf8',
  })
  const worked = existsSync(target)
  const sizes = worked ? { upx: readFileSync(target).length, upxCpuMs: Math.round(1000 * seconds) } : {}
  rmSync(target, { force: true })
  return { ...sizes, xz: Number(xz.stdout) }
}

function report(results: readonly Measured[], failed: readonly string[]): string {
  const sorted = results.toSorted(
    (a, b) => a.name.localeCompare(b.name) || b.go.localeCompare(a.go) || a.architecture.localeCompare(b.architecture),
  )
  const ratio = (part: number | undefined, whole: number | undefined): string =>
    part === undefined || whole === undefined ? '' : (part / whole).toFixed(3)
  const rows = sorted.map((one) => [
    one.name,
    `${one.go.slice(2)} ${one.architecture}`,
    ...[one.unpacked, one.own, one.upx, one.xz, one.quickStart].map((value) => value?.toString() ?? ''),
    ...[ratio(one.own, one.unpacked), ratio(one.own, one.upx), ratio(one.own, one.xz), ratio(one.quickStart, one.upx)],
    ...[one.ownCpuMs.toString(), one.upxCpuMs?.toString() ?? ''],
    one.starts,
  ])
  const head = ['program', 'Go, platform', 'unpacked', 'ours', 'UPX', 'xz -9e', 'quick start']
  const ratios = ['ours / unpacked', 'ours / UPX', 'ours / xz', 'quick start / UPX']
  const counts = ['as unpacked', 'differs', 'not here'].map(
    (kind) => `${results.filter(({ starts }) => starts === kind).length} ${kind}`,
  )
  const summary = common.flatMap((architecture) => {
    const some = results.filter((one) => one.architecture === architecture && one.upx !== undefined)
    if (some.length === 0) return []
    const of = (value: (one: Measured) => number): string => median(some.map(value)).toFixed(3)
    const row = [
      architecture,
      String(some.length),
      of((one) => one.own / (one.upx ?? Number.NaN)),
      of((one) => one.own / (one.xz ?? Number.NaN)),
      of((one) => (one.quickStart ?? Number.NaN) / (one.upx ?? Number.NaN)),
      of((one) => one.ownCpuMs / (one.upxCpuMs ?? Number.NaN)),
    ]
    return [row]
  })
  const summaryHead = ['platform', 'programs', 'ours / UPX', 'ours / xz', 'quick start / UPX', 'CPU of packing / UPX']
  return `# Programs that were packed

Made by \`npm run bench -- programs\` on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, other work beside it: trust bytes and ratios.
${results.length} programs: real main packages, built with \`-trimpath -ldflags="-s -w"\` and packed for size and for a quick start. Each
was unpacked and is the linked file, byte for byte. Each was started with \`--help\` in both forms (by the kernel, or by
qemu-user): ${counts.join(', ')}. Sizes are bytes, times ms of CPU. UPX is \`--best --lzma\`, xz is \`-9e\` with the
platform's filter.

Medians:

${table([summaryHead, ...summary])}

${failed.length === 0 ? '' : `Did not compile: ${failed.join(', ')}.\n`}
${table([[...head, ...ratios, 'CPU ours', 'CPU UPX', 'starts'], ...rows])}
`
}
