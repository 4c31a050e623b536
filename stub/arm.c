// The text of an arm program: words big-endian, the targets of BL absolute.
#include "filters.h"

// Number 0: where the text starts in the image; 1: its size. The words were decoded in place.
u32 arm_restore(const struct filter *filter) {
  const struct package *package = filter->package;
  if (filter->number_count != 2) return 1;
  u32 start = filter_number(filter, 0), size = filter_number(filter, 1);
  if (start > package->data_size || size > package->data_size - start) return 1;
  u8 *at = filter->memory->image + start;
  u32 address = (u32)package->image_address + start;
  for (u32 words = size / 4; words != 0; words--, at += 4, address += 4) {
    u32 word = get32_big(at);
    if ((word & 0x0f000000) == 0x0b000000) word = (word & 0xff000000) | ((word - address / 4) & 0xffffff);
    put32(at, word);
  }
  return 0;
}
