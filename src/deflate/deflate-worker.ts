// The entry of a worker thread: deflates one piece after another. The bundle has it as a separate file, since a worker
// that loaded the whole program would start slowly and take its memory a second time.

import { parentPort } from 'node:worker_threads'
import { createDeflate, type Piece } from './deflate.ts'
import type { Deflated } from './pool.ts'

const deflate = createDeflate()

parentPort?.on('message', (piece: Piece) => {
  const deflated = deflate(piece)
  const result: Deflated = { deflated, memory: piece.bytes.buffer }
  parentPort?.postMessage(result, [...new Set([deflated.buffer, piece.bytes.buffer])])
})
