// A package is what a packed program carries behind its stub: header, tables, streams (docs/packed-format.md).
#ifndef PACKAGE_H
#define PACKAGE_H
#include "bytes.h"
#include "failure.h"

#define PACKAGE_MAGIC 0x01697467 // "gti" and the version of the format
#define HEADER_SIZE 96
#define SEGMENT_SIZE 20
#define STREAM_SIZE 16
#define LARGEST_SIZE 0x7fff0000u
// How much larger than the linked file the data of the image may be, for what lies between segments; and how many times
// larger than it scratch may be, beside a little: a package asks for no more memory than a program of its size needs.
#define LARGEST_GAPS 0x1000000u
#define SCRATCH_FACTOR 8
#define LEAST_SCRATCH 0x100000u

enum { CODEC_STORED = 0, CODEC_LZMA = 1, CODEC_ZSTD = 2 };
enum { PLACE_IMAGE = 0, PLACE_SCRATCH = 1, PLACE_REST = 2 };

struct package {
  const u8 *start, *segments, *streams, *filters, *data;
  u64 image_address, entry, program_headers;
  u32 packed_size, image_size, data_size, scratch_size, rest_size;
  u32 segment_count, stream_count, filter_count, program_header_count;
};

// Filters may read so many bytes behind the scratch memory: they copy more than they need, for speed.
#define SCRATCH_SLACK 16

// Where a package is unpacked to. `rest` is null where nobody asks for the bytes that are not loaded.
struct memory {
  u8 *image, *scratch, *rest;
};

// A stream's bytes while they are read. Beyond its end it gives zeros and says so.
struct reader {
  const u8 *at, *end;
  u32 exhausted;
};

// What a filter is given: its streams in the order of its record, its numbers, and the whole image.
struct filter {
  const u8 *stream_numbers;
  const u8 *numbers; // of 4 bytes
  u32 stream_count, number_count;
  const struct package *package;
  const struct memory *memory;
};

// Checks the header and its tables against `available` bytes, then the checksum.
u32 open_package(struct package *package, const u8 *start, u32 available);

// Decodes one stream to its place. `workspace` is one worker's: WORKSPACE_SIZE bytes.
u32 decode_stream(const struct package *package, const struct memory *memory, u32 number, void *workspace);

// Runs the filters, in order, once all streams are decoded.
u32 run_filters(const struct package *package, const struct memory *memory);

struct reader filter_stream(const struct filter *filter, u32 index);

static inline u32 filter_number(const struct filter *filter, u32 index) { return get32(filter->numbers + 4 * index); }

static inline u32 read8(struct reader *reader) {
  if (UNLIKELY(reader->at == reader->end)) {
    reader->exhausted = 1;
    return 0;
  }
  return *reader->at++;
}

// The next `size` bytes, or null.
static inline const u8 *read_bytes(struct reader *reader, u32 size) {
  if (UNLIKELY((uptr)(reader->end - reader->at) < size)) {
    reader->exhausted = 1;
    return 0;
  }
  reader->at += size;
  return reader->at - size;
}

static inline u32 read32(struct reader *reader) {
  const u8 *at = read_bytes(reader, 4);
  return at ? get32(at) : 0;
}

static inline u32 read32_big(struct reader *reader) {
  const u8 *at = read_bytes(reader, 4);
  return at ? get32_big(at) : 0;
}

// Seven bits a byte, the lowest first; the high bit says that another byte follows.
static inline u32 read_varint(struct reader *reader) {
  u32 value = 0, shift = 0, byte;
  do {
    byte = read8(reader);
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte >= 128 && shift < 35);
  return value;
}

#endif
