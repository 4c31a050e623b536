import { firstAbove } from '../../elf/sorted.ts'
import { embeddedFiles } from './embedded-files.ts'
import { eachItab, eachTypeInOrder } from './go-types/in-order.ts'
import { readTypeParts } from './go-types/module-data.ts'
import { createOffsets, type Offsets } from './go-types/offsets.ts'
import { findTypeOwners } from './go-types/type-owners.ts'
import { type TypeRegion, typeReader } from './go-types/type-reader.ts'
import { type Layout, type Region, typesRegion } from './layout.ts'
import { noPackage } from './packages.ts'
import { eachAddress, eachReference } from './references.ts'
import { createSharedStarts } from './shared-starts.ts'
import { type NamedSymbols, symbolRoles } from './symbols/named-symbols.ts'
import { functionAt } from './symbols/symbol-claims.ts'
import type { Work } from './work.ts'

/** Claims what has no symbols of its own: types, strings, embedded files, function values, masks of the collector. */
export function claimReadOnlyData(work: Work, giveBack: () => void): void {
  const { layout } = work
  const [types, strings] = [typesRegion(layout), layout.regionAt('go:string.*')]
  if (types === undefined || strings === undefined) return
  const stringUsers = createSharedStarts(strings.sizeBytes)
  const roots = createOffsets(types.sizeBytes)
  const { fileStarts, typesInData } = readData(work, { types, strings, users: stringUsers })
  collectReferences(work, { types, strings, roots, users: stringUsers })
  // All of the types are read next.
  giveBack()
  claimTypes(work, { types, roots, typesInData })
  claimFunctionValues(work, { region: types, kind: 'types' })
  claimFunctionValues(work, { region: layout.regionAt('go:funcdesc'), kind: 'data' })
  stringUsers.each((start, end, number) => {
    if (fileStarts.has(strings.address + start)) return
    const owner = work.claims.ofPackage(work.packages, number, 'strings')
    work.claims.add(strings.fileOffset + start, strings.fileOffset + end, owner)
  })
}

type Users = ReturnType<typeof createSharedStarts>

function collectReferences(
  { layout, functions }: Work,
  { types, strings, roots, users }: { types: Region; strings: Region; roots: Offsets; users: Users },
): void {
  const text = layout.section('.text')
  if (text === undefined || functions === undefined) return
  const [from, to] = [Math.min(types.address, strings.address), Math.max(endOf(types), endOf(strings))]
  const textStart = layout.marker('runtime.text') ?? text.address
  const region = layout.region(textStart, endOf(text)) ?? text
  eachReference({ layout, text: region, functions, from, to }, (target, owner) => {
    if (target >= strings.address && target < endOf(strings)) users.use(target - strings.address, owner)
    else if (target >= types.address && target < endOf(types)) roots.add(target - types.address)
  })
}

function claimTypes(
  work: Work,
  { types, roots, typesInData }: { readonly types: Region; readonly roots: Offsets; readonly typesInData: Offsets },
): void {
  const { layout, claims, packages } = work
  const masks = layout.regionAt('runtime.gcbits.*') ?? { address: 0, sizeBytes: 0, fileOffset: 0 }
  const region: TypeRegion = {
    bytes: layout.read(types),
    address: types.address,
    bits: layout.bits,
    little: layout.little,
    goMinor: layout.goMinor,
  }
  const reader = typeReader(region)
  const parts = readTypeParts(layout, region)
  if (parts !== undefined) eachTypeInOrder(reader, parts.descriptorsEnd, roots.add)
  else addTypeLinks(layout, roots)
  for (const offset of typesInData.list()) roots.add(offset)
  const found = findTypeOwners({ region, packages, roots, masks })
  const claim =
    (base: number) =>
    (start: number, end: number, number: number): void => {
      if (number !== noPackage) {
        claims.add(base + start, base + end, claims.ofPackage(packages, number, 'types'))
      }
    }
  const claimType = claim(types.fileOffset)
  found.each(claimType, claim(masks.fileOffset))
  if (parts !== undefined) {
    eachItab(reader, parts.itabs, (start, end, type) => claimType(start, end, found.owner(type)))
  }
}

// Up to Go 1.26 the linker lists the types that a program can look up.
function addTypeLinks(layout: Layout, roots: Offsets): void {
  const table = layout.regionAt('runtime.typelink')
  if (table === undefined) return
  const bytes = layout.read(table)
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    roots.add(layout.little ? bytes.readInt32LE(at) : bytes.readInt32BE(at))
  }
}

/**
 * Looks through the variables for strings, which pairs of words are, and for types: interfaces hold one, and itabs that of
 * their value. Claims the embedded files, and returns where they start, and the offsets of the types.
 */
function readData(
  work: Work,
  { types, strings, users }: { readonly types: Region; readonly strings: Region; readonly users: Users },
): { readonly fileStarts: ReadonlySet<number>; readonly typesInData: Offsets } {
  const { layout, claims, packages, symbols, embedded } = work
  const fileStarts = new Set<number>()
  const typesInData = createOffsets(types.sizeBytes)
  const files = embeddedFiles(
    [...embedded].flatMap(([path, list]) => list.map((file) => ({ ...file, owner: packages.number(path) }))),
  )
  const ownerAt = ownersOfData(symbols)
  const claimFile = (address: number, sizeBytes: number, owner: number): void => {
    const region = layout.region(address, address + sizeBytes)
    if (!files.isSize(sizeBytes) || region?.sizeBytes !== sizeBytes) return
    const file = files.find(owner, { file: layout.file, offset: region.fileOffset, sizeBytes })
    if (file === undefined) return
    const named = claims.owner({ package: packages.name(owner), kind: 'embedded-files', name: file.path })
    claims.add(region.fileOffset, region.fileOffset + sizeBytes, named)
    fileStarts.add(address)
  }
  const [from, to] = [Math.min(types.address, strings.address), Math.max(endOf(types), endOf(strings))]
  for (const name of ['.data', '.noptrdata', '.rodata']) {
    const region = layout.section(name)
    if (region === undefined) continue
    eachAddress({ layout, region, from, to }, (address, at, sizeBytes) => {
      if (address >= types.address && address < endOf(types)) typesInData.add(address - types.address)
      if (address < strings.address || sizeBytes === 0 || address + sizeBytes > endOf(strings)) return
      const owner = ownerAt(region.address + at)
      claimFile(address, sizeBytes, owner)
      users.use(address - strings.address, owner)
    })
  }
  for (let index = 0; index < symbols.count; index++) {
    if (symbols.roles[index] !== symbolRoles.embeddedFile) continue
    claimFile(symbols.addresses[index] ?? 0, symbols.sizes[index] ?? 0, symbols.packages[index] ?? noPackage)
  }
  return { fileStarts, typesInData }
}

/** The package of the variable at an address. Neighbours mostly have the same one. */
function ownersOfData({ count, addresses, packages }: NamedSymbols): (address: number) => number {
  let [start, end] = [0, 0]
  let owner: number = noPackage
  return (address) => {
    if (address >= start && address < end) return owner
    const next = firstAbove(addresses, count, address)
    start = addresses[next - 1] ?? 0
    end = next < count ? (addresses[next] ?? 0) : Number.POSITIVE_INFINITY
    owner = next === 0 ? noPackage : (packages[next - 1] ?? noPackage)
    return owner
  }
}

/** Words that point to functions: functions used as values, and those that compare and hash the values of types. */
function claimFunctionValues(
  { layout, claims, packages, functions }: Work,
  { region, kind }: { readonly region: Region | undefined; readonly kind: 'data' | 'types' },
): void {
  const text = layout.section('.text')
  if (region === undefined || text === undefined || functions === undefined) return
  const start = layout.marker('runtime.text') ?? text.address
  const word = layout.bits / 8
  eachAddress({ layout, region, from: start, to: endOf(text) }, (address, at) => {
    const offset = address - start
    const index = functionAt(functions, offset)
    const number = functions.owners[index] ?? noPackage
    if (functions.entries[index] !== offset || number === noPackage) return
    const owner = claims.ofPackage(packages, number, kind)
    claims.add(region.fileOffset + at, region.fileOffset + at + word, owner)
  })
}

function endOf({ address, sizeBytes }: Pick<Region, 'address' | 'sizeBytes'>): number {
  return address + sizeBytes
}
