// The raw LZMA1 encoder of liblzma as a WebAssembly module: what src/pack/codec/lzma.ts calls.
//
// A stream of known size goes through in steps, so that neither the whole input nor the whole output lies in the
// module's memory beside the encoder's tables:
//
//   begin(...)                     0, or an error code of liblzma
//   for each part of the input:    copy it to input(), step(its size)
//   after each step, and until it gives 0 at the end:  take that many bytes from output()

#include "lzma.h"
#include "match_finder.h"
#include "../module.h"

#define PART_BYTES (1 << 16)

static uint8_t input_bytes[PART_BYTES];
static uint8_t output_bytes[PART_BYTES];
static lzma_stream stream;

EXPORT(input) uint8_t *input(void) { return input_bytes; }
EXPORT(output) uint8_t *output(void) { return output_bytes; }
EXPORT(partBytes) uint32_t part_bytes(void) { return PART_BYTES; }

/* Starts a stream of `size` bytes without an end marker: the decoder knows the size. */
EXPORT(begin) uint32_t begin(uint32_t size, uint32_t dictionary, uint32_t lc, uint32_t lp, uint32_t pb,
                             uint32_t nice_length, uint32_t depth, uint32_t match_finder, uint32_t mode) {
  forget_memory();
  begin_matches(size);
  lzma_options_lzma options = {
      .dict_size = dictionary,
      .lc = lc,
      .lp = lp,
      .pb = pb,
      .mode = mode,
      .nice_len = nice_length,
      .mf = match_finder,
      .depth = depth,
  };
  lzma_set_ext_size(options, size);
  const lzma_filter filters[] = {{LZMA_FILTER_LZMA1EXT, &options}, {LZMA_VLI_UNKNOWN, NULL}};
  stream = (lzma_stream)LZMA_STREAM_INIT;
  return lzma_raw_encoder(&stream, filters);
}

/* Encodes the next `size` bytes at input(), or goes on with those before where `size` is 0. Gives how many bytes stand
   at output(): a full part means that there is more to take before the next input. Negative: an error code. */
EXPORT(step) int32_t step(uint32_t size, uint32_t is_last) {
  if (size > 0) {
    stream.next_in = input_bytes;
    stream.avail_in = size;
  }
  stream.next_out = output_bytes;
  stream.avail_out = PART_BYTES;
  const lzma_ret result = lzma_code(&stream, is_last ? LZMA_FINISH : LZMA_RUN);
  /* LZMA_BUF_ERROR says that there was nothing to do. */
  if (result != LZMA_OK && result != LZMA_STREAM_END && result != LZMA_BUF_ERROR) return -(int32_t)result;
  return PART_BYTES - stream.avail_out;
}
