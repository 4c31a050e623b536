// Huffman codes of limited length.

#include "deflate.h"

#define SYMBOL_BITS 9
#define SYMBOL_MASK ((1 << SYMBOL_BITS) - 1)
/* A level has the leaves and half as many packages as the level below has items: fewer than twice the leaves. */
#define MOST_ITEMS (2 << SYMBOL_BITS)
#define MOST_LEVELS 15

/* Frequency and symbol in one number each, rarest first. */
static int32_t leaves[1 << SYMBOL_BITS];
/* Which items of a level, ordered by weight, are packages. */
static uint8_t is_package[MOST_LEVELS][MOST_ITEMS];
static int64_t weights[2][MOST_ITEMS];

static int32_t sort_leaves(const int32_t *frequencies, int32_t symbols) {
  int32_t count = 0;
  for (int32_t symbol = 0; symbol < symbols; symbol++) {
    if (frequencies[symbol] > 0) leaves[count++] = frequencies[symbol] << SYMBOL_BITS | symbol;
  }
  for (int32_t gap = 121; gap > 0; gap /= 3) {
    for (int32_t at = gap; at < count; at++) {
      const int32_t leaf = leaves[at];
      int32_t to = at;
      for (; to >= gap && leaves[to - gap] > leaf; to -= gap) leaves[to] = leaves[to - gap];
      leaves[to] = leaf;
    }
  }
  return count;
}

static void merge_levels(int32_t count, int32_t levels) {
  int32_t items_below = 0;
  for (int32_t level = 0; level < levels; level++) {
    const int64_t *const below = weights[level & 1];
    int64_t *const own = weights[~level & 1];
    const int32_t packages = items_below >> 1;
    int32_t leaf = 0;
    int32_t pair = 0;
    for (int32_t item = 0; item < count + packages; item++) {
      const int64_t leaf_weight = leaf < count ? leaves[leaf] >> SYMBOL_BITS : INT64_MAX;
      const int64_t pair_weight = pair < packages ? below[2 * pair] + below[2 * pair + 1] : INT64_MAX;
      const int leaf_first = leaf < count && leaf_weight <= pair_weight;
      own[item] = leaf_first ? leaf_weight : pair_weight;
      is_package[level][item] = !leaf_first;
      if (leaf_first) leaf++;
      else pair++;
    }
    items_below = count + packages;
  }
}

/* The code lengths of least total cost with at most `most_bits` each, by package-merge (Larmore and Hirschberg 1990). A
   symbol that does not occur gets 0; a lone symbol gets 1. Symbols of equal frequency get their lengths in the order of
   the alphabet. Frequencies must be below 2^22, and there may be at most 512. */
void code_lengths(const int32_t *frequencies, int32_t symbols, int32_t most_bits, uint8_t *lengths) {
  for (int32_t symbol = 0; symbol < symbols; symbol++) lengths[symbol] = 0;
  const int32_t count = sort_leaves(frequencies, symbols);
  if (count < 2) {
    if (count == 1) lengths[leaves[0] & SYMBOL_MASK] = 1;
    return;
  }
  merge_levels(count, most_bits);
  /* 2n - 2 items of the top level are chosen; each package among them is a pair of items of the level below. */
  int32_t chosen = 2 * count - 2;
  for (int32_t level = most_bits - 1; level >= 0 && chosen > 0; level--) {
    int32_t packages = 0;
    for (int32_t item = 0; item < chosen; item++) packages += is_package[level][item];
    for (int32_t leaf = 0; leaf < chosen - packages; leaf++) lengths[leaves[leaf] & SYMBOL_MASK]++;
    chosen = 2 * packages;
  }
}

/* The codes for the lengths, each bit-reversed for writing. Source: RFC 1951, section 3.2.2. */
void canonical_codes(const uint8_t *lengths, int32_t count, uint16_t *codes) {
  uint32_t per_length[16] = {0};
  for (int32_t symbol = 0; symbol < count; symbol++) per_length[lengths[symbol]]++;
  per_length[0] = 0;
  uint32_t next[16] = {0};
  for (int32_t bits = 1; bits < 16; bits++) next[bits] = (next[bits - 1] + per_length[bits - 1]) << 1;
  for (int32_t symbol = 0; symbol < count; symbol++) {
    const int32_t length = lengths[symbol];
    if (length == 0) continue;
    const uint32_t code = next[length]++;
    uint32_t reversed = 0;
    for (int32_t bit = 0; bit < length; bit++) reversed |= (code >> bit & 1) << (length - 1 - bit);
    codes[symbol] = (uint16_t)reversed;
  }
}

/* For tests: where frequencies are written, and the lengths that they get. */
static int32_t given_frequencies[1 << SYMBOL_BITS];
static uint8_t found_lengths[1 << SYMBOL_BITS];
EXPORT(frequencies) int32_t *frequencies_address(void) { return given_frequencies; }
EXPORT(codeLengths) uint8_t *found_code_lengths(int32_t count, int32_t most_bits) {
  code_lengths(given_frequencies, count, most_bits, found_lengths);
  return found_lengths;
}
