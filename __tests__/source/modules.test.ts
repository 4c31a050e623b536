import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startFoldersOf } from '../../src/source/modules.ts'
import { temporaryFolder } from '../support/host.ts'

it('a pattern above modules of their own starts at each of them, a folder at itself alone', async () => {
  const folder = temporaryFolder()
  for (const name of ['api', 'web']) {
    mkdirSync(join(folder, 'services', name), { recursive: true })
    writeFileSync(join(folder, 'services', name, 'go.mod'), `module example.org/${name}\n`)
  }
  const services = join(folder, 'services')
  expect((await startFoldersOf(['./services/...'], folder)).toSorted()).toEqual([
    services,
    join(services, 'api'),
    join(services, 'web'),
  ])
  expect(await startFoldersOf(['./services'], folder)).toEqual([services])
})
