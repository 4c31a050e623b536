// Splits parsed positions into blocks: starts with many short segments and joins two neighbours as long as one code for
// both costs less than two codes.

#include "deflate.h"

/* The cost of a block's header and of the end of the block before it, then per used symbol. Measured on blocks of Go
   programs. */
#define BLOCK_COST (100 * COST_UNIT)
#define USED_SYMBOL_COST (7 * COST_UNIT / 2)

int32_t block_ends[ROWS];

/* By segment: its frequencies, what it costs by itself, and joined with the one after it. */
static int32_t *row_of[ROWS];
static int32_t cost_of[ROWS];
static int32_t cost_with_next[ROWS];

static const int32_t no_symbols[ROW_SYMBOLS];

/* The cost of a block with the symbols of two rows, in fractions of a bit. Leaves out the extra bits, which do not
   depend on where blocks begin and end. */
static int32_t cost_of_rows(const int32_t *first, const int32_t *second) {
  int32_t used = 0;
  int32_t literals = 1;
  int32_t distances = 0;
  int32_t saved = 0;
  for (int32_t symbol = 0; symbol < ROW_SYMBOLS; symbol++) {
    const int32_t frequency = first[symbol] + second[symbol];
    if (frequency == 0) continue;
    used++;
    if (symbol < LITERAL_SYMBOLS) literals += frequency;
    else distances += frequency;
    saved += frequency * logarithm(frequency);
  }
  const int32_t coded = literals * logarithm(literals) + distances * logarithm(distances) - saved;
  return coded + BLOCK_COST + used * USED_SYMBOL_COST;
}

/* The segment that saves most when joined with the next; `count` where none does. */
static int32_t best_to_join(int32_t count) {
  int32_t best = count;
  int32_t best_gain = 0;
  for (int32_t at = 0; at + 1 < count; at++) {
    const int32_t gain = cost_of[at] + cost_of[at + 1] - cost_with_next[at];
    if (gain <= best_gain) continue;
    best_gain = gain;
    best = at;
  }
  return best;
}

static void remove_segment(int32_t index, int32_t count) {
  for (int32_t at = index; at + 1 < count; at++) {
    block_ends[at] = block_ends[at + 1];
    row_of[at] = row_of[at + 1];
    cost_of[at] = cost_of[at + 1];
    cost_with_next[at] = cost_with_next[at + 1];
  }
}

/* Splits the positions up to `to`, the first of which is the byte at `origin`; gives the number of blocks. */
int32_t split(int32_t origin, int32_t to) {
  int32_t count = 0;
  for (int32_t from = 0; from < to; count++) {
    from = count_segment(origin, from, to, count);
    block_ends[count] = from;
    row_of[count] = rows + count * ROW_SYMBOLS;
    cost_of[count] = cost_of_rows(row_of[count], no_symbols);
  }
  for (int32_t at = 0; at + 1 < count; at++) cost_with_next[at] = cost_of_rows(row_of[at], row_of[at + 1]);
  for (int32_t at = best_to_join(count); at < count; at = best_to_join(count)) {
    for (int32_t symbol = 0; symbol < ROW_SYMBOLS; symbol++) row_of[at][symbol] += row_of[at + 1][symbol];
    int32_t *const joined = row_of[at];
    cost_of[at + 1] = cost_with_next[at];
    row_of[at + 1] = joined;
    remove_segment(at, count);
    count--;
    if (at + 1 < count) cost_with_next[at] = cost_of_rows(joined, row_of[at + 1]);
    if (at > 0) cost_with_next[at - 1] = cost_of_rows(row_of[at - 1], joined);
  }
  return count;
}
