import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageFoldersBelow } from '../../src/source/modules.ts'
import { temporaryFolder } from '../support/host.ts'

it('finds the folders of packages of one module, and passes over what may not be read', async () => {
  const root = temporaryFolder()
  for (const path of [
    'main.go',
    'a/a.go',
    'b/c/c.go',
    'other/go.mod',
    'other/x.go',
    'vendor/v/v.go',
    '.git/g.go',
    'pgdata/p.go',
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
  }
  chmodSync(join(root, 'pgdata'), 0)
  const below = await packageFoldersBelow(root)
  chmodSync(join(root, 'pgdata'), 0o755)
  const pgdata = join(root, 'pgdata')
  const readable = [root, join(root, 'a'), join(root, 'b/c')]
  // To root every folder is readable.
  const expected =
    process.getuid?.() === 0
      ? { folders: [...readable, pgdata], unreadable: [] }
      : { folders: readable, unreadable: [pgdata] }
  expect(below).toEqual(expected)
})
