import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWithTools } from '../../support/tools.ts'
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
