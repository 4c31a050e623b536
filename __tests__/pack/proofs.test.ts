import { chmodSync, readdirSync, renameSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProofs, type Proven } from '../../src/pack/proofs.ts'
import { temporaryFolder } from '../support/host.ts'

const proven: Proven = { packer: ['own', '1'], packed: 'sha256:aa', linked: 'sha256:bb' }

async function noted() {
  const folder = join(temporaryFolder(), 'proven')
  const proofs = createProofs(folder)
  await proofs.add(proven)
  const [name = ''] = readdirSync(folder)
  return { folder, proofs, path: join(folder, name) }
}

describe('proofs of earlier runs', () => {
  it('hold for the same packer, the same packed and the same linked program', async () => {
    const { proofs, folder } = await noted()
    expect(readdirSync(folder)).toHaveLength(1)
    expect(proofs.has({ ...proven })).toBe(true)
    const others: readonly Partial<Proven>[] = [
      { packer: ['own', '2'] },
      { packer: ['own'] },
      { packed: 'sha256:ab' },
      { linked: 'sha256:ba' },
      { packed: proven.linked, linked: proven.packed },
    ]
    for (const other of others) expect([other, proofs.has({ ...proven, ...other })]).toEqual([other, false])
  })

  it.each<[string, (at: { readonly folder: string; readonly path: string }) => void]>([
    ['in a file that others can write', ({ path }) => chmodSync(path, 0o622)],
    ['in a folder that others can write', ({ folder }) => chmodSync(folder, 0o777)],
    [
      'behind a link',
      ({ path }) => {
        renameSync(path, `${path}.elsewhere`)
        symlinkSync(`${path}.elsewhere`, path)
      },
    ],
    [
      'behind a link to its folder',
      ({ folder }) => {
        renameSync(folder, `${folder}.elsewhere`)
        symlinkSync(`${folder}.elsewhere`, folder)
      },
    ],
    ['with another text', ({ path }) => writeFileSync(path, '{}')],
  ])('are not believed %s', async (_, change) => {
    const { folder, path, proofs } = await noted()
    change({ folder, path })
    expect(proofs.has(proven)).toBe(false)
  })

  it('that are there are not written again, but count as used', async () => {
    const { path, proofs } = await noted()
    const { ino } = statSync(path)
    utimesSync(path, 1000, 1000)
    await proofs.add(proven)
    expect(statSync(path).ino).toBe(ino)
    expect(statSync(path).mtimeMs).toBeGreaterThan(1_000_000)
    chmodSync(path, 0o622)
    await proofs.add(proven)
    expect(proofs.has(proven)).toBe(true)
  })

  it('need not be kept', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const proofs = createProofs(join(file, 'proven'))
    await proofs.add(proven)
    expect(proofs.has(proven)).toBe(false)
  })
})
