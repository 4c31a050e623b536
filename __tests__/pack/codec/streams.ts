import { readFileSync } from 'node:fs'
import type { LzmaOptions } from '../../../src/pack/codec/lzma-options.ts'
import { mixedBytes, randomBytes } from '../../deflate/samples.ts'

/** Streams of many kinds by name; the same on every machine. */
export const streams: Readonly<Record<string, Uint8Array>> = {
  'no byte': new Uint8Array(0),
  'one byte': Uint8Array.of(7),
  'two equal bytes': Uint8Array.of(7, 7),
  'zeros, as many as a part of the module': new Uint8Array(65_536),
  'zeros, a part and a byte': new Uint8Array(65_537),
  'noise, whose result is longer': randomBytes(200_000, 3),
  'words, tables and copies': mixedBytes(700_000, 5),
  'machine code': readFileSync('src/pack/codec/zstd.wasm').subarray(0, 250_000),
}

export const usual: LzmaOptions = {
  lc: 3,
  lp: 0,
  pb: 2,
  niceLength: 32,
  depth: 16,
  matchFinder: 'bt4',
  dictionaryBytes: 2 ** 26,
}

/** Options of many kinds by name. */
export const lzmaOptions: Readonly<Record<string, LzmaOptions>> = {
  usual,
  'long matches': { ...usual, niceLength: 273, depth: 512 },
  'the depth that liblzma chooses': { ...usual, niceLength: 64, depth: 0 },
  'quick parse': { ...usual, matchFinder: 'hc4', niceLength: 128, depth: 48 },
  'no contexts': { ...usual, lc: 0, pb: 0 },
  'literals by position': { ...usual, lc: 0, lp: 2 },
  'all context bits': { ...usual, lc: 1, lp: 3, pb: 4 },
  'shortest matches': { ...usual, niceLength: 4 },
  'a dictionary smaller than the stream': { ...usual, dictionaryBytes: 50_000 },
}
