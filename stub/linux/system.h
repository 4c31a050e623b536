// What the stub needs of Linux. Each architecture has a file of its own with the numbers of its system calls, `syscall`
// and the few instructions that C cannot say.
#ifndef SYSTEM_H
#define SYSTEM_H
#include "../bytes.h"

#if defined(__x86_64__)
#include "amd64.h"
#elif defined(__i386__)
#include "386.h"
#elif defined(__aarch64__)
#include "arm64.h"
#elif defined(__arm__)
#include "arm.h"
#elif defined(__riscv)
#include "riscv64.h"
#elif defined(__powerpc64__)
#include "ppc64le.h"
#elif defined(__s390x__)
#include "s390x.h"
#elif defined(__loongarch64)
#include "loong64.h"
#elif defined(__mips64)
#include "mips64le.h"
#endif

#define EFAULT 14

#ifndef SIGNAL_SET_SIZE
#define SIGNAL_SET_SIZE 8
#endif

#define PROT_READ 1
#define PROT_WRITE 2
#define PROT_EXEC 4
#define MAP_PRIVATE 2
#ifndef MAP_ANONYMOUS
#define MAP_ANONYMOUS 0x20
#endif

#define MADV_HUGEPAGE 14

#define AT_PHDR 3
#define AT_PHNUM 5
#define AT_PAGESZ 6
#define AT_ENTRY 9

// CLONE_VM, FS, FILES, SIGHAND, THREAD, SYSVSEM, PARENT_SETTID, CHILD_CLEARTID: a thread whose end clears its number.
#define THREAD_FLAGS 0x350f00

#ifndef OWN_FETCH_ADD
static inline u32 may_use_threads(const uptr *auxiliary) { return auxiliary != 0; }

// Adds 1; `threads` says how many may be doing so.
static inline u32 fetch_and_add(u32 *at, u32 threads) { return __atomic_fetch_add(at, 1, __ATOMIC_SEQ_CST); }

// Reads what another thread may write; what that thread wrote before is seen from then on.
static inline u32 load_shared(const u32 *at) { return __atomic_load_n(at, __ATOMIC_ACQUIRE); }
#endif

static inline int is_error(long result) { return (uptr)result > (uptr)-4096; }

// Starts a thread that runs `run(argument)` on the stack that ends at `stack`, and ends. Its number stands at `thread`
// until it ended. Negative where the kernel refuses.
long start_thread(void *stack, u32 *thread, void (*run)(void *), void *argument);

#endif
