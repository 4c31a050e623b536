// The unpacker as a WebAssembly module: the same decoders and filters that the stubs run, over memory that the caller
// lays out. It serves `unpack` and the proof that each packed program unpacks to what was linked.
#include "../package.h"
#include "../workspace.h"

#define EXPORT(name) __attribute__((export_name(name)))

extern u8 __heap_base;

// The first free byte of the memory.
EXPORT("heap") u8 *heap(void) { return &__heap_base; }

EXPORT("workspaceSize") u32 workspace_size(void) { return WORKSPACE_SIZE; }

// Unpacks `available` bytes at `start`. Image, scratch and rest have the sizes that the header gives (of the image,
// its data), and are zero. Gives a number of failure.h.
EXPORT("unpack")
u32 unpack(const u8 *start, u32 available, u8 *image, u8 *scratch, u8 *rest, void *workspace) {
  struct package package;
  u32 failure = open_package(&package, start, available);
  if (failure) return failure;
  struct memory memory = {image, scratch, rest};
  for (u32 i = 0; i < package.stream_count; i++) {
    failure = decode_stream(&package, &memory, i, workspace);
    if (failure) return failure;
  }
  return run_filters(&package, &memory);
}

void *memcpy(void *to, const void *from, uptr size) { return __builtin_memcpy(to, from, size); }
void *memmove(void *to, const void *from, uptr size) { return __builtin_memmove(to, from, size); }
void *memset(void *to, int value, uptr size) { return __builtin_memset(to, value, size); }
