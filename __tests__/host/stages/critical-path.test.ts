import { criticalPath, type TimedWork } from '../../../src/host/stages/critical-path.ts'

const work = (name: string, startMs: number, endMs: number): TimedWork => ({ name, startMs, endMs })

describe('what a run has waited for', () => {
  it.each<[string, readonly TimedWork[], string]>([
    ['nothing that is known', [], 'other 100'],
    ['one after another', [work('compile', 0, 60), work('push', 60, 100)], 'compile 60, push 40'],
    [
      'what ends last of several at once',
      [work('git', 0, 10), work('Go', 0, 50), work('compile', 50, 100)],
      'Go 50, compile 50',
    ],
    [
      'not what still goes on when something begins',
      [work('compile', 0, 40), work('compile', 0, 80), work('pack', 40, 100)],
      'compile 40, pack 60',
    ],
    [
      'a name several times, where it comes first in time',
      [work('compile', 0, 30), work('pack', 30, 50), work('compile', 50, 90), work('push', 90, 100)],
      'compile 70, pack 20, push 10',
    ],
    ['time between', [work('plan', 10, 20), work('compile', 25, 95)], 'other 20, plan 10, compile 70'],
    ['a part that ends with the whole', [work('compile', 0, 100), work('link', 70, 100)], 'other 70, link 30'],
    ['what began before the run', [work('start', -20, 30), work('compile', 30, 100)], 'start 30, compile 70'],
    ['nothing that ends after the run', [work('post', 50, 120), work('compile', 0, 100)], 'compile 100'],
    ['no work without a time', [work('none', 100, 100), work('compile', 0, 100)], 'compile 100'],
  ])('%s', (_, works, expected) => {
    const path = criticalPath(works, { startMs: 0, endMs: 100 })
    expect(path.map(({ name, milliseconds }) => `${name} ${milliseconds}`).join(', ')).toBe(expected)
    expect(path.reduce((sum, { milliseconds }) => sum + milliseconds, 0)).toBe(100)
  })
})
