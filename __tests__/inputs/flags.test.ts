import { UsageError } from '../../src/errors.ts'
import { readCommandLine } from '../../src/inputs/flags.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { nearest } from '../../src/inputs/nearest.ts'

function texts(...args: string[]): Record<string, string> {
  const line = readCommandLine(args)
  return line.kind === 'run' ? Object.fromEntries(line.texts) : {}
}

describe('the command line', () => {
  it.each([
    [['./a', './b'], { package: './a\n./b' }],
    [['--tags', 'v1', './a'], { tags: 'v1', package: './a' }],
    [['--tags=v1,v2'], { tags: 'v1,v2' }],
    [['--tags', 'v1', '--tags', 'v2'], { tags: 'v1\nv2' }],
    [['--user', '1', '--user', '2'], { user: '2' }],
    [['--push', './a'], { push: 'true', package: './a' }],
    [['--push', 'false', './a'], { push: 'false', package: './a' }],
    [['--push=false'], { push: 'false' }],
    [['--push', 'yes', './a'], { push: 'yes', package: './a' }],
    [['--push', './yes'], { push: 'true', package: './yes' }],
    [['--ldflags', '-X main.v=1'], { ldflags: '-X main.v=1' }],
    [['--ldflags='], { ldflags: '' }],
    [['--', '--push'], { package: '--push' }],
    [['--env', 'A=1', '--env', 'B=2'], { env: 'A=1\nB=2' }],
  ])('%j gives %j', (args, expected) => {
    expect(texts(...args)).toEqual(expected)
  })

  it('knows its own flags', () => {
    expect(readCommandLine(['--json', '-v', '--password-stdin'])).toMatchObject({
      json: true,
      verbose: true,
      passwordFromStdin: true,
    })
    expect(readCommandLine(['a', '--help'])).toEqual({ kind: 'help' })
    expect(readCommandLine(['--version'])).toEqual({ kind: 'version' })
  })

  it.each([
    [['--tag', 'v1'], 'unknown flag --tag', 'Did you mean --tags?'],
    [['--platform=linux/amd64'], 'unknown flag --platform', 'Did you mean --platforms?'],
    [['--go_version', '1'], 'unknown flag --go_version', 'Did you mean --go-version?'],
    [['-push'], 'unknown flag -push', 'Did you mean --push?'],
    [['--zzzzzz'], 'unknown flag --zzzzzz', '--help lists all flags.'],
    [['--sbom'], 'unknown flag --sbom', 'Did you mean --attest sbom? --help lists all flags.'],
    [['--provenance=mode=max'], 'unknown flag --provenance', 'Did you mean --attest provenance?'],
    [['-t', 'a/b:v1'], 'unknown flag -t', 'Did you mean --tags?'],
    [['-tags', 'netgo'], 'unknown flag -tags', 'Did you mean --build-tags (of Go) or --tags (of the image)?'],
    [['--no-cache'], 'unknown flag --no-cache', 'Did you mean --cache=false?'],
    [['--build-arg', 'A=1'], 'unknown flag --build-arg', 'Here, build-env is the environment of the build, and'],
    [['--file', 'Dockerfile'], 'unknown flag --file', 'Here, there is no Dockerfile to write; files adds'],
    [['--build_context'], 'unknown flag --build_context', 'Here, there is no Dockerfile to write; files adds'],
    [['--constructor'], 'unknown flag --constructor', '--help lists all flags.'],
    [['--images'], '--images has no value', 'Write --images <value>'],
  ])('%j is refused in words', (args, message, change) => {
    const error = thrown(() => readCommandLine(args))
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ message, change: expect.stringContaining(change) })
  })
})

it.each(['image-label', 'image-user', 'insecure-registry', 'tarball', 'local', 'L', 'iidfile', 'debug', 'C', 'mod'])(
  'what another tool calls --%s is a flag that there is',
  (name) => {
    const error = thrown(() => readCommandLine([`--${name}`]))
    const change = error instanceof UsageError ? (error.change ?? '') : ''
    const advised = /^Did you mean (--[^?]+)\? /.exec(change)?.[1] ?? ''
    const [flag = '', value = ''] = advised.split('=', 2)
    expect(readCommandLine([value === '' ? flag : `${flag}=${value}`, 'a'])).toMatchObject({ kind: 'run' })
  },
)

describe('nearest', () => {
  it.each([
    ['plattforms', 'platforms'],
    ['Go_Version', 'go-version'],
    ['x', undefined],
    ['context', undefined],
  ])('%s means %s', (name, expected) => {
    expect(nearest(name, ['platforms', 'go-version', 'push', 'tags'])).toBe(expected)
  })
})

describe('inputs together', () => {
  it('have their defaults where nothing or only blanks are given', () => {
    const inputs = readInputs(new Map([['tags', ' ']]))
    expect(inputs).toMatchObject({
      packages: ['.'],
      tags: { rules: [{ type: 'raw', value: 'latest', literal: true }], references: [] },
      platforms: ['linux/amd64'],
      upxArgs: ['--best', '--lzma'],
      push: 'auto',
      builder: 'native',
    })
  })

  it.each([
    [{ push: 'true' }, 'push is true but images names no image'],
    [{ password: 'x' }, 'password is set but username is not'],
    [{ username: 'me' }, 'username is "me" but password is empty'],
    [{ builder: 'kaniko' }, 'builder is "kaniko", which is not one of native, docker'],
  ])('%j is refused', (given, message) => {
    expect(() => readInputs(new Map(Object.entries(given)))).toThrow(message)
  })
})

function thrown(work: () => unknown): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}
