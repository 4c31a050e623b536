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

// The most instructions that a jump is counted in, so that no file can make the counting long.
#define MOST_COUNTED 4096

// The distance of a jump, which the stream gives in instructions: 0 is the start of the function, 1 is followed by the
// distance in bytes, else twice the number of instructions (plus 1 below zero: -1 is 1) plus 2, from this instruction.
static u32 jump_distance(struct reader *jumps, const u16 *shape, const u16 *first, const u16 *last, u32 to_start) {
  u32 value = read_varint(jumps);
  if (value == 0) return to_start;
  if (value == 1) return read_varint(jumps);
  value -= 2;
  u32 length = *shape & INSTRUCTION_LENGTH, count = value >> 1;
  u32 beyond = value & 1 ? count >= (uptr)(shape - first) : count > (uptr)(last - shape);
  if (UNLIKELY(beyond || count > MOST_COUNTED)) {
    jumps->exhausted = 1;
    return 0;
  }
  if (value & 1) return 0 - instruction_bytes(shape - count - 1, count + 1) - length;
  return instruction_bytes(shape, count) - length;
}

// Copies up to 16 bytes: where there is room, without looking at how many.
static inline void copy_short(u8 *to, const u8 *from, u32 size, u32 roomy) {
  if (LIKELY(roomy)) {
    __builtin_memcpy(to, from, 8);
    __builtin_memcpy(to + 8, from + 8, 8);
  } else {
    for (u32 i = 0; i < size; i++) to[i] = from[i];
  }
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
  const u8 *scratch = filter->memory->scratch, *scratch_end = scratch + package->scratch_size;
  for (u32 i = 0; i < STREAM_COUNT; i++) {
    streams[i] = filter_stream(filter, i);
    // Operands are read 16 bytes at a time, which only scratch memory has room for behind its end.
    if (i != HEADS && (streams[i].at < scratch || streams[i].end > scratch_end)) return 1;
  }
  u8 *text = filter->memory->image + start, *text_end = text + size;
  u16 *first = (u16 *)(filter->memory->scratch + shapes_start), *last = first + count;
  if (x86_find_shapes(first, last, streams[HEADS].at, streams[HEADS].end, size, wide)) return 1;

  const u8 *heads = streams[HEADS].at, *heads_end = streams[HEADS].end;
  u32 address = (u32)package->image_address + start, function = address, padded = 0;
  for (const u16 *shape = first; shape < last; shape++) {
    u32 now = *shape, total = now & INSTRUCTION_LENGTH;
    u32 displacement = SHAPE_DISPLACEMENT(now), immediate = SHAPE_IMMEDIATE(now), relative = SHAPE_RELATIVE(now);
    u32 displacement_size = displacement_sizes[displacement], immediate_size = immediate_sizes[immediate];
    u32 head = total - displacement_size - immediate_size - relative_sizes[relative], next = address + total;
    if (padded & ((address & 15) == 0)) function = address;
    // The heads may stand at the end of the text itself: what is written must not reach what is not yet read.
    u32 roomy = (uptr)(heads - text) >= HEAD_LIMIT + 16 && (uptr)(text_end - text) >= HEAD_LIMIT + 16 &&
                heads_end - heads >= 16;
    u8 *to = text;
    copy_short(to, heads, head, roomy);
    heads += head;
    to += head;

    struct reader *from = &streams[displacement_streams[displacement]];
    const u8 *bytes = from->at;
    from->at += displacement ? displacement_size : 0;
    if (UNLIKELY(from->at > from->end)) return 1;
    u32 is_address = displacement == DISP_ADDRESS || displacement == DISP_ADDRESS_LEA;
    if (is_address) {
      put32(to, get32_big(bytes) - (wide ? next : 0));
    } else {
      copy_short(to, bytes, displacement_size, roomy);
    }
    to += displacement_size;
    if (immediate) {
      from = &streams[immediate_streams[immediate]];
      bytes = read_bytes(from, immediate_size);
      if (UNLIKELY(!bytes)) return 1;
      copy_short(to, bytes, immediate_size, roomy);
      to += immediate_size;
    }
    if (relative == REL_CALL) {
      put32(to, read32_big(&streams[CALLS]) - next);
    } else if (relative) {
      from = &streams[relative == REL_JUMP32 ? JUMPS32 : JUMPS8];
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
