import { readFileCommand } from '../../src/command/file-commands.ts'

it.each([
  [['inspect', 'app'], { kind: 'inspect', file: 'app' }],
  [['unpack', 'app'], { kind: 'unpack', file: 'app', output: 'app.unpacked' }],
  [['unpack', 'app', '-o', 'out'], { kind: 'unpack', file: 'app', output: 'out' }],
  [['unpack', '--output', 'out', 'app'], { kind: 'unpack', file: 'app', output: 'out' }],
  [['./inspect', 'app'], undefined],
  [[], undefined],
])('%j is read', (args, command) => {
  expect(readFileCommand(args)).toEqual(command)
})

it.each([
  [['inspect'], 'inspect has no file'],
  [['inspect', 'a', 'b'], 'inspect takes one file, and got b too'],
  [['inspect', '-o', 'out', 'a'], 'inspect knows no flag -o'],
  [['unpack', 'a', '-o'], '-o has no value'],
  [['unpack', '--force', 'a'], 'unpack knows no flag --force'],
])('%j is refused', (args, message) => {
  expect(() => readFileCommand(args)).toThrow(message)
})
