#include "x86-shape.h"
#include "filters.h"

// What follows an opcode, in one byte: M a ModRM byte; an immediate (B of 8 bits, W of 16, E of 24 for ENTER, Z of the
// operand's size: 32, or 16 after the prefix 66); a relative operand (S a jump of 8 bits, L of 32, C a call). X: there is
// more to it, see `exceptions`; P: it is a prefix; O: the opcode goes on.
#define M 1
#define B (IMM8 << 1)
#define W (IMM16 << 1)
#define E (IMM24 << 1)
#define Z (IMM32 << 1)
#define C (REL_CALL << 4)
#define L (REL_JUMP32 << 4)
#define S (REL_JUMP8 << 4)
#define X 64
#define P 128
#define O 192
#define SLOW 192
#define ROW4(value) value, value, value, value
#define ROW8(value) ROW4(value), ROW4(value)
#define ROW16(value) ROW8(value), ROW8(value)
#define ARITHMETIC ROW4(M), B, Z, 0, 0

static const u8 one_byte[256] = {
    /* 00 */ ARITHMETIC, ROW4(M), B, Z, 0, O,
    /* 10 */ ARITHMETIC, ARITHMETIC,
    /* 20 */ ROW4(M), B, Z, P, 0, ROW4(M), B, Z, P, 0,
    /* 30 */ ROW4(M), B, Z, P, 0, ROW4(M), B, Z, P, 0,
    /* 40 */ ROW16(0),
    /* 50 */ ROW16(0),
    /* 60 */ 0, 0, O, M, ROW4(P), Z, M | Z, B, M | B, ROW4(0),
    /* 70 */ ROW16(S),
    /* 80 */ M | B, M | Z, M | B, M | B, ROW4(M), ROW8(M),
    /* 90 */ ROW8(0), 0, 0, X, 0, ROW4(0),
    /* a0 */ ROW4(X), ROW4(0), B, Z, 0, 0, ROW4(0),
    /* b0 */ ROW8(B), ROW8(Z | X),
    /* c0 */ M | B, M | B, W, 0, O, O, M | B, M | Z, E, 0, W, 0, 0, B, 0, 0,
    /* d0 */ ROW4(M), ROW4(0), ROW8(M),
    /* e0 */ ROW4(S), ROW4(B), C, L, X, S, ROW4(0),
    /* f0 */ P, 0, P, P, 0, 0, M | X, M | X, ROW4(0), 0, 0, M, M,
};

// After 0f.
static const u8 two_bytes[256] = {
    /* 00 */ ROW4(M), ROW8(0), 0, M, 0, M | B,
    /* 10 */ ROW16(M),
    /* 20 */ ROW16(M),
    /* 30 */ ROW8(0), M, 0, M | B, 0, ROW4(0),
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

// The opcodes of one byte whose operands depend on more than their table's entry: on REX.W, ModRM or the mode.
static NOINLINE u32 exceptions(u32 follows, u32 opcode, u32 modrm, u32 wide, u32 rex_w) {
  u32 none = follows & M;
  if (opcode == 0xf6) return modrm & 0x30 ? none : none | B;
  if (opcode == 0xf7) return modrm & 0x30 ? none : none | Z;
  if (opcode >= 0xb8 && opcode <= 0xbf) return rex_w ? IMM64 << 1 : Z;
  if (opcode <= 0xa3 && opcode >= 0xa0) return wide ? IMM64 << 1 : IMM32 << 1;
  return wide ? 0 : IMM48 << 1; // far calls and jumps
}

// What ModRM and SIB say: the kind of displacement, and in the high half whether there is a SIB byte.
static inline u32 addressing(u32 modrm, u32 sib, u32 lea) {
  u32 mode = modrm >> 6, base = modrm & 7, has_sib = (base == 4) & (mode != 3);
  sib &= 7;
  // By mode: none, DISP8, DISP32, none.
  u32 displacement = (0x0650 >> 4 * mode) & 15;
  displacement -= 4 * (has_sib & (sib == 4) & (displacement != 0));
  if (mode == 0) {
    if (base == 5) displacement = DISP_ADDRESS - lea;
    if (has_sib & (sib == 5)) displacement = DISP32;
  }
  return displacement | has_sib << 16;
}

static inline u32 shape_of(u32 head, u32 displacement, u32 immediate, u32 relative) {
  u32 operands = displacement_sizes[displacement] + immediate_sizes[immediate] + relative_sizes[relative];
  return SHAPE(head + operands, displacement, immediate, relative) | head << 16;
}

// With prefixes, opcodes of more than one byte, and exceptions.
static NOINLINE u32 long_shape(const u8 *head, u32 wide) {
  const u8 *at = head;
  u32 opcode = *at, narrow = 0, plain = 1;
  while ((one_byte[opcode] & SLOW) == P && at - head < 7) {
    if (opcode == 0x66) narrow = 1;
    opcode = *++at;
  }
  u32 rex = wide & ((opcode & 0xf0) == 0x40), rex_w = rex & opcode >> 3;
  at += rex;
  opcode = *at++;
  u32 follows = one_byte[opcode];
  if (opcode == 0x0f) {
    plain = 0;
    opcode = *at++;
    follows = two_bytes[opcode];
    at += opcode == 0x38 || opcode == 0x3a;
  } else if ((follows & SLOW) == O && (wide || *at >= 0xc0)) {
    // VEX and EVEX: the map of opcodes stands in the prefix.
    plain = 0;
    u32 map = opcode == 0xc5 ? 1 : *at & 7;
    at += opcode == 0xc5 ? 1 : opcode == 0xc4 ? 2 : 3;
    opcode = *at++;
    follows = map == 1 ? two_bytes[opcode] & (M | 14) : map == 3 ? M | B : M;
    // VZEROUPPER, and what are no opcodes of this map.
    if (map == 1 && (opcode == 0x77 || opcode == 0x38 || opcode == 0x3a)) follows = 0;
  } else if ((follows & SLOW) == O) {
    follows = M; // LES, LDS, BOUND
  } else if ((follows & SLOW) == P) {
    follows = 0;
  }
  if ((follows & SLOW) == X) follows = exceptions(follows, opcode, *at, wide, rex_w);

  u32 displacement = DISP_NONE;
  if (follows & M) {
    u32 address = addressing(at[0], at[1], plain & (opcode == 0x8d));
    displacement = address & 255;
    at += 1 + (address >> 16);
  }
  u32 immediate = follows >> 1 & 7;
  if (narrow && immediate == IMM32) immediate = IMM16;
  return shape_of((u32)(at - head), displacement, immediate, follows >> 4 & 3);
}

// The shape in the low half; in the high one the size of the head, which is on the way to the next instruction. Few
// branches, for what comes next is hard to foresee.
static inline __attribute__((always_inline)) u32 shape_at(const u8 *head, u32 wide) {
  u32 bytes = get32(head), rex = wide & ((bytes & 0xf0) == 0x40);
  bytes >>= 8 * rex;
  u32 opcode = bytes & 255, follows = one_byte[opcode];
  if (UNLIKELY(follows & SLOW)) return long_shape(head, wide);
  u32 has_modrm = follows & M, address = addressing(bytes >> 8 & 255, bytes >> 16, opcode == 0x8d);
  address &= 0 - has_modrm;
  return shape_of(rex + 1 + has_modrm + (address >> 16), address & 255, follows >> 1 & 7, follows >> 4);
}

u32 x86_find_shapes(u16 *shape, const u16 *last, const u8 *heads, const u8 *end, u32 size, u32 wide) {
  u8 tail[2 * HEAD_LIMIT];
  u32 length = 0, in_tail = 0;
  for (; shape < last; shape++) {
    if (UNLIKELY(end - heads < HEAD_LIMIT && !in_tail)) {
      // The last heads, with zeros behind them.
      for (u32 i = 0; i < 2 * HEAD_LIMIT; i++) tail[i] = heads + i < end ? heads[i] : 0;
      end = tail + (end - heads);
      heads = tail;
      in_tail = 1;
    }
    u32 found = shape_at(heads, wide);
    *shape = (u16)found;
    heads += found >> 16;
    length += found & INSTRUCTION_LENGTH;
    if (UNLIKELY(heads > end || length > size)) return 1;
  }
  return 0;
}
