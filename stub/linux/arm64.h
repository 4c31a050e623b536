#include "generic-numbers.h"

static inline long syscall(long number, long a, long b, long c, long d, long e, long f) {
  register long x8 __asm__("x8") = number;
  register long x0 __asm__("x0") = a, x1 __asm__("x1") = b, x2 __asm__("x2") = c;
  register long x3 __asm__("x3") = d, x4 __asm__("x4") = e, x5 __asm__("x5") = f;
  __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
  return x0;
}

// Written instructions reach the other side of the split cache. No line is shorter than 16 bytes.
static inline void flush_instructions(u8 *start, u8 *end) {
  for (u8 *line = start; line < end; line += 16) __asm__ volatile("dc cvau, %0" ::"r"(line) : "memory");
  __asm__ volatile("dsb ish" ::: "memory");
  for (u8 *line = start; line < end; line += 16) __asm__ volatile("ic ivau, %0" ::"r"(line) : "memory");
  __asm__ volatile("dsb ish\n isb" ::: "memory");
}

#ifdef STUB_MAIN
__asm__(".section .text.start,\"ax\"\n"
        ".globl _start\n_start:\n"
        "  mov x0, sp\n  mov x19, sp\n  adr x1, stub_end\n  mov x29, #0\n  mov x30, #0\n  bl run_stub\n"
        "  mov x16, x0\n  mov sp, x19\n  mov x0, #0\n  br x16\n"
        ".text\n"
        "start_thread:\n"
        "  mov x9, x2\n  mov x10, x3\n  mov x2, x1\n  mov x4, x1\n  mov x1, x0\n  mov x3, #0\n"
        "  mov x0, #0x0f00\n  movk x0, #0x35, lsl #16\n  mov x8, #220\n  svc 0\n"
        "  cbnz x0, 1f\n"
        "  mov x29, #0\n  mov x30, #0\n  mov x0, x10\n  blr x9\n  mov x0, #0\n  mov x8, #93\n  svc 0\n"
        "1: ret\n");
#endif
