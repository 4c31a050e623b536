// The match finder "bt4" of liblzma, in another order: the same matches, and so the same streams, in less time.
//
// Most of the time of a search is spent waiting for memory: each step down a binary tree reads a node and some bytes of
// the stream, both at random places, and the next step depends on them. What a search finds does not depend on what the
// encoder does with it, so AHEAD positions are searched side by side: first the memory that the next step of each of
// them needs is read, then each takes its step, and their waits overlap. A position whose tree begins with another
// position of the same group waits until that one is done.
//
// The rest is liblzma's file, which also has "hc4".

#undef HAVE_MF_BT4
#include "lz_encoder_mf.c"
#include "match_finder.h"

#define AHEAD 128
// Matches of a position are longer one by one, and no match has more than 273 bytes.
#define MOST_MATCHES 272

/* The search of a position. Nodes are pairs of positions in lzma_mf.son, as in bt_find_func. */
struct search {
  const uint8_t *bytes;
  uint32_t position, cyclic_position;
  uint32_t depth, length_limit, longest;
  /* The next node, its distance, where its children stand, and where the bytes to compare. */
  uint32_t node, distance, *pair;
  const uint8_t *there;
  /* What `pair` and `there` pointed to. */
  uint64_t children, text;
  /* How many bytes are known to be equal at `there`. */
  uint32_t equal;
  /* For what is larger than this position and for what is smaller: where the next such node goes, and how many bytes
     are equal on that side. */
  uint32_t *open[2], equal_on[2];
  /* The search that waits for this one, or null. */
  struct search *waiting;
  uint32_t count;
};

static struct search searches[AHEAD];
static lzma_match matches_of[AHEAD][MOST_MATCHES];
/* How many searches are done, and how many of them the encoder took. */
static uint32_t done, taken;
static uint32_t stream_size;

void begin_matches(uint32_t size) {
  done = taken = 0;
  stream_size = size;
}

static inline void add_match(struct search *search, uint32_t length, uint32_t distance) {
  search->longest = length;
  matches_of[search - searches][search->count++] = (lzma_match){.len = length, .dist = distance - 1};
}

/* Enters the positions into the hash tables, and keeps the distances to the nearest two and three equal bytes. */
static void enter(lzma_mf *mf, uint32_t count, uint32_t distances[][AHEAD]) {
  const uint8_t *bytes = mf_ptr(mf);
  const uint32_t first = mf->read_pos + mf->offset;
  for (uint32_t i = 0; i < count; i++, bytes++) {
    const uint32_t position = first + i;
    const uint32_t two = hash_table[bytes[0]] ^ bytes[1], three = two ^ ((uint32_t)bytes[2] << 8);
    uint32_t *const nearest2 = mf->hash + (two & HASH_2_MASK);
    uint32_t *const nearest3 = mf->hash + FIX_3_HASH_SIZE + (three & HASH_3_MASK);
    uint32_t *const root = mf->hash + FIX_4_HASH_SIZE + ((three ^ (hash_table[bytes[3]] << 5)) & mf->hash_mask);
    distances[0][i] = position - *nearest2;
    distances[1][i] = position - *nearest3;
    searches[i].node = *root;
    *nearest2 = *nearest3 = *root = position;
  }
}

/* The matches of two and three bytes that the hash tables know, and as long as they really are. */
static void search_tables(lzma_mf *mf, uint32_t count, uint32_t distances[][AHEAD], uint32_t reach) {
  static uint8_t first_bytes[2][AHEAD];
  const uint8_t *const bytes = mf_ptr(mf);
  for (uint32_t table = 0; table < 2; table++) {
    for (uint32_t i = 0; i < count; i++) {
      uint32_t *const distance = &distances[table][i];
      *distance = *distance < reach ? *distance : 0;
      first_bytes[table][i] = *(bytes + i - *distance);
    }
  }
  for (uint32_t i = 0; i < count; i++) {
    struct search *const search = &searches[i];
    uint32_t distance = distances[0][i];
    const uint32_t distance3 = distances[1][i];
    search->bytes = bytes + i;
    search->length_limit = my_min(mf->nice_len, mf_avail(mf) - i);
    search->count = 0;
    search->longest = 1;
    if (distance != 0 && first_bytes[0][i] == bytes[i]) add_match(search, 2, distance);
    if (distance3 != distance && distance3 != 0 && first_bytes[1][i] == bytes[i]) {
      add_match(search, 3, distance3);
      distance = distance3;
    }
    if (search->count > 0) {
      search->longest =
          lzma_memcmplen(search->bytes - distance, search->bytes, search->longest, search->length_limit);
      matches_of[i][search->count - 1].len = search->longest;
    }
    // A tree holds what shares four bytes: its matches of less are no news.
    if (search->longest < 3) search->longest = 3;
  }
}

/* Goes on to a node: says what must be read of it. False where there is none. */
static inline bool go_to(const lzma_mf *mf, struct search *search, uint32_t node, uint32_t reach) {
  const uint32_t distance = search->position - node, cyclic_position = search->cyclic_position;
  if (search->depth-- == 0 || distance >= reach) {
    *search->open[0] = *search->open[1] = EMPTY_HASH_VALUE;
    return false;
  }
  search->node = node;
  search->distance = distance;
  search->pair = mf->son + 2 * (cyclic_position - distance + (distance > cyclic_position ? mf->cyclic_size : 0));
  search->equal = my_min(search->equal_on[0], search->equal_on[1]);
  search->there = search->bytes - distance + search->equal;
  return true;
}

/* A step down the tree, with what was read for it. False where the search ends. */
static inline bool step(const lzma_mf *mf, struct search *search, uint32_t reach) {
  uint32_t equal = search->equal;
  uint64_t there = search->text, here = read64ne(search->bytes + equal);
  while (there == here && (equal += 8) < search->length_limit) {
    there = read64ne(search->bytes - search->distance + equal);
    here = read64ne(search->bytes + equal);
  }
  uint32_t shift = 0;
  if (there != here) {
    shift = (uint32_t)__builtin_ctzll(there ^ here) & 56;
    equal += shift / 8;
  }
  if (equal > search->length_limit) equal = search->length_limit;
  if (equal > search->longest) add_match(search, equal, search->distance);
  if (equal == search->length_limit) {
    // It takes the node's place.
    *search->open[1] = (uint32_t)search->children;
    *search->open[0] = (uint32_t)(search->children >> 32);
    return false;
  }
  // An index instead of a branch, which would be foreseen wrongly every other time.
  const uint32_t less = (uint8_t)(there >> shift) < (uint8_t)(here >> shift);
  *search->open[less] = search->node;
  search->open[less] = search->pair + less;
  search->equal_on[less] = equal;
  return go_to(mf, search, (uint32_t)(search->children >> (32 * less)), reach);
}

static void search_trees(lzma_mf *mf, uint32_t count, uint32_t reach) {
  static struct search *active[AHEAD];
  const uint32_t first = mf->read_pos + mf->offset;
  uint32_t left = 0;
  for (uint32_t i = 0; i < count; i++) {
    struct search *const search = &searches[i];
    search->position = first + i;
    search->cyclic_position = mf->cyclic_pos;
    search->open[1] = mf->son + 2 * mf->cyclic_pos;
    search->open[0] = search->open[1] + 1;
    search->equal_on[0] = search->equal_on[1] = 0;
    search->depth = mf->depth;
    search->waiting = NULL;
    if (search->node >= first) searches[search->node - first].waiting = search;
    else active[left++] = search;
    if (++mf->cyclic_pos == mf->cyclic_size) mf->cyclic_pos = 0;
  }
  uint32_t started = 0;
  for (uint32_t i = 0; i < left; i++) {
    struct search *search = active[i];
    while (search != NULL && !go_to(mf, search, search->node, reach)) search = search->waiting;
    if (search != NULL) active[started++] = search;
  }
  for (left = started; left > 0;) {
    for (uint32_t i = 0; i < left; i++) {
      struct search *const search = active[i];
      search->children = *(const uint64_t *)search->pair;
      search->text = read64ne(search->there);
    }
    for (uint32_t i = 0; i < left;) {
      struct search *search = active[i];
      if (likely(step(mf, search, reach))) {
        i++;
        continue;
      }
      do search = search->waiting;
      while (search != NULL && !go_to(mf, search, search->node, reach));
      if (search != NULL) active[i++] = search;
      else active[i] = active[--left];
    }
  }
}

/* The search of the next position; null at the end of the stream, whose last three bytes are in no match. */
static const struct search *next_search(lzma_mf *mf) {
  if (taken == done) {
    const uint32_t available = mf_avail(mf);
    if (available < 4) {
      move_pending(mf);
      return NULL;
    }
    // Before the end there are always as many bytes as a match may have.
    const uint32_t needed = mf->action == LZMA_RUN ? mf->nice_len : 4;
    static uint32_t distances[2][AHEAD];
    taken = 0;
    done = my_min(AHEAD, available - needed + 1);
    enter(mf, done, distances);
    // Where a stream is larger than the dictionary, the nodes of a group replace those at its far end.
    const uint32_t reach = stream_size < mf->cyclic_size ? mf->cyclic_size : mf->cyclic_size - AHEAD;
    search_tables(mf, done, distances, reach);
    search_trees(mf, done, reach);
  }
  ++mf->read_pos;
  return &searches[taken++];
}

extern uint32_t lzma_mf_bt4_find(lzma_mf *mf, lzma_match *matches) {
  const struct search *const search = next_search(mf);
  if (search == NULL) return 0;
  const lzma_match *const found = matches_of[search - searches];
  for (uint32_t i = 0; i < search->count; i++) {
    matches[i] = found[i];
    // Without it the compiler makes a call of memcpy() of this, for a few bytes.
    __asm__ volatile("");
  }
  return search->count;
}

extern void lzma_mf_bt4_skip(lzma_mf *mf, uint32_t amount) {
  while (amount-- > 0) next_search(mf);
}
