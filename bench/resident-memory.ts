// bench: resident memory of our process (VmHWM) while it builds and pushes an image with a program of 100 MB

import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, run, startRegistry, table } from './support.ts'

const limitBytes = 150e6
const embeddedBytes = 95e6
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
const registry = await startRegistry(folder)
try {
  const program = writeProgram(join(folder, 'program'))
  const rows = [['run', 'node', 'program MB', 'peak resident MB']]
  let worst = 0
  for (const [name, args] of runs(registry.address)) {
    const { peakBytes, programBytes } = await measure(program, args)
    worst = Math.max(worst, peakBytes)
    rows.push([name, process.versions.node, megabytes(programBytes), megabytes(peakBytes)])
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

function runs(address: string): readonly (readonly [string, readonly string[]])[] {
  const push = (name: string): readonly string[] => [`--images=${address}/${name}`, '--push']
  const all: readonly (readonly [string, readonly string[]])[] = [
    ['archive, gzip', ['--upx=false', `--outputs=${join(folder, 'image.tar')}`]],
    ['push, gzip', ['--upx=false', ...push('gzip')]],
    ['push, zstd', ['--upx=false', '--compression=zstd', ...push('zstd')]],
    ['push, three platforms', ['--upx=false', '--platforms=linux/amd64,linux/arm64,linux/arm/v7', ...push('three')]],
    ['push, packed', ['--upx=true', ...push('packed')]],
  ]
  const zstd = 'createZstdCompress' in process.getBuiltinModule('node:zlib')
  return all.filter(([name]) => zstd || !name.includes('zstd'))
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
  args: readonly string[],
): Promise<{ readonly peakBytes: number; readonly programBytes: number }> {
  let peakBytes = 0
  let timer: NodeJS.Timeout | undefined
  try {
    const { stdout } = await run({
      command: process.execPath,
      args: [command, '.', '--json', ...args],
      cwd,
      env: { XDG_CACHE_HOME: join(folder, 'cache') },
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
