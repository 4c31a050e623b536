import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiledSources } from '../support/compiled.ts'
import { temporaryFolder } from '../support/host.ts'

// A hash cannot be interrupted: ending such a thread takes a while.
const worker = `import { pbkdf2Sync } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
parentPort.on('message', (job) => {
  parentPort.postMessage(job)
  if (job > 2) pbkdf2Sync('a', 'b', 1_000_000, 32, 'sha256')
})`

// The answers are there when the workers are stopped, but nobody has read them yet.
const script = (pool: string, workerFile: string): string => `
import { createWorkerPool } from ${JSON.stringify(pool)}
const workerFile = ${JSON.stringify(workerFile)}
const send = (message) => ({ message, transfer: [] })
const pool = createWorkerPool({ name: 'test', workers: 2, workerFile, send, inThisThread: () => (job) => job, resourceLimits: {} })
await Promise.all([pool.run(1), pool.run(2)])
const unread = [pool.run(3), pool.run(4)]
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
await pool.close()
console.log('closed', ...(await Promise.allSettled(unread)).map(({ status }) => status))`

describe('a pool of workers', () => {
  it('is closed when all workers have ended, even if one has answered meanwhile', () => {
    const workerFile = join(temporaryFolder(), 'worker.mjs')
    writeFileSync(workerFile, worker)
    const pool = join(compiledSources(), 'host/worker-pool.js')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script(pool, workerFile)],
      { encoding: 'utf8', timeout: 120_000 },
    )
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'closed rejected rejected\n', stderr: '' })
  })
})
