import { noPackage, severalPackages } from './packages.ts'

/**
 * A region of parts whose starts are known, but not their ends: a part ends where the next one starts. The compiler
 * and the linker write equal parts once, so a part may be used by several packages.
 */
export type SharedStarts = {
  /** Says that a package uses the part at this offset; an offset outside of the region is ignored. */
  readonly use: (offset: number, owner: number) => void
  /** The parts in order: [start, end) and its package, `severalPackages` where there are more than one. */
  readonly each: (take: (start: number, end: number, owner: number) => void) => void
}

const blockBits = 16
const blockBytes = 1 << blockBits
// At most this share of the places is taken, so that most are found at once.
const fullest = 0.6

/**
 * Creates a region. A bit for each byte, in blocks of 64 KiB where parts start, says in order where; whose they are is in a
 * table of places by offset, of about ten bytes for each part: a region may have 15 MB, and half a million parts.
 */
export function createSharedStarts(sizeBytes: number): SharedStarts {
  // A part may be an embedded file of any size.
  const blocks: (Uint32Array | undefined)[] = []
  let [offsets, owners] = [new Uint32Array(1 << 8), new Uint16Array(1 << 8)]
  let count = 0

  /** The place of an offset, or the free one where it belongs. */
  const placeOf = (offset: number): number => {
    const last = owners.length - 1
    // Fibonacci hashing: of the product the highest bits count, since those of aligned offsets end with equal ones.
    let place = Math.imul(offset, 0x9e3779b1) >>> Math.clz32(last)
    while (owners[place] !== noPackage && offsets[place] !== offset) place = (place + 1) & last
    return place
  }
  const grow = (): void => {
    const [before, ownersBefore] = [offsets, owners]
    offsets = new Uint32Array(2 * before.length)
    owners = new Uint16Array(2 * before.length)
    for (let index = 0; index < ownersBefore.length; index++) {
      const owner = ownersBefore[index] ?? noPackage
      if (owner === noPackage) continue
      const place = placeOf(before[index] ?? 0)
      offsets[place] = before[index] ?? 0
      owners[place] = owner
    }
  }
  const mark = (offset: number): void => {
    const number = offset >>> blockBits
    let bits = blocks[number]
    if (bits === undefined) {
      bits = new Uint32Array(blockBytes / 32)
      blocks[number] = bits
    }
    const at = offset & (blockBytes - 1)
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
  }
  return {
    use: (offset, owner) => {
      if (owner === noPackage || offset < 0 || offset >= sizeBytes) return
      const place = placeOf(offset)
      const known = owners[place] ?? noPackage
      if (known === owner) return
      owners[place] = known === noPackage ? owner : severalPackages
      if (known !== noPackage) return
      offsets[place] = offset
      mark(offset)
      count++
      if (count > fullest * owners.length) grow()
    },
    each: (take) => {
      let start = 0
      let owner: number = noPackage
      for (const [number, bits] of blocks.entries()) {
        for (let word = 0; bits !== undefined && word < bits.length; word++) {
          for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
            const at = number * blockBytes + 32 * word + 31 - Math.clz32(rest & -rest)
            if (owner !== noPackage) take(start, at, owner)
            start = at
            owner = owners[placeOf(at)] ?? noPackage
          }
        }
      }
      if (owner !== noPackage) take(start, sizeBytes, owner)
    },
  }
}
