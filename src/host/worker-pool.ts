import { existsSync } from 'node:fs'
import { type ResourceLimits, type TransferListItem, Worker } from 'node:worker_threads'
import { CancelledError } from '../errors.ts'
import { keepNewSpaceSmall, shrinkHeap, shrinkLargeHeap } from './memory/heap.ts'

export type WorkerPool<Job, Result> = {
  /** Queues a job and runs it. */
  readonly run: (job: Job) => Promise<Result>
  /** How many jobs are worth queueing at a time; more would only wait and take memory. */
  readonly jobsAtOnce: number
  /** Stops the workers, even in the middle of a job; rejects all unfinished jobs. */
  readonly close: () => Promise<void>
}

export type WorkerPoolOptions<Job, Result> = {
  /** What the workers do, for messages: `a deflate worker ended …`. */
  readonly name: string
  /** Number of threads in addition to this one; 0: this thread does the work. */
  readonly workers: number
  /** The worker's script: it answers each message with one message, the result of the job. */
  readonly workerFile: string
  /** The message for a job, created when a worker is free, and the memory to transfer to the worker. */
  readonly send: (job: Job) => { readonly message: unknown; readonly transfer: readonly TransferListItem[] }
  /** Creates the function that does a job in this thread. */
  readonly inThisThread: () => (job: Job) => Result
  readonly resourceLimits: ResourceLimits
  readonly signal?: AbortSignal | undefined
}

/**
 * Does jobs in worker threads, each started when a job finds no other free. If there is no worker file (sources that run without being compiled)
 * or `workers` is 0, this thread does the work and yields to the event loop between jobs. When the signal is aborted,
 * the workers stop at once and all pending jobs are rejected with a CancelledError; an error in a worker stops them
 * too.
 */
export function createWorkerPool<Job, Result>(options: WorkerPoolOptions<Job, Result>): WorkerPool<Job, Result> {
  return options.workers > 0 && existsSync(options.workerFile) ? poolOfWorkers(options) : poolOfThisThread(options)
}

function poolOfThisThread<Job, Result>({
  inThisThread,
  signal,
}: WorkerPoolOptions<Job, Result>): WorkerPool<Job, Result> {
  const work = inThisThread()
  return {
    run: async (job) => {
      await new Promise((done) => setImmediate(done))
      if (signal?.aborted) throw new CancelledError()
      return work(job)
    },
    jobsAtOnce: 1,
    close: async () => {},
  }
}

type Waiting<Job, Result> = {
  readonly job: Job
  readonly done: (result: Result) => void
  readonly failed: (error: unknown) => void
}

function poolOfWorkers<Job, Result>(options: WorkerPoolOptions<Job, Result>): WorkerPool<Job, Result> {
  const { name, signal } = options
  const waiting: Waiting<Job, Result>[] = []
  const running = new Map<Worker, Waiting<Job, Result>>()
  let closed: { readonly error: unknown } | undefined

  const startNext = (worker: Worker): void => {
    const next = waiting.shift()
    if (next === undefined) {
      // An idle worker does not keep the process alive, even if the pool is never closed.
      worker.unref()
      return
    }
    running.set(worker, next)
    worker.ref()
    const { message, transfer } = options.send(next.job)
    worker.postMessage(message, transfer)
  }

  const close = async (error: unknown): Promise<void> => {
    closed ??= { error }
    signal?.removeEventListener('abort', cancel)
    const unanswered = [...running.values(), ...waiting.splice(0)]
    running.clear()
    for (const { failed } of unanswered) failed(error)
    await Promise.all(threads.map((worker) => worker.terminate()))
  }
  const fail = (error: unknown): void => void close(error)
  const cancel = (): void => fail(new CancelledError())

  const threads: Worker[] = []
  // A worker takes longer to start than a job that turns out not to be needed.
  const started = (): Worker => {
    // A thread takes 9 to 18 MB: what the heap no longer needs makes place for it.
    shrinkHeap()
    const worker = new Worker(options.workerFile, { execArgv: [], resourceLimits: options.resourceLimits })
    worker.once('online', () => {
      keepNewSpaceSmall()
      shrinkLargeHeap()
    })
    worker.on('message', (result: Result) => {
      // One that is being stopped must keep the process alive until it has.
      if (closed !== undefined) return
      running.get(worker)?.done(result)
      running.delete(worker)
      startNext(worker)
    })
    worker.on('error', fail)
    worker.on('exit', (code) => {
      if (closed === undefined) fail(new Error(`a ${name} worker exited unexpectedly, with code ${code}`))
    })
    // Last, since a message listener keeps the process alive too.
    worker.unref()
    threads.push(worker)
    return worker
  }
  signal?.addEventListener('abort', cancel)
  if (signal?.aborted) cancel()

  return {
    run: (job) => {
      const answer = new Promise<Result>((done, failed) => {
        if (closed !== undefined) failed(closed.error)
        else waiting.push({ job, done, failed })
      })
      // A caller that stops halfway does not await the remaining results.
      answer.catch(() => {})
      if (closed !== undefined) return answer
      const idle = threads.find((worker) => !running.has(worker))
      if (idle !== undefined) startNext(idle)
      else if (threads.length < options.workers) startNext(started())
      return answer
    },
    // One more than there are workers, so that the first one to finish has its next job waiting.
    jobsAtOnce: options.workers + 1,
    close: () => close(new Error(`the ${name} pool was closed`)),
  }
}
