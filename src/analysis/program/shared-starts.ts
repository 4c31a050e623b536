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

/** Creates a region; takes two bytes for each of its bytes where parts start, so that no sorting is needed. */
export function createSharedStarts(sizeBytes: number): SharedStarts {
  // A part may be an embedded file of any size.
  const blocks: (Uint16Array | undefined)[] = []
  return {
    use: (offset, owner) => {
      if (owner === noPackage || offset < 0 || offset >= sizeBytes) return
      const number = offset >>> blockBits
      const at = offset & (blockBytes - 1)
      let users = blocks[number]
      if (users === undefined) {
        users = new Uint16Array(blockBytes)
        blocks[number] = users
      }
      const known = users[at] ?? noPackage
      if (known === owner) return
      users[at] = known === noPackage ? owner : severalPackages
    },
    each: (take) => {
      let start = 0
      let owner: number = noPackage
      for (const [number, users] of blocks.entries()) {
        for (let index = 0; users !== undefined && index < blockBytes; index++) {
          const next = users[index] ?? noPackage
          if (next === noPackage) continue
          const at = number * blockBytes + index
          if (owner !== noPackage) take(start, at, owner)
          start = at
          owner = next
        }
      }
      if (owner !== noPackage) take(start, sizeBytes, owner)
    },
  }
}
