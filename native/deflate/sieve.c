// Looks for what is not worth searching: all bytes are about equally frequent, and nothing repeats.

#include "deflate.h"

#define HASH_BITS 15
#define NONE (-WINDOW_BYTES)
/* A block's header takes about this much; and by chance alone, 32 KiB of random bytes look 23 bytes too large. */
#define LEAST_GAIN_BITS (8 * 64)
#define FEW_REPEATS 4

/* Where a string of four bytes was seen last, by its hash. */
static int32_t last_seen[1 << HASH_BITS];
static int32_t looked;

/* Forgets what it has seen. */
void begin_sieve(void) {
  looked = 0;
  for (int32_t at = 0; at < 1 << HASH_BITS; at++) last_seen[at] = NONE;
}

/* Strings of four bytes, from where the last call stopped up to `end`, that stood within the window before. */
static int32_t count_repeats(int32_t end) {
  int32_t repeats = 0;
  for (; looked + 4 <= end; looked++) {
    const uint32_t four = four_bytes(looked);
    int32_t *const entry = last_seen + hash(four, HASH_BITS);
    const int32_t seen = *entry;
    *entry = looked;
    repeats += looked - seen < WINDOW_BYTES && four_bytes(seen) == four;
  }
  return repeats;
}

/* Whether a segment is not worth searching. To be called for the segments in order, from the first. */
int32_t is_incompressible(int32_t from, int32_t end) {
  const int32_t to = from + SIEVE_BYTES;
  if (to > end) return 0;
  count_repeats(from);
  const int32_t repeats = count_repeats(to);
  count_bytes(from, to);
  int32_t cost = SIEVE_BYTES * logarithm(SIEVE_BYTES);
  for (int32_t byte = 0; byte < 256; byte++) cost -= byte_counts[byte] * logarithm(byte_counts[byte]);
  return repeats < FEW_REPEATS && cost + LEAST_GAIN_BITS * COST_UNIT >= 8 * SIEVE_BYTES * COST_UNIT;
}
