import { fileURLToPath } from 'node:url'
import { bytesAt, startModule } from '../host/wasm/module.ts'
import type { Stretch } from './choices.ts'
import type { Costs, Histogram } from './costs.ts'
import { distanceSymbols, literalSymbols, longestMatch } from './symbols.ts'

/** The loops that take most of the time, in WebAssembly: native/deflate/deflate.c says how they do it. */
export type Search = {
  /** Takes a piece, of which all else speaks. */
  readonly load: (bytes: Uint8Array) => void

  /** Forgets everything and takes the bytes before `start`, up to a window of them, as what matches can point to. */
  readonly begin: (range: { readonly start: number; readonly end: number }) => void
  /**
   * Finds matches of growing length for each position from where the last call stopped, as many positions as there is
   * room for, up to the end of the range. Gives how many; what follows speaks of them: position 0 is at `origin`.
   */
  readonly find: () => number
  /** How many positions are looked up at a time at most. */
  readonly positions: number
  /** Fills the choices of a stretch with literals and matches of least total cost. */
  readonly parse: (origin: number, stretch: Stretch) => void
  /** What each choice costs; to be set before a parse. */
  readonly costs: Costs
  readonly choices: Int32Array

  /** Counts in the histogram what the choices of a stretch write, the end of the block included. */
  readonly countChoices: (origin: number, stretch: Stretch) => void
  readonly histogram: Histogram
  /** Counts the next 512 symbols of a stretch in a row of their own; gives where they end. */
  readonly countSegment: (origin: number, segment: Stretch & { readonly row: number }) => number
  /** The rows: each has the literal and length symbols and then the distance symbols. */
  readonly rows: Int32Array

  /** Strings of four bytes, from where the last call for this piece stopped up to `end`, that stood before it. */
  readonly countRepeats: (end: number) => number
  readonly countBytes: (stretch: Stretch) => Int32Array
}

export const symbolsPerSegment = 512
export const symbolsPerRow = literalSymbols + distanceSymbols

/** Starts the module, which has all tables (6 MB) in its memory. */
export function createSearch(): Search {
  // Written in two steps, else the bundler takes the file for an asset and copies it under another name.
  const here = import.meta.url
  const module = startModule(fileURLToPath(new URL('./deflate.wasm', here)))
  // The module's memory does not grow, so they stay where they are.
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
