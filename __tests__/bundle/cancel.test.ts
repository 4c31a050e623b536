import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { bundledCommand, cancelled, type Started, start, startAction, usualUser } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'
import { findTool } from '../support/tools.ts'
import { filesBelow, processes, until, untilGone } from '../support/waiting.ts'

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

const hello = 'package main\n\nfunc main() { println("hello") }\n'

function moduleFolder(source: string): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'go.mod'), 'module example.org/hello\n\ngo 1.21\n')
  writeFileSync(join(folder, 'main.go'), source)
  return folder
}

// A tool that does its work but for one kind of call, in which it starts a child that sleeps, and waits for it.
function sleepingTool(name: string, condition: string, otherwise: string): string {
  const folder = temporaryFolder()
  const text = `#!/bin/sh\nif ${condition}; then sleep ${nap} & wait; exit 0; fi\n${otherwise}\n`
  writeFileSync(join(folder, name), text, { mode: 0o755 })
  return `${folder}${delimiter}${process.env.PATH}`
}

const isSleeper = (command: string): boolean => command === `sleep ${nap}`
const sleepers = () => processes().filter(({ command }) => isSleeper(command))

/** Waits until a run is where the case wants it; fails at once if it ends before. */
async function untilReached({ child }: Pick<Started, 'child'>, reached: () => boolean): Promise<void> {
  await until(() => {
    if (child.exitCode !== null) throw new Error(`the run ended with ${child.exitCode} before it was cancelled`)
    return reached()
  }, 'the stage in which the run is cancelled')
}

type Case = {
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly source?: string
  /** `temporary` is where the run keeps what it makes. */
  readonly reached: (temporary: string) => boolean
}

const stages: Readonly<Record<string, () => Promise<Case>>> = {
  'a download of Go': async () => {
    const server = await silentServer()
    const inputs = { 'go-version': '1.97.1', 'go-download-base-url': `http://${server.address}`, upx: 'false' }
    return { inputs, reached: () => server.requests.length > 0 }
  },
  'the tests': async () => {
    const env = { PATH: sleepingTool('go', '[ "$1" = test ]', `exec '${findTool('go')}' "$@"`) }
    return { inputs: { upx: 'false', test: './...' }, env, reached: () => sleepers().length > 0 }
  },
  'the compilation': async () => {
    const env = { PATH: sleepingTool('go', '[ "$1" = build ]', `exec '${findTool('go')}' "$@"`) }
    return { inputs: { upx: 'false' }, env, reached: () => sleepers().length > 0 }
  },
  packing: async () => {
    const env = { PATH: sleepingTool('upx', '[ "$1" != --version ]', 'echo upx 4.2.4') }
    return { inputs: { upx: 'true' }, env, reached: () => sleepers().length > 0 }
  },
  'the compression': async () => {
    // Some MB, which take seconds.
    const source = 'package main\n\nimport "net/http"\n\nfunc main() { _ = http.ListenAndServe("", nil) }\n'
    const reached = (temporary: string): boolean => filesBelow(temporary).some((file) => file.endsWith('.tmp'))
    return { inputs: { upx: 'false' }, env: { XDG_CACHE_HOME: temporaryFolder() }, source, reached }
  },
  'the push': async () => {
    const server = await silentServer()
    const inputs = { upx: 'false', images: `${server.address}/x`, push: 'true' }
    return { inputs, reached: () => server.requests.some((request) => request.startsWith('POST ')) }
  },
}
const signals = ['SIGINT', 'SIGTERM'] as const
const cases = Object.entries(stages).flatMap(([stage, make]) => signals.map((signal) => ({ stage, signal, make })))

const flagsOf = (inputs: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(inputs).map(([name, value]) => `--${name}=${value}`)

describe('a cancelled command', () => {
  it.each(cases)('is gone soon after $signal in $stage, and leaves nothing', async ({ signal, make }) => {
    const begin = async () => {
      const { inputs, env, source = hello, reached } = await make()
      const user = usualUser()
      const temporary = user.TMPDIR ?? ''
      const cwd = moduleFolder(source)
      const started = start(bundledCommand, flagsOf(inputs), { cwd, env: { ...user, ...env } })
      await untilReached(started, () => reached(temporary))
      return { started, temporary, cwd }
    }
    const { ended } = await cancelled(signal, {
      begin,
      check: async ({ temporary, cwd }) => {
        await untilGone(isSleeper)
        expect(readdirSync(temporary)).toEqual([])
        expect(readdirSync(cwd).sort()).toEqual(['go.mod', 'main.go'])
      },
    })
    expect(ended.code).toBe(signal === 'SIGINT' ? 130 : 143)
    expect(ended.stderr).toContain('cancelled')
  })

  it('can be run again after SIGKILL', async () => {
    const { inputs, env, reached } = await (stages['the compilation']?.() ?? Promise.reject(new Error('no such stage')))
    const user = usualUser()
    const cwd = moduleFolder(hello)
    const first = start(bundledCommand, flagsOf(inputs), { cwd, env: { ...user, ...env } })
    await untilReached(first, () => reached(user.TMPDIR ?? ''))
    first.child.kill('SIGKILL')
    await first.ended
    for (const { id } of sleepers()) process.kill(id)
    const second = await start(bundledCommand, ['--upx=false'], { cwd, env: user }).ended
    expect(second.code).toBe(0)
  })
})

describe('a cancelled action', () => {
  const asking = async (): Promise<Case> => {
    const server = await silentServer()
    const env = {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `http://${server.address}/`,
      ACTIONS_RUNTIME_TOKEN: 'a-token',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: 'a'.repeat(40),
    }
    return { inputs: { upx: 'false' }, env, reached: () => server.requests.length > 0 }
  }
  const caching = signals.map((signal) => ({ stage: 'the question for caches', signal, make: asking }))

  it.each([...cases, ...caching])(
    'is gone soon after $signal in $stage, with one annotation, and leaves nothing',
    async ({ signal, make }) => {
      const begin = async () => {
        const { inputs, env, source = hello, reached } = await make()
        const temporary = temporaryFolder('runner-temp-')
        const cwd = moduleFolder(source)
        mkdirSync(join(cwd, '.git'))
        const { started, results } = startAction(inputs, { cwd, env: { ...env, RUNNER_TEMP: temporary } })
        await untilReached(started, () => reached(temporary))
        return { started, results, temporary }
      }
      const { ended } = await cancelled(signal, {
        begin,
        check: async ({ temporary, results }) => {
          await untilGone(isSleeper)
          expect(readdirSync(temporary)).toEqual([])
          expect(results().outputs).toEqual({})
        },
      })
      const errors = ended.stdout.match(/^::error.*$/gm)
      expect(errors).toEqual(['::error::cancelled: nothing was tagged, nothing is left behind'])
      expect(ended.code).toBe(1)
    },
  )
})
