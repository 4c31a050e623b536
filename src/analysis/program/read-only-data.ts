import { firstAbove } from '../../elf/sorted.ts'
import { createOffsets, type Offsets } from './go-types/offsets.ts'
import { findTypeOwners } from './go-types/type-owners.ts'
import { type Layout, type Region, typesRegion } from './layout.ts'
import { noPackage, packageOfSymbol } from './packages.ts'
import { eachReference } from './references.ts'
import { createSharedStarts } from './shared-starts.ts'
import { eachStoredString, embeddedFiles } from './strings.ts'
import { functionAt } from './symbol-claims.ts'
import type { Work } from './work.ts'

/** Claims what has no symbols of its own: types, strings, embedded files, function values, masks of the collector. */
export function claimReadOnlyData(work: Work): void {
  const { layout } = work
  const [types, strings] = [typesRegion(layout), layout.regionAt('go:string.*')]
  if (types === undefined || strings === undefined) return
  const stringUsers = createSharedStarts(strings.sizeBytes)
  const roots = createOffsets(types.sizeBytes)
  const fileStarts = claimStoredStrings(work, { strings, users: stringUsers })
  collectReferences(work, { types, strings, roots, users: stringUsers })
  claimTypes(work, { types, roots })
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
  { layout, tables }: Work,
  { types, strings, roots, users }: { types: Region; strings: Region; roots: Offsets; users: Users },
): void {
  const text = layout.section('.text')
  if (text === undefined || tables === undefined) return
  const [from, to] = [Math.min(types.address, strings.address), Math.max(endOf(types), endOf(strings))]
  const textStart = layout.marker('runtime.text') ?? text.address
  const region = layout.region(textStart, endOf(text)) ?? text
  eachReference({ layout, text: region, functions: tables.functions, from, to }, (target, owner) => {
    if (target >= strings.address && target < endOf(strings)) users.use(target - strings.address, owner)
    else if (target >= types.address && target < endOf(types)) roots.add(target - types.address)
  })
}

function claimTypes(work: Work, { types, roots }: { readonly types: Region; readonly roots: Offsets }): void {
  const { layout, claims, packages } = work
  const typelink = layout.regionAt('runtime.typelink')
  if (typelink !== undefined) {
    const bytes = layout.read(typelink)
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
      roots.add(layout.little ? bytes.readInt32LE(at) : bytes.readInt32BE(at))
    }
  }
  for (const name of ['.data', '.noptrdata', '.rodata']) {
    const section = layout.section(name)
    // Variables hold types: interfaces, and itabs the type of their value.
    if (section === undefined) continue
    eachAddress(layout, section, (address) => {
      if (address >= types.address && address < endOf(types)) roots.add(address - types.address)
    })
  }
  const masks = layout.regionAt('runtime.gcbits.*') ?? { address: 0, sizeBytes: 0, fileOffset: 0 }
  const region = {
    bytes: layout.read(types),
    address: types.address,
    bits: layout.bits,
    little: layout.little,
    goMinor: layout.goMinor,
  }
  const found = findTypeOwners({ region, packages, roots, masks })
  const claim =
    (base: number) =>
    (start: number, end: number, number: number): void => {
      if (number !== noPackage) {
        claims.add(base + start, base + end, claims.ofPackage(packages, number, 'types'))
      }
    }
  found.each(claim(types.fileOffset), claim(masks.fileOffset))
}

/** Claims the embedded files, and returns where they start. */
function claimStoredStrings(
  work: Work,
  { strings, users }: { readonly strings: Region; readonly users: Users },
): ReadonlySet<number> {
  const { layout, claims, packages, symbols, embedded } = work
  const starts = new Set<number>()
  const files = embeddedFiles(
    [...embedded].flatMap(([path, list]) => list.map((file) => ({ ...file, owner: packages.number(path) }))),
  )
  const ownerAt = (address: number): number => {
    const next = firstAbove(symbols.addresses, symbols.count, address)
    const path = next === 0 ? undefined : packageOfSymbol(symbols.name(next - 1))
    return path === undefined ? noPackage : packages.number(path)
  }
  const claimFile = (address: number, sizeBytes: number, owner: number): void => {
    const region = layout.region(address, address + sizeBytes)
    if (!files.isSize(sizeBytes) || region?.sizeBytes !== sizeBytes) return
    const file = files.find(owner, { file: layout.file, offset: region.fileOffset, sizeBytes })
    if (file === undefined) return
    const named = claims.owner({ package: packages.name(owner), kind: 'embedded-files', name: file.path })
    claims.add(region.fileOffset, region.fileOffset + sizeBytes, named)
    starts.add(address)
  }
  for (const name of ['.data', '.noptrdata', '.rodata']) {
    const region = layout.section(name)
    if (region === undefined) continue
    eachStoredString({ layout, region, strings, ownerAt }, ({ address, sizeBytes, owner }) => {
      claimFile(address, sizeBytes, owner)
      users.use(address - strings.address, owner)
    })
  }
  // Files embedded as []byte are variables: main..gobytes.1.
  for (let index = 0; index < symbols.count; index++) {
    const sizeBytes = symbols.sizes[index] ?? 0
    if (!files.isSize(sizeBytes)) continue
    const name = symbols.name(index)
    const path = name.includes('..gobytes.') ? packageOfSymbol(name) : undefined
    if (path !== undefined) claimFile(symbols.addresses[index] ?? 0, sizeBytes, packages.number(path))
  }
  return starts
}

/** Words that point to functions: functions used as values, and those that compare and hash the values of types. */
function claimFunctionValues(
  { layout, claims, packages, tables }: Work,
  { region, kind }: { readonly region: Region | undefined; readonly kind: 'data' | 'types' },
): void {
  const text = layout.section('.text')
  if (region === undefined || text === undefined || tables === undefined) return
  const { functions } = tables
  const start = layout.marker('runtime.text') ?? text.address
  const word = layout.bits / 8
  eachAddress(layout, region, (address, at) => {
    const offset = address - start
    if (offset < 0 || address >= endOf(text)) return
    const index = functionAt(functions, offset)
    const number = functions.owners[index] ?? noPackage
    if (functions.entries[index] !== offset || number === noPackage) return
    const owner = claims.ofPackage(packages, number, kind)
    claims.add(region.fileOffset + at, region.fileOffset + at + word, owner)
  })
}

/** Calls `take` with each aligned word of a region that may be an address, and its offset in the region. */
function eachAddress(layout: Layout, region: Region, take: (address: number, at: number) => void): void {
  const { bits, little } = layout
  const word = bits / 8
  // Addresses are below 4 GiB: the other half of a long word is 0.
  const [low, high] = little ? [0, 4] : [word - 4, 0]
  layout.eachPiece(region, (bytes, from) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let at = 0; at + word <= bytes.length; at += word) {
      const address = view.getUint32(at + low, little)
      if (address !== 0 && (word === 4 || view.getUint32(at + high, little) === 0)) take(address, from + at)
    }
  })
}

function endOf({ address, sizeBytes }: Pick<Region, 'address' | 'sizeBytes'>): number {
  return address + sizeBytes
}
