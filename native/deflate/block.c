// Writes blocks, each as the smallest of the three types. Source: RFC 1951, section 3.2.3.

#include "deflate.h"

enum { STORED = 0, FIXED = 1, DYNAMIC = 2 };
#define LONGEST_STORED 0xffff
#define MOST_CODE_BITS 15
#define ALL_LITERAL_SYMBOLS 288

/* A block is never larger than when stored, which adds 6 bytes at most; and it has 512 symbols at least. */
static uint8_t output[PIECE_BYTES + 16 * 1024];
static int32_t output_size;
/* Bits that do not fill a byte yet, lowest first. Source: RFC 1951, section 3.1.1. */
static uint64_t pending;
static int32_t pending_count;

EXPORT(output) uint8_t *output_address(void) { return output; }

static inline void put(uint32_t value, int32_t count) {
  pending |= (uint64_t)value << pending_count;
  pending_count += count;
  if (pending_count < 32) return;
  const uint32_t whole = (uint32_t)pending;
  __builtin_memcpy(output + output_size, &whole, sizeof whole);
  output_size += 4;
  pending >>= 32;
  pending_count -= 32;
}

static void put_whole_bytes(void) {
  for (; pending_count >= 8; pending_count -= 8, pending >>= 8) output[output_size++] = (uint8_t)pending;
}

static void align(void) {
  put(0, -pending_count & 7);
  put_whole_bytes();
}

/* How many bits of the last byte are used: 0 at a byte boundary. */
int32_t pending_bits(void) { return pending_count & 7; }

/* Pads with zeros to a whole byte; gives the size of what was written since the last call. */
int32_t take_output(void) {
  align();
  const int32_t size = output_size;
  output_size = 0;
  return size;
}

struct codes {
  uint8_t literals[ALL_LITERAL_SYMBOLS];
  uint8_t distances[DISTANCE_SYMBOLS];
  struct description description;
  int32_t bits;
};

static int32_t symbol_bits(const struct codes *codes) {
  int32_t bits = 0;
  for (int32_t symbol = 0; symbol < LITERAL_SYMBOLS; symbol++) {
    bits += histogram[symbol] * (codes->literals[symbol] + length_extra_bits(symbol));
  }
  for (int32_t symbol = 0; symbol < DISTANCE_SYMBOLS; symbol++) {
    bits += histogram[LITERAL_SYMBOLS + symbol] * (codes->distances[symbol] + distance_extra_bits(symbol));
  }
  return bits;
}

/* A code with no or one distance is legal, but some decoders fail on it: like zlib, gives at least two. */
static void distance_code_lengths(const int32_t *frequencies, uint8_t *lengths) {
  int32_t padded[DISTANCE_SYMBOLS];
  int32_t used = 0;
  for (int32_t symbol = 0; symbol < DISTANCE_SYMBOLS; symbol++) {
    padded[symbol] = frequencies[symbol];
    used += padded[symbol] > 0;
  }
  for (int32_t symbol = 0; used < 2; symbol++) {
    if (padded[symbol] != 0) continue;
    padded[symbol] = 1;
    used++;
  }
  code_lengths(padded, DISTANCE_SYMBOLS, MOST_CODE_BITS, lengths);
}

/* Codes built from the guide's frequencies, and the size of the histogram's symbols when written with them. */
static void dynamic_codes(const int32_t *guide, struct codes *codes) {
  code_lengths(guide, LITERAL_SYMBOLS, MOST_CODE_BITS, codes->literals);
  distance_code_lengths(guide + LITERAL_SYMBOLS, codes->distances);
  describe(codes->literals, codes->distances, &codes->description);
  codes->bits = codes->description.bits + symbol_bits(codes);
}

static void fixed_codes(struct codes *codes) {
  for (int32_t symbol = 0; symbol < ALL_LITERAL_SYMBOLS; symbol++) {
    codes->literals[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
  }
  for (int32_t symbol = 0; symbol < DISTANCE_SYMBOLS; symbol++) codes->distances[symbol] = 5;
  codes->bits = symbol_bits(codes);
}

/* Shorter runs of equal lengths are not written as a repetition. */
#define SHORTEST_RUN 4

/* Makes neighbours of similar frequency equal: their codes get slightly longer, but a run of equal lengths takes fewer
   bits to describe. */
static void level(const int32_t *frequencies, int32_t count, int32_t *levelled) {
  int32_t from = 0;
  int32_t sum = 0;
  for (int32_t at = 0; at <= count; at++) {
    const int32_t frequency = at < count ? frequencies[at] : 0;
    const int32_t run = at - from;
    const int32_t mean = run == 0 ? frequency : (sum + (run >> 1)) / run;
    const int32_t apart = frequency > mean ? frequency - mean : mean - frequency;
    if (at == count || (frequency == 0) != (frequencies[from] == 0) || 2 * apart > mean + 2) {
      for (int32_t to = from; to < at; to++) {
        levelled[to] = run >= SHORTEST_RUN && sum > 0 ? greater(1, mean) : frequencies[to];
      }
      from = at;
      sum = 0;
    }
    sum += frequency;
  }
}

static void write_description(const struct description *description) {
  put((uint32_t)description->literal_count - 257, 5);
  put((uint32_t)description->distance_count - 1, 5);
  put((uint32_t)description->length_count - 4, 4);
  for (int32_t at = 0; at < description->length_count; at++) put(description->lengths[code_length_order[at]], 3);
  uint16_t codes[CODE_LENGTH_SYMBOLS];
  canonical_codes(description->lengths, CODE_LENGTH_SYMBOLS, codes);
  for (int32_t run = 0; run < description->run_count; run++) {
    const int32_t symbol = description->symbols[run];
    put(codes[symbol], description->lengths[symbol]);
    put(description->extras[run], repeat_extra_bits(symbol));
  }
}

static void write_symbols(const struct codes *codes, int32_t origin, int32_t from, int32_t to) {
  uint16_t literals[ALL_LITERAL_SYMBOLS];
  uint16_t distances[DISTANCE_SYMBOLS];
  canonical_codes(codes->literals, ALL_LITERAL_SYMBOLS, literals);
  canonical_codes(codes->distances, DISTANCE_SYMBOLS, distances);
  for (int32_t at = from; at < to;) {
    const int32_t choice = choices[at];
    if (choice < 0) {
      const uint8_t byte = bytes[origin + at];
      put(literals[byte], codes->literals[byte]);
      at++;
      continue;
    }
    const int32_t length = match_length(choice);
    const int32_t symbol = length_symbol(length);
    const int32_t extra_bits = length_extra_bits(symbol);
    put(literals[symbol], codes->literals[symbol]);
    put((uint32_t)(length - SHORTEST_MATCH) & ((1u << extra_bits) - 1), extra_bits);
    const int32_t distance = choice >> SYMBOL_SHIFT;
    const int32_t distance_bits = distance_extra_bits(distance);
    put(distances[distance], codes->distances[distance]);
    put((uint32_t)choice & DISTANCE_MASK & ((1u << distance_bits) - 1), distance_bits);
    at += length;
  }
  put(literals[END_OF_BLOCK], codes->literals[END_OF_BLOCK]);
}

static int32_t stored_bits(int32_t size) {
  const int32_t blocks = greater(1, (size + LONGEST_STORED - 1) / LONGEST_STORED);
  return 3 + (-(pending_count + 3) & 7) + 32 + (blocks - 1) * 40 + 8 * size;
}

/* Writes bytes as they are, in as many blocks as needed (one if there are no bytes). */
void write_stored(int32_t from, int32_t to, int32_t final) {
  int32_t at = from;
  do {
    const int32_t size = lesser(to - at, LONGEST_STORED);
    put(final && at + size == to, 1);
    put(STORED, 2);
    align();
    put((uint32_t)size, 16);
    put(~(uint32_t)size & 0xffff, 16);
    put_whole_bytes();
    __builtin_memcpy(output + output_size, bytes + at, (size_t)size);
    output_size += size;
    at += size;
  } while (at < to);
}

/* Writes what was chosen for the positions `from` to `to`, which the histogram counts. */
void write_block(int32_t origin, int32_t from, int32_t to, int32_t final) {
  static struct codes exact, levelled, fixed;
  int32_t guide[ROW_SYMBOLS];
  level(histogram, LITERAL_SYMBOLS, guide);
  level(histogram + LITERAL_SYMBOLS, DISTANCE_SYMBOLS, guide + LITERAL_SYMBOLS);
  dynamic_codes(histogram, &exact);
  dynamic_codes(guide, &levelled);
  fixed_codes(&fixed);
  const struct codes *const dynamic = levelled.bits < exact.bits ? &levelled : &exact;
  const struct codes *const best = fixed.bits <= dynamic->bits ? &fixed : dynamic;
  if (stored_bits(to - from) <= 3 + best->bits) {
    write_stored(origin + from, origin + to, final);
    return;
  }
  put(final != 0, 1);
  put(best == &fixed ? FIXED : DYNAMIC, 2);
  if (best != &fixed) write_description(&best->description);
  write_symbols(best, origin, from, to);
}
