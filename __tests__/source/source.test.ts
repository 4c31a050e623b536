import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findHistory, findSource } from '../../src/source/source.ts'
import { temporaryFolder, testHost } from '../support/host.ts'

function tree(...paths: readonly string[]): string {
  const root = temporaryFolder()
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), path.endsWith('go.work') ? 'go 1.25\n\nuse (\n\t./a\n\t./b\n)\n' : '')
  }
  return root
}

describe('the source', () => {
  const root = tree('app/go.mod', 'app/cmd/api/main.go', 'app/services/one/go.mod', 'app/services/two/go.mod', 'app/f')
  const app = join(root, 'app')
  const below = [join(app, 'services/one'), join(app, 'services/two')]

  it.each([
    ['./cmd/api', 'folder', [app]],
    ['./services', 'folder', [app]],
    ['./services/one', 'folder', [below[0]]],
    ['./services/...', 'folder', [app, ...below]],
    ['examples/web', 'nothing', [app]],
    ['./f', 'file', [app]],
  ])('of %s: a %s stands there, and these are its modules', async (text, standsAt, modules) => {
    const source = await findSource({ packages: [text], workingDirectory: app }, {})
    expect(source.packages).toMatchObject([{ argument: { text }, standsAt, moduleFolder: modules[0] }])
    expect(source.moduleFolders).toEqual(modules)
    expect(source.moduleFiles).toEqual(modules.map((folder) => join(folder ?? '', 'go.mod')))
  })

  it('of a program that comes by version asks no go.mod of the folder that one stands in', async () => {
    const source = await findSource({ packages: ['example.org/t@v1.0.0'], workingDirectory: app }, {})
    expect(source.packages).toMatchObject([{ argument: { text: 'example.org/t@v1.0.0' }, standsAt: 'nothing' }])
    expect(source.moduleFiles).toEqual([])
  })

  it('is the working directory where no package is named', async () => {
    const source = await findSource({ packages: [], workingDirectory: app }, {})
    expect(source.packages).toMatchObject([{ argument: { text: '.', folder: app } }])
  })

  it('names a file of modules once, however many packages it rules', async () => {
    const source = await findSource({ packages: ['.', './cmd/api', './services/...'], workingDirectory: app }, {})
    expect(source.moduleFolders).toEqual([app, ...below])
  })

  it('in a workspace is all that the workspace uses, unless GOWORK is off or names another', async () => {
    const folder = tree('go.work', 'a/go.mod', 'b/go.mod', 'elsewhere/go.work')
    const at = (env: Readonly<Record<string, string>>) =>
      findSource({ packages: ['.'], workingDirectory: join(folder, 'a') }, env)
    expect(await at({})).toMatchObject({
      moduleFiles: [join(folder, 'go.work')],
      moduleFolders: [folder, join(folder, 'a'), join(folder, 'b')],
    })
    expect((await at({ GOWORK: 'off' })).moduleFiles).toEqual([join(folder, 'a/go.mod')])
    expect(await at({ GOWORK: join(folder, 'elsewhere/go.work') })).toMatchObject({
      moduleFiles: [join(folder, 'elsewhere/go.work')],
      moduleFolders: [join(folder, 'elsewhere'), join(folder, 'elsewhere/a'), join(folder, 'elsewhere/b')],
    })
  })

  it('refuses what can be no package before anything is looked at', async () => {
    await expect(findSource({ packages: ['./cmd/*'], workingDirectory: app }, {})).rejects.toThrow('wildcard')
  })
})

describe('what Git says of the source', () => {
  const committed = tree('services/api/go.mod', 'services/api/main.go')
  const repository = join(committed, 'services/api')
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', repository, ...args])
  git('init', '--quiet', '--initial-branch=trunk')
  git('add', '.')
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message=one')

  it.each([
    ['./services/api', true],
    ['./services/...', true],
    ['.', false],
    ['example.org/t@v1.0.0', false],
  ])('is asked where the first package of a folder lies: %s', async (text, isKnown) => {
    const source = await findSource({ packages: [text], workingDirectory: committed }, {})
    const host = testHost()
    const history = await findHistory(source, { ...host, names: 'local' })
    expect(history.commit?.revision.length).toBe(isKnown ? 40 : undefined)
    expect(history.names?.branch).toBe(isKnown ? 'trunk' : undefined)
  })

  it('has no names where nothing asks for them', async () => {
    const source = await findSource({ packages: ['./services/api'], workingDirectory: committed }, {})
    const host = testHost()
    expect(Object.keys(await findHistory(source, { ...host, names: 'none' }))).toEqual(['commit'])
  })
})
