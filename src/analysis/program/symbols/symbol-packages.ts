import { noPackage, type Packages, packageOfSymbol } from '../packages.ts'

const [slash, dot, percent, colon, dollar] = ['/', '.', '%', ':', '$'].map((character) => character.charCodeAt(0))
const ends = new Uint8Array(256)
for (const character of '\0[({, ') ends[character.charCodeAt(0)] = 1

/**
 * Reads the packages of names that lie behind each other in memory, each ended by a zero: the same as `packageOfSymbol`.
 * Neighbours mostly have the same one, so that most names need not be made into texts. `noPackage` for a name without one.
 */
export function createSymbolPackages(bytes: Buffer, packages: Packages): (start: number) => number {
  let knownStart = 0
  let knownLength = -1
  let known: number = noPackage

  const slowly = (start: number): number => {
    const end = bytes.indexOf(0, start)
    const path = packageOfSymbol(bytes.toString('latin1', start, end < 0 ? bytes.length : end))
    return path === undefined ? noPackage : packages.number(path)
  }

  return (start) => {
    let firstDot = -1
    let isPlain = bytes[start] !== dollar
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
    if (length === knownLength && areEqual(bytes, knownStart, start, length)) return known
    knownStart = start
    knownLength = length
    known = packages.number(bytes.toString('latin1', start, firstDot))
    return known
  }
}

// Paths that differ mostly do so at their ends. For so few bytes, a call of Buffer.compare takes longer.
function areEqual(bytes: Buffer, first: number, second: number, length: number): boolean {
  for (let at = length - 1; at >= 0; at--) if (bytes[first + at] !== bytes[second + at]) return false
  return true
}
