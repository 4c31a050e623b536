import { fileBeside } from '../host/files/beside.ts'
import { bytesAt, startModule } from '../host/wasm/module.ts'
import type { Stretch } from './choices.ts'
import type { Costs, Histogram } from './costs.ts'
import { distanceSymbols, literalSymbols, longestMatch } from './symbols.ts'

/** The loops that take most of the time, in WebAssembly: see native/deflate/deflate.c for how they work. */
export type Search = {
  /** Loads a piece; all other functions work on it. */
  readonly load: (bytes: Uint8Array) => void

  /** Clears everything and adds the bytes before `start`, up to one window, as possible targets of matches. */
  readonly begin: (range: { readonly start: number; readonly end: number }) => void
  /**
   * Finds matches of growing length for each position from where the last call stopped, for as many positions as there
   * is room for, up to the end of the range. Returns their number. The functions below refer to these positions:
   * position 0 is at `origin`.
   */
  readonly find: () => number
  /** Maximum number of positions searched in one call. */
  readonly positions: number
  /** Fills the choices of a range with literals and matches of least total cost. */
  readonly parse: (origin: number, stretch: Stretch) => void
  /** The cost of each choice; set it before a parse. */
  readonly costs: Costs
  readonly choices: Int32Array

  /** Counts the symbols that the choices of a range write, including the end of the block, in the histogram. */
  readonly countChoices: (origin: number, stretch: Stretch) => void
  readonly histogram: Histogram
  /** Counts the next 512 symbols of a range in a separate row; returns the position after them. */
  readonly countSegment: (origin: number, segment: Stretch & { readonly row: number }) => number
  /** The rows: each has the literal and length symbols, then the distance symbols. */
  readonly rows: Int32Array

  /**
   * Counts four-byte strings that have occurred before, from where the last call for this piece stopped up to `end`.
   */
  readonly countRepeats: (end: number) => number
  readonly countBytes: (stretch: Stretch) => Int32Array
}

export const symbolsPerSegment = 512
export const symbolsPerRow = literalSymbols + distanceSymbols

/** Starts the module; all tables (6 MB) are in its memory. */
export function createSearch(): Search {
  const module = startModule(fileBeside(import.meta.url, './deflate.wasm'))
  // The module's memory does not grow, so these views stay valid.
  const numbersAt = (name: string, count: number): Int32Array<ArrayBuffer> =>
    new Int32Array(module.memory.buffer, module.call(name), count)
  const positions = module.call('positions')
  const pieceStart = module.call('bytes')
  const histogram = numbersAt('histogram', symbolsPerRow)
  const byteCounts = numbersAt('byteCounts', 256)
  return {
    load: (bytes) => {
      bytesAt(module, { at: pieceStart, size: bytes.length }).set(bytes)
      module.call('beginSieve')
    },
    begin: ({ start, end }) => {
      module.call('begin', start, end)
    },
    find: () => module.call('find'),
    positions,
    parse: (origin, { from, to }) => {
      module.call('parse', origin, from, to)
    },
    costs: {
      literal: numbersAt('literalCosts', 256),
      length: numbersAt('lengthCosts', longestMatch + 1),
      distance: numbersAt('distanceCosts', distanceSymbols),
    },
    choices: numbersAt('choices', positions),
    countChoices: (origin, { from, to }) => {
      module.call('countChoices', origin, from, to)
    },
    histogram: {
      literals: histogram.subarray(0, literalSymbols),
      distances: histogram.subarray(literalSymbols),
    },
    countSegment: (origin, { from, to, row }) => module.call('countSegment', origin, from, to, row),
    rows: numbersAt('rows', (positions / symbolsPerSegment + 1) * symbolsPerRow),
    countRepeats: (end) => module.call('countRepeats', end),
    countBytes: ({ from, to }) => {
      module.call('countBytes', from, to)
      return byteCounts
    },
  }
}
