// The system calls of architectures that came late to Linux (asm-generic/unistd.h).
#define SYS_write 64
#define SYS_exit_group 94
#define SYS_futex 98
#define SYS_sched_getaffinity 123
#define SYS_rt_sigprocmask 135
#define SYS_munmap 215
#define SYS_mmap 222
#define SYS_mprotect 226
#define SYS_madvise 233
