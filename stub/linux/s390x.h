#define SYS_write 4
#define SYS_old_mmap 90
#define SYS_munmap 91
#define SYS_mprotect 125
#define SYS_rt_sigprocmask 175
#define SYS_madvise 219
#define SYS_futex 238
#define SYS_sched_getaffinity 240
#define SYS_exit_group 248
#define SYS_mmap SYS_old_mmap

static inline long system_call(long number, long a, long b, long c, long d, long e, long f) {
  register long r1 __asm__("1") = number;
  register long r2 __asm__("2") = a, r3 __asm__("3") = b, r4 __asm__("4") = c;
  register long r5 __asm__("5") = d, r6 __asm__("6") = e, r7 __asm__("7") = f;
  __asm__ volatile("svc 0" : "+r"(r2) : "r"(r1), "r"(r3), "r"(r4), "r"(r5), "r"(r6), "r"(r7) : "memory");
  return r2;
}

// mmap takes its arguments in memory.
static inline long syscall(long number, long a, long b, long c, long d, long e, long f) {
  if (number != SYS_mmap) return system_call(number, a, b, c, d, e, f);
  volatile long arguments[6] = {a, b, c, d, e, f};
  return system_call(number, (long)arguments, 0, 0, 0, 0, 0);
}

static inline void flush_instructions(u8 *start, u8 *end) {}

#ifdef STUB_MAIN
// Each caller leaves 160 bytes for the registers of the called.
__asm__(".section .text.start,\"ax\"\n"
        ".globl _start\n_start:\n"
        "  lgr %r2, %r15\n  lgr %r9, %r15\n  larl %r3, stub_end\n  lghi %r0, -8\n  ngr %r15, %r0\n"
        "  aghi %r15, -160\n  lghi %r11, 0\n  brasl %r14, run_stub\n"
        "  lgr %r1, %r2\n  lgr %r15, %r9\n  lghi %r2, 0\n  br %r1\n"
        ".text\n"
        "start_thread:\n"
        "  stmg %r6, %r15, 48(%r15)\n  lgr %r8, %r4\n  lgr %r9, %r5\n  lgr %r4, %r3\n  lgr %r5, %r3\n"
        "  aghi %r2, -160\n  llilf %r3, 0x350f00\n  lghi %r6, 0\n  lghi %r1, 120\n  svc 0\n"
        "  ltgr %r2, %r2\n  jne 1f\n"
        "  lgr %r2, %r9\n  basr %r14, %r8\n  lghi %r2, 0\n  lghi %r1, 1\n  svc 0\n"
        "1: lmg %r6, %r15, 48(%r15)\n  br %r14\n");
#endif
