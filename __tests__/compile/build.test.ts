import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileProgram } from '../../src/compile/build.ts'
import { findMainPackages } from '../../src/compile/packages.ts'
import { readElf } from '../../src/compile/program/program-file.ts'
import type { BuildOptions, Needs, Program } from '../../src/compile/types.ts'
import type { UserError } from '../../src/errors.ts'
import type { Environment } from '../../src/host/host.ts'
import { parsePlatform } from '../../src/oci/platform.ts'
import { findSource } from '../../src/source/source.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { describeWithTools } from '../support/tools.ts'
import { folderWith, goMod, goOnPath, hello, noOptions, userErrorOf } from './support.ts'

type Wish = {
  readonly folder: string
  readonly package?: string
  readonly platform?: string
  readonly options?: Partial<BuildOptions>
  readonly env?: Environment
}

function program(...lines: readonly string[]): string {
  const imports = lines.filter((line) => line.startsWith('import '))
  const body = lines.filter((line) => !line.startsWith('import '))
  return ['package main', ...imports, `func main() { ${body.join('; ')} }`, ''].join('\n\n')
}

describeWithTools(['go'], 'compiling', () => {
  const go = goOnPath()

  async function compile(wish: Wish): Promise<Program> {
    const host = testHost({ env: { ...process.env, ...wish.env } })
    const options = { ...noOptions, ...wish.options }
    const source = await findSource({ packages: [wish.package ?? '.'], workingDirectory: wish.folder }, host.env)
    const [main] = await findMainPackages({ source, go, options }, host)
    if (main === undefined) throw new Error('no main package')
    const platform = parsePlatform(wish.platform ?? 'linux/amd64')
    return compileProgram({ main, platform, go, options, outputFolder: temporaryFolder() }, host)
  }

  const refusal = (wish: Wish): Promise<UserError> => userErrorOf(compile(wish))

  const simple = folderWith({ 'go.mod': goMod('example.org/hello'), 'main.go': hello })

  it.each([
    ['linux/amd64', 62, 64, 'little'],
    ['linux/386', 3, 32, 'little'],
    ['linux/arm64', 183, 64, 'little'],
    ['linux/arm/v5', 40, 32, 'little'],
    ['linux/s390x', 22, 64, 'big'],
    ['linux/riscv64', 243, 64, 'little'],
  ])('makes a static executable for %s, without needs', async (platform, machine, bits, endianness) => {
    const made = await compile({ folder: simple, platform })
    expect(made.path.endsWith(`/${platform.replaceAll('/', '-')}/hello`)).toBe(true)
    expect(made.needs).toEqual({})
    const elf = await readElf(made.path)
    expect(elf).toMatchObject({ header: { machine, bits, endianness, type: 2 }, libraries: 0 })
    const { start, end = 0 } = elf?.functionNames ?? { start: 0 }
    const names = readFileSync(made.path).subarray(start, end)
    expect([names.includes('\0main.main\0'), names.length < made.sizeBytes / 5]).toEqual([true, true])
  })

  it('makes the same bytes in two folders, two time zones and with another machine’s settings', async () => {
    const other = folderWith({ 'go.mod': goMod('example.org/hello'), 'main.go': hello })
    const first = await compile({ folder: simple })
    const env = { TZ: 'Asia/Tokyo', GOAMD64: 'v3', GOFLAGS: '-p=1', GOARCH: 'arm', CGO_ENABLED: '1' }
    const second = await compile({ folder: other, env })
    expect(second.digest).toBe(first.digest)
    expect(first.sizeBytes).toBe(readFileSync(first.path).length)
  })

  it('makes another program for another variant of a platform', async () => {
    const plain = await compile({ folder: simple })
    expect((await compile({ folder: simple, platform: 'linux/amd64/v3' })).digest).not.toBe(plain.digest)
  })

  describe('a program that', () => {
    it.each<[string, string, Needs]>([
      [
        'reads the system’s roots',
        program('import "crypto/x509"', '_, _ = x509.SystemCertPool()'),
        { caCertificates: 'crypto/x509.loadSystemRoots' },
      ],
      [
        'asks for HTTPS',
        program('import "net/http"', '_, _ = http.Get("https://example.org")'),
        { caCertificates: 'crypto/x509.loadSystemRoots' },
      ],
      [
        'loads a time zone',
        program('import "time"', '_, _ = time.LoadLocation("Europe/Berlin")'),
        { timeZones: 'time.LoadLocation' },
      ],
      [
        'carries the time zones',
        program('import "time"', 'import _ "time/tzdata"', '_, _ = time.LoadLocation("Europe/Berlin")'),
        {},
      ],
      ['only tells the time', program('import "time"', 'println(time.Now().Local().String())'), {}],
      [
        'asks who it is',
        program('import "os/user"', '_, _ = user.Current()'),
        { passwd: 'os/user.Current', home: 'os.UserHomeDir' },
      ],
      [
        'looks a group up',
        program('import "os/user"', '_, _ = user.LookupGroup("x")'),
        { passwd: 'os/user.LookupGroup' },
      ],
      ['keeps a cache', program('import "os"', '_, _ = os.UserCacheDir()'), { home: 'os.UserCacheDir' }],
      [
        'serves files',
        program('import "mime"', 'println(mime.TypeByExtension(".woff2"))'),
        { mimeTypes: 'mime.TypeByExtension' },
      ],
      ['imports os/user for nothing', program('import _ "os/user"'), {}],
      [
        'makes a temporary file',
        program('import "os"', '_, _ = os.CreateTemp("", "x")'),
        { temporaryFolder: 'os.CreateTemp' },
      ],
      [
        'makes a temporary folder',
        program('import "os"', '_, _ = os.MkdirTemp("", "x")'),
        { temporaryFolder: 'os.MkdirTemp' },
      ],
      [
        'asks for the temporary folder',
        program('import "os"', 'println(os.TempDir())'),
        { temporaryFolder: 'os.TempDir' },
      ],
      [
        'only speaks of them',
        program('println("crypto/x509.loadSystemRoots, time.LoadLocation, os/user.Current, os.CreateTemp")'),
        {},
      ],
    ])('%s has the needs that go with it', async (_, source, needs) => {
      const folder = folderWith({ 'go.mod': goMod('example.org/needs'), 'main.go': source })
      expect((await compile({ folder })).needs).toEqual(needs)
    })
  })

  it('hands on tags, linker words and flags', async () => {
    const folder = folderWith({
      'go.mod': goMod('example.org/x'),
      'main.go': 'package main\n\nvar version = "none"\n\nfunc main() { println(version, special) }\n',
      'on.go': '//go:build special\n\npackage main\n\nconst special = "the special one"\n',
      'off.go': '//go:build !special\n\npackage main\n\nconst special = "the usual one"\n',
    })
    const options = { tags: ['special'], ldflags: "-X 'main.version=one two'", flags: ['-gcflags=-l'] }
    const bytes = readFileSync((await compile({ folder, options })).path)
    expect(bytes.includes('one two')).toBe(true)
    expect(bytes.includes('the special one')).toBe(true)
    expect(bytes.includes('the usual one')).toBe(false)
  })

  it('builds with vendored modules and no network', async () => {
    const folder = folderWith({
      'go.mod': goMod('example.org/v', 'require example.org/dep v1.0.0'),
      'main.go': program('import "example.org/dep"', 'println(dep.Text)'),
      'vendor/modules.txt': '# example.org/dep v1.0.0\n## explicit; go 1.21\nexample.org/dep\n',
      'vendor/example.org/dep/dep.go': 'package dep\n\nconst Text = "vendored"\n',
    })
    expect((await compile({ folder, env: { GOPROXY: 'off' } })).main.name).toBe('v')
  })

  it('builds a program of others by import path and version', async () => {
    const made = await compile({ folder: temporaryFolder(), package: 'golang.org/x/tools/cmd/stringer@v0.30.0' })
    expect(made.main.name).toBe('stringer')
    expect((await readElf(made.path))?.header.type).toBe(2)
  })

  it('never runs what GOFLAGS of the machine would put in the way', async () => {
    const folder = temporaryFolder()
    const trap = join(folder, 'trap')
    writeFileSync(trap, `#!/bin/sh\ntouch ${folder}/sprung\nexec "$@"\n`)
    chmodSync(trap, 0o755)
    const host = testHost({ env: { ...process.env, GOFLAGS: `-toolexec=${trap}` } })
    const main = {
      importPath: 'example.org/hello',
      name: 'hello',
      argument: '.',
      folder: simple,
      buildFolder: simple,
      goEnv: {},
      module: { path: 'example.org/hello' },
    }
    // Even where nobody has checked the environment before.
    const platform = parsePlatform('linux/amd64')
    const made = await compileProgram({ main, platform, go, options: noOptions, outputFolder: temporaryFolder() }, host)
    expect(existsSync(join(folder, 'sprung'))).toBe(false)
    expect(made.digest).toBe((await compile({ folder: simple })).digest)
  })

  describe('what cannot be built', () => {
    it('is told with its places, relative to the workspace, for a module in a folder of it', async () => {
      const workspace = folderWith({
        'services/api/go.mod': goMod('example.org/api'),
        'services/api/main.go': 'package main\n\nimport "example.org/api/in"\n\nfunc main() { in.F(1, 2); nope() }\n',
        'services/api/in/in.go': 'package in\n\nfunc F(a int) {}\n',
      })
      const env = { GITHUB_WORKSPACE: workspace }
      const error = await refusal({ folder: workspace, package: 'services/api', env })
      expect(error.message).toMatch(
        /^example\.org\/api does not compile for linux\/amd64: services\/api\/main\.go:5:\d+: /,
      )
      expect(error.positions).toEqual([
        {
          at: { file: 'services/api/main.go', line: 5, column: 23 },
          message: 'too many arguments in call to in.F\nhave (number, number)\nwant (int)',
        },
        { at: { file: 'services/api/main.go', line: 5, column: 27 }, message: 'undefined: nope' },
      ])
    })

    const files = (main: string, more: Readonly<Record<string, string>> = {}): string =>
      folderWith({ 'go.mod': goMod('example.org/bad'), 'main.go': main, ...more })

    it.each<[string, () => Wish, RegExp, RegExp | undefined]>([
      [
        'an embedded file that is missing',
        () => ({
          folder: files('package main\n\nimport _ "embed"\n\n//go:embed a.txt\nvar a string\n\nfunc main() {}\n'),
        }),
        /go:embed a\.txt/,
        /embedded/,
      ],
      [
        'a sum that is missing',
        () => ({
          folder: folderWith({
            'go.mod': goMod('example.org/bad', 'require golang.org/x/text v0.3.0'),
            'main.go': program('import _ "golang.org/x/text/language"'),
          }),
        }),
        /go\.sum has no entry for golang\.org\/x\/text\/language/,
        /go mod tidy/,
      ],
      [
        'a module that is not required',
        () => ({ folder: files(program('import _ "example.org/x"')) }),
        /example\.org\/x/,
        /go get/,
      ],
      [
        'linker words that cannot be split',
        () => ({ folder: simple, options: { ldflags: "-X 'main.a=b" } }),
        /cannot be split/,
        /Close the quotes/,
      ],
      [
        'linker words that need quotes',
        () => ({ folder: simple, options: { ldflags: '-X main.a=b c' } }),
        /did not understand ldflags/,
        /Quote -X/,
      ],
      [
        'a linker flag that does not exist',
        () => ({ folder: simple, options: { ldflags: '-nosuch' } }),
        /-nosuch/,
        /go tool link/,
      ],
      ['a main package without main', () => ({ folder: files('package main\n') }), /no function main/, /func main/],
      [
        'an internal package of others',
        () => ({ folder: files(program('import _ "cmd/internal/obj"')) }),
        /use of internal package cmd\/internal\/obj not allowed/,
        undefined,
      ],
      [
        'a package that needs cgo',
        () => ({ folder: files(program('import _ "example.org/bad/c"'), { 'c/c.go': 'package c\n\nimport "C"\n' }) }),
        /example\.org\/bad\/c needs cgo/,
        /pure Go/,
      ],
      [
        'a package that lacks what needs cgo',
        () => ({
          folder: files(program('import "example.org/bad/c"', 'c.F()'), {
            'c/c.go': 'package c\n\nimport "C"\n\nfunc F() {}\n',
            'c/d.go': 'package c\n',
          }),
        }),
        /example\.org\/bad\/c needs cgo/,
        /pure Go/,
      ],
      [
        'a program that is dynamic even without cgo',
        () => ({
          folder: files(program('import _ "example.org/bad/dyn"'), {
            'dyn/dyn.go': 'package dyn\n\n//go:cgo_import_dynamic _ _ "libc.so.6"\n',
          }),
        }),
        /needs a dynamic loader \(PT_INTERP\)/,
        /example\.org\/bad\/dyn/,
      ],
    ])('%s comes down to one line', async (_, wish, message, change) => {
      const error = await refusal(wish())
      expect(error.message).toMatch(message)
      expect(error.message).not.toContain('\n')
      if (change !== undefined) expect(error.change).toMatch(change)
    })
  })
})
