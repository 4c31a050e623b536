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

/** Creates a region; takes two bytes for each of its bytes, so that no sorting is needed. */
export function createSharedStarts(sizeBytes: number): SharedStarts {
  const users = new Uint16Array(sizeBytes)
  return {
    use: (offset, owner) => {
      if (owner === noPackage || offset < 0 || offset >= sizeBytes) return
      const known = users[offset] ?? noPackage
      if (known === owner) return
      users[offset] = known === noPackage ? owner : severalPackages
    },
    each: (take) => {
      let start = 0
      let owner: number = noPackage
      for (let at = 0; at < sizeBytes; at++) {
        const next = users[at] ?? noPackage
        if (next === noPackage) continue
        if (owner !== noPackage) take(start, at, owner)
        start = at
        owner = next
      }
      if (owner !== noPackage) take(start, sizeBytes, owner)
    },
  }
}
