import { isLoopback, isPrivate } from '../../../src/host/network/addresses.ts'

describe('an address', () => {
  it.each([
    ['localhost', true, true],
    ['localhost:5000', true, true],
    ['127.0.0.1:5000', true, true],
    ['127.9.9.9', true, true],
    ['[::1]:5000', true, true],
    ['10.0.0.1', false, true],
    ['172.16.0.1', false, true],
    ['172.32.0.1', false, false],
    ['192.168.1.1:443', false, true],
    ['169.254.169.254', false, true],
    ['100.64.0.1', false, true],
    ['0.0.0.0', false, true],
    ['[fe80::1]', false, true],
    ['[fd00::1]', false, true],
    ['[::ffff:10.0.0.1]', false, true],
    ['[::ffff:7f00:1]', false, true],
    ['[2001:db8::1]', false, false],
    ['8.8.8.8', false, false],
    ['ghcr.io', false, false],
    ['127.0.0.1.example.com', false, false],
    ['localhost.example.com', false, false],
  ])('%s: loopback %s, private %s', (address, loopback, hidden) => {
    expect([isLoopback(address), isPrivate(address)]).toEqual([loopback, hidden])
  })
})

describe('an address in another spelling', () => {
  it.each([
    'localhost.',
    'LOCALHOST:80',
    'api.localhost',
    'metadata.google.internal',
    'metadata.google.internal.:80',
    'printer.local',
    'nas.home.arpa',
    'metadata',
    '127.1',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '2130706433',
    '127.0.0.1.:8080',
    '１６９.２５４.１６９.２５４',
    '0xa9fea9fe',
    '169.254.43518',
    '[::]',
    '::1',
    '[::127.0.0.1]',
    '[::ffff:169.254.169.254]',
    '[::ffff:a9fe:a9fe]',
    '[0:0:0:0:0:ffff:10.1.2.3]',
    '[::ffff:0:169.254.169.254]',
    '[64:ff9b::169.254.169.254]',
    '[64:ff9b::a9fe:a9fe]',
    '[64:ff9b:1::1]',
    '[2002:a9fe:a9fe::1]',
    '[2002:c0a8:101:1:2:3:4:5]',
    '[2001:0:1::1]',
    '[fd00:ec2::254]',
    '[fe80::1%25eth0]',
    'fe80::1%eth0',
    '[fec0::1]',
    '[ff02::1]',
    '192.0.0.192',
    '198.18.0.1',
    '255.255.255.255',
  ])('%s is private', (address) => {
    expect(isPrivate(address)).toBe(true)
  })

  it.each([
    '[64:ff9b::8.8.8.8]',
    '[2002:808:808::1]',
    '[::ffff:8.8.8.8]',
    '[2606:4700::1111]',
    '100.128.0.1',
    '172.15.255.255',
    '192.169.0.1',
    '198.20.0.1',
    'internal.example.com',
    'local.example',
    'xn--localhost-1.example',
  ])('%s is not', (address) => {
    expect(isPrivate(address)).toBe(false)
  })

  it.each([
    ['[::ffff:127.0.0.1]', false],
    ['127.1', true],
    ['localhost.', true],
    ['[64:ff9b::127.0.0.1]', false],
    ['[::127.0.0.1]', false],
    ['0.0.0.0', false],
    ['api.localhost', false],
    ['10.0.0.1', false],
  ])('%s is loopback: %s', (address, expected) => {
    expect(isLoopback(address)).toBe(expected)
  })
})
