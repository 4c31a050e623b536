#include "generic-numbers.h"
#define SYS_riscv_flush_icache 259

static inline long syscall(long number, long a, long b, long c, long d, long e, long f) {
  register long a7 __asm__("a7") = number;
  register long a0 __asm__("a0") = a, a1 __asm__("a1") = b, a2 __asm__("a2") = c;
  register long a3 __asm__("a3") = d, a4 __asm__("a4") = e, a5 __asm__("a5") = f;
  __asm__ volatile("ecall" : "+r"(a0) : "r"(a7), "r"(a1), "r"(a2), "r"(a3), "r"(a4), "r"(a5) : "memory");
  return a0;
}

static inline void flush_instructions(u8 *start, u8 *end) {
  syscall(SYS_riscv_flush_icache, (long)start, (long)end, 0, 0, 0, 0);
}

#ifdef STUB_MAIN
__asm__(".section .text.start,\"ax\"\n"
        ".globl _start\n_start:\n"
        "  mv a0, sp\n  mv s1, sp\n  lla a1, stub_end\n  andi sp, sp, -16\n  li s0, 0\n  li ra, 0\n  call run_stub\n"
        "  mv t0, a0\n  mv sp, s1\n  li a0, 0\n  jr t0\n"
        ".text\n"
        "start_thread:\n"
        "  mv t1, a2\n  mv t2, a3\n  mv a2, a1\n  mv a4, a1\n  mv a1, a0\n  li a3, 0\n"
        "  li a0, 0x350f00\n  li a7, 220\n  ecall\n"
        "  bnez a0, 1f\n"
        "  mv a0, t2\n  jalr t1\n  li a0, 0\n  li a7, 93\n  ecall\n"
        "1: ret\n");
#endif
