import { fileBeside } from '../../host/files/beside.ts'
import { createWorkerPool } from '../../host/worker-pool.ts'
import { type CodecJob, createEncoder, type Encoded } from './job.ts'

export type Codecs = {
  /**
   * Makes of a stream a raw LZMA1 stream without an end marker (the decoder must know the size and the options) or a zstd
   * frame (RFC 8878) that includes the content size but no checksum.
   */
  readonly encode: (stream: StreamToEncode) => Promise<Encoded>
  /** Ends the workers and frees all of their memory. Always call it. */
  readonly close: () => Promise<void>
}

export type StreamToEncode = CodecJob & {
  /** The memory of the input is nobody else's: it is gone for the caller, who gets it back where it is not encoded. */
  readonly isOwn?: boolean | undefined
}

export type CodecsOptions = {
  /** How many streams are encoded in parallel, each in a thread; 0: in this thread. */
  readonly workers: number
  readonly signal?: AbortSignal | undefined
  readonly workerFile?: string
}

/**
 * Starts worker threads that encode streams, one per worker at a time, in the order of the calls: start with the
 * largest, so that none is left running alone at the end. An input in memory that is not given away still belongs to the
 * caller, who may change it once the result is there. A worker holds the memory that its largest stream needed until it is closed. When the signal is
 * aborted the workers end at once, and unfinished calls are rejected with a CancelledError.
 */
export function createCodecs({
  workers,
  signal,
  workerFile = fileBeside(import.meta.url, './codec-worker.js'),
}: CodecsOptions): Codecs {
  const { run, close } = createWorkerPool<StreamToEncode, Encoded>({
    name: 'codec',
    workers,
    workerFile,
    send: ({ isOwn = false, ...job }) => {
      if (!(job.input instanceof Uint8Array)) return { message: job, transfer: [] }
      // A copy: sending a view would send its whole underlying buffer, and slice() of a Buffer is a view.
      const input = isOwn && job.input.buffer instanceof ArrayBuffer ? job.input : new Uint8Array(job.input)
      return { message: { ...job, input }, transfer: [input.buffer as ArrayBuffer] }
    },
    inThisThread: createEncoder,
    // All large data is in the memory of the modules, outside the heap.
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
    signal,
  })
  return { encode: run, close }
}
