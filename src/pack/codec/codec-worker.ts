// The entry of a worker thread: encodes one stream after another. In the bundle it is a separate file next to the
// entries and the WebAssembly modules.

import { parentPort } from 'node:worker_threads'
import { type CodecJob, createEncoder } from './job.ts'

const encode = createEncoder()

parentPort?.on('message', (job: CodecJob) => {
  const encoded = encode(job)
  parentPort?.postMessage(encoded, [encoded.buffer])
})
