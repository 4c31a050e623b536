// The stub of a packed program: the kernel starts it in the program's stead. It unpacks the program to the addresses
// that the file's first segment reserves, gives each segment its protection, tells the program by the auxiliary vector
// where its own headers are, and jumps to its entry. It needs no file, no /proc and no memory that can be named.
#define STUB_MAIN
#include "system.h"
#include "../package.h"
#include "../workspace.h"

// The stub stands here in the file, and so in its segment (src/pack/format/layout.ts).
#define STUB_OFFSET 0x100
#define MOST_WORKERS 8
#define STACK_SIZE 32768
#define WORKER_SIZE (WORKSPACE_SIZE + STACK_SIZE)

struct work {
  const struct package *package;
  const struct memory *memory;
  u32 next, failure, workers;
  u32 threads[MOST_WORKERS];
};

struct worker {
  struct work *work;
  void *workspace;
};

// In one array, and by offset: a table of pointers would have to be relocated.
static const char messages[] =
    "cannot be read: it is damaged\n\0"
    "is damaged: its checksum is wrong\n\0"
    "is damaged: a part of it does not unpack\n\0"
    "is damaged: a filter of it does not run\n\0"
    "finds no memory to unpack to\n\0"
    "may not make its memory executable\n\0"
    "is cut off, or broke while it was unpacked\n\0";
enum { NO_MEMORY = 5, NO_PROTECTION = 6, BROKEN = 7 };

static char *append(char *to, const char *from) {
  while (*from) *to++ = *from++;
  return to;
}

static NOINLINE __attribute__((noreturn)) void fail(u32 failure) {
  char line[128];
  const char *message = messages;
  for (; failure > 1; message++) {
    if (!*message) failure--;
  }
  char *end = append(append(line, "go-tiny-image: the packed program "), message);
  syscall(SYS_write, 2, (long)line, end - line, 0, 0, 0);
  for (;;) syscall(SYS_exit_group, 127, 0, 0, 0, 0, 0);
}

static void decode_streams(void *argument) {
  struct worker *worker = argument;
  struct work *work = worker->work;
  for (;;) {
    u32 number = fetch_and_add(&work->next, work->workers);
    if (number >= work->package->stream_count) return;
    u32 failure = decode_stream(work->package, work->memory, number, worker->workspace);
    if (failure) work->failure = failure;
  }
}

static u32 processors(void) {
  uptr mask[128 / sizeof(uptr)];
  long size = syscall(SYS_sched_getaffinity, 0, sizeof mask, (long)mask, 0, 0, 0);
  u32 count = 0;
  for (long i = 0; i < size / (long)sizeof(uptr); i++) {
    for (uptr left = mask[i]; left; left &= left - 1) count++;
  }
  return count == 0 ? 1 : count;
}

// Decodes all streams, in as many threads as there are processors. Where threads are refused, this one does it all.
static u32 decode_all(const struct package *package, const struct memory *memory, u8 *workers, u32 count) {
  struct work work = {package, memory, 0, 0, count, {0}};
  struct worker all[MOST_WORKERS];
  for (u32 i = 0; i < count; i++) {
    u8 *workspace = workers + i * WORKER_SIZE;
    all[i] = (struct worker){&work, workspace};
    if (i > 0 && start_thread(workspace + WORKER_SIZE, &work.threads[i], decode_streams, &all[i]) < 0) {
      work.threads[i] = 0;
      break;
    }
  }
  decode_streams(&all[0]);
  for (u32 i = 1; i < count; i++) {
    u32 thread;
    while ((thread = load_shared(&work.threads[i])))
      syscall(SYS_futex, (long)&work.threads[i], 0, (long)thread, 0, 0, 0);
  }
  return work.failure;
}

// Asks for memory in large pages, where the kernel has some: then it need not be interrupted for every small one.
static void want_large_pages(uptr start, uptr size) {
  syscall(SYS_madvise, (long)start, (long)size, MADV_HUGEPAGE, 0, 0, 0);
}

// Gives each segment its own protection, and takes what lies between them away.
static u32 protect(const struct package *package, u32 page) {
  uptr end = (uptr)package->image_address;
  for (u32 i = 0; i < package->segment_count; i++) {
    const u8 *segment = package->segments + i * SEGMENT_SIZE;
    uptr start = (uptr)package->image_address + get32(segment), stop = start + get32(segment + 4);
    start &= (uptr)0 - page;
    stop = (stop + page - 1) & ((uptr)0 - page);
    if (start > end) syscall(SYS_munmap, (long)end, (long)(start - end), 0, 0, 0, 0);
    // A segment's flags are PF_X 1, PF_W 2, PF_R 4.
    u32 flags = get32(segment + 16);
    long wanted = (flags & 4 ? PROT_READ : 0) | (flags & 2 ? PROT_WRITE : 0) | (flags & 1 ? PROT_EXEC : 0);
    if (flags & 1) flush_instructions((u8 *)start, (u8 *)stop);
    if (is_error(syscall(SYS_mprotect, (long)start, (long)(stop - start), wanted, 0, 0, 0))) return NO_PROTECTION;
    end = stop;
  }
  return NO_FAILURE;
}

// The size of the file as its second program header (the stub's segment) says.
static uptr file_size(const u8 *file) {
  return sizeof(uptr) == 8 ? (uptr) * (const u64 *)(file + 64 + 56 + 32) : (uptr) * (const u32 *)(file + 52 + 32 + 16);
}

// Whether memory can be read, without the signal that reading it would raise: the kernel looks at the set of signals
// before it refuses the number -1, which is no way to change them.
static u32 is_readable(uptr at) {
  return syscall(SYS_rt_sigprocmask, -1, (long)at, 0, SIGNAL_SET_SIZE, 0, 0) != -EFAULT;
}

uptr run_stub(uptr *stack, const u8 *start) {
  uptr *auxiliary = stack + stack[0] + 2;
  while (*auxiliary) auxiliary++;
  auxiliary++;
  u32 page = 4096;
  for (uptr *entry = auxiliary; entry[0]; entry += 2) {
    if (entry[0] == AT_PAGESZ) page = (u32)entry[1];
  }
  const u8 *file = (const u8 *)((uptr)start & ((uptr)0 - 65536));
  uptr file_end = (uptr)file + file_size(file);
  // A file that was cut off has no page where its end should be.
  if (!is_readable((file_end - 1) & ((uptr)0 - 64))) fail(BROKEN);
  struct package package;
  u32 failure = open_package(&package, start, (u32)(file_end - (uptr)start));
  if (failure) fail(failure);

  u32 workers = may_use_threads(auxiliary) ? processors() : 1;
  if (workers > MOST_WORKERS) workers = MOST_WORKERS;
  if (workers > package.stream_count) workers = package.stream_count;
  uptr scratch_size = ((uptr)package.scratch_size + page - 1) & ((uptr)0 - page);
  uptr size = scratch_size + workers * WORKER_SIZE;
  long mapped = syscall(SYS_mmap, 0, (long)size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (is_error(mapped)) fail(NO_MEMORY);
  struct memory memory = {(u8 *)(uptr)package.image_address, (u8 *)mapped, 0};
  // Only what is written to: where the zeros of the image stand, no memory is taken before the program needs it.
  want_large_pages((uptr)memory.image, package.data_size & ((uptr)0 - page));
  want_large_pages((uptr)mapped, size);
  // The kernel put the start of the file where the program's own headers come.
  memset(memory.image, 0, package.data_size < page ? package.data_size : page);

  failure = decode_all(&package, &memory, memory.scratch + scratch_size, workers);
  if (!failure) failure = run_filters(&package, &memory);
  if (!failure) failure = protect(&package, page);
  if (failure) fail(failure);

  for (uptr *entry = auxiliary; entry[0]; entry += 2) {
    if (entry[0] == AT_PHDR) entry[1] = (uptr)package.program_headers;
    if (entry[0] == AT_PHNUM) entry[1] = package.program_header_count;
    if (entry[0] == AT_ENTRY) entry[1] = (uptr)package.entry;
  }
  uptr entry = (uptr)package.entry, behind = ((uptr)start + page - 1) & ((uptr)0 - page);
  syscall(SYS_munmap, mapped, (long)size, 0, 0, 0, 0);
  file_end = (file_end + page - 1) & ((uptr)0 - page);
  if (file_end > behind) syscall(SYS_munmap, (long)behind, (long)(file_end - behind), 0, 0, 0, 0);
  return entry;
}
