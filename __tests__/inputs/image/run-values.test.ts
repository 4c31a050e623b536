import { readInputs } from '../../../src/inputs/inputs.ts'

const read = (name: string, text: string) => readInputs(new Map([[name, text]]))

it.each([
  ['user', '12.5', 'user is "12.5", which is not a number'],
  ['user', '1e3', 'user is "1e3"'],
  ['user', '0x3e8', 'user is "0x3e8"'],
  ['user', '-1', 'user is "-1"'],
  ['user', 'null', 'user is "null"'],
  ['user', '1:2:3', 'user is "1:2:3"'],
  ['user', '4294967295', 'user is "4294967295"'],
  ['user', '1000:', 'user is "1000:"'],
  ['workdir', '~', 'workdir is "~", which is not an absolute path'],
  ['workdir', '/a/../b', 'workdir is "/a/../b"'],
  ['volumes', '/a,b', 'volumes is "b"'],
  ['expose', '8080.0', 'expose has "8080.0", which is not a port'],
  ['expose', '8e3', 'expose has "8e3"'],
  ['expose', '80/sctp,65536', 'expose has "65536"'],
  ['expose', '8080:80', 'expose has "8080:80"'],
  ['capabilities', 'yes', 'capabilities has "yes", which is not a Linux capability'],
  ['stop-signal', '9.0', 'stop-signal is "9.0", which is not a signal'],
  ['platforms', 'linux/amd65', 'platform "linux/amd65" names the unknown architecture "amd65"'],
  ['push', 'yes', 'push is "yes", which is not one of auto, true, false'],
  ['load', 'on', 'load is "on", which is neither true nor false'],
])('%s: %s is refused before any work', (name, text, message) => {
  expect(() => read(name, text)).toThrow(message)
})

it.each([
  ['user', '0755', { user: '0755' }],
  ['user', '4294967294:0', { user: '4294967294:0' }],
  ['expose', '08080', { expose: ['08080'] }],
  ['stop-signal', '15', { stopSignal: '15' }],
  ['capabilities', 'cap_net_raw', { capabilities: ['cap_net_raw'] }],
])('%s: %s is read as it is written', (name, text, expected) => {
  expect(read(name, text)).toMatchObject(expected)
})
