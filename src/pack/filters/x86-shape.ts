/**
 * The shape of an x86 instruction: its length, and which operands follow its head (prefixes, opcode, ModRM, SIB). It
 * depends only on the head. It need not match the processor in every case, but must match stub/x86-shape.c.
 */

/** The number of bytes read from the start of an instruction. */
export const headLimit = 24

export const displacementKinds = { stack8: 1, stack32: 2, addressLea: 3, address: 4, offset8: 5, offset32: 6 } as const
export const displacementSizes = new Uint8Array([0, 1, 4, 4, 4, 1, 4, 0])
const immediateKinds = { bits8: 1, bits16: 2, bits24: 3, bits32: 4, bits48: 5, bits64: 6 } as const
export const immediateSizes = new Uint8Array([0, 1, 2, 3, 4, 6, 8, 0])
export const relativeKinds = { call: 1, jump32: 2, jump8: 3 } as const
export const relativeSizes = new Uint8Array([0, 4, 4, 1])

// What follows an opcode: M a ModRM byte, B an immediate of 8 bits, W of 16, Z of the operand's size (32, or 16 after
// the prefix 66), S a jump of 8 bits, L a call or jump of 32.
const [M, B, Z, S, L, W] = [1, 2, 4, 8, 16, 32] as const

const rows = (count: number, ...values: number[]): number[] => Array.from({ length: count }, () => values).flat()
const arithmetic = [M, M, M, M, B, Z, 0, 0]

// biome-ignore format: one line for each 16 opcodes
const oneByte = new Uint8Array([
  /* 00 */ ...rows(8, ...arithmetic),
  /* 40 */ ...rows(32, 0),
  /* 60 */ 0, 0, 0, M, 0, 0, 0, 0, Z, M | Z, B, M | B, 0, 0, 0, 0,
  /* 70 */ ...rows(16, S),
  /* 80 */ M | B, M | Z, M | B, M | B, ...rows(12, M),
  /* 90 */ ...rows(16, 0),
  /* a0 */ ...rows(8, 0), B, Z, ...rows(6, 0),
  /* b0 */ ...rows(8, B), ...rows(8, Z),
  /* c0 */ M | B, M | B, W, 0, 0, 0, M | B, M | Z, W | B, 0, W, 0, 0, B, 0, 0,
  /* d0 */ M, M, M, M, 0, 0, 0, 0, ...rows(8, M),
  /* e0 */ S, S, S, S, B, B, B, B, L, L, 0, S, 0, 0, 0, 0,
  /* f0 */ 0, 0, 0, 0, 0, 0, M, M, 0, 0, 0, 0, 0, 0, M, M,
])

// After 0f.
// biome-ignore format: one line for each 16 opcodes
const twoBytes = new Uint8Array([
  /* 00 */ M, M, M, M, ...rows(8, 0), 0, M, 0, M | B,
  /* 10 */ ...rows(32, M),
  /* 30 */ ...rows(16, 0),
  /* 40 */ ...rows(48, M),
  /* 70 */ M | B, M | B, M | B, M | B, M, M, M, 0, ...rows(8, M),
  /* 80 */ ...rows(16, L),
  /* 90 */ ...rows(16, M),
  /* a0 */ 0, 0, 0, M, M | B, M, 0, 0, 0, 0, 0, M, M | B, M, M, M,
  /* b0 */ ...rows(8, M), M, M, M | B, M, M, M, M, M,
  /* c0 */ M, M, M | B, M, M | B, M | B, M | B, M, ...rows(8, 0),
  /* d0 */ ...rows(48, M),
])

const prefixes = new Uint8Array(256)
for (const prefix of [0x66, 0xf2, 0xf3, 0xf0, 0x2e, 0x36, 0x3e, 0x26, 0x64, 0x65, 0x67]) prefixes[prefix] = 1

/**
 * The shape in 16 bits: total length in the low 5, then 3 for the kind of displacement, 3 for the kind of immediate, 2
 * for the kind of relative operand. `wide` is for amd64. `headLimit` bytes must be readable from `start`.
 */
export function shapeAt(bytes: Uint8Array, start: number, wide: boolean): number {
  let at = start
  let narrow = false
  let rexW = false
  let opcode = bytes[at] as number
  while (prefixes[opcode] === 1 && at - start < 7) {
    if (opcode === 0x66) narrow = true
    opcode = bytes[++at] as number
  }
  if (wide && (opcode & 0xf0) === 0x40) {
    rexW = (opcode & 8) !== 0
    opcode = bytes[++at] as number
  }
  at++
  let plain = false
  let follows: number
  const vector = opcode === 0xc5 || opcode === 0xc4 || opcode === 0x62
  if (opcode === 0x0f) {
    opcode = bytes[at++] as number
    follows = twoBytes[opcode] as number
    if (opcode === 0x38 || opcode === 0x3a) {
      at++
      follows = opcode === 0x38 ? M : M | B
    }
  } else if (vector && (wide || (bytes[at] as number) >= 0xc0)) {
    // VEX and EVEX: the prefix selects the opcode map.
    const map = opcode === 0xc5 ? 1 : (bytes[at] as number) & 7
    at += opcode === 0xc5 ? 1 : opcode === 0xc4 ? 2 : 3
    const vzero = (bytes[at] as number) === 0x77 && map === 1
    follows = map === 1 ? (twoBytes[bytes[at] as number] as number) & ~(S | L) : map === 3 ? M | B : M
    if (vzero) follows = 0
    at++
  } else {
    plain = true
    follows = vector ? M : (oneByte[opcode] as number)
  }

  let displacement = 0
  if ((follows & M) !== 0) {
    const modrm = bytes[at++] as number
    const mode = modrm >> 6
    let base = modrm & 7
    let stack = false
    if (plain && (opcode === 0xf6 || opcode === 0xf7) && (modrm & 0x30) === 0) follows |= opcode === 0xf6 ? B : Z
    if (mode !== 3) {
      const address = mode === 0 && base === 5
      if (base === 4) {
        base = (bytes[at++] as number) & 7
        stack = base === 4
      }
      if (address) displacement = plain && opcode === 0x8d ? displacementKinds.addressLea : displacementKinds.address
      else if (mode === 1) displacement = stack ? displacementKinds.stack8 : displacementKinds.offset8
      else if (mode === 2 || base === 5) displacement = stack ? displacementKinds.stack32 : displacementKinds.offset32
    }
  }
  let immediate = 0
  if ((follows & B) !== 0) immediate = (follows & W) !== 0 ? immediateKinds.bits24 : immediateKinds.bits8
  else if ((follows & W) !== 0) immediate = immediateKinds.bits16
  else if ((follows & Z) !== 0) immediate = narrow ? immediateKinds.bits16 : immediateKinds.bits32
  if (plain) {
    if ((opcode & 0xf8) === 0xb8 && rexW) immediate = immediateKinds.bits64
    else if ((opcode & 0xfc) === 0xa0 && wide) immediate = immediateKinds.bits64
    else if ((opcode & 0xfc) === 0xa0) immediate = narrow ? immediateKinds.bits16 : immediateKinds.bits32
    else if (!wide && (opcode === 0x9a || opcode === 0xea)) immediate = immediateKinds.bits48
  }
  let relative = 0
  if ((follows & S) !== 0) relative = relativeKinds.jump8
  if ((follows & L) !== 0) relative = plain && opcode === 0xe8 ? relativeKinds.call : relativeKinds.jump32

  const operands =
    (displacementSizes[displacement] as number) +
    (immediateSizes[immediate] as number) +
    (relativeSizes[relative] as number)
  return (at - start + operands) | (displacement << 5) | (immediate << 8) | (relative << 11)
}
