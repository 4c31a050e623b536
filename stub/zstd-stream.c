// One zstd frame in memory (RFC 8878, section 3.1.1), block by block with the block decoder of zstd itself: its frame
// decoder would bring dictionaries, checksums and streaming, which nothing here needs.
#define ZSTD_STATIC_LINKING_ONLY
#define ZSTD_DISABLE_DEPRECATE_WARNINGS
#include <zstd.h>
#include "zstd-stream.h"

enum { BLOCK_RAW = 0, BLOCK_RLE = 1, BLOCK_COMPRESSED = 2 };

// The size of a frame's header: magic, descriptor, window, content size. Zero for frames with a dictionary.
static u32 frame_header_size(const u8 *in, u32 packed_size) {
  if (packed_size < 6 || get32(in) != 0xfd2fb528 || in[4] & 3) return 0;
  u32 single = in[4] >> 5 & 1, flag = in[4] >> 6, content = flag ? 1u << flag : single;
  return 4 + 1 + !single + content;
}

u32 zstd_decode(const u8 *in, u32 packed_size, u8 *out, u32 size, void *workspace) {
  const u8 *end = in + packed_size;
  u32 header = frame_header_size(in, packed_size), done = 0, last = 0;
  ZSTD_DCtx *context = ZSTD_initStaticDCtx(workspace, ZSTD_WORKSPACE);
  if (header == 0 || header > packed_size || !context) return 1;
  if (ZSTD_isError(ZSTD_decompressBegin(context))) return 1;
  for (in += header; !last;) {
    if (end - in < 3) return 1;
    u32 block = in[0] | (u32)in[1] << 8 | (u32)in[2] << 16, kind = block >> 1 & 3, block_size = block >> 3;
    last = block & 1;
    in += 3;
    u32 stored = kind == BLOCK_RLE ? 1 : block_size;
    if (stored > (uptr)(end - in)) return 1;
    if (kind == BLOCK_COMPRESSED) {
      uptr written = ZSTD_decompressBlock(context, out + done, size - done, in, block_size);
      if (ZSTD_isError(written)) return 1;
      done += (u32)written;
    } else {
      if (kind > BLOCK_RLE || block_size > size - done) return 1;
      if (kind == BLOCK_RAW)
        memcpy(out + done, in, block_size);
      else
        memset(out + done, in[0], block_size);
      ZSTD_insertBlock(context, out + done, block_size);
      done += block_size;
    }
    in += stored;
  }
  return done != size || in != end;
}
