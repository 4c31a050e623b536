#include "generic-numbers.h"

static inline long syscall(long number, long a, long b, long c, long d, long e, long f) {
  register long a7 __asm__("$a7") = number;
  register long a0 __asm__("$a0") = a, a1 __asm__("$a1") = b, a2 __asm__("$a2") = c;
  register long a3 __asm__("$a3") = d, a4 __asm__("$a4") = e, a5 __asm__("$a5") = f;
  __asm__ volatile("syscall 0"
                   : "+r"(a0)
                   : "r"(a7), "r"(a1), "r"(a2), "r"(a3), "r"(a4), "r"(a5)
                   : "memory", "$t0", "$t1", "$t2", "$t3", "$t4", "$t5", "$t6", "$t7", "$t8");
  return a0;
}

// The caches see each other's lines; what was fetched ahead must go.
static inline void flush_instructions(u8 *start, u8 *end) { __asm__ volatile("ibar 0" ::: "memory"); }

#ifdef STUB_MAIN
__asm__(".section .text.start,\"ax\"\n"
        ".globl _start\n_start:\n"
        "  move $a0, $sp\n  move $s0, $sp\n  la.local $a1, stub_end\n  bstrins.d $sp, $zero, 3, 0\n"
        "  move $fp, $zero\n  move $ra, $zero\n  bl run_stub\n"
        "  move $t0, $a0\n  move $sp, $s0\n  move $a0, $zero\n  jr $t0\n"
        ".text\n"
        "start_thread:\n"
        "  addi.d $a0, $a0, -16\n  st.d $a2, $a0, 0\n  st.d $a3, $a0, 8\n  move $a2, $a1\n  move $a3, $a1\n"
        "  move $a4, $a1\n  move $a1, $a0\n  lu12i.w $a0, 0x350\n  ori $a0, $a0, 0xf00\n  li.w $a7, 220\n  syscall 0\n"
        "  bnez $a0, 1f\n"
        "  ld.d $t0, $sp, 0\n  ld.d $a0, $sp, 8\n  jirl $ra, $t0, 0\n  move $a0, $zero\n  li.w $a7, 93\n  syscall 0\n"
        "1: jr $ra\n");
#endif
