import { readInputs } from '../../src/inputs/inputs.ts'
import { parsePlatform } from '../../src/oci/platform.ts'
import { outcomeText, parseCanaryRecord, parseOutcome } from '../../src/pack/outcome.ts'
import { packingTime } from '../../src/pack/packer.ts'
import { packingOn } from '../../src/pack/upx/platforms.ts'
import { checkPackingOptions, packArguments, unpackArguments, upxComplaint } from '../../src/pack/upx/upx-arguments.ts'

describe('platforms', () => {
  it.each([
    ['linux/amd64', '4.2.4', 'runs'],
    ['linux/amd64/v3', '4.2.2', 'runs'],
    ['linux/386', '4.2.4', 'runs'],
    ['linux/arm/v5', '4.2.4', 'runs'],
    ['linux/arm/v7', '4.2.4', 'runs'],
    ['linux/ppc64le', '4.2.4', 'runs'],
    ['linux/arm64', '4.2.4', 'doubtful'],
    ['linux/arm64', '4.2.2', 'doubtful'],
    ['linux/amd64', '5.0.0', 'doubtful'],
    ['linux/amd64', '3.96', 'doubtful'],
    ['linux/ppc64', '4.2.4', 'impossible'],
    ['linux/mips', '4.2.4', 'impossible'],
    ['linux/mipsle', '4.2.4', 'impossible'],
    ['linux/mips64', '4.2.4', 'impossible'],
    ['linux/mips64le', '4.2.4', 'impossible'],
    ['linux/loong64', '4.2.4', 'impossible'],
    ['linux/riscv64', '4.2.4', 'impossible'],
    ['linux/s390x', '5.0.0', 'impossible'],
  ])('%s packed by UPX %s: %s', (platform, version, verdict) => {
    expect(packingOn(parsePlatform(platform), version).verdict).toBe(verdict)
  })
})

describe('options for UPX', () => {
  it('are the ones of the input alone, which are --best --lzma where it is not given', () => {
    const { upxArgs } = readInputs(new Map())
    expect(upxArgs).toEqual(['--best', '--lzma'])
    expect(packArguments({ options: upxArgs, input: 'in', output: 'out' }).filter((word) => word === '--lzma')).toEqual(
      ['--lzma'],
    )
    expect(readInputs(new Map([['upx-args', '--best']])).upxArgs).toEqual(['--best'])
    expect(() => checkPackingOptions(['-5', '--no-lzma', '--filter=0x49'])).not.toThrow()
  })

  it.each([
    '-d',
    '-o/tmp/x',
    '-t',
    '-9d',
    '-k',
    '--decompress',
    '--output=x',
    '--test',
    '--backup',
    '--list',
    '--help',
    '--force-execve',
    '--',
    '-',
    '/bin/sh',
    '',
  ])('%j is refused', (arg) => {
    expect(() => checkPackingOptions([arg])).toThrow(`upx-args: "${arg}"`)
  })

  it('name the files where no file can be taken for an option', () => {
    expect(packArguments({ options: ['--best'], input: '-x', output: '/o' }).slice(-4)).toEqual([
      '--best',
      '-o/o',
      '--',
      '-x',
    ])
    expect(unpackArguments({ input: '/i', output: '/o' })).toEqual(expect.arrayContaining(['-d', '-o/o', '--', '/i']))
  })
})

it.each([
  ['upx: /t/x: NotCompressibleException\n', 'NotCompressibleException'],
  ['  banner\nupx: /t/a b: CantPackException: bad ELF header\n\nPacked 0 files.', 'CantPackException: bad ELF header'],
  ['upx: /t/x: AlreadyPackedException: already packed by UPX', 'AlreadyPackedException: already packed by UPX'],
  ["upx: unrecognized option '--nosuch'\nUsage: upx [-1]\n", "unrecognized option '--nosuch'"],
  ["upx: option '--lzma' doesn't allow an argument\nUsage: upx", "option '--lzma' doesn't allow an argument"],
  ['Segmentation fault', undefined],
])('of UPX’s output %j, the complaint is %j', (output, complaint) => {
  expect(upxComplaint(output)).toBe(complaint)
})

it('gives UPX minutes, and more for larger programs', () => {
  expect(packingTime(1_000_000)).toBe(90_000)
  expect(packingTime(10_000_000)).toBe(360_000)
})

describe('what is remembered', () => {
  const outcome = { sizeBytes: 3, pulled: { unpacked: 5, packed: 2 }, canary: { notRun: 'no emulator' } }

  it('is read as it was written', () => {
    expect(parseOutcome(outcomeText(outcome))).toEqual(outcome)
    expect(parseCanaryRecord('{"canary": "native", "atMs": 5}')).toEqual({ canary: 'native', atMs: 5 })
  })

  it.each([
    undefined,
    '',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...outcome, sizeBytes: -1 }),
    JSON.stringify({ ...outcome, pulled: { unpacked: '5', packed: 2 } }),
    JSON.stringify({ ...outcome, canary: 'fine' }),
  ])('%j is nothing of the kind', (text) => {
    expect(parseOutcome(text)).toBeUndefined()
    expect(parseCanaryRecord(text)).toBeUndefined()
  })
})
