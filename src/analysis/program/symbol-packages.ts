import { noPackage, type Packages, packageOfSymbol } from './packages.ts'

const [slash, dot, percent, colon, dollar] = ['/', '.', '%', ':', '$'].map((character) => character.charCodeAt(0))
const ends = new Uint8Array(256)
for (const character of '\0[({, ') ends[character.charCodeAt(0)] = 1

/**
 * Reads the packages of names that lie behind each other in memory, each ended by a zero: the same as `packageOfSymbol`.
 * Neighbours mostly have the same one, so that most names need not be made into texts. `noPackage` for a name without one.
 */
export function createSymbolPackages(bytes: Buffer, packages: Packages): (start: number) => number {
  let [knownStart, knownLength, known]: [number, number, number] = [0, -1, noPackage]

  const slowly = (start: number): number => {
    const end = bytes.indexOf(0, start)
    const path = packageOfSymbol(bytes.toString('latin1', start, end < 0 ? bytes.length : end))
    return path === undefined ? noPackage : packages.number(path)
  }

  return (start) => {
    let [firstDot, isPlain] = [-1, bytes[start] !== dollar]
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (ends[byte] === 1) break
      // Dots before the last slash are those of a host.
      if (byte === slash) firstDot = -1
      else if (byte === dot && firstDot < 0) firstDot = at
      else if (byte === percent || byte === colon) isPlain = false
    }
    if (!isPlain) return slowly(start)
    if (firstDot <= start) return noPackage
    const length = firstDot - start
    const isKnown =
      length === knownLength && bytes.compare(bytes, knownStart, knownStart + length, start, firstDot) === 0
    if (isKnown) return known
    ;[knownStart, knownLength] = [start, length]
    known = packages.number(bytes.toString('latin1', start, firstDot))
    return known
  }
}
