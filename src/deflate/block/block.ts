import {
  matchDistanceMask,
  matchLengthMask,
  matchLengthShift,
  matchSymbolShift,
  type Parsed,
  type Stretch,
} from '../choices.ts'
import type { Histogram } from '../costs.ts'
import {
  codeLengthOrder,
  distanceBase,
  distanceExtraBits,
  distanceSymbols,
  endOfBlock,
  lengthBase,
  lengthSymbol,
  literalExtraBits,
  literalSymbols,
  shortestMatch,
} from '../symbols.ts'
import type { BitWriter } from './bit-writer.ts'
import { type CodeDescription, describeCodes, repeatExtraBits } from './code-lengths.ts'
import { canonicalCodes, codeLengths } from './huffman.ts'
import { smoothed } from './smooth.ts'

type Code = { readonly lengths: Uint8Array; readonly codes: Uint16Array }

const stored = 0
const fixed = 1
const dynamic = 2
const longestStored = 0xffff

const fixedLiterals = code(
  Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
)
const fixedDistances = code(new Uint8Array(32).fill(5))

function code(lengths: Uint8Array): Code {
  return { lengths, codes: canonicalCodes(lengths) }
}

/** Writes a block as the smallest of the three block types. */
export function writeBlock(
  writer: BitWriter,
  {
    parsed,
    block,
    histogram,
    final,
  }: {
    readonly parsed: Parsed
    readonly block: Stretch
    readonly histogram: Histogram
    readonly final: boolean
  },
): void {
  const codes = [histogram, smoothed(histogram)].map((guide) => dynamicCodes(histogram, guide))
  const { literals, distances, description, bits: dynamicBits } = codes.reduce(cheaper)
  const fixedBits = symbolBits(histogram, fixedLiterals.lengths, fixedDistances.lengths)
  const sizeBytes = block.to - block.from
  if (storedBits(sizeBytes, writer.pendingBits()) <= 3 + Math.min(dynamicBits, fixedBits)) {
    const start = parsed.origin + block.from
    writeStored(writer, parsed.bytes.subarray(start, start + sizeBytes), { final })
  } else if (fixedBits <= dynamicBits) {
    writer.put(final ? 1 : 0, 1)
    writer.put(fixed, 2)
    writeSymbols(writer, { parsed, block, literals: fixedLiterals, distances: fixedDistances })
  } else {
    writer.put(final ? 1 : 0, 1)
    writer.put(dynamic, 2)
    writeDescription(writer, description)
    writeSymbols(writer, { parsed, block, literals: code(literals), distances: code(distances) })
  }
}

/** Writes bytes uncompressed, in as many stored blocks as needed (one if there are no bytes). */
export function writeStored(writer: BitWriter, bytes: Uint8Array, { final }: { readonly final: boolean }): void {
  for (let at = 0; at === 0 || at < bytes.length; at += longestStored) {
    const piece = bytes.subarray(at, at + longestStored)
    writer.put(final && at + longestStored >= bytes.length ? 1 : 0, 1)
    writer.put(stored, 2)
    writer.align()
    writer.put(piece.length, 16)
    writer.put(~piece.length & 0xffff, 16)
    writer.copy(piece)
  }
}

function storedBits(sizeBytes: number, pendingBits: number): number {
  const blocks = Math.max(1, Math.ceil(sizeBytes / longestStored))
  return 3 + (-(pendingBits + 3) & 7) + 32 + (blocks - 1) * 40 + 8 * sizeBytes
}

type DynamicCodes = {
  readonly literals: Uint8Array
  readonly distances: Uint8Array
  readonly description: CodeDescription
  readonly bits: number
}

/** Codes built from the guide's frequencies, and the size of the histogram's symbols when written with them. */
function dynamicCodes(histogram: Histogram, guide: Histogram): DynamicCodes {
  const literals = codeLengths(guide.literals, { maxBits: 15 })
  const distances = distanceCodeLengths(guide.distances)
  const description = describeCodes(literals, distances)
  return { literals, distances, description, bits: description.bits + symbolBits(histogram, literals, distances) }
}

function cheaper(best: DynamicCodes, other: DynamicCodes): DynamicCodes {
  return other.bits < best.bits ? other : best
}

/**
 * A code with no or one distance is legal, but some decoders fail on it: like zlib, gives at least two distances a
 * code.
 */
function distanceCodeLengths(frequencies: Int32Array): Uint8Array {
  const padded = frequencies.slice()
  for (let symbol = 0, used = countUsed(padded); used < 2; symbol += 1) {
    if (padded[symbol] !== 0) continue
    padded[symbol] = 1
    used += 1
  }
  return codeLengths(padded, { maxBits: 15 })
}

function countUsed(frequencies: Int32Array): number {
  let used = 0
  for (const frequency of frequencies) if (frequency > 0) used += 1
  return used
}

function symbolBits(histogram: Histogram, literals: Uint8Array, distances: Uint8Array): number {
  let bits = 0
  for (let symbol = 0; symbol < literalSymbols; symbol += 1) {
    bits += (histogram.literals[symbol] ?? 0) * ((literals[symbol] ?? 0) + (literalExtraBits[symbol] ?? 0))
  }
  for (let symbol = 0; symbol < distanceSymbols; symbol += 1) {
    bits += (histogram.distances[symbol] ?? 0) * ((distances[symbol] ?? 0) + distanceExtraBits(symbol))
  }
  return bits
}

function writeDescription(
  writer: BitWriter,
  { literalCount, distanceCount, runs, codeLengthLengths, codeLengthCount }: CodeDescription,
): void {
  writer.put(literalCount - 257, 5)
  writer.put(distanceCount - 1, 5)
  writer.put(codeLengthCount - 4, 4)
  for (const symbol of codeLengthOrder.slice(0, codeLengthCount)) writer.put(codeLengthLengths[symbol] ?? 0, 3)
  const codes = canonicalCodes(codeLengthLengths)
  for (const { symbol, extra } of runs) {
    writer.put(codes[symbol] ?? 0, codeLengthLengths[symbol] ?? 0)
    writer.put(extra, repeatExtraBits(symbol))
  }
}

function writeSymbols({ put }: BitWriter, { parsed, block, literals, distances }: Symbols): void {
  const { bytes, origin, choices } = parsed
  for (let at = block.from; at < block.to; ) {
    const choice = choices[at] ?? 0
    if (choice < 0) {
      const byte = bytes[origin + at] ?? 0
      put(literals.codes[byte] ?? 0, literals.lengths[byte] ?? 0)
      at += 1
      continue
    }
    const length = (choice >>> matchLengthShift) & matchLengthMask
    const symbol = lengthSymbol[length] ?? 0
    put(literals.codes[symbol] ?? 0, literals.lengths[symbol] ?? 0)
    put(length - (lengthBase[length] ?? 0), literalExtraBits[symbol] ?? 0)
    const distance = choice >>> matchSymbolShift
    put(distances.codes[distance] ?? 0, distances.lengths[distance] ?? 0)
    put((choice & matchDistanceMask) - distanceBase(distance), distanceExtraBits(distance))
    at += length + shortestMatch
  }
  put(literals.codes[endOfBlock] ?? 0, literals.lengths[endOfBlock] ?? 0)
}

type Symbols = {
  readonly parsed: Parsed
  readonly block: Stretch
  readonly literals: Code
  readonly distances: Code
}
