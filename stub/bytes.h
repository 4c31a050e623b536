// The types and the few memory functions of freestanding code. All numbers of a packed program are little-endian,
// whatever the machine.
#ifndef BYTES_H
#define BYTES_H

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef signed char i8;
typedef int i32;
typedef unsigned long long u64;
typedef __UINTPTR_TYPE__ uptr;

#define NOINLINE __attribute__((noinline))
#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

void *memcpy(void *to, const void *from, uptr size);
void *memset(void *to, int value, uptr size);

#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define LITTLE32(value) __builtin_bswap32(value)
#define BIG32(value) (value)
#else
#define LITTLE32(value) (value)
#define BIG32(value) __builtin_bswap32(value)
#endif

static inline u32 native32(const u8 *at) {
  u32 value;
  __builtin_memcpy(&value, at, 4);
  return value;
}

static inline u32 get32(const u8 *at) { return LITTLE32(native32(at)); }

static inline u32 get32_big(const u8 *at) { return BIG32(native32(at)); }

static inline u32 get16(const u8 *at) { return at[0] | (u32)at[1] << 8; }

static inline u64 get64(const u8 *at) { return get32(at) | (u64)get32(at + 4) << 32; }

static inline void put32(u8 *at, u32 value) {
  value = LITTLE32(value);
  __builtin_memcpy(at, &value, 4);
}

#endif
