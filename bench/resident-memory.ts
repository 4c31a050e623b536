// bench: resident memory of our process (VmHWM) while it builds and pushes an image with a program of 100 MB ([run or version of Node …])

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, root, run, startRegistry, table } from './support.ts'

const limitBytes = 150e6
const embeddedBytes = 95e6
const three = ['--platforms=linux/amd64,linux/arm64,linux/arm/v7']
const words = process.argv.slice(2)
// A number is a major version of Node, such as 24.
const [versions, chosen] = [words.filter((word) => /^\d+$/.test(word)), words.filter((word) => !/^\d+$/.test(word))]
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
const registry = await startRegistry(folder)
try {
  const program = writeProgram(join(folder, 'program'))
  const rows = [['run', 'node', 'program MB', 'peak resident MB']]
  let worst = 0
  for (const node of await nodes()) {
    for (const [name, args] of runs({ address: registry.address, node })) {
      const { peakBytes, programBytes } = await measure(program, { args, node })
      worst = Math.max(worst, peakBytes)
      rows.push([name, node.version, megabytes(programBytes), megabytes(peakBytes)])
      console.error(rows.at(-1)?.join(', '))
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

type Node = { readonly command: string; readonly version: string }

/** The machine's own Node and those of .tools/, each version once, oldest first. */
async function nodes(): Promise<readonly Node[]> {
  const commands = ['node', ...['node22', 'node24'].map((name) => join(root, '.tools', name, 'bin', 'node'))]
  const found = new Map<string, Node>()
  for (const command of commands.filter((path) => path === 'node' || existsSync(path))) {
    const { stdout } = await run({ command, args: ['--version'], cwd: root })
    found.set(stdout.trim(), { command, version: stdout.trim().slice(1) })
  }
  return [...found.values()]
    .filter(({ version }) => versions.length === 0 || versions.includes(version.split('.')[0] ?? ''))
    .toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
}

// Node compresses by zstd from 22.15 on.
function runs({ address, node }: { readonly address: string; readonly node: Node }) {
  const push = (name: string): readonly string[] => [`--images=${address}/${name}`, '--push']
  const all: readonly (readonly [string, readonly string[]])[] = [
    ['archive, gzip', ['--upx=false', `--outputs=${join(folder, 'image.tar')}`]],
    ['push, gzip', ['--upx=false', ...push('gzip')]],
    ['push, fast gzip', ['--upx=false', '--compression-level=fast', ...push('fast')]],
    ['push, zstd', ['--upx=false', '--compression=zstd', ...push('zstd')]],
    ['push, fast zstd', ['--upx=false', '--compression=zstd', '--compression-level=fast', ...push('fast-zstd')]],
    ['push, not compressed', ['--upx=false', '--compression=none', ...push('none')]],
    ['three platforms, gzip', ['--upx=false', ...three, ...push('three')]],
    ['three platforms, fast gzip', ['--upx=false', '--compression-level=fast', ...three, ...push('three-fast')]],
    ['three platforms, zstd', ['--upx=false', '--compression=zstd', ...three, ...push('three-zstd')]],
    [
      'three platforms, fast zstd',
      ['--upx=false', '--compression-level=fast', '--compression=zstd', ...three, ...push('three-fast-zstd')],
    ],
    ['three platforms, not compressed', ['--upx=false', '--compression=none', ...three, ...push('three-none')]],
    ['push, gzip, size report', ['--upx=false', '--size-report', ...push('sizes')]],
    ['three platforms, gzip, size report', ['--upx=false', '--size-report', ...three, ...push('three-sizes')]],
    ['push, packed by UPX', ['--packer=upx', '--upx=true', ...push('packed')]],
    ['three platforms, packed by UPX', ['--packer=upx', '--upx=true', ...three, ...push('three-packed')]],
    ['push, packed', ['--packer=own', ...push('own')]],
    ['three platforms, packed', ['--packer=own', ...three, ...push('three-own')]],
  ]
  const knowsZstd = Number(node.version.split('.')[0]) >= 22
  return all
    .filter(([name]) => knowsZstd || !name.includes('zstd'))
    .filter(([name]) => chosen.length === 0 || chosen.includes(name))
}

/** A program that nothing can compress: random bytes in a variable. */
function writeProgram(path: string): string {
  mkdirSync(path)
  writeFileSync(join(path, 'random'), randomBytes(embeddedBytes))
  writeFileSync(join(path, 'go.mod'), 'module example.org/large\n\ngo 1.24\n')
  writeFileSync(
    join(path, 'main.go'),
    'package main\n\nimport _ "embed"\n\n//go:embed random\nvar random string\n\nfunc main() { println(len(random)) }\n',
  )
  return path
}

async function measure(
  cwd: string,
  { args, node }: { readonly args: readonly string[]; readonly node: Node },
): Promise<{ readonly peakBytes: number; readonly programBytes: number }> {
  let peakBytes = 0
  let timer: NodeJS.Timeout | undefined
  try {
    const { stdout } = await run({
      command: node.command,
      args: [command, '.', '--json', ...args],
      cwd,
      // What an earlier run has kept would spare this one the work.
      env: { XDG_CACHE_HOME: mkdtempSync(join(folder, 'cache-')) },
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
