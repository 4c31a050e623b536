import type { LzmaModel } from '../format/types.ts'

/** How to split a word with a field. At most one rule matches a word. */
export type WordRule = {
  /** `field`: the field goes into a stream; `jump`: likewise, and is a distance in words; `target`: the field is a
   * distance in words, and becomes an address; `page`: ADRP of arm64, whose pages become absolute; `literal`: the field
   * is a distance in bytes to a word of data, which is moved to the stream after `stream`. One rule at most is `literal`. */
  readonly kind: 'field' | 'jump' | 'target' | 'page' | 'literal'
  /** The bits that identify the instruction, and their value. None of them is in the field. */
  readonly mask: number
  readonly match: number
  /** The field: its lowest bit and its width in bits. */
  readonly shift: number
  readonly width: number
  /** For `field`, `jump` and `literal`: the index in `WordRules.streams`. */
  readonly stream?: number
}

/** What the filter needs to know about an architecture with 4-byte instructions. */
export type WordRules = {
  /** The word that the linker puts between functions. */
  readonly padding: number
  /** The word that starts most Go functions: it loads the stack limit. */
  readonly prologue: number
  readonly streams: readonly { readonly name: string; readonly model: LzmaModel }[]
  readonly rules: readonly WordRule[]
}

const varints: LzmaModel = { lc: 3, lp: 0, pb: 0 }

// Source: Arm Architecture Reference Manual for A-profile, C4.1.
const arm64: WordRules = {
  padding: 0,
  // MOVD 16(g), R16
  prologue: 0xf9400b90,
  streams: [
    { name: 'conditional jumps', model: varints },
    { name: 'jumps', model: varints },
    { name: 'offsets from the stack pointer', model: varints },
    { name: 'offsets of pairs from the stack pointer', model: varints },
    { name: 'sums with the stack pointer', model: varints },
    { name: 'constants that are moved', model: varints },
  ],
  rules: [
    // BL and ADRP
    { kind: 'target', mask: 0xfc000000, match: 0x94000000, shift: 0, width: 26 },
    { kind: 'page', mask: 0x9f000000, match: 0x90000000, shift: 5, width: 19 },
    // B.cond, CBZ and CBNZ, TBZ and TBNZ, B
    { kind: 'jump', mask: 0xff000010, match: 0x54000000, shift: 5, width: 19, stream: 0 },
    { kind: 'jump', mask: 0x7e000000, match: 0x34000000, shift: 5, width: 19, stream: 0 },
    { kind: 'jump', mask: 0x7e000000, match: 0x36000000, shift: 5, width: 14, stream: 0 },
    { kind: 'jump', mask: 0xfc000000, match: 0x14000000, shift: 0, width: 26, stream: 1 },
    // LDR and STR, LDP and STP, ADD and SUB, all with SP
    { kind: 'field', mask: 0x3b0003e0, match: 0x390003e0, shift: 10, width: 12, stream: 2 },
    { kind: 'field', mask: 0x3a0003e0, match: 0x280003e0, shift: 15, width: 7, stream: 3 },
    { kind: 'field', mask: 0x1f0003e0, match: 0x110003e0, shift: 10, width: 12, stream: 4 },
    // MOVZ, MOVN, MOVK
    { kind: 'field', mask: 0x1f800000, match: 0x12800000, shift: 5, width: 16, stream: 5 },
  ],
}

// Source: Arm Architecture Reference Manual, A5. Bits 28 to 31 are the condition.
const arm: WordRules = {
  padding: 0,
  // MOVW 8(g), R1
  prologue: 0xe59a1008,
  streams: [
    { name: 'jumps', model: varints },
    { name: 'offsets from the stack pointer', model: varints },
    { name: 'sums with the stack pointer', model: varints },
    { name: 'offsets of literals', model: varints },
    { name: 'literals', model: { lc: 0, lp: 2, pb: 2 } },
  ],
  rules: [
    // BL, B
    { kind: 'target', mask: 0x0f000000, match: 0x0b000000, shift: 0, width: 24 },
    { kind: 'jump', mask: 0x0f000000, match: 0x0a000000, shift: 0, width: 24, stream: 0 },
    // LDR and STR with SP, ADD and SUB with SP, LDR with PC of what stands ahead
    { kind: 'field', mask: 0x0e0f0000, match: 0x040d0000, shift: 0, width: 12, stream: 1 },
    { kind: 'field', mask: 0x0e0f0000, match: 0x020d0000, shift: 0, width: 12, stream: 2 },
    { kind: 'literal', mask: 0x0f9f0000, match: 0x059f0000, shift: 0, width: 12, stream: 3 },
  ],
}

/** By architecture, as Go names it. */
export const wordRules: Readonly<Record<string, WordRules>> = { arm64, arm }
