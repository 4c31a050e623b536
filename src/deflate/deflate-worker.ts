// The entry of a worker thread: deflates one piece after another. In the bundle it is a file of its own beside the
// entries, since a worker that loaded all of the program would start slowly and take its memory once more.

import { parentPort } from 'node:worker_threads'
import { createDeflate, type Piece } from './deflate.ts'
import type { Deflated } from './pool.ts'

const deflate = createDeflate()

parentPort?.on('message', (piece: Piece) => {
  const deflated = deflate(piece)
  const result: Deflated = { deflated, memory: piece.bytes.buffer }
  parentPort?.postMessage(result, [...new Set([deflated.buffer, piece.bytes.buffer])])
})
