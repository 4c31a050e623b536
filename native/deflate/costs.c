// What each choice costs a parse, from how often each symbol occurs.

#include "deflate.h"

struct costs costs;

#define TABULATED 4096
static int32_t logarithms[TABULATED];

static int32_t compute_logarithm(uint32_t value) {
  if (value == 0) return 0;
  const int32_t whole = 31 - __builtin_clz(value);
  /* 1 <= mantissa < 2, with 15 bits after the point; each squaring yields one more bit of the logarithm. */
  uint32_t mantissa = whole > 15 ? value >> (whole - 15) : value << (15 - whole);
  int32_t result = whole;
  for (int bit = 0; bit < COST_UNIT_BITS; bit++) {
    mantissa = mantissa * mantissa >> 15;
    const uint32_t carry = mantissa >> 16;
    mantissa >>= carry;
    result = 2 * result + (int32_t)carry;
  }
  return result;
}

/* The binary logarithm of a number, in fractions of a bit, rounded down; 0 for 0. */
int32_t logarithm(int32_t value) {
  if (logarithms[2] == 0) {
    for (int32_t at = 0; at < TABULATED; at++) logarithms[at] = compute_logarithm((uint32_t)at);
  }
  return value < TABULATED ? logarithms[value] : compute_logarithm((uint32_t)value);
}

/* A symbol that does not occur costs as much as one that occurs once; none is free, since a code has one bit at least. */
static int32_t ideal_cost(int32_t frequency, int32_t logarithm_of_all) {
  return greater(COST_UNIT, logarithm_of_all - logarithm(frequency));
}

static void set_costs(const int32_t *frequencies) {
  int32_t literals = 0;
  int32_t distances = 0;
  for (int32_t symbol = 0; symbol < LITERAL_SYMBOLS; symbol++) literals += frequencies[symbol];
  for (int32_t symbol = LITERAL_SYMBOLS; symbol < ROW_SYMBOLS; symbol++) distances += frequencies[symbol];
  literals = logarithm(literals);
  distances = logarithm(distances);
  for (int32_t byte = 0; byte < END_OF_BLOCK; byte++) costs.literal[byte] = ideal_cost(frequencies[byte], literals);
  for (int32_t length = SHORTEST_MATCH; length <= LONGEST_MATCH; length++) {
    const int32_t symbol = length_symbol(length);
    costs.length[length] = ideal_cost(frequencies[symbol], literals) + COST_UNIT * length_extra_bits(symbol);
  }
  for (int32_t symbol = 0; symbol < DISTANCE_SYMBOLS; symbol++) {
    const int32_t cost = ideal_cost(frequencies[LITERAL_SYMBOLS + symbol], distances);
    costs.distance[symbol] = cost + COST_UNIT * distance_extra_bits(symbol);
  }
}

/* Sets the costs to those of an ideal code for the histogram. */
void set_ideal_costs(void) { set_costs(histogram); }

/* Sets the costs for the first parse of so many bytes, when only the frequency of each byte is known. */
void set_first_costs(int32_t size) {
  int32_t frequencies[ROW_SYMBOLS];
  /* In programs about a quarter of the bytes stay literals, and the matches are short. */
  for (int32_t byte = 0; byte < END_OF_BLOCK; byte++) frequencies[byte] = byte_counts[byte] >> 2;
  frequencies[END_OF_BLOCK] = 0;
  for (int32_t symbol = END_OF_BLOCK + 1; symbol < LITERAL_SYMBOLS; symbol++) {
    frequencies[symbol] = size >> (5 + ((symbol - END_OF_BLOCK - 1) >> 2));
  }
  for (int32_t symbol = LITERAL_SYMBOLS; symbol < ROW_SYMBOLS; symbol++) frequencies[symbol] = 1;
  set_costs(frequencies);
}
