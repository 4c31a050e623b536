// Memory of a module whose work is one call after another: what is asked for is put one behind the other, and all of
// it is forgotten when the next stream begins. The same calls get the same addresses, whatever came before them.

#include "module.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// What follows defines them.
#undef memcpy
#undef memmove
#undef memset

#define PAGE_BYTES 65536
#define ALIGNMENT 64

extern unsigned char __heap_base;

static size_t top;

void forget_memory(void) { top = ((size_t)&__heap_base + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); }

void *malloc(size_t size) {
  if (top == 0) forget_memory();
  const size_t end = (top + size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  if (end < top) return NULL;
  const size_t there = __builtin_wasm_memory_size(0) * PAGE_BYTES;
  if (end > there && __builtin_wasm_memory_grow(0, (end - there + PAGE_BYTES - 1) / PAGE_BYTES) == (size_t)-1) {
    return NULL;
  }
  void *const memory = (void *)top;
  top = end;
  return memory;
}

/* The memory may have served the stream before. */
void *calloc(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) return NULL;
  void *const memory = malloc(bytes);
  return memory == NULL ? NULL : memset(memory, 0, bytes);
}

void free(void *memory) { (void)memory; }

// The instructions of the proposal for bulk memory, which every Node here knows, are calls out of the module: worth it
// for many bytes only. The compiler is told nothing of them but here, or else it copies structures with them.
#define BULK __attribute__((target("bulk-memory-opt")))
#define LEAST_BULK 256
// Keeps the compiler from making a call of memcpy() of a loop in memcpy().
#define STAYS_A_LOOP __asm__ volatile("")

typedef uint64_t __attribute__((aligned(1), may_alias)) word;

BULK static void copy_bulk(void *to, const void *from, size_t size) { __builtin_memmove(to, from, size); }
BULK static void fill_bulk(void *to, int value, size_t size) { __builtin_memset(to, value, size); }

void *memcpy(void *restrict to, const void *restrict from, size_t size) {
  if (size >= LEAST_BULK) {
    copy_bulk(to, from, size);
    return to;
  }
  unsigned char *target = to;
  const unsigned char *source = from;
  for (; size >= sizeof(word); size -= sizeof(word), target += sizeof(word), source += sizeof(word)) {
    *(word *)target = *(const word *)source;
    STAYS_A_LOOP;
  }
  for (; size > 0; size--) {
    *target++ = *source++;
    STAYS_A_LOOP;
  }
  return to;
}

void *memmove(void *to, const void *from, size_t size) {
  copy_bulk(to, from, size);
  return to;
}

void *memset(void *to, int value, size_t size) {
  if (size >= LEAST_BULK) {
    fill_bulk(to, value, size);
    return to;
  }
  for (unsigned char *target = to; size > 0; size--) {
    *target++ = (unsigned char)value;
    STAYS_A_LOOP;
  }
  return to;
}

int memcmp(const void *a, const void *b, size_t size) {
  const unsigned char *const left = a, *const right = b;
  for (size_t at = 0; at < size; at++) {
    if (left[at] != right[at]) return left[at] < right[at] ? -1 : 1;
  }
  return 0;
}
