import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFileCache } from '../../src/caches/kept-files.ts'
import { createValueCache } from '../../src/caches/kept-values.ts'
import { temporaryFolder } from '../support/host.ts'

describe('kept values', () => {
  it('are found under their key, by the next run too, and leave no file behind', async () => {
    const [folder, temporary] = [temporaryFolder(), join(temporaryFolder(), 'new')]
    const values = createValueCache(createFileCache(folder), temporary)
    expect(await values.find('a')).toBeUndefined()
    await values.keep('a', { rows: [1, 2] })
    await values.keep('b', 7)
    const next = createValueCache(createFileCache(folder), temporary)
    expect(await next.find('a')).toEqual({ rows: [1, 2] })
    expect(await next.find('b')).toBe(7)
    expect(readdirSync(temporary)).toEqual([])
  })

  it('are a miss where the file is damaged, and nothing without a cache', async () => {
    const folder = temporaryFolder()
    const values = createValueCache(createFileCache(folder), temporaryFolder())
    await values.keep('a', 1)
    const [entry = ''] = readdirSync(folder)
    writeFileSync(join(folder, entry, 'file'), '2')
    expect(await values.find('a')).toBeUndefined()
    const none = createValueCache(undefined, temporaryFolder())
    await none.keep('a', 1)
    expect(await none.find('a')).toBeUndefined()
  })

  it('cost nothing where the disk takes no file', async () => {
    const blocked = join(temporaryFolder(), 'file')
    writeFileSync(blocked, '')
    const values = createValueCache(createFileCache(temporaryFolder()), join(blocked, 'below'))
    await values.keep('a', 1)
    expect(await values.find('a')).toBeUndefined()
    rmSync(blocked)
    expect(await values.find('a')).toBeUndefined()
  })
})
