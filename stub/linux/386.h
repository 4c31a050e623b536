#define SYS_write 4
#define SYS_munmap 91
#define SYS_mprotect 125
#define SYS_rt_sigprocmask 175
#define SYS_mmap 192 // mmap2
#define SYS_madvise 219
#define SYS_futex 240
#define SYS_sched_getaffinity 242
#define SYS_exit_group 252

long syscall(long number, long a, long b, long c, long d, long e, long f);

static inline void flush_instructions(u8 *start, u8 *end) {}

#ifdef STUB_MAIN
__asm__(".section .text.start,\"ax\"\n"
        ".globl _start\n_start:\n"
        "  mov %esp, %esi\n  xor %ebp, %ebp\n  and $-16, %esp\n  call 1f\n1: pop %eax\n"
        "  lea stub_end-1b(%eax), %eax\n  sub $8, %esp\n  push %eax\n  push %esi\n  call run_stub\n"
        "  mov %esi, %esp\n  xor %edx, %edx\n  xor %ebx, %ebx\n  jmp *%eax\n"
        ".text\n"
        "syscall:\n"
        "  push %ebp\n  push %ebx\n  push %esi\n  push %edi\n"
        "  mov 20(%esp), %eax\n  mov 24(%esp), %ebx\n  mov 28(%esp), %ecx\n  mov 32(%esp), %edx\n"
        "  mov 36(%esp), %esi\n  mov 40(%esp), %edi\n  mov 44(%esp), %ebp\n  int $0x80\n"
        "2: pop %edi\n  pop %esi\n  pop %ebx\n  pop %ebp\n  ret\n"
        "start_thread:\n"
        "  push %ebp\n  push %ebx\n  push %esi\n  push %edi\n"
        "  mov 20(%esp), %ecx\n  mov 24(%esp), %edx\n  mov 28(%esp), %ebp\n  mov 32(%esp), %eax\n"
        "  sub $16, %ecx\n  mov %eax, (%ecx)\n  mov %edx, %edi\n  xor %esi, %esi\n"
        "  mov $0x350f00, %ebx\n  mov $120, %eax\n  int $0x80\n"
        "  test %eax, %eax\n  jnz 2b\n"
        "  call *%ebp\n  xor %ebx, %ebx\n  mov $1, %eax\n  int $0x80\n");
#endif
