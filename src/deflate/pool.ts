import { fileBeside } from '../host/files/beside.ts'
import { createWorkerPool, type WorkerPool } from '../host/worker-pool.ts'
import { createDeflate, type Piece } from './deflate.ts'

/** Deflates pieces. The buffer of a piece belongs to the pool until it is returned with the result. */
export type DeflatePool = WorkerPool<Piece, Deflated>

export type Deflated = {
  readonly deflated: Uint8Array<ArrayBuffer>
  /** The buffer of the piece, to be reused for another one. */
  readonly memory: ArrayBuffer
}

export type PoolOptions = {
  readonly workers: number
  readonly signal?: AbortSignal | undefined
  readonly workerFile?: string
}

/**
 * Starts a pool of worker threads that deflate pieces in parallel; the bytes are the same with any number of workers.
 */
export function createDeflatePool({
  workers,
  signal,
  workerFile = fileBeside(import.meta.url, './deflate-worker.js'),
}: PoolOptions): DeflatePool {
  return createWorkerPool<Piece, Deflated>({
    name: 'deflate',
    workers,
    workerFile,
    send: (piece) => ({ message: piece, transfer: [piece.bytes.buffer] }),
    inThisThread: () => {
      const deflate = createDeflate()
      return (piece) => ({ deflated: deflate(piece), memory: piece.bytes.buffer })
    },
    // All large tables are outside the heap: a larger heap would only fill up with short-lived arrays before each
    // garbage collection, 10 MB of them with two workers on Node 24.
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
    signal,
  })
}
