import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DamagedPackage } from '../../../src/pack/format/read.ts'
import { findPackage, unpackProgram } from '../../../src/pack/own/unpack.ts'
import { goProgram, packInMemory, storeOnly } from './support.ts'

const architectures: readonly (readonly [string, readonly string[]])[] = [
  ['amd64', ['amd64', 'pclntab']],
  ['arm64', ['words', 'pclntab']],
  ['386', ['386', 'pclntab']],
  ['arm', ['words', 'pclntab']],
  ['riscv64', ['pclntab']],
  ['ppc64le', ['pclntab']],
  ['s390x', ['pclntab']],
  ['loong64', ['pclntab']],
  ['mips64le', ['pclntab']],
]

async function unpacked(packed: Uint8Array): Promise<Uint8Array> {
  const found = findPackage(packed)
  if (found === undefined) throw new Error('no package was found')
  return unpackProgram(found)
}

describe('a Go program', () => {
  it.each(architectures)('for %s is unpacked as it was linked, with all filters', async (architecture, filters) => {
    const linked = goProgram(architecture)
    const packed = await packInMemory({ linked, compression: storeOnly })
    expect(findPackage(packed)?.filters.map(({ filter }) => filter)).toEqual(filters)
    expect(Buffer.from(await unpacked(packed)).equals(linked)).toBe(true)
  })

  it('keeps its symbols and debug information, which no run needs', async () => {
    const linked = goProgram('amd64', [])
    const packed = await packInMemory({ linked, compression: storeOnly })
    expect(Buffer.from(await unpacked(packed)).equals(linked)).toBe(true)
  })

  it('shows its build information without being unpacked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-packer-'))
    try {
      const linked = goProgram('amd64')
      const packed = await packInMemory({ linked, compression: storeOnly })
      const version = (name: string, bytes: Uint8Array): string => {
        writeFileSync(join(folder, name), bytes, { mode: 0o755 })
        return execFileSync('go', ['version', '-m', name], { cwd: folder, encoding: 'utf8' }).replace(/^.*?: /, '')
      }
      expect(version('packed', packed)).toBe(version('linked', linked))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('is not unpacked when the packed file was cut off or changed', async () => {
    const packed = await packInMemory({ linked: goProgram('amd64'), compression: storeOnly })
    expect(() => findPackage(packed.subarray(0, packed.length >> 1))).toThrow(DamagedPackage)
    const changed = packed.slice()
    changed[packed.length >> 1] = (changed[packed.length >> 1] ?? 0) ^ 1
    expect(() => findPackage(changed)).toThrow('its checksum is wrong')
  })
})

// The stub itself: only where the kernel runs its machine code.
const runs = process.platform === 'linux' && process.arch === 'x64' ? it : it.skip

runs.each(['amd64', '386'])('a packed program for %s runs as the linked one does', async (architecture) => {
  const folder = mkdtempSync(join(tmpdir(), 'own-packer-'))
  try {
    const program = join(folder, 'program')
    writeFileSync(program, await packInMemory({ linked: goProgram(architecture), compression: storeOnly }), {
      mode: 0o755,
    })
    const answer = execFileSync(program, ['one', 'two'], { encoding: 'utf8', env: {} })
    expect(answer).toBe('0 "one" ONE\n1 "two" TWO\nthat is all\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

runs.each([
  ['cut off', (file: Uint8Array) => file.subarray(0, file.length >> 1), 'is cut off, or broke while it was unpacked'],
  ['changed', (file: Uint8Array) => file.fill(7, 900_000, 900_001), 'is damaged: its checksum is wrong'],
] as const)('a packed program that was %s says so in one line and exits with 127', async (_, damage, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'own-packer-'))
  try {
    const program = join(folder, 'program')
    const packed = await packInMemory({ linked: goProgram('386'), compression: storeOnly })
    writeFileSync(program, damage(packed), { mode: 0o755 })
    const { status, stderr } = spawnSync(program, { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 127, stderr: `go-tiny-image: the packed program ${said}\n` })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
