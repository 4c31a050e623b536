/**
 * The code lengths of least total cost with at most `maxBits` each, by package-merge (Larmore and Hirschberg 1990). A
 * symbol that does not occur gets 0; a lone symbol gets 1. Symbols of equal frequency get their lengths in the order of
 * the alphabet. Frequencies must be below 2^22, and there may be at most 512.
 */
export function codeLengths(frequencies: Int32Array, { maxBits }: { readonly maxBits: number }): Uint8Array {
  const lengths = new Uint8Array(frequencies.length)
  const leaves = sortedLeaves(frequencies)
  if (leaves.length < 2) {
    for (const leaf of leaves) lengths[leaf & symbolMask] = 1
    return lengths
  }
  mergeLevels(leaves, maxBits)
  // 2n − 2 items of the top level are chosen; each package among them is a pair of items of the level below.
  let chosen = 2 * leaves.length - 2
  for (let level = maxBits - 1; level >= 0 && chosen > 0; level -= 1) {
    let packages = 0
    for (let item = 0; item < chosen; item += 1) packages += isPackage[level * mostItems + item] ?? 0
    for (let leaf = 0; leaf < chosen - packages; leaf += 1) {
      const symbol = (leaves[leaf] ?? 0) & symbolMask
      lengths[symbol] = (lengths[symbol] ?? 0) + 1
    }
    chosen = 2 * packages
  }
  return lengths
}

const symbolBits = 9
const symbolMask = (1 << symbolBits) - 1

/** Frequency and symbol packed into one number each, rarest first. */
function sortedLeaves(frequencies: Int32Array): Int32Array {
  const leaves = new Int32Array(frequencies.length)
  let count = 0
  for (let symbol = 0; symbol < frequencies.length; symbol += 1) {
    const frequency = frequencies[symbol] ?? 0
    if (frequency === 0) continue
    leaves[count] = (frequency << symbolBits) | symbol
    count += 1
  }
  return leaves.subarray(0, count).sort()
}

// Reused scratch memory, since codes are built several times per block. A level has the leaves and half as many
// packages as the level below has items: in total fewer than twice the leaves.
const mostItems = 2 << symbolBits
const mostLevels = 15
const isPackage = new Uint8Array(mostLevels * mostItems)
const heaviest = 2 ** 40
const weights = new Float64Array(mostItems)
const weightsBelow = new Float64Array(mostItems)

/**
 * Records for each level, deepest first, which of its items, ordered by weight, are packages (1) and which leaves (0).
 */
function mergeLevels(leaves: Int32Array, levels: number): void {
  let itemsBelow = 0
  for (let level = 0; level < levels; level += 1) {
    const packages = itemsBelow >> 1
    const items = leaves.length + packages
    let leaf = 0
    let pair = 0
    for (let item = 0; item < items; item += 1) {
      const leafWeight = leaf < leaves.length ? (leaves[leaf] ?? 0) >>> symbolBits : heaviest
      const pairWeight = pair < packages ? (weightsBelow[2 * pair] ?? 0) + (weightsBelow[2 * pair + 1] ?? 0) : heaviest
      const leafFirst = leafWeight <= pairWeight
      weights[item] = leafFirst ? leafWeight : pairWeight
      isPackage[level * mostItems + item] = leafFirst ? 0 : 1
      if (leafFirst) leaf += 1
      else pair += 1
    }
    weightsBelow.set(weights.subarray(0, items))
    itemsBelow = items
  }
}

/** The codes for the lengths, each bit-reversed for writing. Source: RFC 1951, section 3.2.2. */
export function canonicalCodes(lengths: Uint8Array): Uint16Array {
  const perLength = new Uint16Array(17)
  for (const length of lengths) perLength[length] = (perLength[length] ?? 0) + 1
  perLength[0] = 0
  const next = new Uint16Array(17)
  for (let bits = 1; bits <= 16; bits += 1) next[bits] = ((next[bits - 1] ?? 0) + (perLength[bits - 1] ?? 0)) << 1
  const codes = new Uint16Array(lengths.length)
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0
    if (length === 0) continue
    const code = next[length] ?? 0
    next[length] = code + 1
    codes[symbol] = reversed(code, length)
  }
  return codes
}

function reversed(code: number, length: number): number {
  let result = 0
  for (let bit = 0; bit < length; bit += 1) result |= ((code >> bit) & 1) << (length - 1 - bit)
  return result
}
