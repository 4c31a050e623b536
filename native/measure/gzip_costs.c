// What ranges of the content cost in a gzip member: the lengths of the codes that were written for them. Only the codes are
// read; no content is rebuilt. Sources: RFC 1951 and RFC 1952.

#include "owned.h"
#include <stdbool.h>
#include <string.h>

#define PIECE (256 * 1024)
/* No block header is longer: 320 code lengths of at most 14 bits, and 19 of 3; nor is a code with its extra bits. */
#define MARGIN 1024
#define LONGEST_CODE 15
#define LITERAL_CODES 288
#define DISTANCE_CODES 32
#define KNOWN_LITERALS 286
#define KNOWN_DISTANCES 30
#define LENGTH_CODES 19
#define END_OF_BLOCK 256

enum { NO_HEADER = -1, NO_SUCH_CODE = -2, NO_SUCH_BLOCK = -3 };

/* A cut stream is read as if zeros followed it. */
static uint8_t input[PIECE + 2 * MARGIN];

/* Up to where the content has been read, and the range of that. */
static uint32_t range, position;
/* The range in which the block began, and what that had cost before. */
static uint32_t first_range;
static double first_had;

/* The next bits of the stream index a table: symbol << 4 | length of its code; 0 where no code matches. */
typedef struct {
  uint16_t entries[1 << LONGEST_CODE];
  uint32_t mask;
} table;
static table literals, distances, lengths;

static enum { IN_HEADER, BEFORE_BLOCK, IN_BLOCK, AT_END } state;
static bool is_final;
static uint32_t header_bits;
/* Bits that were read ahead, how many, and the byte behind them. */
static uint64_t ahead;
static uint32_t held;
static size_t at;

static uint8_t length_extra[LITERAL_CODES];
static uint16_t length_base[LITERAL_CODES];

EXPORT(input) uint8_t *input_(void) { return input; }
EXPORT(piece_bytes) uint32_t piece_bytes(void) { return PIECE; }
EXPORT(margin) uint32_t margin(void) { return MARGIN; }
EXPORT(position) uint32_t position_(void) { return position; }
EXPORT(ended) uint32_t ended(void) { return state == AT_END; }

/* Begins a stream, and makes room for so many ranges of its content; the last one must be endless. */
EXPORT(begin) void begin(uint32_t ranges) {
  make_room(ranges);
  range = position = first_range = 0;
  first_had = 0;
  state = IN_HEADER;
  ahead = held = 0;
  at = 0;
  for (uint32_t code = END_OF_BLOCK + 1, base = 3; code < KNOWN_LITERALS - 1; code++) {
    length_extra[code] = code < END_OF_BLOCK + 9 ? 0 : (uint8_t)((code - 261) >> 2);
    length_base[code] = (uint16_t)base;
    base += 1u << length_extra[code];
  }
  length_base[KNOWN_LITERALS - 1] = 258;
}

/* The next bytes of the content took so many bits. */
static void spend(uint32_t count, double cost) {
  uint32_t left = count;
  while (left > starts[range + 1] - position) {
    const uint32_t inside = starts[range + 1] - position;
    bits[range] += cost * inside / count;
    position += inside;
    left -= inside;
    range++;
  }
  position += left;
  bits[range] += left == count ? cost : cost * left / count;
}

/* Bits that belong to everything since the last call: each range gets of them in proportion to what it has spent. */
static void share(double extra) {
  double total = -first_had;
  for (uint32_t index = first_range; index <= range; index++) total += bits[index];
  if (total <= 0) {
    bits[range] += extra;
  } else {
    const double factor = extra / total;
    bits[first_range] += factor * (bits[first_range] - first_had);
    for (uint32_t index = first_range + 1; index <= range; index++) bits[index] += factor * bits[index];
  }
  first_range = range;
  first_had = bits[range];
}

/* At least 56 bits are there afterwards. */
static void refill(void) {
  uint64_t next;
  __builtin_memcpy(&next, input + at, sizeof next);
  ahead |= next << held;
  at += (63 - held) >> 3;
  held |= 56;
}

static uint32_t take(uint32_t count) {
  const uint32_t value = (uint32_t)ahead & ((1u << count) - 1);
  ahead >>= count;
  held -= count;
  return value;
}

/* Gives back whole bytes that were read ahead. */
static void give_back(void) {
  at -= held >> 3;
  ahead = held = 0;
}

/* Fills a table from the lengths of a code; false where there are more codes than so many bits have. RFC 1951, 3.2.2. */
static bool fill(table *of, const uint8_t *lengths_of, uint32_t count) {
  uint32_t counts[LONGEST_CODE + 1] = {0}, next[LONGEST_CODE + 2] = {0}, longest = 0;
  for (uint32_t symbol = 0; symbol < count; symbol++) {
    const uint32_t length = lengths_of[symbol];
    if (length == 0) continue;
    counts[length]++;
    if (length > longest) longest = length;
  }
  of->mask = (1u << longest) - 1;
  memset(of->entries, 0, (of->mask + 1) * sizeof *of->entries);
  for (uint32_t length = 1; length <= LONGEST_CODE; length++) next[length + 1] = (next[length] + counts[length]) << 1;
  for (uint32_t symbol = 0; symbol < count; symbol++) {
    const uint32_t length = lengths_of[symbol];
    if (length == 0) continue;
    const uint32_t code = next[length]++;
    if (code >> length != 0) return false;
    // Codes are written with their highest bit first, all other numbers with their lowest.
    uint32_t reversed = 0;
    for (uint32_t bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
    for (uint32_t index = reversed; index <= of->mask; index += 1u << length) {
      of->entries[index] = (uint16_t)(symbol << 4 | length);
    }
  }
  return true;
}

static int32_t read_codes(void) {
  static const uint8_t order[LENGTH_CODES] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
  refill();
  const uint32_t literal_count = take(5) + 257, distance_count = take(5) + 1, length_count = take(4) + 4;
  uint8_t of_lengths[LENGTH_CODES] = {0}, all[LITERAL_CODES + DISTANCE_CODES] = {0};
  header_bits = 3 + 14 + 3 * length_count;
  for (uint32_t index = 0; index < length_count; index++) {
    refill();
    of_lengths[order[index]] = (uint8_t)take(3);
  }
  if (!fill(&lengths, of_lengths, LENGTH_CODES)) return NO_SUCH_CODE;
  const uint32_t count = literal_count + distance_count;
  for (uint32_t index = 0; index < count;) {
    refill();
    const uint32_t entry = lengths.entries[ahead & lengths.mask], what = entry >> 4;
    if (entry == 0) return NO_SUCH_CODE;
    take(entry & 15);
    header_bits += entry & 15;
    if (what < 16) {
      all[index++] = (uint8_t)what;
      continue;
    }
    const uint32_t extra = what == 16 ? 2 : what == 17 ? 3 : 7;
    const uint32_t repeated = take(extra) + (what == 18 ? 11 : 3);
    const uint8_t value = what == 16 && index > 0 ? all[index - 1] : 0;
    header_bits += extra;
    if (index + repeated > count) return NO_SUCH_CODE;
    memset(all + index, value, repeated);
    index += repeated;
  }
  const bool are_codes = fill(&literals, all, literal_count) && fill(&distances, all + literal_count, distance_count);
  return are_codes ? 0 : NO_SUCH_CODE;
}

static void fill_fixed(void) {
  uint8_t all[LITERAL_CODES], of_distances[KNOWN_DISTANCES];
  for (uint32_t symbol = 0; symbol < LITERAL_CODES; symbol++) {
    all[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
  }
  memset(of_distances, 5, sizeof of_distances);
  fill(&literals, all, LITERAL_CODES);
  fill(&distances, of_distances, KNOWN_DISTANCES);
  header_bits = 3;
}

static void read_stored(void) {
  const uint32_t padding = held & 7;
  take(padding);
  const uint32_t size = take(16);
  take(16);
  give_back();
  at += size;
  if (size > 0) spend(size, 8.0 * size);
  share(3 + padding + 32);
}

static int32_t read_block(void) {
  refill();
  is_final = take(1) == 1;
  const uint32_t kind = take(2);
  if (kind == 0) {
    read_stored();
    state = is_final ? AT_END : BEFORE_BLOCK;
    return 0;
  }
  if (kind == 3) return NO_SUCH_BLOCK;
  state = IN_BLOCK;
  if (kind == 2) return read_codes();
  fill_fixed();
  return 0;
}

static int32_t read_symbols(size_t limit) {
  while (at < limit) {
    // A literal or a length with its extra bits, and a distance with its: 15 + 5 + 15 + 13 bits at most.
    refill();
    const uint32_t entry = literals.entries[ahead & literals.mask], what = entry >> 4, length = entry & 15;
    if (entry == 0 || what >= KNOWN_LITERALS) return NO_SUCH_CODE;
    take(length);
    if (what < END_OF_BLOCK) {
      spend(1, length);
      continue;
    }
    if (what == END_OF_BLOCK) {
      share(header_bits + length);
      state = is_final ? AT_END : BEFORE_BLOCK;
      return 0;
    }
    const uint32_t extra = length_extra[what], count = length_base[what] + take(extra);
    const uint32_t distance = distances.entries[ahead & distances.mask], far = distance >> 4;
    if (distance == 0 || far >= KNOWN_DISTANCES) return NO_SUCH_CODE;
    const uint32_t far_extra = far < 4 ? 0 : (far >> 1) - 1;
    take(distance & 15);
    take(far_extra);
    spend(count, length + extra + (distance & 15) + far_extra);
  }
  return 0;
}

/*
 * Reads so many bytes of the input, at most a piece and a margin, but for the last ones, which may not be enough; of the last
 * input all. Returns how many of them are not needed any more, or what is wrong.
 */
EXPORT(feed) int32_t feed(uint32_t size, uint32_t is_last) {
  memset(input + size, 0, MARGIN);
  const size_t limit = is_last ? size : size < MARGIN ? 0 : size - MARGIN;
  while (state != AT_END && at < limit) {
    int32_t wrong = 0;
    if (state == IN_HEADER) {
      if (input[0] != 0x1f || input[1] != 0x8b || input[2] != 8 || input[3] != 0) return NO_HEADER;
      at = 10;
      state = BEFORE_BLOCK;
    } else {
      wrong = state == BEFORE_BLOCK ? read_block() : read_symbols(limit);
    }
    if (wrong != 0) return wrong;
  }
  if (state == AT_END) give_back();
  // A stored block may reach beyond this input.
  const size_t used = at < size ? at : size;
  at -= used;
  return (int32_t)used;
}
