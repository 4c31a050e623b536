import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBuildInfo, parseModuleLines } from '../../../src/compile/program/build-info.ts'
import { readElf } from '../../../src/compile/program/program-file.ts'
import { temporaryFolder } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'

describe('the lines of modules', () => {
  const lines = (...texts: readonly string[]): string => `${texts.join('\n')}\n`

  it('have paths, versions, sums, replacements and settings', () => {
    const text = lines(
      'path\texample.org/app/cmd/app',
      'mod\texample.org/app\t(devel)\t',
      'dep\texample.org/a\tv1.2.3\th1:aaa=',
      'dep\texample.org/b\tv1.0.0',
      '=>\texample.org/fork\tv1.0.1\th1:bbb=',
      'dep\texample.org/c\tv1.0.0',
      '=>\t./c\t(devel)\t',
      'build\t-tags=a,b',
      'build\tGOARCH=amd64',
    )
    expect(parseModuleLines(text)).toEqual({
      path: 'example.org/app/cmd/app',
      main: { path: 'example.org/app', version: '(devel)' },
      modules: [
        { path: 'example.org/a', version: 'v1.2.3', sum: 'h1:aaa=' },
        {
          path: 'example.org/b',
          version: 'v1.0.0',
          replacedBy: { path: 'example.org/fork', version: 'v1.0.1', sum: 'h1:bbb=' },
        },
        { path: 'example.org/c', version: 'v1.0.0', replacedBy: { path: './c', version: '(devel)' } },
      ],
      settings: [
        ['-tags', 'a,b'],
        ['GOARCH', 'amd64'],
      ],
    })
  })

  it.each([
    ['-ldflags="-X main.a=b \\"c\\""', ['-ldflags', '-X main.a=b "c"']],
    ['"a b"="c=d"', ['a b', 'c=d']],
    ['-asmflags=`a"b`', ['-asmflags', 'a"b']],
    ['empty=', ['empty', '']],
  ])('the setting %s is %j', (text, setting) => {
    expect(parseModuleLines(`build\t${text}\n`).settings).toEqual([setting])
  })
})

describe('a section that is none', () => {
  const header = (flags: number): Buffer => {
    const bytes = Buffer.alloc(32)
    bytes.write('\xff Go buildinf:', 'latin1')
    bytes[15] = flags
    return bytes
  }
  it.each([
    ['empty', Buffer.alloc(0)],
    ['without its magic', Buffer.alloc(64)],
    ['of Go 1.17, with pointers', Buffer.concat([header(0), Buffer.alloc(64)])],
    ['cut off in the length', Buffer.concat([header(2), Buffer.from([0xff, 0xff])])],
    ['cut off in the text', Buffer.concat([header(2), Buffer.from([20, 65])])],
  ])('%s', (_, bytes) => {
    expect(parseBuildInfo(bytes)).toBeUndefined()
  })
})

describeWithTools(['go'], 'a program of the real linker', () => {
  it.each(['amd64', 'arm', 's390x'])('for %s says what go version -m says', async (architecture) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'go.mod'), 'module example.org/hello\n\ngo 1.21\n')
    writeFileSync(join(folder, 'main.go'), 'package main\n\nfunc main() {}\n')
    const env = { ...process.env, GOOS: 'linux', GOARCH: architecture, CGO_ENABLED: '0', GOFLAGS: '' }
    const args = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-tags=one,two', '-o', 'hello', '.']
    execFileSync('go', args, { cwd: folder, env })
    const [first = '', ...lines] = execFileSync('go', ['version', '-m', 'hello'], { cwd: folder, encoding: 'utf8' })
      .trimEnd()
      .split('\n')
    const info = (await readElf(join(folder, 'hello')))?.buildInfo
    expect(info).toEqual({
      goVersion: first.replace(/^hello: /, ''),
      ...parseModuleLines(lines.map((line) => line.slice(1)).join('\n')),
    })
    expect(info?.settings).toContainEqual(['-tags', 'one,two'])
  })
})
