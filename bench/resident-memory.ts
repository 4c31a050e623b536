// bench: resident memory of our process (VmHWM) while it builds and pushes programs of 100 MB ([run, version of Node, random, code, 20MB or PACKAGE@VERSION …])

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodes } from './resident-memory/nodes.ts'
import { type Kind, type Program, programOf, writeDatabase } from './resident-memory/programs.ts'
import { command, run, startRegistry, table } from './support.ts'

const limitBytes = 150e6
const words = process.argv.slice(2)
const versions = words.filter((word) => /^\d+$/.test(word))
const sizes = words.filter((word) => /^\d+MB$/.test(word))
const kinds = words.filter((word): word is Kind => word === 'random' || word === 'code' || /\/.*@/.test(word))
const chosen = words.filter((word) => ![...versions, ...sizes, ...kinds].includes(word))
const embeddedBytes = Number((sizes[0] ?? '95MB').slice(0, -'MB'.length)) * 1e6

type Row = {
  readonly name: string
  readonly args: readonly string[]
  /** It unpacks what it packs in this process, which takes the whole program: no limit is promised. */
  readonly packs?: boolean
  /** What is built before and is not measured. */
  readonly before?: Before
}

type Before = {
  readonly args: readonly string[]
  /** Whether the program's text is another one. */
  readonly edited: boolean
  /** Whether the measured run has its caches. */
  readonly kept: boolean
}

const three = ['--platforms=linux/amd64,linux/arm64,linux/arm/v7']
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
const database = writeDatabase(join(folder, 'database'))
const registry = await startRegistry(folder)
try {
  const rows = [['run', 'program', 'node', 'program MB', 'peak resident MB']]
  let worst = 0
  for (const kind of kinds.length > 0 ? kinds : (['random', 'code'] as const)) {
    const program = programOf(kind, { folder, embeddedBytes })
    for (const node of await nodes(versions)) {
      for (const row of rowsFor(node.version)) {
        if (row.before?.edited === true && program.edit === undefined) continue
        const { peakBytes, programBytes } = await measure(program, { row, node: node.command })
        if (row.packs !== true) worst = Math.max(worst, peakBytes)
        rows.push([row.name, kind, node.version, megabytes(programBytes), megabytes(peakBytes)])
        console.error(rows.at(-1)?.join(', '))
      }
    }
  }
  console.log(table(rows))
  if (worst > limitBytes) {
    console.error(`${megabytes(worst)} MB is more than the ${megabytes(limitBytes)} MB that were promised`)
    process.exitCode = 1
  }
} finally {
  await registry.stop()
  rmSync(folder, { recursive: true, force: true })
}

function rowsFor(nodeVersion: string): readonly Row[] {
  const encodings: readonly (readonly [string, readonly string[]])[] = [
    ['gzip', []],
    ['fast gzip', ['--compression-level=fast']],
    ['zstd', ['--compression=zstd']],
    ['fast zstd', ['--compression=zstd', '--compression-level=fast']],
    ['not compressed', ['--compression=none']],
  ]
  const extras: readonly Row[] = [
    { name: 'gzip, SBOM', args: ['--attest=true'] },
    { name: 'gzip, size report', args: ['--size-report'] },
    { name: 'zstd, size report', args: ['--size-report', '--compression=zstd'] },
    {
      name: 'gzip, compared',
      args: ['--max-increase=50%'],
      before: { args: ['--upx=false', '--size-report'], edited: true, kept: false },
    },
    { name: 'gzip, vulnerabilities', args: ['--vulnerabilities=report', `--vulnerability-database=${database}`] },
  ]
  const own = ['--packer=own']
  const packed: readonly Row[] = [
    { name: 'packed by UPX', args: ['--packer=upx', '--upx=true'] },
    { name: 'packed by UPX, size report', args: ['--packer=upx', '--upx=true', '--size-report'] },
    { name: 'packed', args: own, packs: true },
    { name: 'packed, one before', args: own, packs: true, before: { args: own, edited: true, kept: true } },
    { name: 'packed, size report', args: [...own, '--size-report'], packs: true },
    {
      name: 'packed in an earlier run, size report',
      args: [...own, '--size-report'],
      before: { args: own, edited: false, kept: true },
    },
  ]
  const unpacked = [...encodings.map(([name, args]): Row => ({ name, args })), ...extras].map((row) => ({
    ...row,
    args: ['--upx=false', ...row.args],
  }))
  const all = [...unpacked, ...packed].flatMap((row) => [
    { ...row, name: `push, ${row.name}` },
    { ...row, name: `three platforms, ${row.name}`, args: [...row.args, ...three] },
  ])
  // Node compresses by zstd from 22.15 on.
  const knowsZstd = Number(nodeVersion.split('.')[0]) >= 22
  return all
    .filter(({ name }) => knowsZstd || !name.includes('zstd'))
    .filter(({ name }) => chosen.length === 0 || chosen.includes(name))
}

type Measured = { readonly peakBytes: number; readonly programBytes: number }

async function measure(
  { target, cwd, edit }: Program,
  { row, node }: { readonly row: Row; readonly node: string },
): Promise<Measured> {
  const image = `${registry.address}/${row.name.replaceAll(/[^a-z]+/g, '-')}-${Date.now()}`
  const [own, other] = [mkdtempSync(join(folder, 'cache-')), mkdtempSync(join(folder, 'cache-'))]
  const build = (cache: string, args: readonly string[]): Promise<Measured> =>
    measured({ command: node, args: [command, target, '--json', '--push', `--images=${image}`, ...args], cwd, cache })
  const { before } = row
  try {
    if (before !== undefined) {
      if (before.edited) edit?.('before')
      const platforms = row.args.filter((arg) => arg.startsWith('--platforms'))
      await build(before.kept ? own : other, [...before.args, ...platforms])
    }
    edit?.('after')
    // What an earlier run has kept would spare this one the work.
    return await build(own, row.args)
  } finally {
    for (const cache of [own, other]) rmSync(cache, { recursive: true, force: true })
  }
}

type Building = {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly cache: string
}

async function measured({ cache, ...building }: Building): Promise<Measured> {
  let peakBytes = 0
  let timer: NodeJS.Timeout | undefined
  try {
    const { stdout } = await run({
      ...building,
      env: { XDG_CACHE_HOME: cache },
      onStart: ({ pid }) => {
        // The kernel keeps the highest value itself: it only has to be read once shortly before the end.
        timer = setInterval(() => {
          peakBytes = Math.max(peakBytes, peakOf(pid))
        }, 10)
      },
    })
    return { peakBytes, programBytes: Number(JSON.parse(stdout)['binary-size-unpacked']) }
  } finally {
    clearInterval(timer)
  }
}

// Source: proc_pid_status(5), VmHWM in kB of 1,024 bytes.
function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
