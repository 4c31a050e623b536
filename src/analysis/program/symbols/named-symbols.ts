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
    // Without V8's last compiler, what a `for … of` makes for each of some hundred thousand symbols is garbage at once.
    for (let place = 0; place < indices.length; place++) {
      const index = indices[place] ?? 0
      const start = names.start(index)
      const number = packageAt(start)
      found[index] = number
      if (number === noPackage && sizes[index] !== 0) unknown.set(index, nameOf(names, index))
      if (startsWith(bytes, start, itab)) roles[index] = symbolRoles.itab
    }
    for (const name of carriers) for (const index of symbolsNamed(names, name)) roles[index] = symbolRoles.carrier
    for (const start of startsOfFiles(bytes)) {
      for (const index of symbolsAt(names, start)) roles[index] = symbolRoles.embeddedFile
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

/** The symbols with a name, which is given with the zero behind it; takes less time than to look at all. */
export function symbolsNamed(names: SymbolNames, name: Buffer): readonly number[] {
  const found: number[] = []
  for (let at = names.bytes.indexOf(name); at >= 0; at = names.bytes.indexOf(name, at + 1)) {
    found.push(...symbolsAt(names, at))
  }
  return found
}

/** The symbols whose names start here. */
function symbolsAt({ indices, start }: SymbolNames, at: number): Uint32Array {
  const placeOf = (offset: number): number => {
    let [low, high] = [0, indices.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (start(indices[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return indices.subarray(placeOf(at), placeOf(at + 1))
}

/** Takes less time than to read the name. */
function startsWith(names: Buffer, start: number, bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at++) if (names[start + at] !== bytes[at]) return false
  return true
}
