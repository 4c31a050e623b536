import { compileProgram } from '../../src/compile/build.ts'
import { undefinedNames } from '../../src/compile/diagnostics/cgo-users.ts'
import { examinePrograms, listProgram, type ProgramRequest, packagesBelow } from '../../src/compile/examine.ts'
import type { MainPackage } from '../../src/compile/types.ts'
import { parsePlatform } from '../../src/oci/platform.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { describeWithTools } from '../support/tools.ts'
import { folderWith, goMod, goOnPath, noOptions, userErrorOf } from './support.ts'

const withC =
  'package db\n\n// int one(void) { return 1; }\nimport "C"\n\nfunc Open() error { _ = C.one(); return nil }\n\nfunc OnlyC() {}\n'
const without = (text: string): string => `//go:build !cgo\n\npackage db\n\n${text}`
const stub = without('import "errors"\n\nfunc Open() error { return errors.New("db requires cgo to work") }\n')
const pure = without('func Open() error { return nil }\n')
const opens = 'package main\n\nimport "example.org/app/db"\n\nfunc main() { db.Open() }\n'
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 4096\n`

describeWithTools(['go'], 'a program before it is compiled', () => {
  const go = goOnPath()
  const host = testHost()
  const platform = parsePlatform('linux/amd64')

  function request(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
    const folder = folderWith({ 'go.mod': goMod('example.org/app'), ...files })
    const module = { path: 'example.org/app' }
    const main: MainPackage = {
      importPath: 'example.org/app',
      name: 'app',
      argument: '.',
      folder,
      buildFolder: folder,
      goEnv: {},
      module,
    }
    return { main, platform, go, options: { ...noOptions, env } }
  }

  async function examineOne({ main, ...rest }: ProgramRequest, onHost: typeof host): Promise<readonly string[]> {
    const request = { ...rest, mains: [main] }
    const listed = await listProgram(request, { cgo: '0' }, onHost)
    const [examined] = await examinePrograms({ ...request, listed }, onHost)
    return examined?.warnings ?? []
  }

  it('is refused where a stub without cgo is all that is left of a package', async () => {
    const files = { 'main.go': opens, 'db/real.go': withC, 'db/stub.go': stub }
    const error = await userErrorOf(examineOne(request(files), host))
    expect(error.message).toMatch(/example\.org\/app\/db is only a stub, which says "db requires cgo to work"/)
    expect(error.change).toMatch(/CGO_ENABLED=0 in build-env/)
    expect(await examineOne(request(files, { CGO_ENABLED: '0' }), host)).toEqual([
      expect.stringMatching(/^app: example\.org\/app\/db is compiled without cgo/),
    ])
  })

  it.each([
    ['a package that has a pure half', { 'main.go': opens, 'db/real.go': withC, 'db/pure.go': pure }],
    [
      'the standard library',
      { 'main.go': 'package main\n\nimport (\n\t_ "net"\n\t_ "os/user"\n\t_ "runtime/cgo"\n)\n\nfunc main() {}\n' },
    ],
  ])('is fine with %s', async (_, files) => {
    expect(await examineOne(request(files), host)).toEqual([])
  })

  it('is warned about where nothing is left of a package', async () => {
    const files = {
      'main.go': 'package main\n\nimport _ "example.org/app/db"\n\nfunc main() {}\n',
      'db/real.go': withC,
      'db/doc.go': '// Package db does nothing without cgo.\npackage db\n',
    }
    expect(await examineOne(request(files), host)).toEqual([
      expect.stringMatching(/example\.org\/app\/db has no files without cgo/),
    ])
  })

  it('is warned about where what it embeds are pointers of Git LFS', async () => {
    const main = 'package main\n\nimport _ "embed"\n\n//go:embed logo.png\nvar logo []byte\n\nfunc main() {}\n'
    expect(await examineOne(request({ 'main.go': main, 'logo.png': pointer }), host)).toEqual([
      expect.stringMatching(/an embedded file is a Git LFS pointer: .*logo\.png/),
    ])
    expect(await examineOne(request({ 'main.go': main, 'logo.png': 'PNG' }), host)).toEqual([])
  })

  const failure = async (files: Readonly<Record<string, string>>) =>
    userErrorOf(compileProgram({ ...request(files), outputFolder: temporaryFolder() }, host))

  it('shows a mistake of the user at its line, whatever else is in the program', async () => {
    const files = {
      'main.go': opens.replace('db.Open()', 'db.Open(); fooo()'),
      'db/real.go': withC,
      'db/pure.go': pure,
    }
    expect((await failure(files)).message).toMatch(/main\.go:5:\d+: undefined: fooo$/)
  })

  it.each([
    [
      'a name that its cgo files alone declare',
      { 'main.go': opens.replace('db.Open()', 'db.OnlyC()'), 'db/real.go': withC, 'db/pure.go': pure },
    ],
    ['a package of which no file is left', { 'main.go': opens, 'db/real.go': withC }],
    [
      'its own missing names',
      { 'main.go': opens, 'db/real.go': withC, 'db/pure.go': without('func Open() error { OnlyC(); return nil }\n') },
    ],
  ])('blames cgo for %s', async (_, files) => {
    expect((await failure(files)).message).toMatch(/example\.org\/app\/db needs cgo/)
  })

  it('names the experiment that a package of the standard library waits for', async () => {
    const files = {
      'main.go': 'package main\n\nimport "encoding/json/v2"\n\nfunc main() { json.Marshal(1) }\n',
      'db/real.go': withC,
    }
    const error = await failure(files)
    // Later releases of Go have the package without an experiment.
    if (!error.message.includes('encoding/json/v2')) throw error
    expect(error.change).toBe('Set GOEXPERIMENT=jsonv2 in build-env.')
  })

  it('calls a package of its own module missing, and not one to go and get', async () => {
    const files = { 'main.go': 'package main\n\nimport _ "example.org/app/gen/orderpb"\n\nfunc main() {}\n' }
    const error = await failure(files)
    expect(error.message).toMatch(/the module example\.org\/app has no folder gen\/orderpb/)
    expect(error.change).toMatch(/generate/)
  })

  it('is made from what go would list for it alone, with what the standard library vendors', async () => {
    const serves = 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe("", nil) }\n'
    const { main: web, ...rest } = request({
      'web/main.go': serves,
      'plain/main.go': 'package main\n\nfunc main() {}\n',
    })
    const mains = ['web', 'plain'].map((name) => ({ ...web, importPath: `example.org/app/${name}`, name }))
    const listed = async (some: readonly MainPackage[]) => listProgram({ ...rest, mains: some }, { cgo: '0' }, host)
    const together = await listed(mains)
    for (const main of mains) {
      const alone = (await listed([main])).map(({ importPath }) => importPath)
      expect(
        packagesBelow(main, together)
          .map(({ importPath }) => importPath)
          .toSorted(),
      ).toEqual(alone.toSorted())
      expect(alone.includes('vendor/golang.org/x/net/idna')).toBe(main.name === 'web')
    }
  })
})

it('finds the names that a compiler missed, by package', () => {
  const output = [
    '# example.org/app/db',
    'db/pure.go:5:2: undefined: native',
    'db/pure.go:6:4: c.handle undefined (type *Conn has no field or method handle)',
    '# example.org/app',
    './main.go:6:22: undefined: fooo',
    './main.go:7:3: undefined: db.Trace',
    './main.go:8:3: conn.Backup undefined (type *db.Conn has no field or method Backup)',
    './main.go:9:3: x.Y undefined (type T has no field or method Y)',
  ].join('\n')
  expect(undefinedNames(output, { importPath: 'example.org/app/db', name: 'db' })).toEqual([
    'native',
    'handle',
    'Trace',
    'Backup',
  ])
})
