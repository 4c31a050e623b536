/** Bytes of a part, in the program or the files of the image, and its share of what is pulled. */
export type Sum = { readonly bytes: number; readonly pulled: number }

export const noBytes: Sum = { bytes: 0, pulled: 0 }

/** The sum of some parts. */
export function sumOf(parts: Iterable<Sum>): Sum {
  let [bytes, pulled] = [0, 0]
  for (const part of parts) {
    bytes += part.bytes
    pulled += part.pulled
  }
  return { bytes, pulled }
}

/** Compares for a table with the largest first, by what is pulled and then by bytes. */
export function largestFirst(a: Sum, b: Sum): number {
  return b.pulled - a.pulled || b.bytes - a.bytes
}

/** The sums of parts by a name, in the order in which the names come. */
export function sumsBy<Part extends Sum>(parts: readonly Part[], nameOf: (part: Part) => string): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const part of parts) sums.set(nameOf(part), sumOf([part, sums.get(nameOf(part)) ?? noBytes]))
  return sums
}

/** The sum of many numbers. With an iterator, V8 would make an object of each, until it has compiled the loop. */
export function totalOf(numbers: Float64Array): number {
  let total = 0
  for (let index = 0; index < numbers.length; index++) total += numbers[index] ?? 0
  return total
}
