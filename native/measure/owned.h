// Ranges of some content, each up to the next and each somebody's, and what they cost in a stream. They are summed by owner
// here: in JavaScript, each of a million numbers would be an object of its own.

#ifndef OWNED_H
#define OWNED_H

#include "../module.h"
#include <stdint.h>
#include <stdlib.h>

/* Where ranges start, with the end behind the last; whose they are, by a number; and their bits. JavaScript fills the first two. */
static uint32_t *starts, *owners;
static double *bits;
static uint32_t range_count;

EXPORT(starts) uint32_t *starts_address(void) { return starts; }
EXPORT(owners) uint32_t *owners_address(void) { return owners; }
EXPORT(bits) double *bits_address(void) { return bits; }

/* Forgets everything and makes room for so many ranges. */
static void make_room(uint32_t ranges) {
  forget_memory();
  range_count = ranges;
  starts = malloc((ranges + 1) * sizeof *starts);
  owners = malloc(ranges * sizeof *owners);
  bits = calloc(ranges, sizeof *bits);
}

/* Owners have the numbers below this one. */
EXPORT(owner_count) uint32_t owner_count(void) {
  uint32_t count = 0;
  for (uint32_t index = 0; index < range_count; index++) {
    if (owners[index] >= count) count = owners[index] + 1;
  }
  return count;
}

/* The bits of each owner. */
EXPORT(sums) double *sums(void) {
  double *const of_owners = calloc(owner_count(), sizeof *of_owners);
  for (uint32_t index = 0; index < range_count; index++) of_owners[owners[index]] += bits[index];
  return of_owners;
}

EXPORT(total) double total(void) {
  double all = 0;
  for (uint32_t index = 0; index < range_count; index++) all += bits[index];
  return all;
}

#endif
