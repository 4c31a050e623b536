import { execFileSync } from 'node:child_process'
import { compileProgram } from '../../src/compile/build.ts'
import { findMainPackages } from '../../src/compile/packages.ts'
import { goNeededBy, goWarningsIn, type RemoteArgument } from '../../src/compile/remote-module.ts'
import { parsePlatform } from '../../src/oci/platform.ts'
import { readDirectives } from '../../src/source/mod-file.ts'
import { findSource } from '../../src/source/source.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { writeModuleProxy } from '../support/module-proxy.ts'
import { describeWithTools } from '../support/tools.ts'
import { goOnPath, noOptions, userErrorOf } from './support.ts'

const main = 'package main\n\nfunc main() {}\n'
const mod = (path: string, ...lines: readonly string[]): string => [`module ${path}`, ...lines, ''].join('\n\n')

const sayVersion = `package main

import (
	"fmt"
	"runtime/debug"
)

func main() {
	info, _ := debug.ReadBuildInfo()
	fmt.Println(info.Main.Path, info.Main.Version)
}
`

describeWithTools(['go'], 'a program by import path and version', () => {
  const go = goOnPath()
  const proxy = writeModuleProxy(temporaryFolder(), [
    {
      path: 'example.org/new',
      version: 'v1.0.0',
      files: { 'go.mod': mod('example.org/new', 'go 1.99.1'), 'main.go': main },
    },
    {
      path: 'example.org/plain',
      version: 'v1.2.0',
      files: { 'go.mod': mod('example.org/plain', 'go 1.21'), 'cmd/plain/main.go': sayVersion },
    },
    {
      path: 'example.org/fork',
      version: 'v1.0.0',
      files: {
        'go.mod': mod('example.org/fork', 'go 1.21', 'replace example.org/plain => example.org/new v1.0.0'),
        'main.go': main,
      },
    },
    {
      path: 'example.org/fussy',
      version: 'v1.0.0',
      files: { 'go.mod': mod('example.org/fussy', 'go 1.21', 'exclude example.org/plain v1.1.0'), 'main.go': main },
    },
    {
      path: 'example.org/taken/back',
      version: 'v1.0.0',
      files: { 'go.mod': mod('example.org/taken/back', 'go 1.21', 'retract v1.0.0 // loses data'), 'main.go': main },
    },
  ])
  const env = {
    ...process.env,
    GOPROXY: proxy,
    GONOSUMDB: 'example.org',
    GOFLAGS: '-modcacherw',
    GOMODCACHE: temporaryFolder(),
  }
  const host = testHost({ env })
  const find = async (text: string) => {
    const source = await findSource({ packages: [text], workingDirectory: temporaryFolder() }, env)
    return findMainPackages({ source, go, options: noOptions }, host)
  }
  const argument = (importPath: string, version: string): RemoteArgument => ({
    ...{ kind: 'import path', text: `${importPath}@${version}`, importPath, version, workingDirectory: '/' },
  })

  it.each([
    ['example.org/new', 'v1.0.0', { go: '1.99.1', by: 'go.mod of example.org/new@v1.0.0' }],
    ['example.org/plain/cmd/plain', 'v1.2.0', { go: '1.21', by: 'go.mod of example.org/plain@v1.2.0' }],
    ['example.org/plain/cmd/plain', 'latest', { go: '1.21', by: 'go.mod of example.org/plain@v1.2.0' }],
    ['example.org/nowhere', 'v1.0.0', undefined],
  ])('%s@%s asks for the Go of its own module', async (importPath, version, needed) => {
    const request = { argument: argument(importPath, version), go, options: noOptions }
    expect(await goNeededBy(request, host)).toEqual(needed)
  })

  it.each([
    ['example.org/fork@v1.0.0', /replace directives \(example\.org\/plain\)/],
    ['example.org/fussy@v1.0.0', /exclude directives \(example\.org\/plain\)/],
  ])('%s is refused as go install does, with the way out', async (text, message) => {
    const error = await userErrorOf(find(text))
    expect(error.message).toMatch(message)
    expect(error.change).toMatch(/Check example\.org\/f\w+ out at v1\.0\.0/)
  })

  it('says that its authors took a version back', async () => {
    expect(await find('example.org/taken/back@v1.0.0')).toMatchObject([
      { notes: ['example.org/taken/back@v1.0.0 is retracted by its authors: loses data'] },
    ])
  })

  it('is the main module of its program, for every platform, as go install makes it', async () => {
    const [found] = await find('example.org/plain/cmd/plain@latest')
    if (found === undefined) throw new Error('no main package')
    const request = { main: found, go, options: noOptions, outputFolder: temporaryFolder() }
    const [own] = await Promise.all(
      ['linux/amd64', 'linux/arm/v6'].map((platform) =>
        compileProgram({ ...request, platform: parsePlatform(platform) }, host),
      ),
    )
    if (process.arch === 'x64') {
      expect(execFileSync(own?.path ?? '', { encoding: 'utf8' })).toBe('example.org/plain v1.2.0\n')
    }
  })
})

describe('the directives of a go.mod', () => {
  it('are read in both forms, without comments', () => {
    const text =
      'module a\n\ngo 1.25 // go 1.1\n\nreplace (\n\tx.org/b => ../b // c\n\t"x.org/d" v1.0.0 => x.org/e v1.0.0\n)\nexclude x.org/f v1.0.0\n'
    expect(readDirectives(text)).toEqual({ go: '1.25', replaced: ['x.org/b', 'x.org/d'], excluded: ['x.org/f'] })
    expect(readDirectives('module a\n// replace b => c\nrequire (\n\treplace.org/x v1.0.0\n)\n')).toEqual({
      replaced: [],
      excluded: [],
    })
  })
})

it('reads what go says of modules that were taken back or given up', () => {
  const output = [
    'go: downloading example.org/a v1.0.0',
    'go: warning: example.org/a@v1.0.0: retracted by module author: CVE-1',
    'go: to switch to the latest unretracted version, run:',
    '\tgo get example.org/a@latest',
    'go: module example.org/b is deprecated: use example.org/c instead',
    'go: warning: example.org/d@v1.0.0: retracted by module author',
  ].join('\n')
  expect(goWarningsIn(output)).toEqual([
    'example.org/a@v1.0.0 is retracted by its authors: CVE-1',
    'example.org/b is deprecated by its authors: use example.org/c instead',
    'example.org/d@v1.0.0 is retracted by its authors',
  ])
})
