// bench: random changes in a repository of many programs: which have other bytes, which another key ([programs] [changes] [seed] [GOROOT of another Go …])

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mutate } from '../__tests__/keys/mutations/judge.ts'
import { makeRepository } from '../__tests__/keys/mutations/repository.ts'
import type { Host, Log } from '../src/host/host.ts'
import { createRun } from '../src/host/processes/process.ts'
import type { GoToolchain } from '../src/toolchain/types.ts'
import { table } from './support.ts'

const [programs = '100', changes = '500', seed = '1', ...roots] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-mutations-'))
const controller = new AbortController()
process.once('SIGINT', () => controller.abort())
const nothing = (): void => {}
const log: Log = {
  info: nothing,
  debug: nothing,
  child: nothing,
  warning: nothing,
  error: nothing,
  status: nothing,
  group: (_title, work) => work(),
  secret: nothing,
}
try {
  const repository = makeRepository({ folder, count: Number(programs) })
  const { env } = repository
  const host: Host = {
    env,
    log,
    run: createRun({ env, log, signal: controller.signal }),
    send: () => Promise.reject(new Error('nothing is sent')),
    toolCache: {
      find: async () => undefined,
      versions: async () => [],
      install: () => Promise.reject(new Error('none')),
    },
    signal: controller.signal,
    temporaryFolder: folder,
    cacheFolder: folder,
    now: () => Date.now(),
  }
  const first = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8', env }).trim()
  const versions = [first, ...roots].map(toolchainAt)
  const started = performance.now()
  const counts = await mutate({
    repository,
    host,
    versions: [versions[0] ?? toolchainAt(first), ...versions.slice(1)],
    folder,
    count: Number(changes),
    seed: Number(seed),
    onChange: (kind, done) => {
      if (done % 25 === 0) console.error(`${done} ${kind.name} ${((performance.now() - started) / 1000).toFixed(0)} s`)
    },
  })
  const columns = ['changes', 'bytes', 'keys', 'missed', 'needless'] as const
  const rows = [...counts].map(([name, count]) => [name, ...columns.map((column) => String(count[column]))])
  const total = columns.map((column) => String([...counts.values()].reduce((sum, count) => sum + count[column], 0)))
  console.log(
    table([
      ['kind of change', 'changes', 'other bytes', 'another key', 'missed', 'needless'],
      ...rows,
      ['all', ...total],
    ]),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function toolchainAt(root: string): GoToolchain {
  const command = join(root, 'bin', 'go')
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOROOT: root }
  const version = execFileSync(command, ['env', 'GOVERSION'], { encoding: 'utf8', env }).trim()
  return { command, root, version: version.replace('go', ''), source: 'path', requestedBy: 'the bench' }
}
