import { readExplainCommand } from '../../src/command/explain-arguments.ts'

it.each([
  [['explain', './cmd/api'], { package: './cmd/api' }, { json: false }],
  [['explain', '--json', './cmd/api'], { package: './cmd/api' }, { json: true }],
  [
    ['explain', '.', '--platforms', 'linux/arm64', '--upx', 'false'],
    { package: '.', platforms: 'linux/arm64', upx: 'false' },
    { json: false },
  ],
])('%j is read', (args, texts, { json }) => {
  const command = readExplainCommand(args)
  expect(Object.fromEntries(command?.texts ?? [])).toEqual({ ...texts, push: 'false', summary: 'false' })
  expect(command).toMatchObject({ json })
})

it.each([
  [['explain', '.', '--against', 'ghcr.io/me/app:v1'], { target: '.', against: 'ghcr.io/me/app:v1' }],
  [['explain', '--page=a.html', '.'], { target: '.', page: 'a.html' }],
  [['explain', 'ghcr.io/me/app@sha256:00', '--json'], { target: 'ghcr.io/me/app@sha256:00' }],
])('%j has flags of its own', (args, command) => {
  expect(readExplainCommand(args)).toMatchObject(command)
})

it.each([[['./explain']], [['./cmd/api', 'explain']], [[]], [['explain', '--help']]])(
  '%j is another command',
  (args) => {
    expect(readExplainCommand(args)).toBeUndefined()
  },
)

it.each([
  [['explain'], 'explain has no package'],
  [['explain', '.', '--push'], 'explain has the flag --push, but it builds an image only to describe it'],
  [['explain', '.', '--load'], 'explain has the flag --load'],
  [['explain', '.', '--what'], 'unknown flag --what'],
  [['explain', './a', './b'], 'explain takes one package, and got ./b too'],
  [['explain', '.', '--against'], '--against has no value'],
  [['explain', '.', '--page='], '--page has no value'],
])('%j is refused', (args, message) => {
  expect(() => readExplainCommand(args)).toThrow(message)
})

it.each([
  ['--againts', 'Did you mean --against? --help lists all flags.'],
  ['--pages', 'Did you mean --page? --help lists all flags.'],
  ['--packr', 'Did you mean --packer? --help lists all flags.'],
])('%s is not unlike a flag of a build or of its own', (flag, change) => {
  expect(() => readExplainCommand(['explain', '.', flag, 'x'])).toThrow(expect.objectContaining({ change }))
})
