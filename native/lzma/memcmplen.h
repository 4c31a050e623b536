// Stands before liblzma's file of this name, which compares 32 bits at a time where pointers have 32: WebAssembly has
// words of 64 bits all the same, and the encoder is a quarter faster with them.

#ifndef LZMA_MEMCMPLEN_H
#define LZMA_MEMCMPLEN_H

#include "common.h"

/* How many bytes beyond the limit may be read. */
#define LZMA_MEMCMPLEN_EXTRA 8

/* How many bytes are equal, where `length` of them are known to be. */
static lzma_always_inline uint32_t lzma_memcmplen(const uint8_t *a, const uint8_t *b, uint32_t length, uint32_t limit) {
  for (; length < limit; length += 8) {
    const uint64_t difference = read64ne(a + length) ^ read64ne(b + length);
    if (difference != 0) return my_min(length + (uint32_t)(__builtin_ctzll(difference) / 8), limit);
  }
  return limit;
}

#endif
