#define SYS_write 4
#define SYS_munmap 91
#define SYS_mprotect 125
#define SYS_rt_sigprocmask 175
#define SYS_mmap 192 // mmap2
#define SYS_madvise 220
#define SYS_futex 240
#define SYS_sched_getaffinity 242
#define SYS_exit_group 248
#define SYS_cacheflush 0x0f0002

static inline long syscall(long number, long a, long b, long c, long d, long e, long f) {
  register long r7 __asm__("r7") = number;
  register long r0 __asm__("r0") = a, r1 __asm__("r1") = b, r2 __asm__("r2") = c;
  register long r3 __asm__("r3") = d, r4 __asm__("r4") = e, r5 __asm__("r5") = f;
  __asm__ volatile("svc 0" : "+r"(r0) : "r"(r7), "r"(r1), "r"(r2), "r"(r3), "r"(r4), "r"(r5) : "memory");
  return r0;
}

static inline void flush_instructions(u8 *start, u8 *end) {
  syscall(SYS_cacheflush, (long)start, (long)end, 0, 0, 0, 0);
}

// ARMv5 cannot add atomically, and ARMv6 hardly ever has two processors: they decode in one thread. The auxiliary
// vector gives the architecture as a text, "v5l" or "v7l".
#define AT_PLATFORM 15
#define OWN_FETCH_ADD

static inline u32 may_use_threads(const uptr *auxiliary) {
  for (; auxiliary[0]; auxiliary += 2) {
    if (auxiliary[0] == AT_PLATFORM) return ((const char *)auxiliary[1])[1] >= '7';
  }
  return 0;
}

static inline u32 fetch_and_add(u32 *at, u32 threads) {
  if (threads < 2) return (*at)++;
  u32 old, more, failed;
  do {
    __asm__ volatile(".arch armv7-a\n ldrex %0, [%3]\n add %1, %0, #1\n strex %2, %1, [%3]"
                     : "=&r"(old), "=&r"(more), "=&r"(failed)
                     : "r"(at)
                     : "memory");
  } while (failed);
  return old;
}

static inline u32 load_shared(const u32 *at) {
  u32 value = *(const volatile u32 *)at;
  __asm__ volatile(".arch armv7-a\n dmb ish" ::: "memory");
  return value;
}

#ifdef STUB_MAIN
__asm__(".section .text.start,\"ax\"\n"
        ".globl _start\n_start:\n"
        "  mov r0, sp\n  mov r4, sp\n  adr r5, 3f\n  ldr r1, [r5]\n  add r1, r1, r5\n"
        "  bic sp, sp, #7\n  mov r11, #0\n  mov lr, #0\n  bl run_stub\n"
        "  mov r3, r0\n  mov sp, r4\n  mov r0, #0\n  bx r3\n"
        "3: .word stub_end-3b\n"
        ".text\n"
        "start_thread:\n"
        "  push {r4-r7, lr}\n  mov r5, r2\n  mov r6, r3\n  mov r2, r1\n  mov r4, r1\n  mov r1, r0\n  mov r3, #0\n"
        "  ldr r0, 4f\n  mov r7, #120\n  svc 0\n"
        "  cmp r0, #0\n  popne {r4-r7, pc}\n"
        "  mov r0, r6\n  blx r5\n  mov r0, #0\n  mov r7, #1\n  svc 0\n"
        "4: .word 0x350f00\n");
#endif
