import { distanceSymbol, longestMatch, shortestMatch, windowBytes } from './symbols.ts'

// Taken from the global object once: where that is a sandbox's (tests), each look-up costs more than all the rest.
const { imul, max, min } = Math

export type MatchFinder = {
  /** Forgets everything and takes the bytes before `start`, up to a window of them, as what matches can point to. */
  readonly begin: (bytes: Uint8Array, range: { readonly start: number; readonly end: number }) => void
  /**
   * Looks up each position from where the last call stopped, until `matches` or the range is full. The matches of the
   * i-th position stand from `matchesFrom[i]` up to `matchesFrom[i + 1]`. Gives the number of positions.
   */
  readonly find: () => number
  readonly matches: Int32Array
  readonly matchesFrom: Int32Array
}

/** A match in one number: distance symbol, length − 3, distance − 1. */
export const matchSymbolShift = 23
export const matchLengthShift = 15
export const matchLengthMask = 0xff
export const matchDistanceMask = 0x7fff

const hashBits = 16
const none = -windowBytes
// The children of a position are stored in its slot, which the position a whole window before it has too: that one
// distance is given up.
const farthest = windowBytes - 1
const slotMask = windowBytes - 1

/**
 * Finds matches of growing length for each position, each at the least distance at which one was seen. A binary tree
 * per hash of four bytes keeps the window's positions sorted by what follows them, the newest at the root (the method
 * of LZMA's encoder); a table by three bytes brings the shortest matches.
 */
export function createMatchFinder(options: {
  readonly positions: number
  readonly maxMatches: number
  /** Nodes of a tree that are visited for one position. */
  readonly depth: number
  /** A match this long is taken as it is: nothing is looked up inside it. */
  readonly niceLength: number
}): MatchFinder {
  const { positions, maxMatches, depth, niceLength } = options
  const matches = new Int32Array(maxMatches + longestMatch)
  const matchesFrom = new Int32Array(positions + 1)
  const byThree = new Int32Array(2 << hashBits)
  const byFour = new Int32Array(1 << hashBits)
  const children = new Int32Array(2 * windowBytes)
  let data: Uint8Array = new Uint8Array(0)
  let next = 0
  let end = 0
  let found = 0

  /** Puts a position into its tree, and its matches into `matches`; gives the length of the longest. */
  const insert = (position: number): number => {
    const bytes = data
    const tree = children
    const out = matches
    const limit = min(end - position, longestMatch)
    if (limit < 4) return 0
    const oldest = position - farthest
    const first = (bytes[position] ?? 0) | ((bytes[position + 1] ?? 0) << 8) | ((bytes[position + 2] ?? 0) << 16)
    const four = imul(first | ((bytes[position + 3] ?? 0) << 24), 0x1e35a7bd) >>> (32 - hashBits)
    const three = imul(first, 0x1e35a7bd) >>> (32 - hashBits)
    let count = found
    let best = shortestMatch

    // Two positions per hash of three bytes: the table is so small that the newest alone is often another string's.
    const near = byThree[2 * three] ?? 0
    const far = byThree[2 * three + 1] ?? 0
    byThree[2 * three] = position
    byThree[2 * three + 1] = near
    const short = sameThree(bytes, position, near) ? near : sameThree(bytes, position, far) ? far : none
    if (short >= oldest) {
      const back = position - short - 1
      out[count] = (distanceSymbol(back) << matchSymbolShift) | back
      count += 1
    }

    let node = byFour[four] ?? 0
    byFour[four] = position
    // Where the subtrees of what is smaller and of what is greater than the position's bytes go on to be attached.
    let smallerAt = 2 * (position & slotMask)
    let greaterAt = smallerAt + 1
    let smallerLength = 0
    let greaterLength = 0
    for (let left = depth; ; left -= 1) {
      if (node < oldest || left === 0) {
        tree[smallerAt] = none
        tree[greaterAt] = none
        break
      }
      let length = min(smallerLength, greaterLength)
      while (length < limit && bytes[node + length] === bytes[position + length]) length += 1
      const slot = 2 * (node & slotMask)
      if (length > best) {
        best = length
        const back = position - node - 1
        out[count] = (distanceSymbol(back) << matchSymbolShift) | ((length - shortestMatch) << matchLengthShift) | back
        count += 1
        if (length >= niceLength || length === limit) {
          tree[smallerAt] = tree[slot] ?? 0
          tree[greaterAt] = tree[slot + 1] ?? 0
          break
        }
      } else if (length === limit) {
        tree[smallerAt] = tree[slot] ?? 0
        tree[greaterAt] = tree[slot + 1] ?? 0
        break
      }
      if ((bytes[node + length] ?? 0) < (bytes[position + length] ?? 0)) {
        tree[smallerAt] = node
        smallerAt = slot + 1
        node = tree[smallerAt] ?? 0
        smallerLength = length
      } else {
        tree[greaterAt] = node
        greaterAt = slot
        node = tree[greaterAt] ?? 0
        greaterLength = length
      }
    }
    found = count
    return best
  }

  return {
    matches,
    matchesFrom,
    begin: (bytes, range) => {
      data = bytes
      end = range.end
      next = range.start
      byThree.fill(none)
      byFour.fill(none)
      for (let position = max(0, range.start - windowBytes); position < range.start; position += 1) {
        found = 0
        insert(position)
      }
    },
    find: () => {
      const stop = min(end, next + positions)
      const start = next
      let at = next
      found = 0
      matchesFrom[0] = 0
      while (at < stop && found < maxMatches) {
        const longest = insert(at)
        at += 1
        matchesFrom[at - start] = found
        if (longest < niceLength) continue
        // Of what repeats with a short period inside the match, the last period is enough for what follows.
        const period = ((matches[found - 1] ?? 0) & matchDistanceMask) + 1
        const inside = min(stop, at + longest - 1)
        const kept = found
        for (; at < inside; at += 1) {
          if (inside - at <= period) insert(at)
          found = kept
          matchesFrom[at + 1 - start] = kept
        }
      }
      next = at
      return at - start
    },
  }
}

function sameThree(bytes: Uint8Array, position: number, other: number): boolean {
  return (
    other >= 0 &&
    bytes[other] === bytes[position] &&
    bytes[other + 1] === bytes[position + 1] &&
    bytes[other + 2] === bytes[position + 2]
  )
}
