// The functions that the compiler, and zstd's decoder, may call.
#include "../bytes.h"

#if defined(__x86_64__) || defined(__i386__)
void *memcpy(void *to, const void *from, uptr size) {
  void *start = to;
  __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(size)::"memory");
  return start;
}

void *memset(void *to, int value, uptr size) {
  void *start = to;
  __asm__ volatile("rep stosb" : "+D"(to), "+c"(size) : "a"(value) : "memory");
  return start;
}
#else
// Volatile, or the compiler sees that this is memcpy and calls it.
void *memcpy(void *to, const void *from, uptr size) {
  volatile u8 *target = to;
  const u8 *source = from;
  while (size--) *target++ = *source++;
  return to;
}

void *memset(void *to, int value, uptr size) {
  volatile u8 *target = to;
  while (size--) *target++ = (u8)value;
  return to;
}
#endif

void *memmove(void *to, const void *from, uptr size) {
  u8 *target = to;
  const u8 *source = from;
  if (target <= source || target >= source + size) return memcpy(to, from, size);
  while (size--) ((volatile u8 *)target)[size] = source[size];
  return to;
}

#if defined(__arm__)
// The names by which the ABI of arm calls them; memset has its last two arguments the other way round.
void __aeabi_memcpy(void *to, const void *from, uptr size) { memcpy(to, from, size); }
void __aeabi_memcpy4(void *to, const void *from, uptr size) { memcpy(to, from, size); }
void __aeabi_memcpy8(void *to, const void *from, uptr size) { memcpy(to, from, size); }
void __aeabi_memmove(void *to, const void *from, uptr size) { memmove(to, from, size); }
void __aeabi_memmove4(void *to, const void *from, uptr size) { memmove(to, from, size); }
void __aeabi_memmove8(void *to, const void *from, uptr size) { memmove(to, from, size); }
void __aeabi_memset(void *to, uptr size, int value) { memset(to, value, size); }
void __aeabi_memset4(void *to, uptr size, int value) { memset(to, value, size); }
void __aeabi_memset8(void *to, uptr size, int value) { memset(to, value, size); }
void __aeabi_memclr(void *to, uptr size) { memset(to, 0, size); }
void __aeabi_memclr4(void *to, uptr size) { memset(to, 0, size); }
void __aeabi_memclr8(void *to, uptr size) { memset(to, 0, size); }
#endif
