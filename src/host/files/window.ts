import type { FilePart } from './random-access.ts'

/** Numbers in a part of a file. What lies beyond its end is 0. */
export type Window = {
  /** An unsigned number of 32 bits at an offset. */
  readonly word: (at: number) => number
  readonly byte: (at: number) => number
}

const windowBytes = 64 * 1024

/**
 * Reads numbers that mostly stand behind each other, from a part of a file that may be large: only 64 KiB of it are in memory
 * at a time. Throws Node's errors of reading.
 */
export function openWindow({
  file,
  offset,
  sizeBytes,
  little,
}: FilePart & { readonly sizeBytes: number; readonly little: boolean }): Window {
  const memory = Buffer.allocUnsafeSlow(Math.max(0, Math.min(windowBytes, sizeBytes)))
  const view = new DataView(memory.buffer)
  let start = 0
  let end = 0
  const move = (at: number): void => {
    start = at
    end = at + file.readInto(memory.subarray(0, Math.min(memory.length, sizeBytes - at)), offset + at).length
  }
  /** Whether so many bytes are in memory now. */
  const has = (at: number, count: number): boolean => {
    if (at >= start && at + count <= end) return true
    if (!(at >= 0 && at + count <= sizeBytes)) return false
    move(at)
    return at + count <= end
  }
  return {
    word: (at) => (has(at, 4) ? view.getUint32(at - start, little) : 0),
    byte: (at) => (has(at, 1) ? view.getUint8(at - start) : 0),
  }
}
