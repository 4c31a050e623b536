import type { Section } from '../../elf/sections.ts'
import type { SourceFile } from '../content.ts'

/** A segment that the kernel loads (PT_LOAD). Addresses fit in numbers: Go's programs use low ones. */
export type LoadedSegment = {
  readonly address: number
  readonly memorySize: number
  readonly fileOffset: number
  readonly fileSize: number
  /** PF_X 1, PF_W 2, PF_R 4. */
  readonly flags: number
}

/** The parts of a linked program that packing needs. */
export type LinkedProgram = {
  readonly file: SourceFile
  readonly bits: 32 | 64
  readonly little: boolean
  readonly machine: number
  /** e_flags: the ABI of some architectures. */
  readonly flags: number
  readonly entry: number
  readonly programHeaders: { readonly fileOffset: number; readonly count: number; readonly entrySize: number }
  /** Sorted by address. They overlap neither in the file nor in memory. */
  readonly segments: readonly LoadedSegment[]
  /** The largest page size that the segments are laid out for. */
  readonly pageSize: number
  /** PF flags of PT_GNU_STACK; undefined when the program has none. */
  readonly stackFlags: number | undefined
  readonly sections: readonly Section[]
}
