import { createBitWriter } from './block/bit-writer.ts'
import { writeBlock, writeStored } from './block/block.ts'
import { createCosts, createHistogram, setCodeCosts, setFirstCosts, setIdealCosts } from './costs.ts'
import { createSieve, segmentBytes } from './incompressible.ts'
import { createMatchFinder } from './match-finder.ts'
import { countChoices, createParser, type Parsed, type Stretch } from './parse.ts'
import { createSplitter } from './split.ts'

/** A piece of the input: what stands before `start` is there only to be pointed to. */
export type Piece = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly start: number
  /** Nothing follows: the stream ends with this piece. */
  readonly final: boolean
}

/**
 * Gives whole bytes of a deflate stream (RFC 1951), so that the results of successive pieces can be joined. They lie in
 * the piece's own memory where they fit: the collector is slow to free what is large.
 */
export type Deflate = (piece: Piece) => Uint8Array<ArrayBuffer>

/** Most bytes of a piece from its start on. */
export const pieceBytes = 512 * 1024

// How much is parsed at a time, which decides the size of most tables: twice as much wins 0.03 % and takes 4 MB more.
const partBytes = 256 * 1024
// A position has fewer than two matches in programs; where there are more, the parse goes in more than one part.
const matchesPerPosition = 2.25
// What a deeper search finds is below 0.01 % of a Go program.
const searchDepth = 100
const niceLength = 258

/**
 * Makes an encoder, which keeps its tables (about 8 MB) from piece to piece but nothing of the data: a piece gives the
 * same bytes whatever came before it. All that is decided is decided by whole numbers, so on every engine the same.
 */
export function createDeflate(): Deflate {
  // No block is written larger than stored, which adds 6 bytes at most; and a block has 512 symbols at least.
  const writer = createBitWriter(pieceBytes + 16 * 1024)
  const finder = createMatchFinder({
    positions: partBytes,
    maxMatches: matchesPerPosition * partBytes,
    depth: searchDepth,
    niceLength,
  })
  const { parse, choices } = createParser(partBytes, finder)
  const splitIntoBlocks = createSplitter(partBytes)
  const histogram = createHistogram()
  const costs = createCosts()

  /** Parses each block anew by the costs of an ideal code for what it is made of now. */
  const refine = (parsed: Parsed, block: Stretch): void => {
    countChoices(histogram, parsed, block)
    setIdealCosts(costs, histogram)
    parse(parsed, block, costs)
  }

  const finish = (parsed: Parsed, { block, final }: { readonly block: Stretch; readonly final: boolean }): void => {
    refine(parsed, block)
    countChoices(histogram, parsed, block)
    setCodeCosts(costs, histogram)
    parse(parsed, block, costs)
    countChoices(histogram, parsed, block)
    writeBlock(writer, { parsed, block, histogram, final })
  }

  const compress = (bytes: Uint8Array, { from, to, final }: Run): void => {
    finder.begin(bytes, { start: from, end: to })
    for (let origin = from; origin < to; ) {
      const whole = { from: 0, to: finder.find() }
      const parsed = { bytes, origin, choices }
      setFirstCosts(costs, bytes.subarray(origin, origin + whole.to))
      parse(parsed, whole, costs)
      for (const block of splitIntoBlocks(parsed, whole)) refine(parsed, block)
      for (const block of splitIntoBlocks(parsed, whole)) {
        finish(parsed, { block, final: final && origin + block.to === to })
      }
      origin += whole.to
    }
  }

  return ({ bytes, start, final }) => {
    const sizeBytes = bytes.length - start
    if (sizeBytes > pieceBytes) throw new RangeError(`a piece of ${sizeBytes} bytes, where ${pieceBytes} are the most`)
    for (const run of runsOf(bytes, start)) {
      const last = final && run.to === bytes.length
      if (run.incompressible) writeStored(writer, bytes.subarray(run.from, run.to), { final: last })
      else compress(bytes, { ...run, final: last })
    }
    // An empty stored block ends on a whole byte.
    if (final ? start === bytes.length : writer.pendingBits() > 0) writeStored(writer, new Uint8Array(0), { final })
    writer.align()
    return writer.take(bytes.buffer)
  }
}

type Run = { readonly from: number; readonly to: number; readonly final: boolean }

/** Divides a piece into runs of segments that are worth compressing and runs that are not. */
function runsOf(
  bytes: Uint8Array,
  start: number,
): readonly { readonly from: number; readonly to: number; readonly incompressible: boolean }[] {
  const sieve = createSieve(bytes)
  const runs: { from: number; to: number; incompressible: boolean }[] = []
  for (let from = start; from < bytes.length; from += segmentBytes) {
    const to = Math.min(bytes.length, from + segmentBytes)
    const incompressible = sieve.isIncompressible(from)
    const before = runs.at(-1)
    if (before?.incompressible === incompressible) before.to = to
    else runs.push({ from, to, incompressible })
  }
  return runs
}
