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
  const claims = createRanges()

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
      if (end > start) claims.add(start, end, owner)
    },
    finish: (sizeBytes, gap, borders = []) => {
      const starts = claims.starts()
      const order = ascending(starts)
      const listed = createRanges()
      let border = 0
      const addGap = (from: number, to: number): void => {
        let start = from
        while ((borders[border] ?? to) < to) {
          const end = borders[border] ?? to
          border++
          if (end <= start) continue
          listed.add(start, end, gap(start, end))
          start = end
        }
        listed.add(start, to, gap(start, to))
      }
      let at = 0
      for (let place = 0; place < order.length; place++) {
        const index = order[place] ?? 0
        const start = starts[index] ?? 0
        const end = Math.min(sizeBytes, claims.end(index))
        if (end <= at) continue
        if (start > at) addGap(at, start)
        listed.add(Math.max(at, start), end, claims.owner(index))
        at = end
      }
      if (at < sizeBytes) addGap(at, sizeBytes)
      return { sizeBytes, owners, starts: listed.starts(), ownerOf: listed.owners() }
    },
  }
}

const listBits = 15
const listLength = 1 << listBits

/** Ranges and their owners, neighbours with the same one joined, in lists of one length: arrays that grow would take twice as much, and leave as much behind. */
function createRanges() {
  const lists: Uint32Array[] = []
  let list = new Uint32Array(0)
  let count = 0
  let [lastEnd, lastOwner] = [-1, -1]
  const add = (start: number, end: number, owner: number): void => {
    const isMore = start === lastEnd && owner === lastOwner
    // One by one: without V8's last compiler a list of both is made each time, a million for a large program.
    lastEnd = end
    lastOwner = owner
    if (isMore) {
      list[3 * ((count - 1) & (listLength - 1)) + 1] = end
      return
    }
    const place = 3 * (count & (listLength - 1))
    if (place === 0) {
      list = new Uint32Array(3 * listLength)
      lists.push(list)
    }
    list[place] = start
    list[place + 1] = end
    list[place + 2] = owner
    count++
  }
  const at = (index: number, field: number): number =>
    lists[index >>> listBits]?.[3 * (index & (listLength - 1)) + field] ?? 0
  const each = (field: number): Uint32Array<ArrayBuffer> => {
    const all = new Uint32Array(count)
    for (let index = 0; index < count; index++) all[index] = at(index, field)
    return all
  }
  return {
    add,
    end: (index: number): number => at(index, 1),
    owner: (index: number): number => at(index, 2),
    starts: () => each(0),
    owners: () => each(2),
  }
}
