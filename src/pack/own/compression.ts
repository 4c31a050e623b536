import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { type Codecs, type CodecsOptions, createCodecs } from '../codec/codecs.ts'
import type { Coding } from '../codec/job.ts'
import { largestDictionary } from '../codec/lzma-options.ts'
import { encoderModule } from '../codec/modules.ts'
import { sizeOf } from '../content.ts'
import type { PackedStream, Stream } from '../format/types.ts'
import type { Compression } from './pack.ts'

/** The goal of packing: fewest bytes, or a quick start. */
export type PackGoal = 'size' | 'start'

// Measured on podinfo: 273 and 128 cost a tenth more CPU and save 0.05 %, 64 and 24 save a sixth and cost 0.4 %.
const lzmaSearch = { niceLength: 96, depth: 32, matchFinder: 'bt4' } as const
// Measured on podinfo: level 13 with its own least match of 5 takes 80 % more CPU and saves 0.3 %.
const zstdSearch = { level: 12, minMatch: 4 } as const

const noModel = { lc: 0, lp: 0, pb: 0 }

// A worker takes up to 98 MB, and more than four seldom save time: the largest stream is a quarter of all.
const mostWorkers = 4
// Of a larger program, only one stream above this size is encoded at a time, beside smaller ones, whose tables take less.
const largeProgram = 50_000_000
const largeStream = 5_000_000
// To start a worker and its module takes as long as zstd takes for a megabyte.
const smallForStart = 8_000_000

type ProgramToPack = Pick<CodecsOptions, 'signal' | 'workerFile'> & {
  readonly linkedBytes: number
  /** At most so many threads. */
  readonly workers?: number | undefined
}

/** As many threads as are worth it for a program of this size; for a small one this thread may do the work. Close them. */
export function codecsFor(goal: PackGoal, { linkedBytes, workers = mostWorkers, ...options }: ProgramToPack): Codecs {
  const cores = Math.min(availableParallelism(), workers)
  if (goal === 'start' && linkedBytes <= smallForStart) return createCodecs({ workers: 0, ...options })
  if (linkedBytes <= largeProgram || cores === 1) {
    return createCodecs({ workers: Math.min(cores, mostWorkers), ...options })
  }
  const large = createCodecs({ workers: 1, ...options })
  const small = createCodecs({ workers: 1, ...options })
  return {
    encode: (stream) => (sizeOf(stream.input) > largeStream ? large : small).encode(stream),
    close: async () => {
      await Promise.all([large.close(), small.close()])
    },
  }
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
export function compressionFor(goal: PackGoal, { encode }: Pick<Codecs, 'encode'>): Compression {
  const codec = codecOf(goal)
  const codingOf = ({ model }: Stream): Coding =>
    goal === 'size'
      ? { codec: 'lzma', options: { ...model, ...lzmaSearch, dictionaryBytes: largestDictionary } }
      : { codec: 'zstd', options: zstdSearch }
  return {
    codec,
    compress: async (stream): Promise<Pick<PackedStream, 'codec' | 'model' | 'packed'>> => {
      const { content, isOwn, model } = stream
      if (stream.sizeBytes === 0) return { codec: 'stored', model: noModel, packed: content }
      const encoded = await encode({ ...codingOf(stream), input: content, isOwn })
      return encoded.bytes === undefined
        ? { codec: 'stored', model: noModel, packed: isOwn === true ? encoded.input : content }
        : { codec, model: codec === 'lzma' ? model : noModel, packed: encoded.bytes }
    },
  }
}
