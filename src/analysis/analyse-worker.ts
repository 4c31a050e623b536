// The entry of a worker thread: gives the bytes of one program after another to packages. The bundle has it as a separate
// file, as it has all workers.

import { parentPort } from 'node:worker_threads'
import { type AnalyseRequest, analyseProgram } from './analyse.ts'
import { answerTo } from './pool.ts'

parentPort?.on('message', (request: AnalyseRequest) => {
  const answer = answerTo(() => analyseProgram(request))
  const { starts, ownerOf } = 'analysis' in answer ? answer.analysis.attribution : {}
  parentPort?.postMessage(
    answer,
    [starts, ownerOf].flatMap((numbers) => (numbers === undefined ? [] : [numbers.buffer])),
  )
})
