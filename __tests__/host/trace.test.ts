import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTrace, keepingTrace, traced, tracedRun, traceText } from '../../src/host/trace.ts'
import { temporaryFolder, testHost } from '../support/host.ts'

type Event = { name: string; ph: string; tid: number; ts: number; dur: number; args?: { name: string } }

const eventsOf = (text: string): readonly Event[] => JSON.parse(text).traceEvents

describe('a trace', () => {
  it('has work since a time before it was asked for, if that says so', async () => {
    let now = 0
    const trace = createTrace(() => now)
    now = 50
    await trace.span('part', 'compile', async (since) => {
      now = 80
      since(20)
    })
    await trace.span('part', 'pack', async (since) => since(90))
    expect(trace.spans().slice(1)).toEqual([
      { kind: 'part', name: 'compile', startMs: 20, endMs: 80 },
      { kind: 'part', name: 'pack', startMs: 80, endMs: 80 },
    ])
  })

  it('has a row for each span that runs beside another of its kind, and times in µs', () => {
    const events = eventsOf(
      traceText([
        { kind: 'process', name: 'go list', startMs: 10, endMs: 20 },
        { kind: 'stage', name: 'Plan', startMs: 5, endMs: 40 },
        { kind: 'process', name: 'go env', startMs: 15, endMs: 30.5 },
        { kind: 'process', name: 'go build', startMs: 20, endMs: 35 },
      ]),
    )
    const rows = events.filter(({ ph }) => ph === 'M').map(({ tid, args }) => [tid, args?.name])
    expect(rows).toEqual([
      [1, 'stage 1'],
      [2, 'process 1'],
      [3, 'process 2'],
    ])
    const spans = events.filter(({ ph }) => ph === 'X').map(({ name, tid, ts, dur }) => [name, tid, ts, dur])
    expect(spans).toEqual([
      ['Plan', 1, 5000, 35_000],
      ['go list', 2, 10_000, 10_000],
      ['go env', 3, 15_000, 15_500],
      ['go build', 2, 20_000, 15_000],
    ])
  })

  it('holds the name of a process and its subcommand, and no other argument', async () => {
    const trace = createTrace()
    const run = tracedRun(async () => ({ exitCode: 0, stdout: '', stderr: '' }), trace)
    await run({ command: '/usr/bin/go', args: ['-C', '/src', 'build', '-ldflags=-X main.key=secret', 'word'] })
    expect(eventsOf(trace.text()).map(({ name }) => name)).toContain('go build')
    expect(trace.text()).not.toMatch(/secret|word|src/)
  })

  it('is written when the work fails, and a file that cannot be written is a warning', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'taken'))
    const host = testHost({ trace: createTrace() })
    const failing = (file: string): Promise<never> =>
      keepingTrace({ file, host }, () =>
        traced(host, 'hash', async () => {
          throw new Error('work failed')
        }),
      )
    await expect(failing(join(folder, 'trace.json'))).rejects.toThrow('work failed')
    await expect(failing(join(folder, 'taken'))).rejects.toThrow('work failed')
    expect(readFileSync(join(folder, 'trace.json'), 'utf8')).toContain('"hash"')
    expect(host.lines).toEqual([expect.stringMatching(/^warning The trace cannot be written to .*taken: EISDIR/)])
  })
})
