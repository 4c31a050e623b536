import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bundledCommand, freshUser, start, startAction } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'
import { findTool } from '../support/tools.ts'

// The runner signals the node process alone: what it has started must go with it.

const servers: Server[] = []
// Other runs of these tests may be under way on the machine.
const nap = `6543.${process.pid}`
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

type Silent = { readonly address: string; readonly requests: string[] }

// Takes every connection and answers only that it is a registry without the blob.
async function silentServer(): Promise<Silent> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    if (request.method === 'GET' && request.url === '/v2/') response.writeHead(200).end()
    else if (request.method === 'HEAD') response.writeHead(404).end()
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

function moduleFolder(): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'go.mod'), 'module example.org/hello\n\ngo 1.21\n')
  writeFileSync(join(folder, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n')
  return folder
}

// A tool that does its work but for one kind of call, in which it starts a child that sleeps, and waits for it.
function sleepingTool(name: string, condition: string, otherwise: string): string {
  const folder = temporaryFolder()
  const text = `#!/bin/sh\nif ${condition}; then sleep ${nap} & wait; exit 0; fi\n${otherwise}\n`
  writeFileSync(join(folder, name), text, { mode: 0o755 })
  return `${folder}${delimiter}${process.env.PATH}`
}

function sleepers(): number {
  return execFileSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line === `sleep ${nap}`).length
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('what was waited for did not come')
    await sleep(20)
  }
}

type Case = { readonly args: readonly string[]; readonly env?: Record<string, string>; readonly reached: () => boolean }

const stages: Readonly<Record<string, () => Promise<Case>>> = {
  'a download of Go': async () => {
    const server = await silentServer()
    const args = ['--go-version', '1.97.1', '--go-download-base-url', `http://${server.address}`, '--upx=false']
    return { args, reached: () => server.requests.length > 0 }
  },
  'the compilation': async () => {
    const real = findTool('go') ?? 'go'
    const env = { PATH: sleepingTool('go', '[ "$1" = build ]', `exec '${real}' "$@"`) }
    return { args: ['--upx=false'], env, reached: () => sleepers() > 0 }
  },
  packing: async () => {
    const env = { PATH: sleepingTool('upx', '[ "$1" != --version ]', 'echo upx 4.2.4') }
    return { args: ['--upx=true'], env, reached: () => sleepers() > 0 }
  },
  'the push': async () => {
    const server = await silentServer()
    const args = ['--upx=false', '--images', `${server.address}/x`, '--push']
    return { args, reached: () => server.requests.some((request) => request.startsWith('POST ')) }
  },
}
const cases = Object.entries(stages).flatMap(([stage, make]) =>
  (['SIGINT', 'SIGTERM'] as const).map((signal) => ({ stage, signal, make })),
)

describe('a cancelled run', () => {
  it.each(cases)('is gone within two seconds of $signal in $stage, and leaves nothing', async ({ signal, make }) => {
    const { args, env, reached } = await make()
    const user = freshUser()
    const cwd = moduleFolder()
    const { child, ended } = start(bundledCommand, args, { cwd, env: { ...user, ...env } })
    await until(reached)
    const signalled = Date.now()
    child.kill(signal)
    const { code, stderr } = await ended
    expect(Date.now() - signalled).toBeLessThan(2000)
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143)
    expect(stderr).toContain('cancelled')
    expect(sleepers()).toBe(0)
    expect(readdirSync(user.TMPDIR ?? '')).toEqual([])
    expect(readdirSync(cwd).sort()).toEqual(['go.mod', 'main.go'])
  })

  it('is one annotation and exit code 1 for the action', async () => {
    const server = await silentServer()
    const cwd = moduleFolder()
    mkdirSync(join(cwd, '.git'))
    const inputs = { upx: 'false', images: `${server.address}/x`, push: 'true' }
    const { started, results } = startAction(inputs, { cwd })
    await until(() => server.requests.some((request) => request.startsWith('POST ')))
    started.child.kill('SIGINT')
    const { code, stdout } = await started.ended
    expect(code).toBe(1)
    expect(stdout.match(/^::error.*$/gm)).toEqual(['::error::cancelled: nothing was tagged, nothing is left behind'])
    expect(results().outputs).toEqual({})
  })

  it('can be run again after SIGKILL', async () => {
    const { args, env, reached } = await (stages['the compilation']?.() ?? Promise.reject(new Error('no such stage')))
    const user = freshUser()
    const cwd = moduleFolder()
    const first = start(bundledCommand, args, { cwd, env: { ...user, ...env } })
    await until(reached)
    first.child.kill('SIGKILL')
    await first.ended
    for (const id of execFileSync('pgrep', ['-f', `^sleep ${nap}$`], { encoding: 'utf8' })
      .trim()
      .split('\n'))
      process.kill(Number(id))
    const second = await start(bundledCommand, ['--upx=false'], { cwd, env: user }).ended
    expect(second.code).toBe(0)
  })
})
