#include "package.h"
#include "filters.h"
#include "lzma.h"
#include "workspace.h"
#include "xxh32.h"

// Whether `size` bytes from `offset` lie within `limit`.
static inline u32 within(u32 offset, u32 size, u32 limit) { return offset <= limit && size <= limit - offset; }

static u32 place_size(const struct package *package, u32 place) {
  if (place == PLACE_IMAGE) return package->data_size;
  return place == PLACE_SCRATCH ? package->scratch_size : package->rest_size;
}

u32 open_package(struct package *package, const u8 *start, u32 available) {
  if (available < HEADER_SIZE + LZMA_SLACK || get32(start) != PACKAGE_MAGIC) return BAD_HEADER;
  u32 packed_size = get32(start + 8), filters_size = get16(start + 58), linked_size = get32(start + 60);
  package->start = start;
  package->packed_size = packed_size;
  package->segment_count = start[12];
  package->stream_count = start[13];
  package->filter_count = start[14];
  package->image_address = get64(start + 16);
  package->entry = get64(start + 24);
  package->program_headers = get64(start + 32);
  package->image_size = get32(start + 40);
  package->data_size = get32(start + 44);
  package->scratch_size = get32(start + 48);
  package->rest_size = get32(start + 52);
  package->program_header_count = get16(start + 56);
  package->segments = start + HEADER_SIZE;
  package->streams = package->segments + package->segment_count * SEGMENT_SIZE;
  package->filters = package->streams + package->stream_count * STREAM_SIZE;
  package->data = package->filters + filters_size;
  u32 tables = (u32)(package->data - start);
  if (packed_size > available - LZMA_SLACK || tables > packed_size) return BAD_HEADER;
  if (package->data_size > package->image_size || package->image_size > LARGEST_SIZE) return BAD_HEADER;
  if (linked_size > LARGEST_SIZE || package->rest_size > linked_size) return BAD_HEADER;
  if (package->data_size > linked_size + LARGEST_GAPS || package->scratch_size > LARGEST_SIZE) return BAD_HEADER;
  if (package->scratch_size > LEAST_SCRATCH && package->scratch_size / SCRATCH_FACTOR > package->data_size) return BAD_HEADER;
  if (xxh32(start + 8, packed_size - 8) != get32(start + 4)) return BAD_CHECKSUM;

  for (u32 i = 0; i < package->segment_count; i++) {
    const u8 *segment = package->segments + i * SEGMENT_SIZE;
    if (!within(get32(segment), get32(segment + 4), package->image_size)) return BAD_HEADER;
    if (!within(get32(segment), get32(segment + 8), package->data_size)) return BAD_HEADER;
  }
  u32 left = packed_size - tables, room[] = {package->data_size, package->scratch_size, package->rest_size};
  for (u32 i = 0; i < package->stream_count; i++) {
    const u8 *stream = package->streams + i * STREAM_SIZE;
    u32 stored = get32(stream + 4), size = get32(stream + 8), offset = get32(stream + 12);
    if (stored > left || stream[2] > PLACE_REST || !within(offset, size, place_size(package, stream[2]))) return BAD_HEADER;
    // Streams of a place do not overlap, so that a small file cannot make the decoder work for long.
    if (size > room[stream[2]]) return BAD_HEADER;
    left -= stored;
    room[stream[2]] -= size;
  }
  const u8 *record = package->filters;
  for (u32 i = 0; i < package->filter_count; i++) {
    u32 room = (u32)(package->data - record);
    if (room < 4 || room < 4 + record[1] + 4u * record[2]) return BAD_HEADER;
    for (u32 k = 0; k < record[1]; k++) {
      if (record[4 + k] >= package->stream_count) return BAD_HEADER;
    }
    record += 4 + record[1] + 4u * record[2];
  }
  return NO_FAILURE;
}

static u8 *place_of(const struct package *package, const struct memory *memory, u32 number) {
  const u8 *stream = package->streams + number * STREAM_SIZE;
  u8 *base = stream[2] == PLACE_IMAGE ? memory->image : stream[2] == PLACE_SCRATCH ? memory->scratch : memory->rest;
  return base ? base + get32(stream + 12) : 0;
}

u32 decode_stream(const struct package *package, const struct memory *memory, u32 number, void *workspace) {
  const u8 *stream = package->streams + number * STREAM_SIZE, *in = package->data;
  for (u32 i = 0; i < number; i++) in += get32(package->streams + i * STREAM_SIZE + 4);
  u32 stored = get32(stream + 4), size = get32(stream + 8);
  u8 *to = place_of(package, memory, number);
  if (!to) return NO_FAILURE;
  switch (stream[0]) {
    case CODEC_STORED:
      if (stored != size) return BAD_STREAM;
      memcpy(to, in, size);
      return NO_FAILURE;
#ifndef WITHOUT_LZMA
    case CODEC_LZMA:
      return lzma_decode(in, stored, to, size, stream[1], workspace) ? BAD_STREAM : NO_FAILURE;
#endif
#ifdef WITH_ZSTD
    case CODEC_ZSTD:
      return zstd_decode(in, stored, to, size, workspace) ? BAD_STREAM : NO_FAILURE;
#endif
  }
  return BAD_STREAM;
}

struct reader filter_stream(const struct filter *filter, u32 index) {
  struct reader reader = {0, 0, 0};
  if (index >= filter->stream_count) {
    reader.exhausted = 1;
    return reader;
  }
  u32 number = filter->stream_numbers[index];
  reader.at = place_of(filter->package, filter->memory, number);
  if (!reader.at) {
    // A stub has no place for the rest.
    reader.exhausted = 1;
    return reader;
  }
  reader.end = reader.at + get32(filter->package->streams + number * STREAM_SIZE + 8);
  return reader;
}

static u32 run_filter(u32 kind, const struct filter *filter) {
  switch (kind) {
#ifdef WITH_X86
    case FILTER_AMD64:
    case FILTER_386:
      return x86_restore(filter, kind == FILTER_AMD64);
#endif
#ifdef WITH_WORDS
    case FILTER_WORDS:
      return words_restore(filter);
#endif
    case FILTER_PCLNTAB:
      return pclntab_restore(filter);
  }
  return 1;
}

u32 run_filters(const struct package *package, const struct memory *memory) {
  const u8 *record = package->filters;
  for (u32 i = 0; i < package->filter_count; i++) {
    struct filter filter = {record + 4, record + 4 + record[1], record[1], record[2], package, memory};
    if (run_filter(record[0], &filter)) return BAD_FILTER;
    record += 4 + filter.stream_count + 4 * filter.number_count;
  }
  return NO_FAILURE;
}
