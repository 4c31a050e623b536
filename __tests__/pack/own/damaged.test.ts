import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DamagedPackage } from '../../../src/pack/format/read.ts'
import { xxh32 } from '../../../src/pack/format/xxh32.ts'
import { findPackage, unpackProgram } from '../../../src/pack/own/unpack.ts'
import { describeWithTools } from '../../support/tools.ts'
import { goProgram, packInMemory, randomNumbers, storeOnly } from './support.ts'

// Every stub says what is wrong in one line. Machine code is where a compiler may put addresses that hold at one place
// only, so each architecture says it here.

const emulators: readonly (readonly [architecture: string, emulator: readonly string[]])[] = [
  ['amd64', []],
  ['386', []],
  ['arm64', ['qemu-aarch64-static']],
  ['arm', ['qemu-arm-static']],
  ['riscv64', ['qemu-riscv64-static']],
  ['ppc64le', ['qemu-ppc64le-static']],
  ['s390x', ['qemu-s390x-static']],
  ['loong64', ['qemu-loongarch64-static']],
  ['mips64le', ['qemu-mips64el-static']],
]

const random = randomNumbers(1)

/** The same file with one bit changed in its package; half of the time in its tables. */
function withDamage(packed: Uint8Array): Uint8Array {
  const { stubSize, bytes } = findPackage(packed) ?? { stubSize: 0, bytes: new Uint8Array() }
  const packageSize = Buffer.from(bytes).readUInt32LE(8)
  const at = 0x100 + stubSize + (random() % (random() % 2 === 0 ? 500 : packageSize))
  return packed.with(at, (packed[at] ?? 0) ^ (1 << (random() % 8)))
}

const tools = process.platform === 'linux' && process.arch === 'x64' ? emulators.flatMap(([, tool]) => tool) : ['none']

describeWithTools(['go', ...tools], 'a packed program that is not whole', () => {
  it.each(emulators)('for %s says so in a line and ends with 127', async (architecture, emulator) => {
    const folder = mkdtempSync(join(tmpdir(), 'own-packer-'))
    try {
      const packed = await packInMemory({ linked: goProgram(architecture), compression: storeOnly })
      // Where a page is missing behind a file's end, qemu itself ends.
      const parts = emulator.length === 0 ? [0.05, 0.5, 0.99] : []
      const cut = parts.map((part) => packed.subarray(0, packed.length * part))
      const damaged = Array.from({ length: 4 }, () => withDamage(packed))
      for (const [index, broken] of [...cut, ...damaged].entries()) {
        const program = join(folder, `program-${index}`)
        writeFileSync(program, broken, { mode: 0o755 })
        const [command = '', ...args] = [...emulator, program]
        const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
        const sentence = /^go-tiny-image: the packed program (is cut off|is damaged|cannot be read)[^\n]*\n$/
        expect([status, stdout, stderr]).toEqual([127, '', expect.stringMatching(sentence)])
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('a package that was written to mislead', () => {
  let original: Uint8Array

  beforeAll(async () => {
    original = await packInMemory({ linked: goProgram('amd64'), compression: storeOnly })
  })

  // Where a number of 32 bits stands in the header, and what an attacker would write.
  it.each([
    ['size of the image', 40, 0xffffffff],
    ['size of its data', 44, 0x7ffeffff],
    ['size of scratch', 48, 0xfffffff0],
    ['size of the rest', 52, 0x7ffeffff],
    ['size of the linked file', 60, 0xffffffff],
    ['size of the linked file', 60, 0],
  ])('is refused for its %s, although its checksum is right', (_, place, value) => {
    const packed = original.slice()
    const { stubSize } = findPackage(packed) ?? { stubSize: 0 }
    const forged = Buffer.from(packed.subarray(0x100 + stubSize))
    forged.writeUInt32LE(value, place)
    forged.writeUInt32LE(xxh32(forged.subarray(8, forged.readUInt32LE(8))), 4)
    packed.set(forged, 0x100 + stubSize)
    expect(() => {
      const found = findPackage(packed)
      if (found !== undefined) unpackProgram(found)
    }).toThrow(DamagedPackage)
  })
})
