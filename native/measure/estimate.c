// What ranges of some content would cost in a deflate stream, without writing one: matches are searched as the fast levels of
// zlib do, and each literal, length and distance costs its entropy in its block. Pieces follow each other; matches reach back
// into the pieces before. Only every other part is measured, and the bytes of the others cost as much as those that were measured of
// the same owner.

#include "owned.h"
#include <string.h>

#define WINDOW 32768
#define PIECE (256 * 1024)
#define LEAST_MATCH 4
#define LONGEST_MATCH 258
#define HASH_BITS 15
#define CHAIN 2
/* A match of so many bytes is not improved, and the places within a longer one are not noted. */
#define NICE_MATCH 32
#define LONGEST_NOTED 8
/* As many codes has a block of zlib. */
#define BLOCK_TOKENS 16384
/* So many bytes are measured, and as many are only noted, in turn: with larger parts more ranges lie in one as a whole. */
#define PART 256
/* In place of the length of a token: bytes that are not measured. */
#define SKIPPED 0x8000
#define LITERAL_CODES 286
#define DISTANCE_CODES 30
#define FIRST_LENGTH_CODE 257

static uint8_t bytes_[WINDOW + PIECE + 8];
/* How many bytes of each range were measured. */
static uint32_t *measured;
/* Up to where costs have been given away, and the range of that. */
static uint32_t range, position;
/* The last place of a hash, and of each place the one before it; places count from the start of `bytes_`. */
static int32_t heads[1 << HASH_BITS];
static int32_t before[WINDOW];
/* A literal, a length and a distance, or bytes that are skipped: these may come as one more. */
static uint32_t tokens[BLOCK_TOKENS + 1];
static uint32_t context;
static uint8_t length_codes[LONGEST_MATCH + 1];
static uint8_t length_extra[LONGEST_MATCH + 1];

EXPORT(bytes) uint8_t *bytes(void) { return bytes_ + WINDOW; }
EXPORT(piece_bytes) uint32_t piece_bytes(void) { return PIECE; }

// RFC 1951, section 3.2.5. Codes are counted from 257.
static void fill_lengths(void) {
  for (uint32_t code = 0, length = 3; code < 28; code++) {
    const uint32_t extra = code < 8 ? 0 : (code - 4) >> 2;
    for (uint32_t number = 0; number < 1u << extra && length < LONGEST_MATCH; number++, length++) {
      length_codes[length] = (uint8_t)code;
      length_extra[length] = (uint8_t)extra;
    }
  }
  length_codes[LONGEST_MATCH] = 28;
}

static uint32_t distance_code(uint32_t distance) {
  const uint32_t value = distance - 1;
  if (value < 4) return value;
  const uint32_t high = 31 - (uint32_t)__builtin_clz(value);
  return 2 * high + ((value >> (high - 1)) & 1);
}

static uint32_t distance_extra(uint32_t code) { return code < 4 ? 0 : (code >> 1) - 1; }

static double log_of(uint32_t number) {
  const uint32_t whole = 31 - (uint32_t)__builtin_clz(number);
  double rest = (double)number / (double)(1u << whole), result = whole;
  for (double bit = 0.5; bit > 0.0002; bit /= 2) {
    rest *= rest;
    if (rest < 2) continue;
    rest /= 2;
    result += bit;
  }
  return result;
}

/* No code is shorter than one bit. */
static void fill_costs(double *bits, const uint32_t *counts, uint32_t size) {
  uint32_t total = 0;
  for (uint32_t code = 0; code < size; code++) total += counts[code];
  const double all = total == 0 ? 0 : log_of(total);
  for (uint32_t code = 0; code < size; code++) {
    const double own = counts[code] == 0 ? 0 : all - log_of(counts[code]);
    bits[code] = own < 1 ? 1 : own;
  }
}

static void spend_inside(uint32_t size, double cost) {
  bits[range] += cost;
  measured[range] += size;
  position += size;
}

static void spend(uint32_t size, double cost) {
  while (starts[range + 1] <= position) range++;
  if (size <= starts[range + 1] - position) {
    spend_inside(size, cost);
    return;
  }
  const double each = cost / size;
  for (uint32_t left = size; left > 0;) {
    while (starts[range + 1] <= position) range++;
    const uint32_t room = starts[range + 1] - position, part = left < room ? left : room;
    spend_inside(part, each * part);
    left -= part;
  }
}

static void spend_block(uint32_t count) {
  static uint32_t literals[LITERAL_CODES], distances[DISTANCE_CODES];
  static double literal_bits[LITERAL_CODES], distance_bits[DISTANCE_CODES];
  memset(literals, 0, sizeof literals);
  memset(distances, 0, sizeof distances);
  literals[256] = 1;
  for (uint32_t index = 0; index < count; index++) {
    const uint32_t token = tokens[index], length = token >> 16;
    if (length == SKIPPED) continue;
    if (length == 0) {
      literals[token]++;
    } else {
      literals[FIRST_LENGTH_CODE + length_codes[length]]++;
      distances[distance_code(token & 0xffff)]++;
    }
  }
  fill_costs(literal_bits, literals, LITERAL_CODES);
  fill_costs(distance_bits, distances, DISTANCE_CODES);
  for (uint32_t index = 0; index < count; index++) {
    const uint32_t token = tokens[index], length = token >> 16;
    if (length == SKIPPED) {
      position += token & 0xffff;
    } else if (length == 0) {
      spend(1, literal_bits[token]);
    } else {
      const uint32_t code = distance_code(token & 0xffff);
      spend(length,
            literal_bits[FIRST_LENGTH_CODE + length_codes[length]] + length_extra[length] + distance_bits[code] +
                distance_extra(code));
    }
  }
}

static uint32_t load(const uint8_t *from) {
  uint32_t value;
  __builtin_memcpy(&value, from, sizeof value);
  return value;
}

static void note(uint32_t at) {
  int32_t *const head = &heads[(load(bytes_ + at) * 2654435761u) >> (32 - HASH_BITS)];
  before[at % WINDOW] = *head;
  *head = (int32_t)at;
}

static uint32_t match_length(const uint8_t *a, const uint8_t *b, uint32_t most) {
  uint32_t length = 0;
  while (length + 4 <= most) {
    const uint32_t other = load(a + length) ^ load(b + length);
    if (other != 0) return length + ((uint32_t)__builtin_ctz(other) >> 3);
    length += 4;
  }
  while (length < most && a[length] == b[length]) length++;
  return length;
}

/* Forgets all pieces, and makes room for so many ranges; behind the last one stands the size of the content. */
EXPORT(begin) void begin(uint32_t ranges) {
  if (length_codes[LONGEST_MATCH] == 0) fill_lengths();
  for (uint32_t index = 0; index < 1 << HASH_BITS; index++) heads[index] = -1;
  make_room(ranges);
  measured = calloc(ranges, sizeof *measured);
  context = range = position = 0;
}

static int32_t moved(int32_t at, uint32_t size) { return at < (int32_t)size ? -1 : at - (int32_t)size; }

/*
 * Gives the bits of what is measured of the next piece to its ranges. All pieces but the last have `piece_bytes`; together they have
 * no more than the size of the content.
 */
EXPORT(estimate) void estimate(uint32_t size) {
  uint32_t count = 0;
  const uint32_t end = WINDOW + size;
  uint32_t part_end = WINDOW + PART;
  for (uint32_t at = WINDOW; at < end;) {
    const uint32_t most = end - at < LONGEST_MATCH ? end - at : LONGEST_MATCH;
    uint32_t best = LEAST_MATCH - 1, distance = 0;
    if (most >= LEAST_MATCH) {
      const uint32_t first = WINDOW - context, farthest = at - WINDOW + 1;
      const int32_t least = (int32_t)(farthest < first ? first : farthest);
      int32_t candidate = heads[(load(bytes_ + at) * 2654435761u) >> (32 - HASH_BITS)];
      for (uint32_t tried = 0; tried < CHAIN && candidate >= least; tried++) {
        if (bytes_[(uint32_t)candidate + best] == bytes_[at + best]) {
          const uint32_t length = match_length(bytes_ + candidate, bytes_ + at, most);
          if (length > best) {
            best = length;
            distance = at - (uint32_t)candidate;
            if (length >= NICE_MATCH || length == most) break;
          }
        }
        const int32_t next = before[(uint32_t)candidate % WINDOW];
        if (next >= candidate) break;
        candidate = next;
      }
      note(at);
    }
    if (distance == 0) {
      tokens[count] = bytes_[at];
      at++;
    } else {
      tokens[count] = best << 16 | distance;
      if (best <= LONGEST_NOTED) {
        for (uint32_t within = 1; within < best && at + within + LEAST_MATCH <= end; within++) note(at + within);
      }
      at += best;
    }
    count++;
    // A match that reaches out of its part is measured as a whole.
    if (at >= part_end) {
      const uint32_t next = part_end + PART < end ? part_end + PART : end;
      if (at < next) {
        tokens[count] = SKIPPED << 16 | (next - at);
        count++;
        for (; at < next && at + LEAST_MATCH <= end; at++) note(at);
        at = next;
      }
      while (part_end <= at) part_end += 2 * PART;
    }
    if (count >= BLOCK_TOKENS) {
      spend_block(count);
      count = 0;
    }
  }
  if (count > 0) spend_block(count);
  // The last bytes become those before the next piece, and keep their places in `before`.
  context = context + size < WINDOW ? context + size : WINDOW;
  memmove(bytes_, bytes_ + size, WINDOW);
  for (uint32_t index = 0; index < 1 << HASH_BITS; index++) heads[index] = moved(heads[index], size);
  for (uint32_t index = 0; index < WINDOW; index++) before[index] = moved(before[index], size);
}

/* Adds what was not measured; where nothing of an owner was, its bytes cost as much as all do on average. */
EXPORT(finish) void finish(void) {
  const uint32_t count = owner_count();
  double *const rates = sums();
  uint32_t *const bytes_of = calloc(count, sizeof *bytes_of);
  uint32_t all_bytes = 0;
  for (uint32_t index = 0; index < range_count; index++) {
    bytes_of[owners[index]] += measured[index];
    all_bytes += measured[index];
  }
  const double average = total() / all_bytes;
  for (uint32_t owner = 0; owner < count; owner++) {
    rates[owner] = bytes_of[owner] > 0 ? rates[owner] / bytes_of[owner] : average;
  }
  for (uint32_t index = 0; index < range_count; index++) {
    const uint32_t rest = starts[index + 1] - starts[index] - measured[index];
    if (rest > 0) bits[index] += rest * rates[owners[index]];
  }
}
