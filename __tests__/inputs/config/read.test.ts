import { UsageError } from '../../../src/errors.ts'
import { readConfig } from '../../../src/inputs/config/read.ts'
import { readInputs } from '../../../src/inputs/inputs.ts'

const source = (text: string) => ({ file: '.go-tiny-image.yml', folder: '/repo', text })
const read = (text: string) => readConfig(source(text))
const defaults = (text: string) => new Map(read(text).defaults.map((setting) => [setting.name, setting.text]))

const wrong = (text: string): UsageError => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
  throw new Error('nothing was wrong')
}

describe('a settings file', () => {
  it('has defaults, and settings for packages, with the lines in which they stand', () => {
    const config = read(`# all of them
defaults:
  platforms: [linux/amd64, linux/arm64]
  user: 1000
packages:
  ./services/api:
    expose: 8080
  ./services/...:
    ldflags: -X main.version={{version}}
`)
    expect(config.defaults).toEqual([
      { name: 'platforms', text: 'linux/amd64\nlinux/arm64', from: '.go-tiny-image.yml:3', line: 3 },
      { name: 'user', text: '1000', from: '.go-tiny-image.yml:4', line: 4 },
    ])
    expect(config.rules).toEqual([
      {
        pattern: './services/api',
        line: 6,
        settings: [{ name: 'expose', text: '8080', from: '.go-tiny-image.yml:7', line: 7 }],
      },
      {
        pattern: './services/...',
        line: 8,
        settings: [{ name: 'ldflags', text: '-X main.version={{version}}', from: '.go-tiny-image.yml:9', line: 9 }],
      },
    ])
  })

  it('may be empty, or have empty parts', () => {
    for (const text of ['', '# nothing\n', 'defaults:\n', 'packages: {}\n', 'packages:\n  ./a:\n']) {
      expect(read(text).defaults).toEqual([])
    }
  })

  it('keeps texts as they are written', () => {
    expect(defaults('defaults:\n  go-version: 1.20\n  user: 0x10\n  home: true\n')).toEqual(
      new Map([
        ['go-version', '1.20'],
        ['user', '0x10'],
        ['home', 'true'],
      ]),
    )
  })

  it('gives inputs what the step would have to write', () => {
    const texts = defaults(`defaults:
  env:
    A: 'x, y'
    B: "two\\nlines"
    C: '"quoted"'
  labels: [a=b, 'c=d=e']
  cmd: [serve, --name, 'it''s', 'a "b"', '']
  build-flags: -p 1
  expose: [8080, 53/udp]
  files:
    - a:/b
`)
    const inputs = readInputs(texts)
    expect(inputs.env).toEqual({ A: 'x, y', B: 'two\nlines', C: '"quoted"' })
    expect(inputs.labels).toEqual({ a: 'b', c: 'd=e' })
    expect(inputs.cmd).toEqual(['serve', '--name', "it's", 'a "b"', ''])
    expect(inputs.buildFlags).toEqual(['-p', '1'])
    expect(inputs.expose).toEqual(['8080', '53/udp'])
    expect(inputs.files).toEqual(['a:/b'])
  })

  it('knows anchors and merge keys', () => {
    const { rules } = read(`packages:
  ./a: &web
    user: 1
    expose: 80
  ./b:
    <<: *web
    user: 2
`)
    expect(rules[1]?.settings.map(({ name, text }) => [name, text])).toEqual([
      ['user', '2'],
      ['expose', '80'],
    ])
  })

  it.each([
    ['default:\n  user: 1\n', '.go-tiny-image.yml:1: unknown name default', /^Did you mean defaults\?/],
    ['user: 1\n', '.go-tiny-image.yml:1: unknown name user', /^Write user under defaults/],
    ['defaults:\n  platform: x\n', '.go-tiny-image.yml:2: unknown input platform', /^Did you mean platforms\?/],
    [
      'packages:\n  ./a:\n    cmd: x\n    ldflag: y\n',
      '.go-tiny-image.yml:4: unknown input ldflag',
      /^Did you mean ldflags\?/,
    ],
    ['defaults:\n  user: [1]\n', '.go-tiny-image.yml:2: user is a list, but must be one value', /the input user/],
    ['defaults:\n  user: {a: b}\n', '.go-tiny-image.yml:2: user is a map, but must be one value', /./],
    ['defaults:\n  platforms: {a: b}\n', '.go-tiny-image.yml:2: platforms is a map, but must be a list or a text', /./],
    [
      'defaults:\n  env: {A: [1]}\n',
      '.go-tiny-image.yml:2: env.A is a list within a list, but must be a map, a list or a text',
      /./,
    ],
    ['defaults: 1\n', '.go-tiny-image.yml:1: defaults is "1", but must be a map', /./],
    ['- a\n', '.go-tiny-image.yml:1: the file is a list, but must be a map', /./],
    [
      'packages:\n  ./a:\n    go-version: 1.24\n',
      '.go-tiny-image.yml:3: go-version cannot be set here: all packages of a step use the same tools; defaults may set it',
      /^Remove go-version/,
    ],
    [
      'defaults:\n  password: x\n',
      '.go-tiny-image.yml:2: password cannot be set here: credentials and registries belong to the step, not into a file of the repository',
      /./,
    ],
    ['defaults:\n  user: 1\n  user: 2\n', '.go-tiny-image.yml:3: not YAML: Map keys must be unique', /./],
    ['defaults: {a\n', '.go-tiny-image.yml:2: not YAML:', /./],
    ['defaults: *missing\n', '.go-tiny-image.yml: Unresolved alias', /./],
  ])('%j is refused', (text, message, change) => {
    const error = wrong(text)
    expect(error.message).toContain(message)
    expect(error.change).toMatch(change)
  })

  it('points at the line', () => {
    expect(wrong('defaults:\n  user: [1]\n').positions).toEqual([
      { at: { file: '.go-tiny-image.yml', line: 2 }, message: 'user is a list, but must be one value' },
    ])
  })

  it('is refused when it is made to exhaust memory', () => {
    expect(wrong(`# ${'x'.repeat(10_000_000)}\n`).message).toContain(
      'has 10000003 characters; at most 1000000 are read',
    )
    const laughs = Array.from({ length: 9 }, (_, level) => {
      const name = level === 0 ? 'x' : `*a${level - 1}`
      return `a${level}: &a${level} [${Array.from({ length: 9 }, () => name).join(', ')}]`
    })
    expect(wrong(`${laughs.join('\n')}\n`).message).toContain('Excessive alias count')
    const many = Array.from({ length: 20_000 }, () => '*a').join(',')
    expect(wrong(`x: &a y\ndefaults: [${many}]\n`).message).toContain('20000 aliases; at most 2000')
  })

  it('may use an anchor for each of a thousand packages', () => {
    const packages = Array.from({ length: 1000 }, (_, index) => `  ./s${index}:\n    <<: *base\n    user: ${index}\n`)
    const { rules } = read(`packages:\n  ./base: &base\n    expose: 80\n${packages.join('')}`)
    expect(rules).toHaveLength(1001)
    expect(rules[1000]?.settings).toHaveLength(2)
  })
})
