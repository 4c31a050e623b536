import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { CancelledError } from '../errors.ts'
import { createDeflate, type Piece } from './deflate.ts'

export type DeflatePool = {
  /** Deflates a piece when its turn comes. Its bytes belong to the pool until they come back with the result. */
  readonly deflate: (piece: Piece) => Promise<Deflated>
  /** How many pieces are worth being handed in at a time; more only wait, and take memory. */
  readonly piecesAtOnce: number
  /** Ends the workers, whatever they are doing; what has not been answered never will be. */
  readonly close: () => Promise<void>
}

export type Deflated = {
  readonly deflated: Uint8Array<ArrayBuffer>
  /** The memory of the piece, for another one. */
  readonly memory: ArrayBuffer
}

/** The file of the workers: beside the entry in the bundle, beside this file otherwise. */
export function defaultWorkerFile(): string {
  // Written in two steps, else the bundler takes the file for an asset and copies it under another name.
  const here = import.meta.url
  return fileURLToPath(new URL('./deflate-worker.js', here))
}

/**
 * Starts worker threads that deflate pieces side by side. Where there is no worker file (sources that run without
 * being compiled) or `workers` is 0, this thread does the work and lets others run between two pieces; the bytes are
 * the same. When the signal is aborted the workers end at once and everything that waits gets a CancelledError.
 */
export function createDeflatePool({ workers, signal, workerFile = defaultWorkerFile() }: PoolOptions): DeflatePool {
  return workers > 0 && existsSync(workerFile)
    ? poolOfWorkers({ workers, signal, workerFile })
    : poolOfThisThread(signal)
}

export type PoolOptions = {
  readonly workers: number
  readonly signal?: AbortSignal | undefined
  readonly workerFile?: string
}

function poolOfThisThread(signal: AbortSignal | undefined): DeflatePool {
  const deflate = createDeflate()
  return {
    deflate: async (piece) => {
      await new Promise((done) => setImmediate(done))
      if (signal?.aborted) throw new CancelledError()
      return { deflated: deflate(piece), memory: piece.bytes.buffer }
    },
    piecesAtOnce: 1,
    close: async () => {},
  }
}

// All that is big stands in tables outside the heap: a larger one would only fill up with short lists before it is
// emptied, 10 MB of them with two workers on Node 24.
const resourceLimits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 }

type Job = {
  readonly piece: Piece
  readonly done: (result: Deflated) => void
  readonly failed: (error: unknown) => void
}

function poolOfWorkers({ workers, signal, workerFile }: Required<PoolOptions>): DeflatePool {
  const waiting: Job[] = []
  const running = new Map<Worker, Job>()
  let closed: { readonly error: unknown } | undefined

  const startNext = (worker: Worker): void => {
    const job = waiting.shift()
    if (job === undefined) {
      // A worker without work keeps no process alive, even if nobody closes the pool.
      worker.unref()
      return
    }
    running.set(worker, job)
    worker.ref()
    worker.postMessage(job.piece, [job.piece.bytes.buffer])
  }

  const close = async (error: unknown): Promise<void> => {
    closed ??= { error }
    signal?.removeEventListener('abort', cancel)
    const unanswered = [...running.values(), ...waiting.splice(0)]
    running.clear()
    for (const job of unanswered) job.failed(error)
    await Promise.all(threads.map((worker) => worker.terminate()))
  }
  const fail = (error: unknown): void => void close(error)
  const cancel = (): void => fail(new CancelledError())

  const threads = Array.from({ length: workers }, () => {
    const worker = new Worker(workerFile, { execArgv: [], resourceLimits })
    worker.unref()
    worker.on('message', (result: Deflated) => {
      running.get(worker)?.done(result)
      running.delete(worker)
      startNext(worker)
    })
    worker.on('error', fail)
    worker.on('exit', (code) => {
      if (closed === undefined) fail(new Error(`a deflate worker ended by itself, with code ${code}`))
    })
    return worker
  })
  signal?.addEventListener('abort', cancel)
  if (signal?.aborted) cancel()

  return {
    deflate: (piece) => {
      const answer = new Promise<Deflated>((done, failed) => {
        if (closed !== undefined) failed(closed.error)
        else waiting.push({ piece, done, failed })
      })
      // Whoever stops halfway does not wait for the answers that are still to come.
      answer.catch(() => {})
      const idle = threads.find((worker) => !running.has(worker))
      if (closed === undefined && idle !== undefined) startNext(idle)
      return answer
    },
    // One more than there are workers, so that the one that ends first finds its next piece.
    piecesAtOnce: workers + 1,
    close: () => close(new Error('the deflate pool was closed')),
  }
}
