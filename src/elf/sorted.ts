const digitBits = 11
const digits = 1 << digitBits

/**
 * The indices of some numbers in the order of the numbers; equal ones stay in their order. A radix sort: addresses and
 * offsets of a program come by the hundred thousand, and comparing them takes five times as long.
 */
export function ascending(numbers: Uint32Array): Uint32Array {
  const count = numbers.length
  let [order, next] = [new Uint32Array(count), new Uint32Array(count)]
  for (let index = 0; index < count; index++) order[index] = index
  for (let shift = 0; shift < 32; shift += digitBits) {
    const digitOf = (index: number): number => ((numbers[index] ?? 0) >>> shift) & (digits - 1)
    // Where the next number with each digit goes.
    const places = new Uint32Array(digits)
    for (let index = 0; index < count; index++) {
      const digit = digitOf(index)
      places[digit] = (places[digit] ?? 0) + 1
    }
    let before = 0
    for (let digit = 0; digit < digits; digit++) {
      const own = places[digit] ?? 0
      places[digit] = before
      before += own
    }
    for (let at = 0; at < count; at++) {
      const index = order[at] ?? 0
      const digit = digitOf(index)
      const place = places[digit] ?? 0
      next[place] = index
      places[digit] = place + 1
    }
    ;[order, next] = [next, order]
  }
  return order
}

/** The index of the first of some ascending numbers that is greater than this one; `count` where none is. */
export function firstAbove(numbers: Float64Array | Uint32Array, count: number, number: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) > number) high = middle
    else low = middle + 1
  }
  return low
}
