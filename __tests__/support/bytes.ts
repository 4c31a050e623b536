import type { ReadAt } from '../../src/elf/sections.ts'

/** Reads from bytes in memory. */
export function readerOf(bytes: Uint8Array): ReadAt {
  return (offset, sizeBytes) => bytes.subarray(offset, offset + sizeBytes)
}
