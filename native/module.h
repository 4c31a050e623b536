// What every WebAssembly module here is made with.

#ifndef MODULE_H
#define MODULE_H

#include <stddef.h>

/* Makes a function visible to JavaScript under this name. */
#define EXPORT(name) __attribute__((export_name(#name)))

/* Frees all memory at once; the module's own memory stays as large as it has become. */
void forget_memory(void);

#endif
