import { noPackage, type Packages, packageOfSymbol, severalPackages } from '../packages.ts'
import { createSharedStarts } from '../shared-starts.ts'
import { createOffsets, type Offsets } from './offsets.ts'
import { emptyRecord, type TypeRecord, type TypeRegion, typeKinds, typeReader } from './type-reader.ts'

export type TypesRequest = {
  readonly region: TypeRegion
  readonly packages: Packages
  /** Offsets in the region that may be types: from tables, code and data. */
  readonly roots: Offsets
  /** The bit masks of the garbage collector, to which types point. */
  readonly masks: { readonly address: number; readonly sizeBytes: number }
}

type Take = (start: number, end: number, owner: number) => void

export type TypeOwners = {
  /** Descriptors and names in no order: [start, end) in the region, and the package; then the masks in theirs. */
  readonly each: (takeType: Take, takeMask: Take) => void
  /** The package of a type, by its offset. */
  readonly owner: (offset: number) => number
}

/**
 * Walks from the roots to all types that they lead to. A named type belongs to its package, a composed one to that of
 * its element; the name of a field or a method is often used by several packages.
 */
export function findTypeOwners({ region, packages, roots, masks }: TypesRequest): TypeOwners {
  const reader = typeReader(region)
  // Records are read again when they are needed: those of a program of 60 MB would take 30 MB. Most are read into this one.
  const types = createOffsets(region.bytes.length)
  const scratch = emptyRecord()
  const waiting: number[] = []
  const first = roots.list()
  for (let index = 0; index < first.length; index++) waiting.push(first[index] ?? 0)
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (types.has(offset)) continue
    const record = reader.type(offset, scratch)
    if (record === undefined || reader.nameEnd(record.str) === 0) continue
    types.add(offset)
    const { elements, others } = record
    for (let index = 0; index < elements.length; index++) waiting.push(elements[index] ?? 0)
    for (let index = 0; index < others.length; index++) {
      const next = others[index] ?? 0
      if (next > 0 && !types.has(next)) waiting.push(next)
    }
  }

  const paths = new Map<number, number>()
  const packageAt = (nameOffset: number): number => {
    if (nameOffset <= 0) return noPackage
    const known = paths.get(nameOffset)
    if (known !== undefined) return known
    const text = reader.nameText(nameOffset) ?? ''
    const number = text === '' ? noPackage : packages.number(text)
    paths.set(nameOffset, number)
    return number
  }
  const numberOf = types.numbered()
  const count = types.list().length
  const [owners, known] = [new Uint16Array(count), new Uint8Array(count)]
  const owner = (offset: number, depth = 0): number => {
    if (!types.has(offset)) return noPackage
    const number = numberOf(offset)
    if (known[number] === 1) return owners[number] ?? noPackage
    const record = reader.type(offset, emptyRecord())
    if (record === undefined || depth > 40) return noPackage
    // A type that leads back to itself belongs to nobody until it is known.
    known[number] = 1
    const found = ownerOf(record, depth)
    owners[number] = found
    return found
  }
  const ownerOf = (record: TypeRecord, depth: number): number => {
    const own = packageAt(record.pkgPath)
    if (own !== noPackage) return own
    // A named type without methods has its package only as the last element of its text, which is ambiguous.
    const isBasic = record.elements.length === 0 && record.kind < typeKinds.array
    if (isBasic && !record.named) return severalPackages
    const [element, key] = record.elements
    const ofElement = element === undefined ? noPackage : owner(element, depth + 1)
    if (ofElement > severalPackages) return ofElement
    const ofKey = key === undefined ? noPackage : owner(key, depth + 1)
    if (ofKey > severalPackages) return ofKey
    const first = record.others.map((other) => owner(other, depth + 1)).find((other) => other > severalPackages)
    if (record.kind === typeKinds.struct && first !== undefined) return first
    const named = packageOfSymbol((reader.nameText(record.str) ?? '').replace(/^[*[\]]+/, ''))
    return named === undefined ? severalPackages : packageOfLast(named)
  }
  // Type texts name packages by their last element; only where a single import path ends in it, it is known.
  const packageOfLast = (last: string): number => packages.byLastElement(last) ?? severalPackages

  return {
    owner,
    each: (takeType, takeMask) => {
      const names = createSharedStarts(region.bytes.length)
      const maskStarts = createSharedStarts(masks.sizeBytes)
      const all = types.list()
      for (let place = 0; place < all.length; place++) {
        const offset = all[place] ?? 0
        const given = owner(offset)
        const record = reader.type(offset, scratch)
        if (record === undefined) continue
        takeType(offset, record.end, given)
        const user = given === noPackage ? severalPackages : given
        for (let index = 0; index < record.names.length; index++) names.use(record.names[index] ?? 0, user)
        if (record.pkgPath > 0) names.use(record.pkgPath, packageAt(record.pkgPath))
        maskStarts.use(record.gcData - masks.address, given)
      }
      names.each((start, _, given) => {
        const end = reader.nameEnd(start)
        if (end > 0) takeType(start, end, given)
      })
      maskStarts.each(takeMask)
    },
  }
}
