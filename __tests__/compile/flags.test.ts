import { buildArguments, checkOptions } from '../../src/compile/flags.ts'
import type { BuildOptions } from '../../src/compile/types.ts'
import { UsageError, UserError } from '../../src/errors.ts'
import { noOptions } from './support.ts'

const withFlags = (...flags: readonly string[]): BuildOptions => ({ ...noOptions, flags })
const withLdflags = (ldflags: string): BuildOptions => ({ ...noOptions, ldflags })

describe('build-flags', () => {
  it.each([
    [['-o', 'x'], '"-o x"'],
    [['-o=x'], '"-o=x"'],
    [['--o=x'], '"--o=x"'],
    [['-C', '/tmp'], 'working-directory'],
    [['-race'], 'race detector'],
    [['--race=true'], 'race detector'],
    [['-msan'], 'cgo'],
    [['-linkshared'], 'static'],
    [['-buildmode=pie'], 'PIE'],
    [['-buildmode', 'c-shared'], '"-buildmode c-shared"'],
    [['-compiler', 'gccgo'], 'gc compiler'],
    [['-ldflags=-s'], 'input ldflags'],
    [['-tags', 'a'], 'build-tags'],
    [['-gcflags=-B'], 'bounds checks'],
    [['-gcflags=all=-l -wb=false'], 'write barriers'],
    [['-work'], 'leave its folder'],
    [['-n'], 'build nothing'],
    [['-json'], 'plain output'],
    [['./other'], 'not a flag'],
    [['-p', '4', 'cmd/api'], '"cmd/api" is not a flag'],
    [['-'], 'not a flag'],
  ])('refuses %j', (flags, told) => {
    const check = (): void => checkOptions(withFlags(...flags))
    expect(check).toThrow(UserError)
    let text = ''
    try {
      check()
    } catch (error) {
      if (error instanceof UserError) text = `${error.message} ${error.change}`
    }
    expect(text).toContain(told)
  })

  it.each([
    [['-p=2', '-v', '-x', '-a']],
    [['-p', '2', '-mod', 'vendor']],
    [['-race=false', '-buildmode=exe', '-compiler=gc']],
    [['-gcflags=all=-l', '-pgo=off', '-mod=mod', '-toolexec=/bin/time -v']],
    [['-gcflags=-N -l']],
  ])('lets %j pass', (flags) => {
    expect(() => checkOptions(withFlags(...flags))).not.toThrow()
  })
})

describe('ldflags', () => {
  it.each([
    '-linkmode=external',
    '-linkmode external',
    '-X main.a=b --linkmode=external',
    '-buildmode=pie',
    '-o other',
    '-I /lib/ld.so',
    '-race',
    '-linkshared',
  ])('refuses %s', (words) => {
    expect(() => checkOptions(withLdflags(words))).toThrow(/^ldflags: "-/)
  })

  it.each([
    '-X main.version=1.2.3',
    "-X 'main.text=a -o b -linkmode external'",
    '-X main.a=-o=b',
    '-linkmode=internal',
    '-extldflags "-static"',
    '-s=false -w=0',
    '-buildid=abc',
    '-X=main.a=it"s',
    '-X "main.a=it\'s" -X main.b=',
    "-extldflags '-X'",
  ])('lets %s pass', (words) => {
    expect(() => checkOptions(withLdflags(words))).not.toThrow()
  })
})

it.each([
  ["-X 'main.a=b", "ldflags has an unclosed ': -X 'main.a=b"],
  ['-s "', 'ldflags has an unclosed ": -s "'],
  ['-X main', 'ldflags: "-X main" sets no variable'],
  ['-X main=1.2', 'ldflags: "-X main=1.2" sets no variable'],
  ['-w -X', 'ldflags: "-X" sets no variable'],
])('ldflags that the linker cannot read are refused: %s', (words, message) => {
  expect(() => checkOptions(withLdflags(words))).toThrow(new UsageError(message))
})

it('refuses a build tag that is none', () => {
  expect(() => checkOptions({ ...noOptions, tags: ['good', 'not good'] })).toThrow('build-tags: "not good"')
})

it('puts the user’s words after ours, and the package last', () => {
  const options = { tags: ['a', 'b'], ldflags: " -X 'main.v=1 2' ", flags: ['-p=2'], env: {} }
  expect(buildArguments({ options, outputPath: '/out/api', targets: ['./cmd/api'] })).toEqual([
    'build',
    '-trimpath',
    '-buildvcs=false',
    "-ldflags=-s -w -buildid= -X 'main.v=1 2'",
    '-tags=a,b',
    '-p=2',
    '-o',
    '/out/api',
    './cmd/api',
  ])
  expect(buildArguments({ options: noOptions, outputPath: '/out/api', targets: ['.'] })).toContain(
    '-ldflags=-s -w -buildid=',
  )
})
