import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { settleDatabase } from '../../src/vulnerabilities/database.ts'
import { temporaryFolder } from '../support/host.ts'
import { textEntries, writeDatabase } from '../support/vulnerabilities.ts'

describe('the vulnerability database', () => {
  it.each([
    ['https://vuln.go.dev', 'https://vuln.go.dev'],
    ['https://user:secret@mirror.example/db?key=1', 'https://mirror.example/db'],
  ])('%s is passed on, and shown without what could be secret', async (text, name) => {
    expect(await settleDatabase(text, '/nowhere')).toEqual({ url: text, name })
  })

  it('may be a folder, relative to the working directory, or its URL', async () => {
    const folder = writeDatabase(textEntries)
    const expected = { url: pathToFileURL(folder).href, name: folder }
    expect(await settleDatabase(folder.slice(dirname(folder).length + 1), dirname(folder))).toEqual(expected)
    expect(await settleDatabase(pathToFileURL(folder).href, '/nowhere')).toEqual(expected)
  })

  it.each([
    ['ftp://mirror.example/db', '"ftp://mirror.example/db" is neither a folder nor http(s)'],
    ['https://', '"https://" is not a URL'],
    ['file://host/db', 'is not the URL of a folder'],
    ['missing', 'there is no folder /nowhere/missing'],
  ])('%s is refused', async (text, problem) => {
    await expect(settleDatabase(text, '/nowhere')).rejects.toThrow(problem)
  })

  it('without an index is refused: govulncheck would find nothing in it, and not say so', async () => {
    const folder = temporaryFolder()
    await expect(settleDatabase(folder, '/')).rejects.toThrow(`the folder ${folder} has no index/db.json (ENOENT)`)
    mkdirSync(join(folder, 'index'))
    writeFileSync(join(folder, 'index/db.json'), '{}')
    await expect(settleDatabase(folder, '/')).rejects.toThrow('has no index/modules.json')
  })

  it.each(['index/db.json', 'index/modules.json'])('with a malformed %s is refused', async (file) => {
    const folder = writeDatabase(textEntries)
    rmSync(join(folder, file))
    writeFileSync(join(folder, file), '{"modified": ')
    await expect(settleDatabase(folder, '/')).rejects.toThrow(`${file} in the folder ${folder} is not JSON`)
  })
})
