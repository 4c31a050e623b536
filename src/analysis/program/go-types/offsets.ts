/** Offsets in a region, each once, in the order in which they were added. */
export type Offsets = {
  /** Returns whether it is new; one outside of the region is not added. */
  readonly add: (offset: number) => boolean
  readonly has: (offset: number) => boolean
  /** In the order in which they were added. */
  readonly list: () => Uint32Array
}

/** Creates a set without an offset: a bit for each byte of the region, where a Set of numbers takes 40 bytes for each. */
export function createOffsets(sizeBytes: number): Offsets {
  const bits = new Uint8Array(Math.ceil(sizeBytes / 8))
  let list = new Uint32Array(1 << 12)
  let count = 0
  const has = (offset: number): boolean => ((bits[offset >>> 3] ?? 0) & (1 << (offset & 7))) !== 0
  return {
    has,
    add: (offset) => {
      if (offset < 0 || offset >= sizeBytes || has(offset)) return false
      bits[offset >>> 3] = (bits[offset >>> 3] ?? 0) | (1 << (offset & 7))
      if (count === list.length) {
        const longer = new Uint32Array(2 * count)
        longer.set(list)
        list = longer
      }
      list[count] = offset
      count++
      return true
    },
    list: () => list.subarray(0, count),
  }
}
