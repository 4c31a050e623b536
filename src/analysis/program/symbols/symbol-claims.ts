import { firstAbove } from '../../../elf/sorted.ts'
import type { Owner } from '../../types.ts'
import type { Functions } from '../functions.ts'
import { noPackage } from '../packages.ts'
import type { Work } from '../work.ts'
import { symbolRoles } from './named-symbols.ts'

/** Claims the functions and the variables that have symbols. Without symbols, functions come from their table. */
export function claimSymbols(work: Work): void {
  const { symbols, layout, claims, packages, functions } = work
  const text = layout.section('.text')
  if (text === undefined) return
  if (symbols.count === 0 && functions !== undefined) claimFunctions(work, functions)
  const textStart = layout.marker('runtime.text') ?? text.address
  for (let index = 0; index < symbols.count; index++) {
    const address = symbols.addresses[index] ?? 0
    const sizeBytes = symbols.sizes[index] ?? 0
    const offset = sizeBytes === 0 ? undefined : layout.fileOffset(address)
    const role = symbols.roles[index]
    if (offset === undefined || role === symbolRoles.carrier) continue
    const named = symbols.packages[index] ?? noPackage
    const isCode = address >= text.address && address < text.address + text.sizeBytes
    const number = named === noPackage && isCode ? ownerOfCode(functions, address - textStart) : named
    const owner =
      number === noPackage
        ? claims.owner(unknownOwner(symbols.unknown.get(index) ?? '', isCode))
        : claims.ofPackage(packages, number, isCode ? 'code' : role === symbolRoles.itab ? 'types' : 'data')
    claims.add(offset, offset + sizeBytes, owner)
  }
}

function unknownOwner(name: string, isCode: boolean): Owner {
  if (isCode) return { package: '(code of no known package)', kind: 'unattributed' }
  // Constants that the compiler writes once for all: $f64.3ff0000000000000.
  if (/^\$[fi]\d+\./.test(name)) return { package: '(floating-point constants)', kind: 'strings' }
  if (name === 'go:buildinfo' || name === 'go:buildinfo.ref') return { package: '(build information)', kind: 'data' }
  if (name.startsWith('go:')) return { package: 'runtime', kind: 'data' }
  return { package: '(data of assembly code)', kind: 'unattributed' }
}

function ownerOfCode(functions: Functions | undefined, offset: number): number {
  if (functions === undefined) return noPackage
  const index = functionAt(functions, offset)
  return functions.entries[index] === offset ? (functions.owners[index] ?? noPackage) : noPackage
}

/** The index of the last function that starts at this offset of the text or before. */
export function functionAt({ entries, count }: Functions, offset: number): number {
  return Math.max(0, firstAbove(entries, count, offset) - 1)
}

function claimFunctions({ layout, claims, packages }: Work, { count, entries, owners }: Functions): void {
  const text = layout.section('.text')
  if (text === undefined) return
  const end = text.fileOffset + text.sizeBytes
  for (let index = 0; index < count; index++) {
    const number = owners[index] ?? noPackage
    if (number === noPackage) continue
    const start = text.fileOffset + (entries[index] ?? 0)
    const next = index + 1 < count ? text.fileOffset + (entries[index + 1] ?? 0) : end
    claims.add(start, Math.min(next, end), claims.ofPackage(packages, number, 'code'))
  }
}
