import { inputsOfBuild, readVerifyCommand } from '../../src/command/verify-command.ts'

const image = `ghcr.io/team/app@sha256:${'a'.repeat(64)}`
const plain = { image, source: undefined, texts: new Map(), verbose: false, passwordFromStdin: false }

it.each([
  [['verify', image], plain],
  [['verify', image, '--source', 'there'], { ...plain, source: 'there' }],
  [['verify', '--source=there', image, '-v'], { ...plain, source: 'there', verbose: true }],
  [
    ['verify', image, '--plain-http', 'r:5000', '--go-version', '1.25.1'],
    {
      ...plain,
      texts: new Map([
        ['plain-http', 'r:5000'],
        ['go-version', '1.25.1'],
      ]),
    },
  ],
  [['./verify', image], undefined],
  [[], undefined],
])('%j is read', (args, command) => {
  expect(readVerifyCommand(args)).toEqual(command)
})

it.each([
  [['verify'], 'verify has no image'],
  [['verify', image, 'b'], 'verify takes one image, and got b too'],
  [['verify', image, '--source'], '--source has no value'],
  [
    ['verify', image, '--ldflags', '-X a=b'],
    'verify takes no --ldflags: the inputs of the build are in the provenance',
  ],
  [['verify', image, '--force'], 'unknown flag --force'],
  [['verify', image, '--json'], 'verify prints one line'],
])('%j is refused', (args, message) => {
  expect(() => readVerifyCommand(args)).toThrow(message)
})

it('a mistyped flag of its own is told from those of a build', () => {
  const change = 'Did you mean --source? --help lists all flags.'
  expect(() => readVerifyCommand(['verify', image, '--sourc', 'there'])).toThrow(expect.objectContaining({ change }))
})

it('tools of the command replace those of the record, and what reaches the registry does not', () => {
  const texts = new Map([
    ['go-version', '1.25.1'],
    ['username', 'robot'],
  ])
  expect([...inputsOfBuild(texts)]).toEqual([['go-version', '1.25.1']])
})
