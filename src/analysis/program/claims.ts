import { ascending } from '../../elf/sorted.ts'
import type { Attribution, Owner, ProgramKind } from '../types.ts'
import type { Packages } from './packages.ts'

/** Collects ranges of a file and their owners, and makes a gapless list of them. */
export type Claims = {
  /** The index of an owner. */
  readonly owner: (owner: Owner) => number
  /** The index of the owner of a kind of bytes of a package, which is given by its number. */
  readonly ofPackage: (packages: Packages, number: number, kind: ProgramKind) => number
  /** Gives [start, end) to an owner. Of ranges that overlap, the one that starts first keeps its bytes. */
  readonly add: (start: number, end: number, owner: number) => void
  /** The list: gaps, cut at `borders` (offsets in order), go to the owner that `gap` names. */
  readonly finish: (
    sizeBytes: number,
    gap: (start: number, end: number) => number,
    borders?: readonly number[],
  ) => Attribution
}

/** Creates an empty collection. */
export function createClaims(): Claims {
  const owners: Owner[] = []
  const indices = new Map<string, number>()
  let starts = new Uint32Array(1 << 16)
  let ends = new Uint32Array(1 << 16)
  let ownerOf = new Uint32Array(1 << 16)
  let count = 0

  const grow = (): void => {
    starts = twiceAsLong(starts)
    ends = twiceAsLong(ends)
    ownerOf = twiceAsLong(ownerOf)
  }

  // A program has a claim for each function: a key of text for each would take as long as all else.
  const ofPackages = new Map<ProgramKind, Uint32Array>()
  const ownerIndex = (owner: Owner): number => {
    const key = `${owner.kind}\0${owner.package}\0${owner.name ?? ''}`
    const known = indices.get(key)
    if (known !== undefined) return known
    indices.set(key, owners.length)
    owners.push(owner)
    return owners.length - 1
  }

  return {
    owner: ownerIndex,
    ofPackage: (packages, number, kind) => {
      let known = ofPackages.get(kind)
      if (known === undefined) {
        known = new Uint32Array(1 << 16)
        ofPackages.set(kind, known)
      }
      if ((known[number] ?? 0) === 0) known[number] = ownerIndex({ package: packages.name(number), kind }) + 1
      return (known[number] ?? 0) - 1
    },
    add: (start, end, owner) => {
      if (end <= start) return
      const last = count - 1
      if (last >= 0 && ends[last] === start && ownerOf[last] === owner) {
        ends[last] = end
        return
      }
      if (count === starts.length) grow()
      starts[count] = start
      ends[count] = end
      ownerOf[count] = owner
      count++
    },
    finish: (sizeBytes, gap, borders = []) => {
      const order = ascending(starts.subarray(0, count))
      const listed = createList()
      let border = 0
      const addGap = (from: number, to: number): void => {
        let start = from
        while ((borders[border] ?? to) < to) {
          const end = borders[border] ?? to
          border++
          if (end <= start) continue
          listed.add(start, gap(start, end))
          start = end
        }
        listed.add(start, gap(start, to))
      }
      let at = 0
      for (let place = 0; place < count; place++) {
        const index = order[place] ?? 0
        const start = starts[index] ?? 0
        const end = Math.min(sizeBytes, ends[index] ?? 0)
        if (end <= at) continue
        if (start > at) addGap(at, start)
        listed.add(Math.max(at, start), ownerOf[index] ?? 0)
        at = end
      }
      if (at < sizeBytes) addGap(at, sizeBytes)
      return { sizeBytes, owners, ...listed.finish() }
    },
  }
}

function twiceAsLong(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * numbers.length)
  longer.set(numbers)
  return longer
}

function createList() {
  let [starts, ownerOf] = [new Uint32Array(1 << 16), new Uint32Array(1 << 16)]
  let count = 0
  return {
    add: (start: number, owner: number): void => {
      if (count > 0 && ownerOf[count - 1] === owner) return
      if (count === starts.length) [starts, ownerOf] = [twiceAsLong(starts), twiceAsLong(ownerOf)]
      starts[count] = start
      ownerOf[count] = owner
      count++
    },
    finish: () => ({ starts: starts.slice(0, count), ownerOf: ownerOf.slice(0, count) }),
  }
}
