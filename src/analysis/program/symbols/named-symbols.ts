import { noPackage, type Packages } from '../packages.ts'
import { createSymbolPackages } from './symbol-packages.ts'
import type { SymbolNames, Symbols } from './symbols.ts'

/** The symbols of a program with what their names say, without the names. */
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
export function nameSymbols({ count, addresses, sizes, eachNames }: Symbols, packages: Packages): NamedSymbols {
  const [found, roles] = [new Uint16Array(count), new Uint8Array(count)]
  const unknown = new Map<number, string>()
  eachNames((names) => {
    const { bytes, indices } = names
    const packageAt = createSymbolPackages(bytes, packages)
    const files = startsOfFiles(bytes)
    for (const index of indices) {
      const start = names.start(index)
      const number = packageAt(start)
      found[index] = number
      if (number === noPackage && sizes[index] !== 0) unknown.set(index, nameOf(names, index))
      if (startsWith(bytes, start, itab)) roles[index] = symbolRoles.itab
      for (const name of carriers) if (startsWith(bytes, start, name)) roles[index] = symbolRoles.carrier
      if (files.has(start)) roles[index] = symbolRoles.embeddedFile
    }
  })
  return { count, addresses, sizes, packages: found, roles, unknown }
}

function startsOfFiles(bytes: Buffer): ReadonlySet<number> {
  const starts = new Set<number>()
  for (let at = bytes.indexOf(bytesOfFile); at >= 0; at = bytes.indexOf(bytesOfFile, at + 1)) {
    starts.add(bytes.lastIndexOf(0, at) + 1)
  }
  return starts
}

/** The name of a symbol. One character for each byte. */
export function nameOf({ bytes, start }: SymbolNames, index: number): string {
  const from = start(index)
  return bytes.toString('latin1', from, Math.max(from, bytes.indexOf(0, from)))
}

/** Whether a name and the zero behind it start with these bytes; takes less time than to read the name. */
export function startsWith(names: Buffer, start: number, bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at++) if (names[start + at] !== bytes[at]) return false
  return true
}
