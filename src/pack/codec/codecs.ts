import { fileURLToPath } from 'node:url'
import { createWorkerPool } from '../../host/worker-pool.ts'
import { type CodecJob, createEncoder } from './job.ts'
import type { LzmaOptions } from './lzma-options.ts'
import type { ZstdOptions } from './zstd.ts'

export type Codecs = {
  /** Gives a raw LZMA1 stream without an end marker: whoever decodes it must know the size and the options. */
  readonly compressLzma: (input: Uint8Array, options: LzmaOptions) => Promise<Uint8Array<ArrayBuffer>>
  /** Gives one zstd frame (RFC 8878) that says its content's size and has no checksum. */
  readonly compressZstd: (input: Uint8Array, options: ZstdOptions) => Promise<Uint8Array<ArrayBuffer>>
  /** Ends the workers and gives all of their memory back. Call it in any case. */
  readonly close: () => Promise<void>
}

export type CodecsOptions = {
  /** How many streams are encoded side by side, each in a thread; 0: this thread does the work. */
  readonly workers: number
  readonly signal?: AbortSignal | undefined
  readonly workerFile?: string
}

/** The file of the workers: beside the entry in the bundle, beside this file otherwise. */
function defaultWorkerFile(): string {
  // Written in two steps, else the bundler takes the file for an asset and copies it under another name.
  const here = import.meta.url
  return fileURLToPath(new URL('./codec-worker.js', here))
}

/**
 * Starts worker threads that encode streams, as many at a time as there are workers, in the order in which they are
 * handed in: begin with the largest, so that none is left over at the end. An input stays the caller's, and may be
 * changed when the answer is there. A worker keeps the memory of its largest stream until it is closed. When the
 * signal is aborted the workers end at once, and what is not done is rejected with a CancelledError.
 */
export function createCodecs({ workers, signal, workerFile = defaultWorkerFile() }: CodecsOptions): Codecs {
  const { run, close } = createWorkerPool<CodecJob, Uint8Array<ArrayBuffer>>({
    name: 'codec',
    workers,
    workerFile,
    send: (job) => {
      // A copy: sending a view would send all of the buffer that it looks into, and slice() of a Buffer is a view.
      const input = new Uint8Array(job.input)
      return { message: { ...job, input }, transfer: [input.buffer] }
    },
    inThisThread: createEncoder,
    // All that is big stands in the memory of the modules, outside the heap.
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
    signal,
  })
  return {
    compressLzma: (input, options) => run({ codec: 'lzma', input, options }),
    compressZstd: (input, options) => run({ codec: 'zstd', input, options }),
    close,
  }
}
