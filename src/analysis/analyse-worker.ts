// The entry of a worker thread: gives the bytes of one program after another to packages. The bundle has it as a separate
// file, as it has all workers.

import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { type AnalyseRequest, analyseProgram } from './analyse.ts'
import { answerTo } from './pool.ts'

// Packing and compressing come first: on Linux each thread has a priority of its own.
try {
  setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), constants.priority.PRIORITY_BELOW_NORMAL)
} catch {
  // Elsewhere the thread has the priority of the others.
}

parentPort?.on('message', (request: AnalyseRequest) => {
  const answer = withoutTurbofan(() => answerTo(() => analyseProgram(request)))
  const { starts, ownerOf } = 'analysis' in answer ? answer.analysis.attribution : {}
  parentPort?.postMessage(
    answer,
    [starts, ownerOf].flatMap((numbers) => (numbers === undefined ? [] : [numbers.buffer])),
  )
})

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
