import { setFlagsFromString } from 'node:v8'
import { briefReason, CancelledError } from '../errors.ts'
import { fileBeside } from '../host/files/beside.ts'
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

/**
 * Starts threads that analyse programs, so that layers are compressed and programs packed meanwhile. Close them: what one
 * of them has taken of memory it keeps.
 */
export function createAnalysers(options: {
  readonly workers: number
  readonly signal?: AbortSignal | undefined
  readonly workerFile?: string
}): Analysers {
  const { workers, signal, workerFile = fileBeside(import.meta.url, './analyse-worker.js') } = options
  const pool = createWorkerPool<AnalyseRequest, Answer>({
    name: 'size analysis',
    workers,
    workerFile,
    send: (request) => ({ message: request, transfer: [] }),
    // A thread gives back all that it took when it ends; this one keeps what its heap has grown by.
    inThisThread: () => (request) => answerTo(() => analyseProgram({ ...request, savesMemory: true })),
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 },
    signal,
  })
  const analyse = async (request: AnalyseRequest): Promise<Answer> => {
    try {
      return await pool.run(request)
    } catch (error) {
      if (error instanceof CancelledError) throw error
      // The thread ended, by its limit of memory for example.
      return { failed: `its analysis ended early: ${briefReason(error)}` }
    }
  }
  return { analyse, close: pool.close }
}

/** The answer, whatever the work throws. */
export function answerTo(work: () => ProgramAnalysis): Answer {
  try {
    return { analysis: withoutTurbofan(work) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Does work in which most functions run for some milliseconds, and then never again, without V8's last compiler, which would
 * take half as much CPU as the work itself. The flag is the whole process's, so it is set for that time only. In Node 22
 * and before, the compiler before it makes slower code, and nothing is won.
 */
function withoutTurbofan<Result>(work: () => Result): Result {
  if (Number.parseInt(process.versions.node, 10) < 24) return work()
  setFlagsFromString('--no-turbofan')
  try {
    return work()
  } finally {
    setFlagsFromString('--turbofan')
  }
}
