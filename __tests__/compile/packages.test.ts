import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { findMainPackages, type PackagesRequest } from '../../src/compile/packages.ts'
import type { MainPackage } from '../../src/compile/types.ts'
import type { UserError } from '../../src/errors.ts'
import type { Environment } from '../../src/host/host.ts'
import { findSource } from '../../src/source/source.ts'
import { testHost } from '../support/host.ts'
import { describeWithTools } from '../support/tools.ts'
import { folderWith, goMod, goOnPath, hello, noOptions, userErrorOf } from './support.ts'

const library = 'package lib\n'
const windowsOnly = '//go:build windows\n\npackage main\n\nfunc main() {}\n'
const cgoOnly = 'package main\n\nimport "C"\n\nfunc main() {}\n'

describeWithTools(['go'], 'finding main packages', () => {
  const go = goOnPath()

  async function find(
    workingDirectory: string,
    packages: readonly string[],
    more: { readonly env?: Environment; readonly options?: Partial<PackagesRequest['options']> } = {},
  ): Promise<readonly MainPackage[]> {
    const host = testHost({ env: { ...process.env, ...more.env } })
    const source = await findSource({ packages, workingDirectory }, host.env)
    return findMainPackages({ source, go, options: { ...noOptions, ...more.options } }, host)
  }

  const refusal = (...args: Parameters<typeof find>): Promise<UserError> => userErrorOf(find(...args))

  const module = folderWith({
    'go.mod': goMod('example.org/m'),
    'cmd/api/main.go': hello,
    'cmd/worker/v2/main.go': hello,
    'lib/lib.go': library,
    'docs/readme.txt': 'no Go here',
    'tests/x_test.go': 'package x\n',
    'tools/windows/main.go': windowsOnly,
    'tools/cgo/main.go': cgoOnly,
    'two/a.go': 'package a\n',
    'two/b.go': 'package b\n',
    'tagged/main.go': `//go:build special\n\n${hello}`,
  })

  describe('in one module', () => {
    it('describes the package of a folder', async () => {
      expect(await find(module, ['./cmd/api'])).toEqual([
        {
          importPath: 'example.org/m/cmd/api',
          name: 'api',
          argument: './cmd/api',
          folder: join(module, 'cmd/api'),
          buildFolder: module,
          goEnv: {},
          module: { path: 'example.org/m', goMod: join(module, 'go.mod') },
        },
      ])
    })

    it.each([
      [['cmd/api'], ['api']],
      [['./cmd/worker/v2'], ['worker']],
      [['./...'], ['api', 'worker']],
      [['./cmd/w...'], ['worker']],
      [['./.../v2'], ['worker']],
      [['example.org/m/cmd/api'], ['api']],
      [['example.org/m/...'], ['api', 'worker']],
      [
        ['./cmd/api', './cmd/...', 'example.org/m/cmd/api'],
        ['api', 'worker'],
      ],
    ])('%j names %j, each once', async (packages, names) => {
      // The folder of two packages is an error of its own, and would be met by the widest patterns.
      const clean = folderWith({
        'go.mod': goMod('example.org/m'),
        'cmd/api/main.go': hello,
        'cmd/worker/v2/main.go': hello,
        'lib/lib.go': library,
        'tools/windows/main.go': windowsOnly,
        'testdata/main.go': hello,
      })
      expect((await find(clean, packages)).map(({ name }) => name)).toEqual(names)
    })

    it('finds what a build tag brings', async () => {
      expect(await find(module, ['./tagged'], { options: { tags: ['special'] } })).toHaveLength(1)
    })

    it('is not misled by variables that would change what is found', async () => {
      const env = { GOOS: 'windows', GOARCH: 'wasm', GO111MODULE: 'off', GOFLAGS: '-mod=mod', GOROOT: '/nowhere' }
      expect(await find(module, ['./cmd/api'], { env })).toHaveLength(1)
    })
  })

  it.each([
    ['.', /"\." has no Go files/, /\.\/cmd\/api, \.\/cmd\/worker\/v2\. Set package to one of them/],
    ['./lib', /example\.org\/m\/lib\) is a library \(package lib\)/, /\.\/cmd\/api/],
    ['./docs', /no Go files/, /\.\/cmd\/api/],
    ['./tests', /has only test files/, /\.\/cmd\/api/],
    ['./nowhere', /there is no folder .*nowhere/, /^Main packages of the module: \.\/cmd\/api, .*working-directory/],
    ['./go.mod', /is a file; a package is a folder/, /Write "\."/],
    ['./tools/windows', /build constraints leave no Go file/, /main\.go: \/\/go:build windows/],
    ['./tagged', /build constraints leave no Go file/, /build-tags/],
    ['./tools/cgo', /build constraints leave no Go file/, /needs cgo \(import "C" in main\.go\)/],
    ['./two', /contains two packages: a \(a\.go\) and b \(b\.go\)/, /only have one package/],
    ['./lib/...', /matches no main package/, /\.\/cmd\/api/],
    ['./docs/...', /matches no main package/, /\.\/cmd\/api/],
    ['example.org/m/lib', /is a library/, /\.\/cmd\/api/],
    ['example.org/other/cmd', /no module that go\.mod requires/, /example\.org\/other\/cmd@latest/],
    ['nowhere/at/all', /no package nowhere\/at\/all/, /\.\/nowhere\/at\/all/],
    ['all', /there is no folder/, /import path/],
  ])('%s is refused, with what there is and what to write', async (argument, message, change) => {
    const error = await refusal(module, [argument])
    expect(error.message).toMatch(message)
    expect(error.change).toMatch(change)
  })

  describe('in several modules', () => {
    const repository = folderWith({
      'services/api/go.mod': goMod('example.org/api'),
      'services/api/main.go': hello,
      'services/web/go.mod': goMod('example.org/web'),
      'services/web/cmd/site/main.go': hello,
      'services/web/vendor/x/go.mod': goMod('example.org/x'),
      'services/web/vendor/x/main.go': hello,
      'services/.hidden/go.mod': goMod('example.org/hidden'),
      'services/.hidden/main.go': hello,
      'services/web/node_modules/y/go.mod': goMod('example.org/y'),
      'services/web/node_modules/y/main.go': hello,
    })

    it('works from the repository’s root, which is no module', async () => {
      const [main] = await find(repository, ['services/web/cmd/site'])
      expect(main).toMatchObject({ name: 'site', buildFolder: join(repository, 'services/web') })
    })

    it('finds the modules below a pattern, without vendored, hidden and foreign ones', async () => {
      const mains = await find(repository, ['./services/...'])
      expect(mains.map(({ importPath }) => importPath)).toEqual(['example.org/api', 'example.org/web/cmd/site'])
      expect(mains.map(({ buildFolder }) => buildFolder)).toEqual([
        join(repository, 'services/api'),
        join(repository, 'services/web'),
      ])
    })

    it('names the modules where a folder is in none', async () => {
      const error = await refusal(repository, ['.'])
      expect(error.message).toMatch(/no go\.mod in .* or above it/)
      expect(error.change).toMatch(/\.\/services\/api, \.\/services\/web\./)
    })

    it('asks for a version where an import path stands in no module', async () => {
      const error = await refusal(repository, ['example.org/tool/cmd'])
      expect(error.change).toMatch(/example\.org\/tool\/cmd@latest/)
    })
  })

  describe('in a workspace', () => {
    const workspace = folderWith({
      'go.work': 'go 1.21\n\nuse (\n\t./a\n\t./b\n)\n',
      'a/go.mod': goMod('example.org/a'),
      'a/main.go': 'package main\n\nimport "example.org/b/lib"\n\nfunc main() { lib.F() }\n',
      'b/go.mod': goMod('example.org/b'),
      'b/lib/lib.go': 'package lib\n\nfunc F() {}\n',
      'b/cmd/main.go': hello,
      'alone/go.mod': goMod('example.org/alone'),
      'alone/main.go': hello,
    })

    it('builds each module in the workspace, and one that it does not list by itself', async () => {
      const mains = await find(workspace, ['./...'])
      expect(mains.map(({ importPath, goEnv }) => [importPath, goEnv])).toEqual([
        ['example.org/a', {}],
        ['example.org/alone', { GOWORK: 'off' }],
        ['example.org/b/cmd', {}],
      ])
    })
  })

  it('takes paths with spaces, Unicode and links as they were written', async () => {
    const folder = folderWith({
      'my repo ü/Dienst 1/go.mod': goMod('example.org/d'),
      'my repo ü/Dienst 1/main.go': hello,
    })
    symlinkSync(join(folder, 'my repo ü'), join(folder, 'link'))
    const mains = await find(join(folder, 'link'), ['./Dienst 1'])
    expect(mains).toMatchObject([{ name: 'd', folder: join(folder, 'link/Dienst 1') }])
  })

  it.each([
    ['a newer Go', { 'go.mod': 'module example.org/m\n\ngo 1.99\n' }, /requires Go 1\.99/, /go-version to 1\.99/],
    ['a go.mod that cannot be read', { 'go.mod': 'modul x\n' }, /go\.mod cannot be read, line 1/, /Correct/],
    [
      'a vendor folder that does not fit',
      { 'go.mod': goMod('example.org/m', 'require example.org/x v1.0.0'), 'vendor/modules.txt': '# nothing\n' },
      /vendor folder does not match go\.mod/,
      /go mod vendor/,
    ],
    [
      'a folder that go cannot name',
      { 'go.mod': goMod('example.org/m'), 'a b/main.go': hello },
      /cannot name/,
      /Rename/,
    ],
  ])('%s is told in one line', async (_, files, message, change) => {
    const folder = folderWith({ 'main.go': hello, ...files })
    const error = await refusal(folder, ['a b/main.go' in files ? './a b' : '.'])
    expect(error.message).toMatch(message)
    expect(error.change).toMatch(change)
  })

  describe('by import path and version', () => {
    it('requires the module in one of ours, and finds its program', async () => {
      const mains = await find(module, ['golang.org/x/tools/cmd/stringer@v0.30.0'])
      expect(mains).toMatchObject([
        {
          importPath: 'golang.org/x/tools/cmd/stringer',
          name: 'stringer',
          goEnv: { GOWORK: 'off', GOFLAGS: '-mod=mod' },
          module: { path: 'golang.org/x/tools', version: 'v0.30.0' },
        },
      ])
      expect(mains[0]?.buildFolder).not.toContain(module)
    })

    it('says what programs a module has when a library was named', async () => {
      const error = await refusal(module, ['golang.org/x/tools/go/ast/astutil@v0.30.0'])
      expect(error.message).toMatch(/is a library/)
      expect(error.change).toMatch(/golang\.org\/x\/tools\/cmd\/bundle@v0\.30\.0/)
    })

    it.each([
      ['golang.org/x/tools/cmd/nope@v0.30.0', {}, /has no package golang\.org\/x\/tools\/cmd\/nope/],
      ['golang.org/x/tools@v99.0.0', {}, /golang\.org\/x\/tools@v99\.0\.0 .*(is not available|no such version)/],
      ['example.org/a@v1.0.0', { GOPROXY: 'http://127.0.0.1:1' }, /module proxy or its host could not be reached/],
      ['example.org/a@v1.0.0', { GOPROXY: 'off' }, /module proxy or its host could not be reached/],
    ])('%s with %j is refused in one line', async (argument, env, message) => {
      expect((await refusal(module, [argument], { env })).message).toMatch(message)
    })
  })
})
