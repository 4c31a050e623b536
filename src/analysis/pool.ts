import { fileURLToPath } from 'node:url'
import { createWorkerPool } from '../host/worker-pool.ts'
import { type AnalyseRequest, analyseProgram } from './analyse.ts'
import type { ProgramAnalysis } from './types.ts'

/** What is known of a program, or why nothing is. */
export type Answer = { readonly analysis: ProgramAnalysis } | { readonly failed: string }

export type Analysers = {
  /** Never rejects for a program that cannot be analysed; throws a CancelledError. */
  readonly analyse: (request: AnalyseRequest) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** The worker's script: beside the entry in the bundle, beside this file otherwise. */
function defaultWorkerFile(): string {
  // Split in two steps, or the bundler treats the file as an asset and copies it under another name.
  const here = import.meta.url
  return fileURLToPath(new URL('./analyse-worker.js', here))
}

/**
 * Starts threads that analyse programs, so that layers are compressed and programs packed meanwhile. Close them: what one
 * of them has taken of memory it keeps.
 */
export function createAnalysers(options: {
  readonly workers: number
  readonly signal?: AbortSignal | undefined
  readonly workerFile?: string
}): Analysers {
  const { workers, signal, workerFile = defaultWorkerFile() } = options
  const pool = createWorkerPool<AnalyseRequest, Answer>({
    name: 'size analysis',
    workers,
    workerFile,
    send: (request) => ({ message: request, transfer: [] }),
    inThisThread: () => (request) => answerTo(() => analyseProgram(request)),
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 },
    signal,
  })
  return { analyse: pool.run, close: pool.close }
}

/** The answer, whatever the work throws. */
export function answerTo(work: () => ProgramAnalysis): Answer {
  try {
    return { analysis: work() }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
