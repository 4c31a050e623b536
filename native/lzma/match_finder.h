#ifndef MATCH_FINDER_H
#define MATCH_FINDER_H

#include <stdint.h>

/* Before a stream of so many bytes begins. */
void begin_matches(uint32_t stream_size);

#endif
