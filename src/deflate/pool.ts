import { fileURLToPath } from 'node:url'
import { createWorkerPool, type WorkerPool } from '../host/worker-pool.ts'
import { createDeflate, type Piece } from './deflate.ts'

/** Deflates pieces. The bytes of a piece belong to the pool until they come back with the result. */
export type DeflatePool = WorkerPool<Piece, Deflated>

export type Deflated = {
  readonly deflated: Uint8Array<ArrayBuffer>
  /** The memory of the piece, for another one. */
  readonly memory: ArrayBuffer
}

/** The file of the workers: beside the entry in the bundle, beside this file otherwise. */
function defaultWorkerFile(): string {
  // Written in two steps, else the bundler takes the file for an asset and copies it under another name.
  const here = import.meta.url
  return fileURLToPath(new URL('./deflate-worker.js', here))
}

export type PoolOptions = {
  readonly workers: number
  readonly signal?: AbortSignal | undefined
  readonly workerFile?: string
}

/** Starts worker threads that deflate pieces side by side, as a pool of workers does; the bytes are the same. */
export function createDeflatePool({ workers, signal, workerFile = defaultWorkerFile() }: PoolOptions): DeflatePool {
  return createWorkerPool<Piece, Deflated>({
    name: 'deflate',
    workers,
    workerFile,
    send: (piece) => ({ message: piece, transfer: [piece.bytes.buffer] }),
    inThisThread: () => {
      const deflate = createDeflate()
      return (piece) => ({ deflated: deflate(piece), memory: piece.bytes.buffer })
    },
    // All that is big stands in tables outside the heap: a larger one would only fill up with short lists before it is
    // emptied, 10 MB of them with two workers on Node 24.
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
    signal,
  })
}
