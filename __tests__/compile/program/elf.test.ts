import { elfProblem, neededLibraries, parseElfHeader, parseProgramHeaders } from '../../../src/compile/program/elf.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'

type Sample = { readonly bits: 32 | 64; readonly little: boolean; readonly machine: number; readonly type?: number }

function headerBytes({ bits, little, machine, type = 2 }: Sample): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.write('\x7fELF', 0, 'latin1')
  bytes[4] = bits === 64 ? 2 : 1
  bytes[5] = little ? 1 : 2
  const put = (offset: number, value: number): void => {
    if (little) bytes.writeUInt16LE(value, offset)
    else bytes.writeUInt16BE(value, offset)
  }
  put(16, type)
  put(18, machine)
  return bytes
}

function parsed(sample: Sample): NonNullable<ReturnType<typeof parseElfHeader>> {
  const header = parseElfHeader(headerBytes(sample))
  if (header === undefined) throw new Error('not read')
  return header
}

const machines: readonly (readonly [string, Sample])[] = [
  ['linux/386', { bits: 32, little: true, machine: 3 }],
  ['linux/amd64', { bits: 64, little: true, machine: 62 }],
  ['linux/amd64/v3', { bits: 64, little: true, machine: 62 }],
  ['linux/arm/v5', { bits: 32, little: true, machine: 40 }],
  ['linux/arm64', { bits: 64, little: true, machine: 183 }],
  ['linux/loong64', { bits: 64, little: true, machine: 258 }],
  ['linux/mips', { bits: 32, little: false, machine: 8 }],
  ['linux/mips64le', { bits: 64, little: true, machine: 8 }],
  ['linux/ppc64', { bits: 64, little: false, machine: 21 }],
  ['linux/ppc64le', { bits: 64, little: true, machine: 21 }],
  ['linux/riscv64', { bits: 64, little: true, machine: 243 }],
  ['linux/s390x', { bits: 64, little: false, machine: 22 }],
]

describe('an ELF header', () => {
  it.each(machines)('of %s fits no other platform', (own, sample) => {
    const elf = { header: parsed(sample), segments: [], libraries: 0 }
    const fitting = machines.map(([text]) => text).filter((text) => elfProblem(elf, parsePlatform(text)) === undefined)
    const family = own.split('/')[1]
    expect(fitting).toContain(own)
    expect(fitting.every((text) => text.split('/')[1] === family)).toBe(true)
  })

  it.each([
    ['an archive', Buffer.from('!<arch>\n'.padEnd(64))],
    ['too short', Buffer.from('\x7fELF\x02\x01', 'latin1')],
    ['of no known class', Buffer.concat([Buffer.from('\x7fELF\x03\x01', 'latin1'), Buffer.alloc(60)])],
  ])('is not seen in a file that is %s', (_, bytes) => {
    expect(parseElfHeader(bytes)).toBeUndefined()
  })
})

describe('a program of the right machine', () => {
  const header = parsed({ bits: 64, little: true, machine: 62 })
  const amd64 = parsePlatform('linux/amd64')

  it.each([
    [{ header, segments: [{ type: 3, offset: 0, sizeBytes: 1 }], libraries: 0 }, 'dynamic', 'PT_INTERP'],
    [{ header, segments: [{ type: 2, offset: 0, sizeBytes: 1 }], libraries: 2 }, 'dynamic', '2 shared libraries'],
    [{ header: { ...header, type: 3 }, segments: [], libraries: 0 }, 'PIE', 'ELF type 3'],
  ])('is refused when it could not start alone (%#)', (elf, kind, text) => {
    expect(elfProblem(elf, amd64)).toEqual({ kind, text: expect.stringContaining(text) })
  })
})

describe('program headers and the dynamic segment', () => {
  it('are read in the order of bytes and the width of the file', () => {
    const header = {
      ...parsed({ bits: 32, little: false, machine: 8 }),
      programHeaders: { offset: 52, entrySize: 32, count: 9 },
    }
    const bytes = Buffer.alloc(40) // one whole entry, and a piece of a second one
    bytes.writeUInt32BE(3, 0)
    bytes.writeUInt32BE(0x1000, 4)
    bytes.writeUInt32BE(0x20, 16)
    expect(parseProgramHeaders(bytes, header)).toEqual([{ type: 3, offset: 0x1000, sizeBytes: 0x20 }])
  })

  it('count the shared libraries', () => {
    const header = parsed({ bits: 64, little: true, machine: 62 })
    const entry = (tag: bigint): Buffer => {
      const bytes = Buffer.alloc(16)
      bytes.writeBigUInt64LE(tag)
      return bytes
    }
    expect(neededLibraries(Buffer.concat([entry(1n), entry(5n), entry(1n), entry(0n)]), header)).toBe(2)
  })
})
