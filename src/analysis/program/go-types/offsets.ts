/** Offsets of types in a region, each once, in the order in which they were added. */
export type Offsets = {
  /** Returns whether it is new; one at which no type can be is not added. */
  readonly add: (offset: number) => boolean
  readonly has: (offset: number) => boolean
  /** In the order in which they were added. */
  readonly list: () => Uint32Array
  /** Numbers them, in ascending order, when all were added: the number of an offset, which must be one of them. */
  readonly numbered: () => (offset: number) => number
}

// Every fourth byte may start a type.
const alignment = 4
const bitsOfWord = 32

/** Creates a set without an offset: a bit for each place, where a Set of numbers takes 40 bytes for each offset. */
export function createOffsets(sizeBytes: number): Offsets {
  const bits = new Uint32Array(Math.ceil(sizeBytes / alignment / bitsOfWord))
  let list = new Uint32Array(1 << 12)
  let count = 0
  const has = (offset: number): boolean => {
    if (offset % alignment !== 0) return false
    const place = offset / alignment
    return ((bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0
  }
  return {
    has,
    add: (offset) => {
      if (offset < 0 || offset >= sizeBytes || offset % alignment !== 0 || has(offset)) return false
      const place = offset / alignment
      bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
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
    numbered: () => {
      const before = new Uint32Array(bits.length)
      for (let word = 1; word < bits.length; word++)
        before[word] = (before[word - 1] ?? 0) + onesIn(bits[word - 1] ?? 0)
      return (offset) => {
        const place = offset / alignment
        const lower = (bits[place >>> 5] ?? 0) & ((1 << (place & 31)) - 1)
        return (before[place >>> 5] ?? 0) + onesIn(lower)
      }
    },
  }
}

function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
