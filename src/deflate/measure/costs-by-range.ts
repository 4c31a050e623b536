export type Costs = {
  /** Bits, by range of the content. */
  readonly bits: Float64Array
  /** Bits of the member's header and trailer, and of padding. */
  readonly framingBits: number
}

/** Bits of a compressed stream, by range of the uncompressed content. */
export type CostsByRange = {
  /** The next `count` bytes of the content took so many bits. */
  readonly spend: (count: number, bits: number) => void
  /**
   * Adds bits that belong to everything since the last call, such as the description of a block's code: each range
   * gets of them in proportion to what it has spent since.
   */
  readonly share: (bits: number) => void
  /** The bytes that are left in the current range. */
  readonly room: () => number
  /** Bytes of content so far. */
  readonly position: () => number
  readonly bits: Float64Array
}

/** `starts` are the offsets at which ranges start; the first is 0. */
export function createCostsByRange(starts: Uint32Array): CostsByRange {
  const bits = new Float64Array(starts.length)
  let range = 0
  let position = 0
  let end = starts[1] ?? Infinity
  let first = 0
  let firstHad = 0
  return {
    bits,
    position: () => position,
    room: () => end - position,
    spend: (count, cost) => {
      let left = count
      while (position + left > end) {
        const inside = end - position
        bits[range] = (bits[range] ?? 0) + (cost * inside) / count
        position = end
        left -= inside
        range++
        end = starts[range + 1] ?? Infinity
      }
      position += left
      bits[range] = (bits[range] ?? 0) + (left === count ? cost : (cost * left) / count)
    },
    share: (extra) => {
      const spent = (index: number): number => (bits[index] ?? 0) - (index === first ? firstHad : 0)
      let total = 0
      for (let index = first; index <= range; index++) total += spent(index)
      if (total === 0) bits[range] = (bits[range] ?? 0) + extra
      const factor = total === 0 ? 0 : extra / total
      for (let index = first; index <= range; index++) bits[index] = (bits[index] ?? 0) + factor * spent(index)
      first = range
      firstHad = bits[range] ?? 0
    },
  }
}
