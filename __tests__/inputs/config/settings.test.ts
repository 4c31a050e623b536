import { readConfig } from '../../../src/inputs/config/read.ts'
import { folderOf, matches, textsFor, withDefaults } from '../../../src/inputs/config/settings.ts'

const config = readConfig({
  file: 'settings.yml',
  folder: '/repo',
  text: `defaults:
  user: 1
  cmd: from-defaults
packages:
  ./services/...:
    expose: 80
    cmd: from-services
  example.org/team/services/api:
    cmd: from-api
`,
})
const program = (name: string) => ({
  importPath: `example.org/team/services/${name}`,
  folder: `/repo/services/${name}`,
})

describe('settings of a program', () => {
  it('win over the step, which wins over the defaults of the file', () => {
    const step = withDefaults(new Map([['cmd', 'from-step']]), config)
    expect(step.texts).toEqual(
      new Map([
        ['cmd', 'from-step'],
        ['user', '1'],
      ]),
    )
    expect([...textsFor(program('web'), step, config).texts]).toEqual([
      ['cmd', 'from-services'],
      ['user', '1'],
      ['expose', '80'],
    ])
    expect(textsFor(program('api'), step, config).texts.get('cmd')).toBe('from-api')
    const other = { importPath: 'example.org/team/tools/x', folder: '/repo/tools/x' }
    expect(textsFor(other, step, config).texts.get('cmd')).toBe('from-step')
  })

  it('come with the place that they are from', () => {
    const { from } = textsFor(program('api'), withDefaults(new Map(), config), config)
    expect([...from].map(([name, setting]) => [name, setting.from])).toEqual([
      ['user', 'settings.yml:2'],
      ['cmd', 'settings.yml:9'],
      ['expose', 'settings.yml:6'],
    ])
  })

  it('count a default that the runner passes as not written', () => {
    const texts = new Map([
      ['user', '65532:65532'],
      ['cmd', ' '],
    ])
    expect(withDefaults(texts, config).texts).toEqual(
      new Map([
        ['user', '1'],
        ['cmd', 'from-defaults'],
      ]),
    )
    expect(withDefaults(texts, undefined).texts).toEqual(texts)
  })
})

describe('a pattern', () => {
  it.each([
    ['./services/api', 'api', true],
    ['services/api', 'api', true],
    ['/repo/services/api', 'api', true],
    ['./services/api/', 'api', true],
    ['./services', 'api', false],
    ['./services/...', 'api', true],
    ['./...', 'api', true],
    ['./services/*', 'api', true],
    ['./services/*', 'api/deep', false],
    ['./*/api', 'api', true],
    ['./services/a*', 'api', true],
    ['./services/a*', 'web', false],
    ['./services/*/...', 'api/cmd', true],
    ['example.org/team/services/api', 'api', true],
    ['example.org/team/services/*', 'api', true],
    ['example.org/...', 'api', true],
    ['./example.org/...', 'api', false],
    ['api', 'api', false],
    ['./services/(api', '(api', true],
  ])('%s, %s: %s', (pattern, name, expected) => {
    expect(matches({ pattern }, program(name), '/repo')).toBe(expected)
  })

  it('starts in a folder', () => {
    expect(folderOf('./services/*/cmd', '/repo')).toBe('/repo/services')
    expect(folderOf('./...', '/repo')).toBe('/repo')
    expect(folderOf('./services/api', '/repo')).toBe('/repo/services/api')
  })
})
