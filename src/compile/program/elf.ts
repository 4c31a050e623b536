import type { Platform } from '../../oci/platform.ts'

/** The fields of an ELF header that decide where a program runs. Source: the ELF specification, "ELF header". */
export type ElfHeader = {
  readonly bits: 32 | 64
  readonly endianness: 'little' | 'big'
  readonly type: number
  readonly machine: number
  readonly programHeaders: { readonly offset: number; readonly entrySize: number; readonly count: number }
}

export type ProgramHeader = { readonly type: number; readonly offset: number; readonly sizeBytes: number }

/** Bytes from the start of the file that `parseElfHeader` needs. */
export const elfHeaderSize = 64

const executableType = 2
const dynamicSegment = 2
const interpreterSegment = 3
const neededTag = 1

type Machine = Pick<ElfHeader, 'bits' | 'endianness' | 'machine'>

const little = (machine: number, bits: 32 | 64 = 64): Machine => ({ bits, endianness: 'little', machine })
const big = (machine: number, bits: 32 | 64 = 64): Machine => ({ bits, endianness: 'big', machine })

// e_machine of each architecture. Source: the generic ABI's register of e_machine values.
const machines: Readonly<Record<string, Machine>> = {
  '386': little(3, 32),
  amd64: little(62),
  arm: little(40, 32),
  arm64: little(183),
  loong64: little(258),
  mips: big(8, 32),
  mips64: big(8),
  mips64le: little(8),
  mipsle: little(8, 32),
  ppc64: big(21),
  ppc64le: little(21),
  riscv64: little(243),
  s390x: big(22),
}

/** Undefined for bytes that are no ELF file. */
export function parseElfHeader(bytes: Buffer): ElfHeader | undefined {
  const [fileClass, data] = [bytes[4], bytes[5]]
  const isElf = bytes.length >= elfHeaderSize && bytes.readUInt32BE(0) === 0x7f454c46
  if (!isElf || (fileClass !== 1 && fileClass !== 2) || (data !== 1 && data !== 2)) return undefined
  const endianness = data === 1 ? 'little' : 'big'
  const read = reader(bytes, endianness)
  const wide = fileClass === 2
  return {
    bits: wide ? 64 : 32,
    endianness,
    type: read(16, 2),
    machine: read(18, 2),
    programHeaders: wide
      ? { offset: read(32, 8), entrySize: read(54, 2), count: read(56, 2) }
      : { offset: read(28, 4), entrySize: read(42, 2), count: read(44, 2) },
  }
}

/** `bytes` are the program header table. */
export function parseProgramHeaders(bytes: Buffer, header: ElfHeader): readonly ProgramHeader[] {
  const read = reader(bytes, header.endianness)
  const { entrySize, count } = header.programHeaders
  const complete = Math.min(count, Math.floor(bytes.length / Math.max(entrySize, 1)))
  return Array.from({ length: complete }, (_, index) => {
    const start = index * entrySize
    return header.bits === 64
      ? { type: read(start, 4), offset: read(start + 8, 8), sizeBytes: read(start + 32, 8) }
      : { type: read(start, 4), offset: read(start + 4, 4), sizeBytes: read(start + 16, 4) }
  })
}

/** The segment that lists the needed shared libraries, if there is one. */
export function dynamicSegmentOf(segments: readonly ProgramHeader[]): ProgramHeader | undefined {
  return segments.find(({ type }) => type === dynamicSegment)
}

/** The number of shared libraries that the dynamic segment lists. */
export function neededLibraries(bytes: Buffer, header: ElfHeader): number {
  const word = header.bits === 64 ? 8 : 4
  const read = reader(bytes, header.endianness)
  const entries = Array.from({ length: Math.floor(bytes.length / (2 * word)) }, (_, index) => index * 2 * word)
  return entries.filter((start) => read(start, word) === neededTag).length
}

/** Why the program cannot run alone in an image of the platform, as a clause; undefined when it can. */
export function elfProblem(
  elf: { readonly header: ElfHeader; readonly segments: readonly ProgramHeader[]; readonly libraries: number },
  platform: Platform,
): { readonly kind: 'machine' | 'dynamic' | 'PIE'; readonly text: string } | undefined {
  const { header, segments, libraries } = elf
  const wanted = machines[platform.architecture]
  if (
    wanted === undefined ||
    header.machine !== wanted.machine ||
    header.bits !== wanted.bits ||
    header.endianness !== wanted.endianness
  ) {
    const found = `${header.bits} bits, ${header.endianness} endian, machine ${header.machine}`
    return { kind: 'machine', text: `is for another machine (${found})` }
  }
  if (segments.some(({ type }) => type === interpreterSegment)) {
    return { kind: 'dynamic', text: 'needs a dynamic loader (PT_INTERP), which an image from scratch does not have' }
  }
  if (libraries > 0) {
    return { kind: 'dynamic', text: `needs ${libraries} shared libraries, which an image from scratch does not have` }
  }
  if (header.type !== executableType) {
    return { kind: 'PIE', text: `is not a plain executable (ELF type ${header.type} instead of ${executableType})` }
  }
  return undefined
}

// Offsets above 2^53 lose precision as numbers; no real file has them, so they simply match nothing.
function reader(bytes: Buffer, endianness: 'little' | 'big'): (offset: number, size: 2 | 4 | 8) => number {
  return (offset, size) => {
    if (size === 8) {
      return Number(endianness === 'little' ? bytes.readBigUInt64LE(offset) : bytes.readBigUInt64BE(offset))
    }
    return endianness === 'little' ? bytes.readUIntLE(offset, size) : bytes.readUIntBE(offset, size)
  }
}
