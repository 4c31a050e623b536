// The text of an arm64 program: words big-endian, the targets of BL and the pages of ADRP absolute.
#include "filters.h"

// Number 0: where the text starts in the image; 1: its size. The words were decoded in place.
u32 arm64_restore(const struct filter *filter) {
  const struct package *package = filter->package;
  if (filter->number_count != 2) return 1;
  u32 start = filter_number(filter, 0), size = filter_number(filter, 1);
  if (start > package->data_size || size > package->data_size - start) return 1;
  u8 *at = filter->memory->image + start;
  u32 address = (u32)package->image_address + start;
  for (u32 words = size / 4; words != 0; words--, at += 4, address += 4) {
    u32 word = get32_big(at);
    if (word >> 26 == 0x25) {
      word = 0x94000000 | ((word - address / 4) & 0x3ffffff);
    } else if ((word & 0x9f000000) == 0x90000000) {
      u32 page = ((word >> 29 & 3) | (word >> 3 & 0x1ffffc)) - (address >> 12);
      word = (word & 0x9f00001f) | (page & 3) << 29 | (page << 3 & 0xffffe0);
    }
    put32(at, word);
  }
  return 0;
}
