/**
 * A table that is indexed with the next bits of the stream, as many as its longest code has: symbol << 4 | length of its
 * code. 0 where no code matches. One step for each symbol, at the price of up to 64 KiB for each table.
 */
export type DecodingTable = {
  readonly entries: Uint16Array
  /** The bits that are an index. */
  mask: number
}

const longest = 15

/** Creates an empty table. */
export function createTable(): DecodingTable {
  return { entries: new Uint16Array(1 << longest), mask: 0 }
}

/** Fills a table from the lengths of a code. Source: RFC 1951, section 3.2.2. */
export function fillTable(table: DecodingTable, lengths: Uint8Array): void {
  const { entries } = table
  const counts = new Uint16Array(longest + 1)
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1
  const mask =
    (1 <<
      Math.max(
        0,
        counts.findLastIndex((count) => count > 0),
      )) -
    1
  table.mask = mask
  entries.fill(0, 0, mask + 1)
  const next = new Uint16Array(longest + 2)
  for (let length = 1; length <= longest; length++)
    next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0
    if (length === 0) continue
    const code = next[length] ?? 0
    next[length] = code + 1
    // Codes are written with their highest bit first, all other numbers with their lowest.
    let reversed = 0
    for (let bit = 0; bit < length; bit++) reversed |= ((code >>> bit) & 1) << (length - 1 - bit)
    for (let index = reversed; index <= mask; index += 1 << length) entries[index] = (symbol << 4) | length
  }
}
