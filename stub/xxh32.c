#include "xxh32.h"

#define PRIME1 0x9e3779b1u
#define PRIME2 0x85ebca77u
#define PRIME3 0xc2b2ae3du
#define PRIME4 0x27d4eb2fu
#define PRIME5 0x165667b1u

static inline u32 rotate(u32 value, u32 by) { return value << by | value >> (32 - by); }

static inline u32 round_of(u32 lane, const u8 *at) { return rotate(lane + get32(at) * PRIME2, 13) * PRIME1; }

u32 xxh32(const u8 *at, u32 size) {
  const u8 *end = at + size;
  u32 hash = PRIME5;
  if (size >= 16) {
    u32 a = PRIME1 + PRIME2, b = PRIME2, c = 0, d = 0 - PRIME1;
    do {
      a = round_of(a, at);
      b = round_of(b, at + 4);
      c = round_of(c, at + 8);
      d = round_of(d, at + 12);
      at += 16;
    } while (end - at >= 16);
    hash = rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18);
  }
  hash += size;
  for (; end - at >= 4; at += 4) hash = rotate(hash + get32(at) * PRIME3, 17) * PRIME4;
  for (; at < end; at++) hash = rotate(hash + *at * PRIME5, 11) * PRIME1;
  hash = (hash ^ hash >> 15) * PRIME2;
  hash = (hash ^ hash >> 13) * PRIME3;
  return hash ^ hash >> 16;
}
