// The entry of a worker thread: gives the bytes of one program after another to packages. The bundle has it as a separate
// file, as it has all workers.

import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
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
  const answer = answerTo(() => analyseProgram(request))
  const { starts, ownerOf } = 'analysis' in answer ? answer.analysis.attribution : {}
  parentPort?.postMessage(
    answer,
    [starts, ownerOf].flatMap((numbers) => (numbers === undefined ? [] : [numbers.buffer])),
  )
})
