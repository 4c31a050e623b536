// Deflates one piece: what to search, how often to parse, where blocks end.

#include "deflate.h"

EXPORT(bytes) uint8_t *bytes_address(void) { return bytes; }

/* Deflates a run of bytes. A parse needs costs, and costs need a parse: the first one goes by the frequency of bytes,
   the second one, block by block, by what the first one chose. A third and a fourth gain 0.2 % for a quarter of the
   time. */
static void compress(int32_t from, int32_t end, int32_t final) {
  begin(from, end);
  for (int32_t origin = from; origin < end;) {
    const int32_t size = find();
    count_bytes(origin, origin + size);
    set_first_costs(size);
    parse(origin, 0, size);
    const int32_t blocks = split(origin, size);
    for (int32_t block = 0, start = 0; block < blocks; block++) {
      const int32_t stop = block_ends[block];
      count_choices(origin, start, stop);
      set_ideal_costs();
      parse(origin, start, stop);
      count_choices(origin, start, stop);
      write_block(origin, start, stop, final && origin + stop == end);
      start = stop;
    }
    origin += size;
  }
}

/* Where the run of segments ends that are, like the one at `from`, worth searching or not. */
static int32_t end_of_run(int32_t from, int32_t end, int32_t incompressible, int32_t *next_incompressible) {
  int32_t to = from;
  do {
    to = lesser(end, to + SIEVE_BYTES);
    if (to < end) *next_incompressible = is_incompressible(to, end);
  } while (to < end && *next_incompressible == incompressible);
  return to;
}

/* Deflates the bytes from `start` to `end`; those before are what matches can point to. Gives the size of the output:
   whole bytes of a stream, so that the outputs of successive pieces can be joined. */
EXPORT(deflate) int32_t deflate(int32_t start, int32_t end, int32_t final) {
  begin_sieve();
  int32_t next_incompressible = start < end && is_incompressible(start, end);
  for (int32_t from = start; from < end;) {
    const int32_t incompressible = next_incompressible;
    const int32_t to = end_of_run(from, end, incompressible, &next_incompressible);
    if (incompressible) write_stored(from, to, final && to == end);
    else compress(from, to, final && to == end);
    from = to;
  }
  /* An empty stored block ends at a byte boundary. */
  if (final ? start == end : pending_bits() > 0) write_stored(0, 0, final);
  return take_output();
}
