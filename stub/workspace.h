// What one worker needs for itself while it decodes streams.
#ifndef WORKSPACE_H
#define WORKSPACE_H
#include "lzma.h"

#ifdef WITH_ZSTD
#include "zstd-stream.h"
// More than LZMA needs: the unpacker has both.
#define WORKSPACE_SIZE ZSTD_WORKSPACE
#else
#define WORKSPACE_SIZE ((LZMA_PROBABILITIES * 2 + 4095) / 4096 * 4096)
#endif

#endif
