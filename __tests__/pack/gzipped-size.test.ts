import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { gzippedSize } from '../../src/pack/gzipped-size.ts'
import { temporaryFolder } from '../support/host.ts'
import { goProgram } from './own/support.ts'

async function sizeOf(bytes: Uint8Array): Promise<number> {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, bytes)
  return gzippedSize(path)
}

describe('the size of a file after gzip', () => {
  it.each([
    ['a program', () => goProgram('amd64')],
    ['noise', () => randomBytes(1_000_001)],
    ['what fits into one piece', () => Buffer.from('all of it is compressed\n'.repeat(50))],
    ['an empty file', () => Buffer.alloc(0)],
  ])('is about that of gzip -9 for %s', async (_, make) => {
    const bytes = make()
    const expected = gzipSync(bytes, { level: 9 }).length
    expect(Math.abs((await sizeOf(bytes)) - expected)).toBeLessThanOrEqual(Math.max(4, 0.05 * expected))
  })
})
