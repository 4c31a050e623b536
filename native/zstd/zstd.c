// The encoder of zstd as a WebAssembly module: what src/pack/codec/zstd.ts calls.
//
//   allocate(size)      where the input is to be put, 0 where there is no memory for it and for its result
//   compress(...)       how many bytes stand at output(), or the negative of an error code of zstd

#define ZSTD_STATIC_LINKING_ONLY
#include "zstd.h"
#include "zstd_errors.h"
#include "../module.h"
#include <stdint.h>
#include <stdlib.h>

static void *input_bytes;
static void *output_bytes;
static size_t input_size;

EXPORT(allocate) void *allocate(size_t size) {
  forget_memory();
  input_size = size;
  input_bytes = malloc(size);
  output_bytes = malloc(ZSTD_compressBound(size));
  return output_bytes == NULL ? NULL : input_bytes;
}

EXPORT(output) void *output(void) { return output_bytes; }

/* One frame without a checksum. `min_match` 0 is that of the level. */
EXPORT(compress) int32_t compress(int level, int window_log, int min_match) {
  ZSTD_CCtx *const context = ZSTD_createCCtx();
  if (context == NULL) return -ZSTD_error_memory_allocation;
  size_t result = ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
  if (!ZSTD_isError(result)) result = ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window_log);
  if (!ZSTD_isError(result)) result = ZSTD_CCtx_setParameter(context, ZSTD_c_minMatch, min_match);
  if (!ZSTD_isError(result)) {
    result = ZSTD_compress2(context, output_bytes, ZSTD_compressBound(input_size), input_bytes, input_size);
  }
  return ZSTD_isError(result) ? -(int32_t)ZSTD_getErrorCode(result) : (int32_t)result;
}
