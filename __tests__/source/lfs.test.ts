import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lfsPointersAmong } from '../../src/source/lfs.ts'
import { temporaryFolder } from '../support/host.ts'

it('finds pointers of Git LFS among files, and takes nothing else for one', async () => {
  const folder = temporaryFolder()
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 4096\n`
  const texts = { pointer, text: 'version 2\n', long: pointer + 'x'.repeat(2000), later: `\n${pointer}`, empty: '' }
  const paths = Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  })
  expect(await lfsPointersAmong([...paths, folder, join(folder, 'nothing')])).toEqual([join(folder, 'pointer')])
})
