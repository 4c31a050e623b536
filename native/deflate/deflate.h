// The deflate encoder (RFC 1951), for src/deflate/deflate.ts. Everything is a whole number, so nothing differs from
// engine to engine. Memory is laid out once: JavaScript writes the bytes of a piece and reads the deflated ones.

#ifndef DEFLATE_H
#define DEFLATE_H

#include "../module.h"
#include <stdint.h>

#define WINDOW_BYTES (32 * 1024)
#define PIECE_BYTES (128 * 1024)
/* How many positions are searched, parsed and split at once. */
#define POSITIONS PIECE_BYTES

#define SHORTEST_MATCH 3
#define LONGEST_MATCH 258
/* Source: RFC 1951, sections 3.2.5 and 3.2.7. */
#define END_OF_BLOCK 256
#define LITERAL_SYMBOLS 286
#define DISTANCE_SYMBOLS 30
#define ROW_SYMBOLS (LITERAL_SYMBOLS + DISTANCE_SYMBOLS)

/* A match in one number: distance symbol, length - 3, distance - 1. */
#define SYMBOL_SHIFT 23
#define LENGTH_SHIFT 15
#define LENGTH_MASK 0xff
#define DISTANCE_MASK 0x7fff
#define LITERAL_CHOICE (-1)

/* A row of counts for each so many symbols, and one for the rest. */
#define SEGMENT_SYMBOLS 512
#define ROWS (POSITIONS / SEGMENT_SYMBOLS + 1)

/* Costs are whole numbers of this fraction of a bit. */
#define COST_UNIT 32
#define COST_UNIT_BITS 5

/* search.c: comparing looks at eight bytes at once, beyond the end too. */
extern uint8_t bytes[WINDOW_BYTES + PIECE_BYTES + 8];
/* By position: a literal, or the match that begins there. */
extern int32_t choices[POSITIONS];
/* Counts of the literal and length symbols of a stretch, then of its distance symbols; of many segments; of bytes. */
extern int32_t histogram[ROW_SYMBOLS];
extern int32_t rows[ROWS * ROW_SYMBOLS];
extern int32_t byte_counts[256];

void begin(int32_t start, int32_t end);
int32_t find(void);
void parse(int32_t origin, int32_t from, int32_t to);
void count_choices(int32_t origin, int32_t from, int32_t to);
int32_t count_segment(int32_t origin, int32_t from, int32_t to, int32_t row);
void count_bytes(int32_t from, int32_t end);

/* costs.c: the cost of each choice, extra bits included. */
extern struct costs {
  int32_t literal[256];
  int32_t length[LONGEST_MATCH + 1];
  int32_t distance[DISTANCE_SYMBOLS];
} costs;
int32_t logarithm(int32_t value);
void set_first_costs(int32_t size);
void set_ideal_costs(void);

/* split.c: where the blocks end, in order. */
extern int32_t block_ends[ROWS];
int32_t split(int32_t origin, int32_t to);

/* huffman.c */
void code_lengths(const int32_t *frequencies, int32_t count, int32_t most_bits, uint8_t *lengths);
void canonical_codes(const uint8_t *lengths, int32_t count, uint16_t *codes);

/* describe.c: how the two codes of a block are written in its header. */
#define CODE_LENGTH_SYMBOLS 19
struct description {
  int32_t literal_count;
  int32_t distance_count;
  /* Pairs of a symbol and the value of its extra bits. */
  int32_t run_count;
  uint8_t symbols[ROW_SYMBOLS];
  uint8_t extras[ROW_SYMBOLS];
  uint8_t lengths[CODE_LENGTH_SYMBOLS];
  int32_t length_count;
  int32_t bits;
};
extern const uint8_t code_length_order[CODE_LENGTH_SYMBOLS];
int32_t repeat_extra_bits(int32_t symbol);
void describe(const uint8_t *literal_lengths, const uint8_t *distance_lengths, struct description *best);

/* block.c */
void write_block(int32_t origin, int32_t from, int32_t to, int32_t final);
void write_stored(int32_t from, int32_t to, int32_t final);
int32_t pending_bits(void);
int32_t take_output(void);

/* sieve.c */
void begin_sieve(void);
int32_t is_incompressible(int32_t from, int32_t end);
#define SIEVE_BYTES (32 * 1024)

static inline int32_t lesser(int32_t a, int32_t b) { return a < b ? a : b; }
static inline int32_t greater(int32_t a, int32_t b) { return a > b ? a : b; }

static inline uint32_t four_bytes(int32_t at) {
  uint32_t value;
  __builtin_memcpy(&value, bytes + at, sizeof value);
  return value;
}

static inline uint32_t hash(uint32_t value, int bits) { return value * 0x1e35a7bdu >> (32 - bits); }

static inline int32_t match_length(int32_t choice) {
  return (int32_t)((uint32_t)choice >> LENGTH_SHIFT & LENGTH_MASK) + SHORTEST_MATCH;
}

static inline int32_t length_symbol(int32_t length) {
  const int32_t less_three = length - SHORTEST_MATCH;
  if (less_three < 8) return END_OF_BLOCK + 1 + less_three;
  if (length == LONGEST_MATCH) return LITERAL_SYMBOLS - 1;
  const int32_t extra_bits = 29 - __builtin_clz((uint32_t)less_three);
  return END_OF_BLOCK + 1 + 4 * extra_bits + (less_three >> extra_bits);
}

/* Extra bits of a literal or length symbol. */
static inline int32_t length_extra_bits(int32_t symbol) {
  return symbol < 265 || symbol == LITERAL_SYMBOLS - 1 ? 0 : (symbol - 261) >> 2;
}

static inline int32_t distance_extra_bits(int32_t symbol) { return symbol < 4 ? 0 : (symbol >> 1) - 1; }

#endif
