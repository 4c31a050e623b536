#include "x86-shape.h"

// What follows an opcode: M a ModRM byte, B an immediate of 8 bits, W of 16, Z of the operand's size (32, or 16 after
// the prefix 66), S a jump of 8 bits, L a call or jump of 32.
#define M 1
#define B 2
#define Z 4
#define S 8
#define L 16
#define W 32
#define ROW4(value) value, value, value, value
#define ROW8(value) ROW4(value), ROW4(value)
#define ROW16(value) ROW8(value), ROW8(value)
#define ARITHMETIC ROW4(M), B, Z, 0, 0

static const u8 one_byte[256] = {
    /* 00 */ ARITHMETIC, ARITHMETIC,
    /* 10 */ ARITHMETIC, ARITHMETIC,
    /* 20 */ ARITHMETIC, ARITHMETIC,
    /* 30 */ ARITHMETIC, ARITHMETIC,
    /* 40 */ ROW16(0),
    /* 50 */ ROW16(0),
    /* 60 */ 0, 0, 0, M, ROW4(0), Z, M | Z, B, M | B, ROW4(0),
    /* 70 */ ROW16(S),
    /* 80 */ M | B, M | Z, M | B, M | B, ROW4(M), ROW8(M),
    /* 90 */ ROW8(0), ROW8(0),
    /* a0 */ ROW8(0), B, Z, 0, 0, ROW4(0),
    /* b0 */ ROW8(B), ROW8(Z),
    /* c0 */ M | B, M | B, W, 0, 0, 0, M | B, M | Z, W | B, 0, W, 0, 0, B, 0, 0,
    /* d0 */ ROW4(M), ROW4(0), ROW8(M),
    /* e0 */ ROW4(S), ROW4(B), L, L, 0, S, ROW4(0),
    /* f0 */ ROW4(0), 0, 0, M, M, ROW4(0), 0, 0, M, M,
};

// After 0f.
static const u8 two_bytes[256] = {
    /* 00 */ ROW4(M), ROW8(0), 0, M, 0, M | B,
    /* 10 */ ROW16(M),
    /* 20 */ ROW16(M),
    /* 30 */ ROW16(0),
    /* 40 */ ROW16(M),
    /* 50 */ ROW16(M),
    /* 60 */ ROW16(M),
    /* 70 */ ROW4(M | B), M, M, M, 0, ROW8(M),
    /* 80 */ ROW16(L),
    /* 90 */ ROW16(M),
    /* a0 */ 0, 0, 0, M, M | B, M, 0, 0, 0, 0, 0, M, M | B, M, M, M,
    /* b0 */ ROW8(M), M, M, M | B, M, ROW4(M),
    /* c0 */ M, M, M | B, M, M | B, M | B, M | B, M, ROW8(0),
    /* d0 */ ROW16(M),
    /* e0 */ ROW16(M),
    /* f0 */ ROW16(M),
};

static inline u32 is_prefix(u32 byte) {
  return byte == 0x66 || byte == 0xf2 || byte == 0xf3 || byte == 0xf0 || byte == 0x2e || byte == 0x36 ||
         byte == 0x3e || byte == 0x26 || byte == 0x64 || byte == 0x65 || byte == 0x67;
}

u32 x86_shape(const u8 *head, u32 wide) {
  const u8 *at = head;
  u32 narrow = 0, rex_w = 0, opcode, plain = 0, follows;
  for (;;) {
    opcode = *at;
    if (!is_prefix(opcode) || at - head == 7) break;
    if (opcode == 0x66) narrow = 1;
    at++;
  }
  if (wide && (opcode & 0xf0) == 0x40) {
    rex_w = opcode & 8;
    opcode = *++at;
  }
  at++;
  u32 vector = opcode == 0xc5 || opcode == 0xc4 || opcode == 0x62;
  if (opcode == 0x0f) {
    opcode = *at++;
    follows = two_bytes[opcode];
    if (opcode == 0x38 || opcode == 0x3a) {
      at++;
      follows = opcode == 0x38 ? M : M | B;
    }
  } else if (vector && (wide || *at >= 0xc0)) {
    // VEX and EVEX: the map of opcodes stands in the prefix.
    u32 map = opcode == 0xc5 ? 1 : *at & 7;
    at += opcode == 0xc5 ? 1 : opcode == 0xc4 ? 2 : 3;
    u32 vzero = *at == 0x77 && map == 1;
    follows = map == 1 ? two_bytes[*at] & ~(S | L) : map == 3 ? M | B : M;
    if (vzero) follows = 0;
    at++;
  } else {
    plain = 1;
    follows = vector ? M : one_byte[opcode];
  }

  u32 displacement = DISP_NONE, immediate = IMM_NONE, relative = REL_NONE;
  if (follows & M) {
    u32 modrm = *at++, mode = modrm >> 6, base = modrm & 7, stack = 0;
    if (plain && (opcode == 0xf6 || opcode == 0xf7) && !(modrm & 0x30)) follows |= opcode == 0xf6 ? B : Z;
    if (mode != 3) {
      u32 address = mode == 0 && base == 5;
      if (base == 4) {
        base = *at++ & 7;
        stack = base == 4;
      }
      if (address)
        displacement = plain && opcode == 0x8d ? DISP_ADDRESS_LEA : DISP_ADDRESS;
      else if (mode == 1)
        displacement = stack ? DISP8_STACK : DISP8;
      else if (mode == 2 || base == 5)
        displacement = stack ? DISP32_STACK : DISP32;
    }
  }
  if (follows & B) immediate = follows & W ? IMM24 : IMM8;
  else if (follows & W) immediate = IMM16;
  else if (follows & Z) immediate = narrow ? IMM16 : IMM32;
  if (plain && (opcode & 0xf8) == 0xb8 && rex_w) immediate = IMM64;
  if (plain && (opcode & 0xfc) == 0xa0) immediate = wide ? IMM64 : IMM32;
  if (plain && !wide && (opcode == 0x9a || opcode == 0xea)) immediate = IMM48;
  if (follows & S) relative = REL_JUMP8;
  if (follows & L) relative = plain && opcode == 0xe8 ? REL_CALL : REL_JUMP32;

  u32 total = (u32)(at - head) + displacement_sizes[displacement] + immediate_sizes[immediate] +
              relative_sizes[relative];
  return SHAPE(total, displacement, immediate, relative);
}
#undef M
#undef B
#undef Z
#undef S
#undef L
#undef W
