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

#endif
