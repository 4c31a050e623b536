// Puts the text of an x86 program together again from the heads of its instructions and the streams of operands.
#include "filters.h"
#include "x86-shape.h"

// Streams in the order of the record.
enum {
  HEADS,
  STACK8,
  STACK32,
  ADDRESS_LEA,
  ADDRESS,
  OFFSET8,
  OFFSET32,
  NUMBER8,
  NUMBER16,
  NUMBER32,
  NUMBER64,
  CALLS,
  JUMPS32,
  JUMPS8,
  STREAM_COUNT,
};

static const u8 displacement_streams[8] = {0, STACK8, STACK32, ADDRESS_LEA, ADDRESS, OFFSET8, OFFSET32, 0};
static const u8 immediate_streams[8] = {0, NUMBER8, NUMBER16, NUMBER16, NUMBER32, NUMBER32, NUMBER64, 0};

// Number 0: where the text starts in the image; 1: its size; 2: where the shapes of its instructions go in the scratch
// memory, 2 bytes each; 3: how many there are.
enum { TEXT_START, TEXT_SIZE, SHAPES_START, SHAPES_COUNT, NUMBER_COUNT };

// The shape of the next instruction. Behind the end of the heads stand zeros.
static u32 shape_at(const u8 *head, const u8 *end, u32 wide) {
  u8 last[HEAD_LIMIT];
  if (LIKELY(end - head >= HEAD_LIMIT)) return x86_shape(head, wide);
  for (u32 i = 0; i < HEAD_LIMIT; i++) last[i] = head + i < end ? head[i] : 0;
  return x86_shape(last, wide);
}

static inline u32 head_size(u32 shape) {
  return (shape & INSTRUCTION_LENGTH) - displacement_sizes[SHAPE_DISPLACEMENT(shape)] -
         immediate_sizes[SHAPE_IMMEDIATE(shape)] - relative_sizes[SHAPE_RELATIVE(shape)];
}

// The distance of a jump, which the stream gives in instructions: 0 is the start of the function, 1 is followed by the
// distance in bytes, else twice the number of instructions (plus 1 below zero: -1 is 1) plus 2, from this instruction.
static u32 jump_distance(struct reader *jumps, const u16 *shape, const u16 *first, const u16 *last, u32 to_start) {
  u32 value = read_varint(jumps);
  if (value == 0) return to_start;
  if (value == 1) return read_varint(jumps);
  value -= 2;
  u32 length = *shape & INSTRUCTION_LENGTH, distance = 0, count = value >> 1;
  if (value & 1) {
    if (UNLIKELY(count >= (uptr)(shape - first))) {
      jumps->exhausted = 1;
      return 0;
    }
    for (const u16 *stop = shape - count - 1; shape != stop;) distance -= *--shape & INSTRUCTION_LENGTH;
  } else {
    if (UNLIKELY(count > (uptr)(last - shape))) {
      jumps->exhausted = 1;
      return 0;
    }
    for (const u16 *stop = shape + count; shape != stop; shape++) distance += *shape & INSTRUCTION_LENGTH;
  }
  return distance - length;
}

u32 x86_restore(const struct filter *filter, u32 wide) {
  if (filter->stream_count != STREAM_COUNT || filter->number_count != NUMBER_COUNT) return 1;
  const struct package *package = filter->package;
  u32 start = filter_number(filter, TEXT_START), size = filter_number(filter, TEXT_SIZE);
  u32 shapes_start = filter_number(filter, SHAPES_START), count = filter_number(filter, SHAPES_COUNT);
  if (start > package->data_size || size > package->data_size - start) return 1;
  if (shapes_start > package->scratch_size || shapes_start & 1) return 1;
  if (count > (package->scratch_size - shapes_start) / 2) return 1;

  struct reader streams[STREAM_COUNT];
  for (u32 i = 0; i < STREAM_COUNT; i++) streams[i] = filter_stream(filter, i);
  u8 *text = filter->memory->image + start, *text_end = text + size;
  u16 *first = (u16 *)(filter->memory->scratch + shapes_start), *last = first + count, *shape = first;
  const u8 *heads = streams[HEADS].at, *heads_end = streams[HEADS].end;
  u32 length = 0;
  for (; shape < last; shape++) {
    *shape = (u16)shape_at(heads, heads_end, wide);
    u32 head = head_size(*shape);
    if ((uptr)(heads_end - heads) < head) return 1;
    heads += head;
    length += *shape & INSTRUCTION_LENGTH;
    if (length > size) return 1;
  }

  heads = streams[HEADS].at;
  u32 address = (u32)package->image_address + start, function = address, padded = 0;
  for (shape = first; shape < last; shape++) {
    u32 now = *shape, total = now & INSTRUCTION_LENGTH, head = head_size(now);
    if (padded && (address & 15) == 0) function = address;
    // The heads may stand at the end of the text itself: what is written must not reach what is not yet read.
    u8 *to = text;
    if (LIKELY((uptr)(heads - text) >= 16 && text_end - text >= 16 && heads_end - heads >= 16)) {
      __builtin_memcpy(to, heads, 8);
      __builtin_memcpy(to + 8, heads + 8, 8);
    } else {
      for (u32 i = 0; i < head; i++) to[i] = heads[i];
    }
    heads += head;
    to += head;
    u32 next = address + total;

    u32 displacement = SHAPE_DISPLACEMENT(now);
    if (displacement) {
      struct reader *from = &streams[displacement_streams[displacement]];
      if (displacement_sizes[displacement] == 1) {
        *to++ = (u8)read8(from);
      } else {
        u32 value;
        if (displacement == DISP_ADDRESS || displacement == DISP_ADDRESS_LEA)
          value = read32_big(from) - (wide ? next : 0);
        else
          value = read32(from);
        put32(to, value);
        to += 4;
      }
    }
    u32 immediate = SHAPE_IMMEDIATE(now);
    if (immediate) {
      struct reader *from = &streams[immediate_streams[immediate]];
      u32 bytes = immediate_sizes[immediate];
      do *to++ = (u8)read8(from);
      while (--bytes);
    }
    u32 relative = SHAPE_RELATIVE(now);
    if (relative == REL_CALL) {
      put32(to, read32_big(&streams[CALLS]) - next);
    } else if (relative) {
      struct reader *from = &streams[relative == REL_JUMP32 ? JUMPS32 : JUMPS8];
      u32 value = jump_distance(from, shape, first, last, function - next);
      if (relative == REL_JUMP32)
        put32(to, value);
      else
        *to = (u8)value;
    }
    text += total;
    address = next;
    padded = text[-1] == 0xcc;
  }
  // What is behind the last whole instruction ends the heads as it is.
  uptr left = (uptr)(text_end - text);
  if ((uptr)(heads_end - heads) != left) return 1;
  while (left--) *text++ = *heads++;

  for (u32 i = 1; i < STREAM_COUNT; i++) {
    if (streams[i].exhausted || streams[i].at != streams[i].end) return 1;
  }
  return 0;
}
