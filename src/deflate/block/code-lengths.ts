import { codeLengthOrder, codeLengthSymbols, repeatPrevious, repeatZero, repeatZeroLong } from '../symbols.ts'
import { codeLengths } from './huffman.ts'

/** How a block's two codes are written in its header. Source: RFC 1951, section 3.2.7. */
export type CodeDescription = {
  /** Code lengths of the literal/length code, without the unused ones at its end, then those of the distance code. */
  readonly literalCount: number
  readonly distanceCount: number
  /** Pairs of a code length symbol and the value of its extra bits. */
  readonly runs: readonly CodeLengthRun[]
  readonly codeLengthLengths: Uint8Array
  /** The number of code lengths of the code length code that are written. */
  readonly codeLengthCount: number
  readonly bits: number
}

export type CodeLengthRun = { readonly symbol: number; readonly extra: number }

/** The shortest description of the two codes, trying each kind of repetition both on and off. */
export function describeCodes(literalLengths: Uint8Array, distanceLengths: Uint8Array): CodeDescription {
  const literalCount = Math.max(257, used(literalLengths))
  const distanceCount = Math.max(1, used(distanceLengths))
  const lengths = new Uint8Array(literalCount + distanceCount)
  lengths.set(literalLengths.subarray(0, literalCount))
  lengths.set(distanceLengths.subarray(0, distanceCount), literalCount)
  const described = repetitions.map((allowed) => describeRuns(runsOf(lengths, allowed)))
  const cheapest = described.reduce((best, other) => (other.bits < best.bits ? other : best))
  return { literalCount, distanceCount, ...cheapest }
}

function used(lengths: Uint8Array): number {
  let count = lengths.length
  while (count > 0 && lengths[count - 1] === 0) count -= 1
  return count
}

type Repetitions = { readonly previous: boolean; readonly zero: boolean; readonly zeroLong: boolean }

// If a kind of repetition is not used, its symbol needs no code, and the other codes get shorter.
const repetitions: readonly Repetitions[] = [true, false].flatMap((previous) =>
  [true, false].flatMap((zero) => [true, false].map((zeroLong) => ({ previous, zero, zeroLong }))),
)

function runsOf(lengths: Uint8Array, allowed: Repetitions): readonly CodeLengthRun[] {
  const runs: CodeLengthRun[] = []
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] ?? 0
    let end = at + 1
    while (end < lengths.length && lengths[end] === length) end += 1
    appendRun(runs, { length, count: end - at, allowed })
    at = end
  }
  return runs
}

function appendRun(
  runs: CodeLengthRun[],
  { length, count, allowed }: { readonly length: number; readonly count: number; readonly allowed: Repetitions },
): void {
  let left = count
  const repeat = (symbol: number, least: number, most: number): void => {
    while (left >= least) {
      // Two shorter repetitions are better than a full one and a remainder too short to be a repetition.
      const taken = left > most && left < most + least ? left - least : Math.min(left, most)
      runs.push({ symbol, extra: taken - least })
      left -= taken
    }
  }
  if (length === 0) {
    if (allowed.zeroLong) repeat(repeatZeroLong, 11, 138)
    if (allowed.zero) repeat(repeatZero, 3, 10)
  } else if (allowed.previous && left >= 4) {
    runs.push({ symbol: length, extra: 0 })
    left -= 1
    repeat(repeatPrevious, 3, 6)
  }
  for (; left > 0; left -= 1) runs.push({ symbol: length, extra: 0 })
}

/** Extra bits of a code length symbol. */
export function repeatExtraBits(symbol: number): number {
  if (symbol < repeatPrevious) return 0
  return symbol === repeatPrevious ? 2 : symbol === repeatZero ? 3 : 7
}

function describeRuns(
  runs: readonly CodeLengthRun[],
): Pick<CodeDescription, 'runs' | 'codeLengthLengths' | 'codeLengthCount' | 'bits'> {
  const frequencies = new Int32Array(codeLengthSymbols)
  for (const { symbol } of runs) frequencies[symbol] = (frequencies[symbol] ?? 0) + 1
  const codeLengthLengths = codeLengths(frequencies, { maxBits: 7 })
  let codeLengthCount = codeLengthSymbols
  while (codeLengthCount > 4 && codeLengthLengths[codeLengthOrder[codeLengthCount - 1] ?? 0] === 0) codeLengthCount -= 1
  let bits = 5 + 5 + 4 + 3 * codeLengthCount
  for (const { symbol } of runs) bits += (codeLengthLengths[symbol] ?? 0) + repeatExtraBits(symbol)
  return { runs, codeLengthLengths, codeLengthCount, bits }
}
