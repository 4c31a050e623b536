import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CancelledError, ToolError } from '../../../src/errors.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { processes, until, untilGone } from '../../support/waiting.ts'

const node = process.execPath
// Other runs of these tests may be under way on the machine.
const [first, second] = [`4321.${process.pid}`, `4322.${process.pid}`]

function script(text: string): string {
  const path = join(temporaryFolder('tool with space '), 'tool "x"')
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
  return path
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}

const sleeps = (word: string) => (command: string) => command === `sleep ${word}`

describe('run', () => {
  it('gives both outputs and shows them in the log', async () => {
    const host = testHost()
    const { stdout, stderr } = await host.run({ command: script('echo out; echo err >&2'), args: [] })
    expect([stdout, stderr]).toEqual(['out\n', 'err\n'])
    expect(host.lines).toEqual(expect.arrayContaining(['child out\n', 'child err\n']))
  })

  it('tells when the process has been started, which it is not if that fails', async () => {
    const host = testHost()
    const go = join(temporaryFolder(), 'go')
    const tool = script('echo $1; while ! [ -e "$2" ]; do sleep 0.05; done')
    const told: string[] = []
    const one = (word: string) => ({ command: tool, args: [word, go], onStart: () => told.push(word) })
    const both = ['a', 'b'].map(async (word) => {
      const { stdout } = await host.run(one(word))
      told.push(`${stdout.trim()} ended`)
    })
    await until(() => told.length > 1, 'two processes')
    writeFileSync(go, '')
    await Promise.all(both)
    expect(told.slice(0, 2).sort()).toEqual(['a', 'b'])
    expect(told.slice(2).sort()).toEqual(['a ended', 'b ended'])
    await failure(host.run({ ...one('c'), cwd: '/nowhere' }))
    expect(told.length).toBe(4)
  })

  it('asks for each line of standard error whether it is taken out', async () => {
    const host = testHost()
    // The first letter of the third line comes in two pieces.
    const command = script("{ printf 'é a\\nb\\n\\303'; sleep 0.1; printf '\\251 c\\n\\nd'; } >&2; echo 'é out'")
    const takesErrorLine = (line: string): boolean => line.startsWith('é')
    const { stdout, stderr } = await host.run({ command, args: [], takesErrorLine })
    expect([stdout, stderr]).toEqual(['é out\n', 'b\n\nd'])
    const shown = host.lines.filter((line) => line.startsWith('child ')).map((line) => line.slice('child '.length))
    expect(shown.join('').replace('é out\n', '')).toBe('b\n\nd')
    const failing = script('echo é >&2; echo why >&2; exit 1')
    expect(await failure(host.run({ command: failing, args: [], takesErrorLine }))).toMatchObject({ output: 'why\n' })
  })

  it('holds the output back until it is known whether it is of use', async () => {
    const tool = script('echo early; sleep 0.3; echo late')
    const shown = (after: Promise<unknown>) => {
      const host = testHost()
      const { lines } = host
      return host.run({ command: tool, args: [], shownAfter: after }).then(() => lines)
    }
    expect(await shown(sleep(50))).toEqual(expect.arrayContaining(['child early\n', 'child late\n']))
    const lines = await shown(sleep(50).then(() => Promise.reject(new Error('of no use'))))
    expect(lines.filter((line) => line.startsWith('child'))).toEqual([])
  })

  it('ends a process for the signal of its command, and no other', async () => {
    const controller = new AbortController()
    const host = testHost()
    const ended = failure(host.run({ command: script('sleep 60'), args: [], signal: controller.signal }))
    const other = host.run({ command: script('sleep 1; echo done'), args: [] })
    await sleep(100)
    controller.abort()
    expect(await ended).toBeInstanceOf(CancelledError)
    expect((await other).stdout).toBe('done\n')
  })

  it('passes arguments as they are, never to a shell', async () => {
    const args = ['a b', '$(id)', ';', '"', "'", '\\', '', '-x', '`x`', '*']
    const host = testHost()
    const program = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))'
    const { stdout } = await host.run({ command: node, args: ['-e', program, '--', ...args], quiet: true })
    expect(JSON.parse(stdout)).toEqual(args)
    expect(host.lines.filter((line) => line.startsWith('child'))).toEqual([])
  })

  it('finds a command on the PATH of the environment it is given', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'my-tool'), '#!/bin/sh\necho found $X\n', { mode: 0o755 })
    const { stdout } = await testHost().run({ command: 'my-tool', args: [], env: { PATH: `${folder}:/bin`, X: '1' } })
    expect(stdout).toBe('found 1\n')
  })

  it('names a command that does not exist', async () => {
    const error = await failure(testHost().run({ command: 'no-such-tool', args: ['x'] }))
    expect(error).toBeInstanceOf(ToolError)
    expect(String(error)).toContain('no-such-tool x: command not found')
  })

  it('throws with the last lines when the exit code is not 0, or gives it back on request', async () => {
    const tool = script('echo reason >&2; exit 3')
    const host = testHost()
    const error = await failure(host.run({ command: tool, args: [] }))
    expect(error).toMatchObject({ exitCode: 3, output: 'reason\n' })
    expect((await host.run({ command: tool, args: [], anyExitCode: true })).exitCode).toBe(3)
  })

  it('never takes a process that a signal ended for a success', async () => {
    const error = await failure(testHost().run({ command: script('kill -9 $$'), args: [], anyExitCode: true }))
    expect(String(error)).toContain('killed by a signal')
  })

  it('gives the input to the child, and an empty one where there is none', async () => {
    const host = testHost()
    expect((await host.run({ command: 'cat', args: [], input: 'hello' })).stdout).toBe('hello')
    expect((await host.run({ command: 'cat', args: [] })).stdout).toBe('')
  })

  it('survives a child that closes its input unread', async () => {
    const tool = script('exec <&-; sleep 0.1; echo done')
    const finished = await testHost().run({ command: tool, args: [], input: 'x'.repeat(10_000_000) })
    expect(finished.stdout).toBe('done\n')
  })

  it('ends the whole tree, orphans too, when the time is up', async () => {
    const tool = script(`(setsid sleep ${first} &) ; trap "" TERM; sleep ${first}`)
    const error = await failure(testHost().run({ command: tool, args: [], timeoutMs: 1000 }))
    expect(String(error)).toContain('timed out after 1 s')
    await untilGone(sleeps(first))
  })

  it('ends the whole tree when the run is cancelled', async () => {
    const host = testHost()
    const work = failure(host.run({ command: script(`sleep ${second} & sleep ${second}`), args: [] }))
    await until(() => processes().filter(({ command }) => sleeps(second)(command)).length === 2, 'two processes')
    host.abort()
    expect(await work).toBeInstanceOf(CancelledError)
    await untilGone(sleeps(second))
    expect(await failure(host.run({ command: 'true', args: [] }))).toBeInstanceOf(CancelledError)
  })
})
