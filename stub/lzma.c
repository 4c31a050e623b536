// LZMA1 decoder for one stream in memory: the output is the window. After the LZMA specification (draft of 2015, Igor
// Pavlov), written small, since it is part of every packed program.
#include "lzma.h"

// Where the probabilities of each kind stand in the one array.
enum {
  IS_MATCH = 0,        // 12 states * 16 positions
  IS_REP = 192,        // 12 states
  IS_REP0 = 204,       // 12
  IS_REP1 = 216,       // 12
  IS_REP2 = 228,       // 12
  IS_LONG_REP0 = 240,  // 12 * 16
  SLOTS = 432,         // 4 lengths * 64
  SPECIAL = 688,       // reverse trees of distances with 1 to 5 bits behind the slot
  ALIGN = 804,         // reverse tree of the last 4 bits of a long distance
  LENGTHS = 820,       // lengths of matches
  REP_LENGTHS = 1334,  // lengths of repeated matches
  LITERALS = 1848,     // 0x300 << (lc + lp)
  LENGTH_LOW = 2,      // in LENGTHS: two choices, then trees of 8, 8 and 256 leaves
  LENGTH_MIDDLE = 130,
  LENGTH_HIGH = 258,
};

#define TOP (1u << 24)

#define NORMALIZE          \
  if (range < TOP) {       \
    range <<= 8;           \
    code = code << 8 | *in++; \
  }

// One bit by an adaptive probability.
#define BIT(probability)                           \
  ({                                               \
    u16 *p_ = &(probability);                      \
    u32 old_ = *p_, bound_ = (range >> 11) * old_; \
    u32 bit_;                                      \
    if (code < bound_) {                           \
      range = bound_;                              \
      *p_ = old_ + ((2048 - old_) >> 5);           \
      bit_ = 0;                                    \
    } else {                                       \
      range -= bound_;                             \
      code -= bound_;                              \
      *p_ = old_ - (old_ >> 5);                    \
      bit_ = 1;                                    \
    }                                              \
    NORMALIZE                                      \
    bit_;                                          \
  })

u32 lzma_decode(const u8 *in, u32 packed_size, u8 *out, u32 size, u32 properties, u16 *probabilities) {
  // Without divisions, which not every processor has.
  u32 lc = properties, lp = 0, pb = 0;
  for (; lc >= 45; lc -= 45) pb++;
  for (; lc >= 9; lc -= 9) lp++;
  if (pb > 4 || lc + lp > 4 || packed_size < 5 || in[0] != 0) return 1;
  for (u32 i = 0; i < LITERALS + (0x300u << (lc + lp)); i++) probabilities[i] = 1024;
  const u8 *end = in + packed_size;
  u32 range = 0xffffffff, code = get32_big(in + 1);
  in += 5;
  const u32 position_mask = (1u << pb) - 1, literal_mask = (1u << lp) - 1;
  u32 state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0, position = 0, previous = 0;

  while (position < size) {
    if (UNLIKELY(in > end)) return 1;
    u32 place = position & position_mask;

    if (!BIT(probabilities[IS_MATCH + state * 16 + place])) {
      u16 *tree = probabilities + LITERALS + 0x300u * (((position & literal_mask) << lc) + (previous >> (8 - lc)));
      u32 symbol = 1;
      if (state >= 7) {
        // After a match the byte differs from the one that stands where the match would go on.
        u32 expected = out[position - rep0 - 1], offset = 0x100;
        do {
          expected <<= 1;
          u32 bit = expected & offset;
          if (BIT(tree[offset + bit + symbol])) {
            symbol = symbol << 1 | 1;
            offset = bit;
          } else {
            symbol <<= 1;
            offset ^= bit;
          }
        } while (symbol < 0x100);
      } else {
        do symbol = symbol << 1 | BIT(tree[symbol]);
        while (symbol < 0x100);
      }
      out[position++] = previous = (u8)symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }

    u16 *lengths;
    u32 repeated = BIT(probabilities[IS_REP + state]);
    if (repeated) {
      if (!BIT(probabilities[IS_REP0 + state])) {
        if (!BIT(probabilities[IS_LONG_REP0 + state * 16 + place])) {
          if (rep0 >= position) return 1;
          state = state < 7 ? 9 : 11;
          previous = out[position - rep0 - 1];
          out[position++] = (u8)previous;
          continue;
        }
      } else {
        u32 distance = rep1;
        if (BIT(probabilities[IS_REP1 + state])) {
          distance = rep2;
          if (BIT(probabilities[IS_REP2 + state])) {
            distance = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = distance;
      }
      state = state < 7 ? 8 : 11;
      lengths = probabilities + REP_LENGTHS;
    } else {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      state = state < 7 ? 7 : 10;
      lengths = probabilities + LENGTHS;
    }

    u16 *tree;
    u32 leaves = 8, base = 2, symbol = 1;
    if (!BIT(lengths[0])) {
      tree = lengths + LENGTH_LOW + (place << 3);
    } else if (!BIT(lengths[1])) {
      tree = lengths + LENGTH_MIDDLE + (place << 3);
      base = 10;
    } else {
      tree = lengths + LENGTH_HIGH;
      base = 18;
      leaves = 256;
    }
    do symbol = symbol << 1 | BIT(tree[symbol]);
    while (symbol < leaves);
    u32 length = base + symbol - leaves;

    if (!repeated) {
      tree = probabilities + SLOTS + ((length - 2 > 3 ? 3 : length - 2) << 6);
      u32 slot = 1;
      do slot = slot << 1 | BIT(tree[slot]);
      while (slot < 64);
      slot -= 64;
      rep0 = slot;
      if (slot >= 4) {
        u32 bits = (slot >> 1) - 1, node = 1, shift = 0;
        rep0 = (2 | (slot & 1)) << bits;
        if (slot < 14) {
          tree = probabilities + SPECIAL + rep0 - slot;
        } else {
          u32 direct = 0;
          for (bits -= 4; bits != 0; bits--) {
            range >>= 1;
            code -= range;
            u32 borrow = 0 - (code >> 31);
            code += range & borrow;
            direct = (direct << 1) + (borrow + 1);
            NORMALIZE
          }
          rep0 += direct << 4;
          tree = probabilities + ALIGN;
          bits = 4;
        }
        do {
          u32 bit = BIT(tree[node]);
          node = node << 1 | bit;
          rep0 |= bit << shift;
        } while (++shift < bits);
      }
    }

    if (rep0 >= position || length > size - position) return 1;
    u8 *to = out + position, *stop = to + length;
    const u8 *from = to - rep0 - 1;
    position += length;
    if (rep0 >= 15 && size - position >= 16) {
      do {
        __builtin_memcpy(to, from, 8);
        __builtin_memcpy(to + 8, from + 8, 8);
        to += 16;
        from += 16;
      } while (to < stop);
    } else {
      do *to++ = *from++;
      while (to < stop);
    }
    previous = stop[-1];
  }
  return in > end + 1;
}
