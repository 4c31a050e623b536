#ifndef LZMA_H
#define LZMA_H
#include "bytes.h"

// Probabilities of the decoder with lc + lp <= 4: what one worker needs.
#define LZMA_PROBABILITIES (1848 + (0x300 << 4))

// Bytes behind a stream that the decoder may read, and ignores: it looks at the end of its input once a symbol, and a
// symbol takes at most 48.
#define LZMA_SLACK 64

// Decodes raw LZMA1 without an end marker: `size` bytes to `out`. `properties` is (pb * 5 + lp) * 9 + lc.
// Nonzero when the input is damaged.
u32 lzma_decode(const u8 *in, u32 packed_size, u8 *out, u32 size, u32 properties, u16 *probabilities);

#endif
