import { createStages } from '../../../src/host/stages/stages.ts'
import { createTrace, partOfRun } from '../../../src/host/trace.ts'
import { testHost } from '../../support/host.ts'

// A clock that only goes on when it is told to.
function madeClock() {
  let nowMs = 0
  return {
    nowMs: () => nowMs,
    pass: async (milliseconds: number): Promise<void> => {
      nowMs += milliseconds
    },
  }
}

describe('the stages of a run', () => {
  it('have their times, and the run has its critical path, on the clock of the trace', async () => {
    const { nowMs, pass } = madeClock()
    await pass(7)
    const host = testHost({ now: nowMs, trace: createTrace(nowMs) })
    const stages = createStages(host)
    await stages.stage({
      name: 'Compile',
      work: () => partOfRun(host, 'compile', () => pass(300)),
      decisions: () => ['a: 1 MB'],
    })
    await stages.stage({ name: 'Publish', work: () => partOfRun(host, 'push', () => pass(40)), decisions: () => [] })
    await pass(3)
    expect(stages.records()).toEqual([
      { name: 'Compile', milliseconds: 300, decisions: ['a: 1 MB'] },
      { name: 'Publish', milliseconds: 40, decisions: [] },
    ])
    expect(stages.path()).toEqual([
      { name: 'compile', milliseconds: 300 },
      { name: 'push', milliseconds: 40 },
      { name: 'other', milliseconds: 3 },
    ])
    expect(host.lines).toEqual(['group Compile', 'info   a: 1 MB', 'group Publish'])
  })

  it('have no path without a trace', () => {
    expect(createStages(testHost()).path()).toEqual([])
  })
})
