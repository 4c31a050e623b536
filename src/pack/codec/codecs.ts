import { fileBeside } from '../../host/files/beside.ts'
import { createWorkerPool } from '../../host/worker-pool.ts'
import { type CodecJob, createEncoder } from './job.ts'
import type { LzmaOptions } from './lzma-options.ts'
import type { ZstdOptions } from './zstd.ts'

export type Codecs = {
  /** Returns a raw LZMA1 stream without an end marker: the decoder must know the size and the options. */
  readonly compressLzma: (input: Uint8Array, options: LzmaOptions) => Promise<Uint8Array<ArrayBuffer>>
  /** Returns one zstd frame (RFC 8878) that includes the content size but no checksum. */
  readonly compressZstd: (input: Uint8Array, options: ZstdOptions) => Promise<Uint8Array<ArrayBuffer>>
  /** Ends the workers and frees all of their memory. Always call it. */
  readonly close: () => Promise<void>
}

export type CodecsOptions = {
  /** How many streams are encoded in parallel, each in a thread; 0: in this thread. */
  readonly workers: number
  readonly signal?: AbortSignal | undefined
  readonly workerFile?: string
}

/**
 * Starts worker threads that encode streams, one per worker at a time, in the order of the calls: start with the
 * largest, so that none is left running alone at the end. The input still belongs to the caller, who may change it once
 * the result is there. A worker holds the memory that its largest stream needed until it is closed. When the signal is
 * aborted the workers end at once, and unfinished calls are rejected with a CancelledError.
 */
export function createCodecs({
  workers,
  signal,
  workerFile = fileBeside(import.meta.url, './codec-worker.js'),
}: CodecsOptions): Codecs {
  const { run, close } = createWorkerPool<CodecJob, Uint8Array<ArrayBuffer>>({
    name: 'codec',
    workers,
    workerFile,
    send: (job) => {
      // A copy: sending a view would send its whole underlying buffer, and slice() of a Buffer is a view.
      const input = new Uint8Array(job.input)
      return { message: { ...job, input }, transfer: [input.buffer] }
    },
    inThisThread: createEncoder,
    // All large data is in the memory of the modules, outside the heap.
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
    signal,
  })
  return {
    compressLzma: (input, options) => run({ codec: 'lzma', input, options }),
    compressZstd: (input, options) => run({ codec: 'zstd', input, options }),
    close,
  }
}
