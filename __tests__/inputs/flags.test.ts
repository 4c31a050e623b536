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
    [['--images'], '--images has no value', 'Write --images <value>'],
  ])('%j is refused in words', (args, message, change) => {
    const error = thrown(() => readCommandLine(args))
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ message, change: expect.stringContaining(change) })
  })
})

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
