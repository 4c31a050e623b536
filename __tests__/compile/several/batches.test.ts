import { batchesFrom } from '../../../src/compile/several/batches.ts'
import type { MainPackage } from '../../../src/compile/types.ts'
import { parsePlatform, platformText } from '../../../src/oci/platform.ts'
import { noOptions } from '../support.ts'

const platforms = ['linux/amd64', 'linux/arm64'].map(parsePlatform)

function main(name: string, buildFolder: string, goEnv: Readonly<Record<string, string>> = {}): MainPackage {
  const importPath = `example.org/${name}`
  return {
    importPath,
    name,
    argument: name,
    folder: `${buildFolder}/${name}`,
    buildFolder,
    goEnv,
    module: { path: importPath },
  }
}

const names = (
  programs: readonly MainPackage[],
  {
    alone = [],
    on = platforms.slice(0, 1),
  }: { alone?: readonly string[]; on?: readonly (typeof platforms)[number][] } = {},
): readonly string[] =>
  batchesFrom(
    programs.map((one) => ({
      ...{ main: one, options: noOptions, platforms: on },
      parts: new Set([one.importPath]),
      alone: alone.includes(one.name),
    })),
  ).map(({ mains, platform }) => `${platformText(platform)} ${mains.map(({ name }) => name).join('+')}`)

describe('programs are compiled together', () => {
  it.each([
    ['of one module', [main('a', '/m'), main('b', '/m')], ['linux/amd64 a+b']],
    ['not of two modules', [main('a', '/m'), main('b', '/n'), main('c', '/m')], ['linux/amd64 a+c', 'linux/amd64 b']],
    [
      'not with different variables',
      [main('a', '/m'), main('b', '/m', { GOWORK: 'off' })],
      ['linux/amd64 a', 'linux/amd64 b'],
    ],
    [
      'at most four',
      ['a', 'b', 'c', 'd', 'e'].map((name) => main(name, '/m')),
      ['linux/amd64 a+b+c+d', 'linux/amd64 e'],
    ],
  ])('%s', (_, programs, expected) => {
    expect(names(programs)).toEqual(expected)
  })

  it('but not one that needs a go command of its own', () => {
    const programs = [main('a', '/m'), main('b', '/m'), main('c', '/m')]
    expect(names(programs, { alone: ['b'] })).toEqual(['linux/amd64 a+c', 'linux/amd64 b'])
    expect(names(programs, { alone: ['a'] })).toEqual(['linux/amd64 a', 'linux/amd64 b+c'])
  })

  it('and not with other options or for other platforms', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({
      ...{ main: main(name, '/m'), options: noOptions, platforms },
      ...{ parts: new Set<string>(), alone: false },
    }))
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four were made')
    const batches = batchesFrom([
      a,
      { ...b, options: { ...noOptions, ldflags: '-X main.v=1' } },
      { ...c, platforms: platforms.slice(0, 1) },
      d,
    ])
    expect(batches.map(({ mains }) => mains.map(({ name }) => name).join('+'))).toEqual(['a+d', 'a+d', 'b', 'b', 'c'])
  })

  it('for each platform, before the next programs', () => {
    expect(names([main('a', '/m'), main('b', '/n')], { on: platforms })).toEqual([
      'linux/amd64 a',
      'linux/arm64 a',
      'linux/amd64 b',
      'linux/arm64 b',
    ])
  })

  it('and have the parts of each', () => {
    const programs = [main('a', '/m'), main('b', '/m')].map((one) => ({
      ...{ main: one, options: noOptions, platforms },
      parts: new Set(['fmt', one.importPath]),
      alone: false,
    }))
    expect([...(batchesFrom(programs)[0]?.parts ?? [])]).toEqual(['fmt', 'example.org/a', 'example.org/b'])
  })
})
