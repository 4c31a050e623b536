// The shape of an x86 instruction: how long its head is (prefixes, opcode, ModRM, SIB) and which operands follow. It
// depends on the head alone. Where it is wrong about the processor (data in the code, instructions nobody uses) only
// bytes are lost: encoder and decoder are wrong in the same way. src/pack/filters/x86-shape.ts is its twin.
#ifndef X86_SHAPE_H
#define X86_SHAPE_H
#include "bytes.h"

// A shape in 16 bits: total length, kind of displacement, kind of immediate, kind of relative operand.
#define SHAPE(total, displacement, immediate, relative) \
  (u16)((total) | (displacement) << 5 | (immediate) << 8 | (relative) << 11)
#define SHAPE_DISPLACEMENT(shape) ((shape) >> 5 & 7)
#define SHAPE_IMMEDIATE(shape) ((shape) >> 8 & 7)
#define SHAPE_RELATIVE(shape) ((shape) >> 11)

enum { DISP_NONE, DISP8_STACK, DISP32_STACK, DISP_ADDRESS_LEA, DISP_ADDRESS, DISP8, DISP32 };
enum { IMM_NONE, IMM8, IMM16, IMM24, IMM32, IMM48, IMM64 };
enum { REL_NONE, REL_CALL, REL_JUMP32, REL_JUMP8 };

static const u8 displacement_sizes[8] = {0, 1, 4, 4, 4, 1, 4, 0};
static const u8 immediate_sizes[8] = {0, 1, 2, 3, 4, 6, 8, 0};
static const u8 relative_sizes[4] = {0, 4, 4, 1};

// Bytes that may be read from the start of a head.
#define HEAD_LIMIT 24

// Finds the shapes of all instructions whose heads stand one behind the other; behind their end zeros are read. Nonzero
// when they are more than the heads, or longer than `size` bytes.
u32 x86_find_shapes(u16 *shape, const u16 *last, const u8 *heads, const u8 *end, u32 size, u32 wide);

#endif
