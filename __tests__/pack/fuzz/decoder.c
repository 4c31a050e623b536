// Feeds changed packages to the decoders and filters of the stubs, compiled for this machine with sanitizers. A package
// must be refused, or decode within its bounds and soon: anything else ends this program with a report.
//
//   decoder SEED COUNT PACKAGE...    each file a package with all that follows it in the packed program
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "../../../stub/package.h"
#include "../../../stub/workspace.h"
#include "../../../stub/xxh32.h"

#define MOST_FILES 64
#define MOST_MEMORY (64u << 20)
#define SECONDS_FOR_ONE 20

struct file {
  u8 *bytes;
  u32 size, hash;
};

static u32 state, iteration, first_seed;

static u32 next_random(void) {
  state += 0x6d2b79f5;
  u32 mixed = (state ^ state >> 15) * (state | 1);
  mixed ^= mixed + (mixed ^ mixed >> 7) * (mixed | 61);
  return mixed ^ mixed >> 14;
}

static u32 below(u32 limit) { return limit ? next_random() % limit : 0; }

static void fail(const char *what) {
  fprintf(stderr, "decoder: %s in iteration %u of seed %u\n", what, iteration, first_seed);
  abort();
}

static void too_long(int signal) { fail("no end"); }

static const u32 telling[] = {0,    1,     2,     3,          4,          7,          8,          9,          15,        16,
                              17,   31,    32,    44,         63,         64,         255,        256,        4095,      4096,
                              8191, 16384, 65535, 0x3fffffff, 0x40000000, 0x7ffeffff, 0x7fff0000, 0x7fffffff, 0x80000000,
                              0xfffffff0, 0xfffffffc, 0xffffffff};

static u32 other_word(u32 old) {
  switch (below(6)) {
    case 0: return telling[below(sizeof telling / sizeof *telling)];
    case 1: return old + below(17) - 8;
    case 2: return old ^ 1u << below(32);
    case 3: return old * 2;
    case 4: return old / 2 + below(3);
    default: return next_random();
  }
}

static void change_word(u8 *at) { put32(at, other_word(get32(at))); }

// Changes a place of a table, or some bytes anywhere.
static void change(u8 *package, u32 size) {
  u32 segments = package[12], streams = package[13], filters = package[14];
  u32 at = HEADER_SIZE + segments * SEGMENT_SIZE, place;
  switch (below(8)) {
    case 0:
      change_word(package + 4 * (2 + below(14)));
      return;
    case 1:
      package[12 + below(4)] = (u8)other_word(package[12]);
      return;
    case 2:
      if (segments) change_word(package + HEADER_SIZE + 4 * below(5 * segments));
      return;
    case 3:
      if (streams) {
        place = at + STREAM_SIZE * below(streams);
        if (place + STREAM_SIZE > size) return;
        if (below(2)) change_word(package + place + 4 + 4 * below(3));
        else package[place + below(3)] = (u8)(below(2) ? below(4) : next_random());
      }
      return;
    case 4:
    case 5:
      // A number, a stream or a count of a filter.
      at += STREAM_SIZE * streams;
      for (u32 skip = below(filters); skip && at + 4 <= size; skip--) at += 4 + package[at + 1] + 4 * package[at + 2];
      if (at + 4 > size) return;
      place = at + 4 + package[at + 1] + 4 * below(package[at + 2]);
      if (below(3) == 0) place = at + below(4 + package[at + 1]);
      else if (place + 4 <= size) {
        change_word(package + place);
        return;
      }
      if (place < size) package[place] = (u8)other_word(package[place]);
      return;
    default:
      at = below(3) ? HEADER_SIZE + below(size - HEADER_SIZE) : below(size);
      for (u32 left = 1 + below(below(4) ? 2 : 40); left && at < size; left--) package[at++] = (u8)next_random();
  }
}

// Decodes into memory that is exactly as large as the package says. Gives the hash of what came out.
static u32 decode(const u8 *bytes, u32 size, u32 with_rest, u32 *hash) {
  struct package package;
  u32 failure = open_package(&package, bytes, size);
  if (failure) return failure;
  u64 needed = (u64)package.data_size + package.scratch_size + package.rest_size;
  if (needed > MOST_MEMORY) return BAD_HEADER; // no memory: the stub says so
  struct memory memory = {calloc(1, package.data_size), calloc(1, package.scratch_size + SCRATCH_SLACK), 0};
  if (with_rest) memory.rest = calloc(1, package.rest_size);
  u8 *workspace = malloc(WORKSPACE_SIZE);
  for (u32 i = 0; i < package.stream_count && !failure; i++) failure = decode_stream(&package, &memory, i, workspace);
  if (!failure) failure = run_filters(&package, &memory);
  *hash = xxh32(memory.image, package.data_size);
  if (with_rest) *hash ^= xxh32(memory.rest, package.rest_size);
  free(memory.image);
  free(memory.scratch);
  free(memory.rest);
  free(workspace);
  return failure;
}

static struct file read_file(const char *name) {
  FILE *from = fopen(name, "rb");
  if (!from || fseek(from, 0, SEEK_END)) fail(name);
  struct file file = {0, (u32)ftell(from), 0};
  rewind(from);
  file.bytes = malloc(file.size);
  if (fread(file.bytes, 1, file.size, from) != file.size) fail(name);
  fclose(from);
  if (decode(file.bytes, file.size, 1, &file.hash)) fail("a package that nobody changed is refused");
  return file;
}

int main(int count, char **arguments) {
  static struct file files[MOST_FILES];
  u32 file_count = (u32)count - 3, iterations = (u32)strtoul(arguments[2], 0, 10), refused = 0, decoded = 0, same = 0;
  first_seed = state = (u32)strtoul(arguments[1], 0, 10);
  for (u32 i = 0; i < file_count; i++) files[i] = read_file(arguments[3 + i]);
  signal(SIGALRM, too_long);
  for (iteration = 0; iteration < iterations; iteration++) {
    const struct file *file = &files[below(file_count)];
    u32 cut = below(16) == 0 ? below(file->size) : file->size;
    u8 *bytes = malloc(cut ? cut : 1);
    __builtin_memcpy(bytes, file->bytes, cut);
    u32 packed_size = get32(file->bytes + 8), changed = 0, forged = 0;
    if (cut > packed_size) {
      for (u32 left = 1 + below(4); left; left--) change(bytes, packed_size);
      changed = __builtin_memcmp(bytes, file->bytes, packed_size) != 0;
      // An attacker's package has the right checksum; without that, none of it would be looked at.
      u32 size = get32(bytes + 8);
      forged = below(8) != 0 && size >= 8 && size <= cut;
      if (forged) put32(bytes + 4, xxh32(bytes + 8, size - 8));
    }
    u32 hash = 0, with_rest = below(2);
    alarm(SECONDS_FOR_ONE);
    u32 failure = decode(bytes, cut, with_rest, &hash);
    alarm(0);
    if (!failure && changed && !forged) fail("a wrong checksum is taken for right");
    if (!failure && !changed && with_rest && hash != file->hash) fail("the same package gives other bytes");
    failure ? refused++ : hash == file->hash ? same++ : decoded++;
    free(bytes);
  }
  printf("%u refused, %u to other bytes, %u to the same\n", refused, decoded, same);
  return 0;
}
