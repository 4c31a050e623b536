import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Codecs } from '../codec/codecs.ts'
import { largestDictionary } from '../codec/lzma-options.ts'
import { encoderModule } from '../codec/modules.ts'
import type { PackedStream, Stream } from '../format/types.ts'
import type { Compression } from './pack.ts'

/** The goal of packing: fewest bytes, or a quick start. */
export type PackGoal = 'size' | 'start'

// Measured on podinfo: 273 and 128 cost a tenth more CPU and save 0.05 %, 64 and 24 save a sixth and cost 0.4 %.
const lzmaSearch = { niceLength: 96, depth: 32, matchFinder: 'bt4' } as const
// Measured on podinfo: level 13 with its own least match of 5 takes 80 % more CPU and saves 0.3 %.
const zstdSearch = { level: 12, minMatch: 4 } as const

const noModel = { lc: 0, lp: 0, pb: 0 }

// A worker takes up to 98 MB, and more than four seldom save time: the largest stream is a quarter of all. Two for a large
// program, whose streams take the memory that others would: one of 90 MB takes 485 MB in all, and UPX alone 473.
const mostWorkers = 4
const workersOfLarge = 2
const largeBytes = 50_000_000
// To start a worker and its module takes as long as zstd takes for a megabyte.
const smallForStart = 8_000_000

/** How many threads are worth it for a program of this size; 0: this one does the work. */
export function workersFor(goal: PackGoal, linkedBytes: number): number {
  if (goal === 'start' && linkedBytes <= smallForStart) return 0
  return Math.min(availableParallelism(), linkedBytes > largeBytes ? workersOfLarge : mostWorkers)
}

/** The codec of a goal's streams, and of its stub. */
export function codecOf(goal: PackGoal): Compression['codec'] {
  return goal === 'size' ? 'lzma' : 'zstd'
}

/** Of everything that decides what a stream is compressed to, besides its bytes and its model. */
export function encoderDigest(goal: PackGoal): string {
  const options = goal === 'size' ? { ...lzmaSearch, dictionaryBytes: largestDictionary } : zstdSearch
  return createHash('sha256')
    .update(JSON.stringify(options))
    .update(encoderModule(codecOf(goal)))
    .digest('hex')
}

/** Compresses each stream in a worker of `codecs`; a stream that would not shrink is stored as it is. */
export function compressionFor(goal: PackGoal, codecs: Pick<Codecs, 'compressLzma' | 'compressZstd'>): Compression {
  const codec = codecOf(goal)
  const packed = ({ bytes, model }: Stream): Promise<Uint8Array> =>
    goal === 'size'
      ? codecs.compressLzma(bytes, { ...model, ...lzmaSearch, dictionaryBytes: largestDictionary })
      : codecs.compressZstd(bytes, zstdSearch)
  return {
    codec,
    compress: async (stream): Promise<Pick<PackedStream, 'codec' | 'model' | 'packed'>> => {
      const stored = { codec: 'stored', model: noModel, packed: stream.bytes } as const
      if (stream.bytes.length === 0) return stored
      const result = await packed(stream)
      if (result.length >= stream.bytes.length) return stored
      return { codec, model: codec === 'lzma' ? stream.model : noModel, packed: result }
    },
  }
}
