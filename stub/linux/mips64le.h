#define SYS_write 5001
#define SYS_mmap 5009
#define SYS_mprotect 5010
#define SYS_munmap 5011
#define SYS_rt_sigprocmask 5014
#define SYS_madvise 5027
#define SIGNAL_SET_SIZE 16
#define SYS_futex 5194
#define SYS_sched_getaffinity 5196
#define SYS_cacheflush 5197
#define SYS_exit_group 5205
#define MAP_ANONYMOUS 0x800

// A failure is said by a3, and its number is positive.
static inline long syscall(long number, long a, long b, long c, long d, long e, long f) {
  register long v0 __asm__("$2") = number;
  register long a0 __asm__("$4") = a, a1 __asm__("$5") = b, a2 __asm__("$6") = c;
  register long a3 __asm__("$7") = d, a4 __asm__("$8") = e, a5 __asm__("$9") = f;
  __asm__ volatile("syscall"
                   : "+r"(v0), "+r"(a3)
                   : "r"(a0), "r"(a1), "r"(a2), "r"(a4), "r"(a5)
                   : "memory", "$1", "$3", "$10", "$11", "$12", "$13", "$14", "$15", "$24", "$25");
  return a3 ? -v0 : v0;
}

static inline void flush_instructions(u8 *start, u8 *end) {
  syscall(SYS_cacheflush, (long)start, (long)(end - start), 3, 0, 0, 0);
}

#ifdef STUB_MAIN
// This stub stands at a fixed address: the architecture has no cheap way to find constants relative to the code.
__asm__(".section .text.start,\"ax\"\n.set noreorder\n"
        ".globl _start\n_start:\n"
        "  move $4, $29\n  move $16, $29\n  lui $5, %hi(stub_end)\n  addiu $5, $5, %lo(stub_end)\n"
        "  dsrl $29, $29, 4\n  dsll $29, $29, 4\n  move $30, $0\n  jal run_stub\n  nop\n"
        "  move $25, $2\n  move $29, $16\n  move $2, $0\n  jr $25\n  nop\n"
        ".text\n"
        "start_thread:\n"
        "  daddiu $4, $4, -32\n  sd $6, 0($4)\n  sd $7, 8($4)\n  move $6, $5\n  move $8, $5\n  move $5, $4\n"
        "  move $7, $0\n  lui $4, 0x35\n  ori $4, $4, 0x0f00\n  li $2, 5055\n  syscall\n"
        "  beqz $7, 1f\n  nop\n  jr $31\n  li $2, -1\n"
        "1: beqz $2, 2f\n  nop\n  jr $31\n  nop\n"
        "2: ld $25, 0($29)\n  ld $4, 8($29)\n  jalr $25\n  nop\n  move $4, $0\n  li $2, 5058\n  syscall\n"
        ".set reorder\n");
#endif
