import { readResolveCommand } from '../../src/command/resolve-arguments.ts'

const read = (...args: readonly string[]) => {
  const command = readResolveCommand(['resolve', ...args])
  return command === undefined ? undefined : { files: command.files, ...Object.fromEntries(command.line.texts) }
}

it.each([
  [['k8s'], { files: ['k8s'], push: 'true' }],
  [['-f', 'a.yaml', '--filename=b.yaml', '-f=-'], { files: ['a.yaml', 'b.yaml', '-'], push: 'true' }],
  [
    ['k8s', '--images', 'r/{{name}}', '--package', './cmd/api'],
    { files: ['k8s'], push: 'true', images: 'r/{{name}}', package: './cmd/api' },
  ],
  [['--package=./cmd/...', 'a.yaml', '--push', 'false'], { files: ['a.yaml'], push: 'false', package: './cmd/...' }],
] as const)('%j', (args, expected) => {
  expect(read(...args)).toEqual(expected)
})

it('other command lines are not its own, nor is --help', () => {
  expect(readResolveCommand(['./cmd/api'])).toBeUndefined()
  expect(read('--help')).toBeUndefined()
})

it.each([
  [[], 'resolve names no file'],
  [['-f'], '-f has no value'],
  [['a.yaml', '--plan'], 'resolve has the flag --plan'],
  [['a.yaml', '--json'], 'resolve has the flag --json'],
  [['a.yaml', '--imges', 'x'], 'unknown flag --imges'],
] as const)('%j is refused', (args, message) => {
  expect(() => read(...args)).toThrow(message)
})

it('a mistyped flag of its own is told from those of a build', () => {
  const change = 'Did you mean --filename? --help lists all flags.'
  expect(() => read('--filenam', 'a.yaml')).toThrow(expect.objectContaining({ change }))
})
