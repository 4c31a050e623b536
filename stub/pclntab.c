// Puts .gopclntab of Go 1.20 and later together again: its functab and _func records from columns, its pctab from
// values and pc deltas that stand apart, both by table. Source of the layout: cmd/link/internal/ld/pcln.go and
// runtime/symtab.go.
#include "filters.h"

enum {
  TABLE_START,    // where .gopclntab starts in the image
  FUNCTIONS,      // how many
  PCTAB_START,    // from TABLE_START
  PCTAB_END,      // from TABLE_START
  FUNCTAB_START,  // from TABLE_START
  FUNCTAB_SIZE,   // with the records behind it
  ALIGNMENT,      // of a record, from TABLE_START
  SHAPES_START,   // what the text filter says of its instructions, in the scratch memory
  SHAPES_COUNT,   // 0: pc deltas are not counted in instructions
  TEXT_OFFSET,    // from the first instruction to pc 0 of the table
  BIG_ENDIAN,     // 1 for a big-endian program
  NUMBER_COUNT,
};

// pcsp, pcfile, pcln, then pcdata 0 to 4; all others with the last.
#define TABLES 8
enum { COLUMNS, OFFSET_KINDS, OFFSETS, FUNCDATA, VALUES, DELTAS = VALUES + TABLES, STREAM_COUNT = DELTAS + TABLES };

// The columns of a function, 4 planes of a byte each (the lowest first).
enum { ENTRY, NAME, ARGS, DEFER_RETURN, PCDATA_COUNT, CU_OFFSET, START_LINE, KIND_AND_FUNCDATA, COLUMN_COUNT };

// How the offset of a table into pctab is given.
enum { NO_TABLE, NEXT_TABLE, OTHER_OFFSET, NEXT_TABLE_IN_BYTES };

#define RECORD_SIZE 44

struct shapes {
  const u16 *at, *end;
};

// The table's own varint, written within `end`; null when there is no room.
static u8 *write_varint(u8 *at, const u8 *end, u32 value) {
  for (;; value >>= 7) {
    if (UNLIKELY(at == end)) return 0;
    if (value < 128) break;
    *at++ = (u8)(value | 128);
  }
  *at++ = (u8)value;
  return at;
}

// More tables than the linker writes for a function.
#define MOST_PCDATA 1000

// One table of a function: values and pc deltas by turns, then a zero. Null when it does not fit.
static u8 *restore_table(u8 *at, u8 *end, struct reader *values, struct reader *deltas, struct shapes shapes) {
  for (u32 first = 1;; first = 0) {
    u32 value = read8(values);
    if (!first && value == 0) break;
    for (;; value = read8(values)) {
      if (UNLIKELY(at == end)) return 0;
      *at++ = (u8)value;
      if (value < 128) break;
    }
    u32 delta = read_varint(deltas);
    if (shapes.at) {
      if (UNLIKELY(delta > (uptr)(shapes.end - shapes.at))) return 0;
      u32 bytes = instruction_bytes(shapes.at, delta);
      shapes.at += delta;
      delta = bytes;
    }
    at = write_varint(at, end, delta);
    if (!at) return 0;
    if (values->exhausted | deltas->exhausted) return 0;
  }
  if (at == end) return 0;
  *at++ = 0;
  return at;
}

static inline u32 unzigzag(u32 value) { return value >> 1 ^ (0 - (value & 1)); }

static inline void put(u8 *at, u32 value, u32 big) { put32(at, big ? __builtin_bswap32(value) : value); }

// A number of a function: its four bytes stand in four planes.
static u32 column_at(const u8 *columns, uptr count, u32 column, u32 function) {
  const u8 *plane = columns + column * 4 * count + function;
  return plane[0] | (u32)plane[count] << 8 | (u32)plane[2 * count] << 16 | (u32)plane[3 * count] << 24;
}

// The first instruction at `until` or behind it; `pc` is that of `at`, and moves along.
static const u16 *shapes_until(const u16 *at, const u16 *end, u32 *pc, u32 until) {
  while (at < end && *pc < until) *pc += *at++ & INSTRUCTION_LENGTH;
  return at;
}

u32 pclntab_restore(const struct filter *filter) {
  if (filter->stream_count != STREAM_COUNT || filter->number_count != NUMBER_COUNT) return 1;
  const struct package *package = filter->package;
  u32 n[NUMBER_COUNT];
  for (u32 i = 0; i < NUMBER_COUNT; i++) n[i] = filter_number(filter, i);
  u32 count = n[FUNCTIONS], big = n[BIG_ENDIAN], align = n[ALIGNMENT];
  u32 room = n[TABLE_START] <= package->data_size ? package->data_size - n[TABLE_START] : 0;
  if (n[PCTAB_START] >= n[PCTAB_END] || n[PCTAB_END] > room || n[FUNCTAB_START] > room) return 1;
  if (n[FUNCTAB_SIZE] > room - n[FUNCTAB_START] || count > n[FUNCTAB_SIZE] / 8) return 1;
  if (n[FUNCTAB_SIZE] - 8 * count < 4 || (align != 4 && align != 8)) return 1;
  if (n[SHAPES_START] > package->scratch_size || n[SHAPES_START] & 1) return 1;
  if (n[SHAPES_COUNT] > (package->scratch_size - n[SHAPES_START]) / 2) return 1;

  struct reader streams[STREAM_COUNT];
  for (u32 i = 0; i < STREAM_COUNT; i++) streams[i] = filter_stream(filter, i);
  const u8 *columns = streams[COLUMNS].at;
  // Not by a product, which 32 bits may not hold.
  uptr columns_size = (uptr)(streams[COLUMNS].end - columns), row = 4 * COLUMN_COUNT;
  if (columns_size % row != 0 || columns_size / row != count) return 1;

  u8 *functab = filter->memory->image + n[TABLE_START] + n[FUNCTAB_START];
  u8 *pctab = filter->memory->image + n[TABLE_START] + n[PCTAB_START];
  u8 *pctab_end = pctab + (n[PCTAB_END] - n[PCTAB_START]), *next = pctab + 1;
  struct shapes shapes = {0, 0};
  const u16 *reached = 0, *shapes_end = 0;
  if (n[SHAPES_COUNT]) {
    shapes.at = reached = (const u16 *)(filter->memory->scratch + n[SHAPES_START]);
    shapes_end = reached + n[SHAPES_COUNT];
  }
  u32 entry = 0, name = 0, line = 0, position = 8 * count + 4, pc = 0;
  for (u32 i = 0; i < count; i++) {
    u32 column[COLUMN_COUNT];
    for (u32 k = 0; k < COLUMN_COUNT; k++) column[k] = column_at(columns, count, k, i);
    entry += column[ENTRY];
    name += unzigzag(column[NAME]);
    line += unzigzag(column[START_LINE]);
    u32 pcdata = column[PCDATA_COUNT], funcdata = column[KIND_AND_FUNCDATA] >> (big ? 0 : 24) & 255;
    position = ((position + n[FUNCTAB_START] + align - 1) & (0 - align)) - n[FUNCTAB_START];
    if (pcdata > MOST_PCDATA) return 1;
    u32 size = RECORD_SIZE + 4 * (pcdata + funcdata);
    if (position > n[FUNCTAB_SIZE] || size > n[FUNCTAB_SIZE] - position) return 1;
    put(functab + 8 * i, entry, big);
    put(functab + 8 * i + 4, position, big);
    u8 *record = functab + position;
    put(record, entry, big);
    put(record + 4, name, big);
    put(record + 8, column[ARGS], big);
    put(record + 12, column[DEFER_RETURN], big);
    put(record + 28, pcdata, big);
    put(record + 32, column[CU_OFFSET], big);
    put(record + 36, line, big);
    put(record + 40, column[KIND_AND_FUNCDATA], big);
    // Tables are counted up to the next function: else a small file could have all instructions counted for each.
    shapes.at = shapes_until(reached, shapes_end, &pc, entry + n[TEXT_OFFSET]);
    shapes.end = shapes_end;
    if (i + 1 < count) {
      u32 next_entry = entry + column_at(columns, count, ENTRY, i + 1);
      shapes.end = shapes_until(shapes.at, shapes_end, &pc, next_entry + n[TEXT_OFFSET]);
    }
    reached = shapes.end;

    // In the order in which the linker writes the tables: pcdata 2 (inlining) is the last.
    for (u32 j = 0; j < 3 + pcdata; j++) {
      u32 table = j < 5 || pcdata < 3 ? j : j + 1 < 3 + pcdata ? j + 1 : 5;
      u8 *to = table < 3 ? record + 16 + 4 * table : record + RECORD_SIZE + 4 * (table - 3);
      u32 kind = read8(&streams[OFFSET_KINDS]), offset = 0;
      if (kind == OTHER_OFFSET) {
        offset = read32(&streams[OFFSETS]);
      } else if (kind != NO_TABLE) {
        offset = (u32)(next - pctab);
        u32 which = table < TABLES ? table : TABLES - 1;
        struct shapes counted = kind == NEXT_TABLE ? shapes : (struct shapes){0, 0};
        next = restore_table(next, pctab_end, &streams[VALUES + which], &streams[DELTAS + which], counted);
        if (!next) return 1;
      }
      put(to, offset, big);
    }
    for (u32 j = 0; j < funcdata; j++) put(record + RECORD_SIZE + 4 * (pcdata + j), read32(&streams[FUNCDATA]) - 1, big);
    position += size;
  }
  put(functab + 8 * count, read32(&streams[FUNCDATA]), big);
  for (u32 i = 1; i < STREAM_COUNT; i++) {
    if (streams[i].exhausted || streams[i].at != streams[i].end) return 1;
  }
  return 0;
}
