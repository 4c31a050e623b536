#define SYS_write 4
#define SYS_mmap 90
#define SYS_munmap 91
#define SYS_mprotect 125
#define SYS_rt_sigprocmask 174
#define SYS_madvise 205
#define SYS_futex 221
#define SYS_sched_getaffinity 223
#define SYS_exit_group 234

// A failure is said by a bit of the condition register, and its number is positive.
static inline long syscall(long number, long a, long b, long c, long d, long e, long f) {
  register long r0 __asm__("r0") = number;
  register long r3 __asm__("r3") = a, r4 __asm__("r4") = b, r5 __asm__("r5") = c;
  register long r6 __asm__("r6") = d, r7 __asm__("r7") = e, r8 __asm__("r8") = f;
  __asm__ volatile("sc\n bns+ 1f\n neg %1, %1\n1:"
                   : "+r"(r0), "+r"(r3), "+r"(r4), "+r"(r5), "+r"(r6), "+r"(r7), "+r"(r8)
                   :
                   : "memory", "cr0", "ctr", "r9", "r10", "r11", "r12");
  return r3;
}

// No line of the caches is shorter than 32 bytes.
static inline void flush_instructions(u8 *start, u8 *end) {
  for (u8 *line = start; line < end; line += 32) __asm__ volatile("dcbst 0, %0" ::"r"(line) : "memory");
  __asm__ volatile("sync" ::: "memory");
  for (u8 *line = start; line < end; line += 32) __asm__ volatile("icbi 0, %0" ::"r"(line) : "memory");
  __asm__ volatile("sync\n isync" ::: "memory");
}

#ifdef STUB_MAIN
// A function finds its own constants by r12, the address at which it was called.
__asm__(".section .text.start,\"ax\"\n"
        ".globl _start\n_start:\n"
        "  mr 3, 1\n  mr 31, 1\n  bcl 20, 31, 1f\n1: mflr 30\n"
        "  addis 4, 30, stub_end-1b@ha\n  addi 4, 4, stub_end-1b@l\n"
        "  addis 12, 30, run_stub-1b@ha\n  addi 12, 12, run_stub-1b@l\n"
        "  clrrdi 1, 1, 4\n  li 0, 0\n  stdu 0, -64(1)\n  mtctr 12\n  bctrl\n"
        "  mr 12, 3\n  mr 1, 31\n  li 3, 0\n  li 7, 0\n  mtctr 12\n  bctr\n"
        ".text\n"
        "start_thread:\n"
        "  mr 9, 5\n  mr 10, 6\n  mr 5, 4\n  mr 7, 4\n  addi 4, 3, -64\n  li 6, 0\n"
        "  std 9, 0(4)\n  std 10, 8(4)\n"
        "  lis 3, 0x35\n  ori 3, 3, 0x0f00\n  li 0, 120\n  sc\n"
        "  bns+ 1f\n  neg 3, 3\n1: cmpdi 3, 0\n  bnelr\n"
        "  ld 12, 0(1)\n  ld 3, 8(1)\n  li 0, 0\n  std 0, 0(1)\n  mtctr 12\n  bctrl\n  li 3, 0\n  li 0, 1\n  sc\n");
#endif
