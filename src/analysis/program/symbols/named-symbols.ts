import type { Symbols } from '../../../elf/symbols.ts'
import { noPackage, type Packages } from '../packages.ts'
import { createSymbolPackages } from './symbol-packages.ts'

/** The symbols of a program with what their names say, without the names: those of a large program are 10 MB. */
export type NamedSymbols = Pick<Symbols, 'count' | 'addresses' | 'sizes'> & {
  /** The package of each. */
  readonly packages: Uint16Array
  readonly roles: Uint8Array
  /** The names of those that have no package. */
  readonly unknown: ReadonlyMap<number, string>
}

/** What a symbol is, where it is no plain function or variable. */
export const symbolRoles = {
  /** A region whose parts are claimed one by one. */
  carrier: 1,
  itab: 2,
  /** A file that is embedded as []byte, which is a variable: main..gobytes.1. */
  embeddedFile: 3,
} as const

const itab = Buffer.from('go:itab.')
const bytesOfFile = Buffer.from('..gobytes.')
const carriers = ['go:func.*\0', 'runtime.findfunctab\0'].map((name) => Buffer.from(name))

/** Reads the names of all symbols. */
export function nameSymbols(symbols: Symbols, packages: Packages): NamedSymbols {
  const { count, addresses, sizes, names, nameAt } = symbols
  const packageAt = createSymbolPackages(names, packages)
  const [found, roles] = [new Uint16Array(count), new Uint8Array(count)]
  const unknown = new Map<number, string>()
  for (let index = 0; index < count; index++) {
    const number = packageAt(nameAt[index] ?? 0)
    found[index] = number
    if (number === noPackage && sizes[index] !== 0) unknown.set(index, symbols.name(index))
    if (symbols.startsWith(index, itab)) roles[index] = symbolRoles.itab
    for (const name of carriers) if (symbols.startsWith(index, name)) roles[index] = symbolRoles.carrier
  }
  for (let at = names.indexOf(bytesOfFile); at >= 0; at = names.indexOf(bytesOfFile, at + 1)) {
    const start = names.lastIndexOf(0, at) + 1
    const index = nameAt.indexOf(start)
    if (index >= 0) roles[index] = symbolRoles.embeddedFile
  }
  return { count, addresses, sizes, packages: found, roles, unknown }
}
