// Finds matches, chooses among them, and counts what was chosen.

#include "deflate.h"

/* A position has fewer than two matches in most of a program; where there are more, the parse goes in more than one part. */
#define MAX_MATCHES (POSITIONS * 4)
/* What a deeper search finds is below 0.01 % of a Go program. */
#define DEPTH 100
/* A match this long is taken as it is: nothing is looked up inside it. Half of it would save a twentieth of the time for
   0.1 % of the bytes. */
#define NICE_LENGTH 128
#define HASH_BITS 16

#define NONE (-WINDOW_BYTES)
/* The children of a position are stored in its slot, which the position a whole window before it has too: that one
   distance is given up. */
#define FARTHEST (WINDOW_BYTES - 1)

/* From a position on, the costs are needed as far as the longest match reaches. */
#define COST_RING 512
#define COST_MASK (COST_RING - 1)

uint8_t bytes[WINDOW_BYTES + PIECE_BYTES + 8];
static int32_t matches[MAX_MATCHES + LONGEST_MATCH];
static int32_t matches_from[POSITIONS + 1];
int32_t choices[POSITIONS];
static int32_t by_three[2 << HASH_BITS];
static int32_t by_four[1 << HASH_BITS];
static int32_t children[2 * WINDOW_BYTES];
/* What it costs at least to get from a position to the end of the stretch. */
static int32_t cost_to[COST_RING];
int32_t histogram[ROW_SYMBOLS];
int32_t rows[ROWS * ROW_SYMBOLS];
int32_t byte_counts[256];

static int32_t next_position;
static int32_t end_position;
static int32_t found;

static inline uint64_t eight_bytes(int32_t at) {
  uint64_t value;
  __builtin_memcpy(&value, bytes + at, sizeof value);
  return value;
}

static inline int32_t distance_symbol(int32_t back) {
  if (back < 4) return back;
  const int32_t highest = 31 - __builtin_clz((uint32_t)back);
  return 2 * highest + ((back >> (highest - 1)) & 1);
}

static inline int same_three(uint32_t three, int32_t other) {
  return other >= 0 && (four_bytes(other) & 0xffffff) == three;
}

/* How many bytes are equal, of which `length` are known to be, up to `limit`. */
static inline int32_t equal_bytes(int32_t a, int32_t b, int32_t length, int32_t limit) {
  for (; length < limit; length += 8) {
    const uint64_t difference = eight_bytes(a + length) ^ eight_bytes(b + length);
    if (difference != 0) return lesser(length + __builtin_ctzll(difference) / 8, limit);
  }
  return limit;
}

/* Puts a position into its tree, and its matches into `matches`; gives the length of the longest. */
static int32_t insert(int32_t position) {
  const int32_t limit = lesser(end_position - position, LONGEST_MATCH);
  if (limit < 4) return 0;
  const int32_t oldest = position - FARTHEST;
  const uint32_t first = four_bytes(position);
  const uint32_t three = first & 0xffffff;
  int32_t count = found;
  int32_t best = SHORTEST_MATCH;

  /* Two positions per hash of three bytes: the table is so small that the newest alone is often another string's. */
  int32_t *const pair = by_three + 2 * hash(three, HASH_BITS);
  const int32_t near = pair[0];
  const int32_t far = pair[1];
  pair[0] = position;
  pair[1] = near;
  const int32_t nearest = same_three(three, near) ? near : same_three(three, far) ? far : NONE;
  if (nearest >= oldest) {
    const int32_t back = position - nearest - 1;
    matches[count++] = (int32_t)((uint32_t)distance_symbol(back) << SYMBOL_SHIFT) | back;
  }

  const uint32_t four = hash(first, HASH_BITS);
  int32_t node = by_four[four];
  by_four[four] = position;
  /* Where the subtrees of what is smaller and of what is greater than the position's bytes go on to be attached. */
  int32_t *smaller_at = children + 2 * (position & (WINDOW_BYTES - 1));
  int32_t *greater_at = smaller_at + 1;
  int32_t smaller_length = 0;
  int32_t greater_length = 0;
  for (int32_t left = DEPTH;; left--) {
    if (node < oldest || left == 0) {
      *smaller_at = NONE;
      *greater_at = NONE;
      break;
    }
    const int32_t length = equal_bytes(node, position, lesser(smaller_length, greater_length), limit);
    int32_t *const slot = children + 2 * (node & (WINDOW_BYTES - 1));
    if (length > best) {
      best = length;
      const int32_t back = position - node - 1;
      matches[count++] = (int32_t)((uint32_t)distance_symbol(back) << SYMBOL_SHIFT |
                                   (uint32_t)(length - SHORTEST_MATCH) << LENGTH_SHIFT) |
                         back;
    }
    if (length == limit) {
      *smaller_at = slot[0];
      *greater_at = slot[1];
      break;
    }
    if (bytes[node + length] < bytes[position + length]) {
      *smaller_at = node;
      smaller_at = slot + 1;
      node = *smaller_at;
      smaller_length = length;
    } else {
      *greater_at = node;
      greater_at = slot;
      node = *greater_at;
      greater_length = length;
    }
  }
  found = count;
  return best;
}

/* Forgets everything and takes the bytes before `start`, up to a window of them, as what matches can point to. */
void begin(int32_t start, int32_t end) {
  end_position = end;
  next_position = start;
  for (int32_t at = 0; at < 2 << HASH_BITS; at++) by_three[at] = NONE;
  for (int32_t at = 0; at < 1 << HASH_BITS; at++) by_four[at] = NONE;
  for (int32_t at = start > WINDOW_BYTES ? start - WINDOW_BYTES : 0; at < start; at++) {
    found = 0;
    insert(at);
  }
}

/* Looks up each position from where the last call stopped, until `matches` or the range is full. The matches of the
   i-th position stand from matches_from[i] up to matches_from[i + 1]. Gives the number of positions. */
int32_t find(void) {
  const int32_t start = next_position;
  const int32_t stop = lesser(end_position, start + POSITIONS);
  int32_t at = start;
  found = 0;
  matches_from[0] = 0;
  while (at < stop && found < MAX_MATCHES) {
    const int32_t longest = insert(at);
    at++;
    matches_from[at - start] = found;
    if (longest < NICE_LENGTH) continue;
    /* Of what repeats with a short period inside the match, the last period is enough for what follows. */
    const int32_t period = (matches[found - 1] & DISTANCE_MASK) + 1;
    const int32_t inside = lesser(stop, at + longest - 1);
    const int32_t kept = found;
    for (; at < inside; at++) {
      if (inside - at <= period) insert(at);
      found = kept;
      matches_from[at + 1 - start] = kept;
    }
  }
  next_position = at;
  return at - start;
}

/* Finds the cheapest way through the found matches, from the end to the beginning of the positions `from` to `to`.
   Position 0 is the byte at `origin`. A choice is -1 for a literal, else the match that begins there. */
void parse(int32_t origin, int32_t from, int32_t to) {
  cost_to[to & COST_MASK] = 0;
  for (int32_t at = to - 1; at >= from; at--) {
    int32_t best = costs.literal[bytes[origin + at]] + cost_to[(at + 1) & COST_MASK];
    int32_t choice = LITERAL_CHOICE;
    const int32_t room = to - at;
    const int32_t last = matches_from[at + 1];
    int32_t length = SHORTEST_MATCH;
    for (int32_t index = matches_from[at]; index < last; index++) {
      const uint32_t match = (uint32_t)matches[index];
      const int32_t longest = lesser((int32_t)(match >> LENGTH_SHIFT & LENGTH_MASK) + SHORTEST_MATCH, room);
      const int32_t distance_cost = costs.distance[match >> SYMBOL_SHIFT];
      for (; length <= longest; length++) {
        const int32_t total = distance_cost + costs.length[length] + cost_to[(at + length) & COST_MASK];
        if (total >= best) continue;
        best = total;
        choice = (int32_t)((match & ~((uint32_t)LENGTH_MASK << LENGTH_SHIFT)) |
                           (uint32_t)(length - SHORTEST_MATCH) << LENGTH_SHIFT);
      }
    }
    cost_to[at & COST_MASK] = best;
    choices[at] = choice;
  }
}

/* Counts the symbol or the two that stand for the choice at a position; gives how many bytes it is for. */
static inline int32_t count_choice(int32_t *row, int32_t origin, int32_t at) {
  const int32_t choice = choices[at];
  if (choice < 0) {
    row[bytes[origin + at]]++;
    return 1;
  }
  const int32_t length = match_length(choice);
  row[length_symbol(length)]++;
  row[LITERAL_SYMBOLS + (choice >> SYMBOL_SHIFT)]++;
  return length;
}

/* Counts what the choices of a stretch write, the end of the block included. */
void count_choices(int32_t origin, int32_t from, int32_t to) {
  for (int32_t symbol = 0; symbol < ROW_SYMBOLS; symbol++) histogram[symbol] = 0;
  histogram[END_OF_BLOCK] = 1;
  for (int32_t at = from; at < to;) at += count_choice(histogram, origin, at);
}

/* Counts the symbols of the segment that begins at `from` in a row of its own; gives where it ends. */
int32_t count_segment(int32_t origin, int32_t from, int32_t to, int32_t row) {
  int32_t *const counts = rows + row * ROW_SYMBOLS;
  for (int32_t symbol = 0; symbol < ROW_SYMBOLS; symbol++) counts[symbol] = 0;
  int32_t at = from;
  for (int32_t symbols = 0; symbols < SEGMENT_SYMBOLS && at < to; symbols++) at += count_choice(counts, origin, at);
  return at;
}

/* Counts how often each byte occurs. */
void count_bytes(int32_t from, int32_t end) {
  for (int32_t byte = 0; byte < 256; byte++) byte_counts[byte] = 0;
  for (int32_t at = from; at < end; at++) byte_counts[bytes[at]]++;
}
