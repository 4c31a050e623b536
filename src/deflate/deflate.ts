import { createBitWriter } from './block/bit-writer.ts'
import { writeBlock, writeStored } from './block/block.ts'
import type { Parsed, Stretch } from './choices.ts'
import { setCodeCosts, setFirstCosts, setIdealCosts } from './costs.ts'
import { isIncompressible, segmentBytes } from './incompressible.ts'
import { createSearch, type Search } from './search.ts'
import { createSplitter } from './split.ts'

/** A piece of the input: the bytes before `start` are only there as targets of matches. */
export type Piece = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly start: number
  /** The stream ends with this piece. */
  readonly final: boolean
}

/**
 * Returns whole bytes of a deflate stream (RFC 1951), so that the results of successive pieces can be joined. Reuses
 * the piece's own memory if they fit: garbage collection is slow to free large buffers.
 */
export type Deflate = (piece: Piece) => Uint8Array<ArrayBuffer>

/** Maximum size of a piece, counted from `start`, in bytes. */
export const pieceBytes = 512 * 1024

/**
 * Creates an encoder. It reuses its tables (about 8 MB) but no data: a piece gives the same bytes whatever came before
 * it. All decisions use whole numbers only, so the output is the same on every engine.
 */
export function createDeflate(): Deflate {
  // A block is never larger than when stored, which adds 6 bytes at most; and it has 512 symbols at least.
  const writer = createBitWriter(pieceBytes + 16 * 1024)
  const search = createSearch()
  const { load, begin, find, parse, choices, costs, countBytes, countChoices, histogram } = search
  const splitIntoBlocks = createSplitter(search)

  /** Parses a block again with the costs of an ideal code for its current symbols. */
  const refine = (origin: number, block: Stretch): void => {
    countChoices(origin, block)
    setIdealCosts(costs, histogram)
    parse(origin, block)
  }

  const finish = (parsed: Parsed, { block, final }: { readonly block: Stretch; readonly final: boolean }): void => {
    const { origin } = parsed
    refine(origin, block)
    countChoices(origin, block)
    setCodeCosts(costs, histogram)
    parse(origin, block)
    countChoices(origin, block)
    writeBlock(writer, { parsed, block, histogram, final })
  }

  const compress = (bytes: Uint8Array, { from, to, final }: Run): void => {
    begin({ start: from, end: to })
    for (let origin = from; origin < to; ) {
      const whole = { from: 0, to: find() }
      const parsed = { bytes, origin, choices }
      setFirstCosts(costs, countBytes({ from: origin, to: origin + whole.to }))
      parse(origin, whole)
      for (const block of splitIntoBlocks(origin, whole)) refine(origin, block)
      for (const block of splitIntoBlocks(origin, whole)) {
        finish(parsed, { block, final: final && origin + block.to === to })
      }
      origin += whole.to
    }
  }

  return ({ bytes, start, final }) => {
    const sizeBytes = bytes.length - start
    if (sizeBytes > pieceBytes) throw new RangeError(`a piece of ${sizeBytes} bytes, where ${pieceBytes} are the most`)
    load(bytes)
    for (const run of runsOf(search, { start, sizeBytes: bytes.length })) {
      const last = final && run.to === bytes.length
      if (run.incompressible) writeStored(writer, bytes.subarray(run.from, run.to), { final: last })
      else compress(bytes, { ...run, final: last })
    }
    // An empty stored block ends at a byte boundary.
    if (final ? start === bytes.length : writer.pendingBits() > 0) writeStored(writer, new Uint8Array(0), { final })
    writer.align()
    return writer.take(bytes.buffer)
  }
}

type Run = { readonly from: number; readonly to: number; readonly final: boolean }

/** Splits a piece into runs of segments that are worth compressing and runs that are not. */
function runsOf(
  search: Search,
  { start, sizeBytes }: { readonly start: number; readonly sizeBytes: number },
): readonly { readonly from: number; readonly to: number; readonly incompressible: boolean }[] {
  const runs: { from: number; to: number; incompressible: boolean }[] = []
  for (let from = start; from < sizeBytes; from += segmentBytes) {
    const to = Math.min(sizeBytes, from + segmentBytes)
    const incompressible = isIncompressible(search, { from, sizeBytes })
    const before = runs.at(-1)
    if (before?.incompressible === incompressible) before.to = to
    else runs.push({ from, to, incompressible })
  }
  return runs
}
