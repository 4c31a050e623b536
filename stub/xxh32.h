#ifndef XXH32_H
#define XXH32_H
#include "bytes.h"

// XXH32 with seed 0 (Yann Collet, xxHash specification 0.1.1).
u32 xxh32(const u8 *at, u32 size);

#endif
