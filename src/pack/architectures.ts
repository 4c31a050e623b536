import type { FilterName } from './format/layout.ts'

/** The packer's table of architectures. To add one: a line here, a file in stub/linux/, a line in native/parts.mjs. */
export type Architecture = {
  /** Go's name (GOARCH). */
  readonly name: string
  /** e_machine. */
  readonly machine: number
  readonly bits: 32 | 64
  readonly little: boolean
  /** The filter for its instructions; without one they are compressed unfiltered. */
  readonly textFilter?: Exclude<FilterName, 'pclntab'>
  /**
   * The required address of the stub; by default it is placed after the program. native/stub-parts.mjs has the same.
   */
  readonly stubAddress?: number
}

const architectures: readonly Architecture[] = [
  { name: 'amd64', machine: 62, bits: 64, little: true, textFilter: 'amd64' },
  { name: 'arm64', machine: 183, bits: 64, little: true, textFilter: 'words' },
  { name: '386', machine: 3, bits: 32, little: true, textFilter: '386' },
  { name: 'arm', machine: 40, bits: 32, little: true, textFilter: 'words' },
  { name: 'riscv64', machine: 243, bits: 64, little: true },
  { name: 'ppc64le', machine: 21, bits: 64, little: true },
  { name: 's390x', machine: 22, bits: 64, little: false },
  { name: 'loong64', machine: 258, bits: 64, little: true },
  { name: 'mips64le', machine: 8, bits: 64, little: true, stubAddress: 0x70000000 },
]

/** Go's names (GOARCH). */
export const architectureNames: readonly string[] = architectures.map(({ name }) => name)

/** The architecture of an ELF file; undefined when there is no stub for it. */
export function architectureOf(elf: Pick<Architecture, 'machine' | 'bits' | 'little'>): Architecture | undefined {
  const { machine, bits, little } = elf
  return architectures.find((one) => one.machine === machine && one.bits === bits && one.little === little)
}
