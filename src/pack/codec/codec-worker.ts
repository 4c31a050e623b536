// The entry of a worker thread: encodes one stream after another. In the bundle it is a separate file next to the
// entries and the WebAssembly modules.

import { parentPort } from 'node:worker_threads'
import { collectAll } from '../../host/memory/collect.ts'
import { type CodecJob, createEncoder } from './job.ts'

const encode = createEncoder()
const largeBytes = 4_000_000

parentPort?.on('message', (job: CodecJob) => {
  const encoded = encode(job)
  const answered = encoded.bytes ?? encoded.input
  const memory = answered instanceof Uint8Array ? answered.buffer : undefined
  parentPort?.postMessage(encoded, memory instanceof ArrayBuffer ? [memory] : [])
  // When the job is forgotten: its input may be a quarter of a large program.
  if (job.input instanceof Uint8Array && job.input.length > largeBytes) setImmediate(collectAll)
})
