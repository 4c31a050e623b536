// The filters: each undoes what src/pack/filters/ did to a part of the program. Nonzero when a number or a stream of
// the filter leaves its bounds.
#ifndef FILTERS_H
#define FILTERS_H
#include "package.h"

enum { FILTER_AMD64 = 1, FILTER_386 = 2, FILTER_WORDS = 3, FILTER_PCLNTAB = 4 };

u32 x86_restore(const struct filter *filter, u32 wide);
u32 words_restore(const struct filter *filter);
u32 pclntab_restore(const struct filter *filter);

// Both text filters of x86 leave a number of 16 bits for each instruction: its length in the low 5.
#define INSTRUCTION_LENGTH 31

// How long so many instructions are, by their shapes: four at a time.
static inline u32 instruction_bytes(const u16 *shapes, u32 count) {
  const u64 lengths = 0x0001000100010001ull * INSTRUCTION_LENGTH;
  u32 bytes = 0;
  for (; count >= 4; count -= 4, shapes += 4) {
    u64 four;
    __builtin_memcpy(&four, shapes, 8);
    bytes += (u32)((four & lengths) * 0x0001000100010001ull >> 48);
  }
  for (; count != 0; count--) bytes += *shapes++ & INSTRUCTION_LENGTH;
  return bytes;
}

#endif
