#ifndef ZSTD_STREAM_H
#define ZSTD_STREAM_H
#include "bytes.h"

// What the decoder needs for itself: zstd's own context, which has tables of 8 kB and a buffer of a block's literals.
#define ZSTD_WORKSPACE 196608

// Decodes one zstd frame of `size` bytes to `out`. Nonzero when the input is damaged.
u32 zstd_decode(const u8 *in, u32 packed_size, u8 *out, u32 size, void *workspace);

#endif
