// How a block's two codes are written in its header. Source: RFC 1951, section 3.2.7.

#include "deflate.h"

/* The previous length 3 to 6 times, zero 3 to 10 times, zero 11 to 138 times. */
#define REPEAT_PREVIOUS 16
#define REPEAT_ZERO 17
#define REPEAT_ZERO_LONG 18

const uint8_t code_length_order[CODE_LENGTH_SYMBOLS] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

/* If a kind of repetition is not used, its symbol needs no code, and the other codes get shorter. */
enum { WITHOUT_PREVIOUS = 4, WITHOUT_ZERO = 2, WITHOUT_ZERO_LONG = 1, VARIANTS = 8 };

int32_t repeat_extra_bits(int32_t symbol) {
  if (symbol < REPEAT_PREVIOUS) return 0;
  return symbol == REPEAT_PREVIOUS ? 2 : symbol == REPEAT_ZERO ? 3 : 7;
}

static void append(struct description *to, int32_t symbol, int32_t extra) {
  to->symbols[to->run_count] = (uint8_t)symbol;
  to->extras[to->run_count] = (uint8_t)extra;
  to->run_count++;
}

/* Appends repetitions; gives how many lengths are left. */
static int32_t repeat(struct description *to, int32_t symbol, int32_t least, int32_t most, int32_t left) {
  while (left >= least) {
    /* Two shorter repetitions are better than a full one and a remainder too short to be a repetition. */
    const int32_t taken = left > most && left < most + least ? left - least : lesser(left, most);
    append(to, symbol, taken - least);
    left -= taken;
  }
  return left;
}

static void append_run(struct description *to, int32_t length, int32_t count, int32_t variant) {
  int32_t left = count;
  if (length == 0) {
    if (!(variant & WITHOUT_ZERO_LONG)) left = repeat(to, REPEAT_ZERO_LONG, 11, 138, left);
    if (!(variant & WITHOUT_ZERO)) left = repeat(to, REPEAT_ZERO, 3, 10, left);
  } else if (!(variant & WITHOUT_PREVIOUS) && left >= 4) {
    append(to, length, 0);
    left = repeat(to, REPEAT_PREVIOUS, 3, 6, left - 1);
  }
  for (; left > 0; left--) append(to, length, 0);
}

static void finish(struct description *to) {
  int32_t frequencies[CODE_LENGTH_SYMBOLS] = {0};
  for (int32_t run = 0; run < to->run_count; run++) frequencies[to->symbols[run]]++;
  code_lengths(frequencies, CODE_LENGTH_SYMBOLS, 7, to->lengths);
  to->length_count = CODE_LENGTH_SYMBOLS;
  while (to->length_count > 4 && to->lengths[code_length_order[to->length_count - 1]] == 0) to->length_count--;
  to->bits = 5 + 5 + 4 + 3 * to->length_count;
  for (int32_t symbol = 0; symbol < CODE_LENGTH_SYMBOLS; symbol++) {
    to->bits += frequencies[symbol] * (to->lengths[symbol] + repeat_extra_bits(symbol));
  }
}

static int32_t used(const uint8_t *lengths, int32_t count, int32_t least) {
  while (count > least && lengths[count - 1] == 0) count--;
  return count;
}

/* Finds the shortest description of the two codes, trying each kind of repetition both on and off. */
void describe(const uint8_t *literal_lengths, const uint8_t *distance_lengths, struct description *best) {
  const int32_t literal_count = used(literal_lengths, LITERAL_SYMBOLS, 257);
  const int32_t distance_count = used(distance_lengths, DISTANCE_SYMBOLS, 1);
  const int32_t count = literal_count + distance_count;
  uint8_t lengths[ROW_SYMBOLS];
  for (int32_t at = 0; at < literal_count; at++) lengths[at] = literal_lengths[at];
  for (int32_t at = 0; at < distance_count; at++) lengths[literal_count + at] = distance_lengths[at];
  static struct description tried;
  for (int32_t variant = 0; variant < VARIANTS; variant++) {
    tried.literal_count = literal_count;
    tried.distance_count = distance_count;
    tried.run_count = 0;
    for (int32_t at = 0; at < count;) {
      int32_t end = at + 1;
      while (end < count && lengths[end] == lengths[at]) end++;
      append_run(&tried, lengths[at], end - at, variant);
      at = end;
    }
    finish(&tried);
    if (variant == 0 || tried.bits < best->bits) *best = tried;
  }
}
