import { batchesFrom } from '../../../src/compile/several/batches.ts'
import type { MainPackage } from '../../../src/compile/types.ts'
import { parsePlatform, platformText } from '../../../src/oci/platform.ts'

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
    programs.map((one) => ({ main: one, parts: new Set([one.importPath]), alone: alone.includes(one.name) })),
    on,
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
      main: one,
      parts: new Set(['fmt', one.importPath]),
      alone: false,
    }))
    expect([...(batchesFrom(programs, platforms)[0]?.parts ?? [])]).toEqual(['fmt', 'example.org/a', 'example.org/b'])
  })
})
