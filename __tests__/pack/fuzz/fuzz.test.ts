import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packLinked } from '../../../src/pack/own/pack.ts'
import { findPackage } from '../../../src/pack/own/unpack.ts'
import { describeWithTools } from '../../support/tools.ts'
import { goProgram, randomNumbers, storeOnly } from '../own/support.ts'
import { fuzzDecoder } from './decoder.ts'
import { fuzzFilters } from './filters.ts'
import { packedInAllWays, smallPrograms } from './programs.ts'

// A few seconds of what `npm run bench -- fuzz` does for as long as one likes.

describeWithTools(['go', 'gcc'], 'what nobody linked or packed so', () => {
  let programs: readonly Uint8Array[]
  let folder: string

  beforeAll(() => {
    programs = smallPrograms()
    folder = mkdtempSync(join(tmpdir(), 'own-packer-'))
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('a changed program is packed so that it is unpacked to the same bytes, or is refused', async () => {
    const { exact, refused, withoutFilter } = await fuzzFilters({ programs, seed: 1, count: 500 })
    expect(exact + refused).toBe(500)
    // Else the changes do not reach what they should.
    expect(Math.min(exact, refused, withoutFilter)).toBeGreaterThan(20)
  })

  it('the decoders stay within the bounds of a changed package, and end', async () => {
    const packed = await packedInAllWays(programs)
    expect(await fuzzDecoder({ folder, packed, seed: 1, count: 2000 })).toMatch(
      /^\d+ refused, \d+ to other bytes, \d+ to/,
    )
  })
})

const runs = process.platform === 'linux' && process.arch === 'x64' ? it : it.skip

runs('a packed program whose package was damaged says so in a line and ends with 127', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'own-packer-'))
  try {
    const packed = await packLinked({ linked: goProgram('amd64'), compression: storeOnly })
    const { stubSize, bytes } = findPackage(packed) ?? { stubSize: 0, bytes: new Uint8Array() }
    const packageSize = Buffer.from(bytes).readUInt32LE(8)
    const random = randomNumbers(1)
    for (let count = 0; count < 20; count++) {
      const damaged = packed.slice()
      // Half of them in the tables.
      const at = 0x100 + stubSize + (random() % (count % 2 === 0 ? 500 : packageSize))
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (random() % 8))
      const program = join(folder, `program-${count}`)
      writeFileSync(program, damaged, { mode: 0o755 })
      const { status, stdout, stderr } = spawnSync(program, { encoding: 'utf8' })
      expect([status, stdout, stderr]).toEqual([127, '', expect.stringMatching(/^go-tiny-image: the packed .*\n$/)])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
