import { UsageError } from '../../../src/errors.ts'
import { readHealthCheck } from '../../../src/inputs/image/health-check.ts'

const read = (text: string) => readHealthCheck({ name: 'health-check', text })

describe('a health check', () => {
  it.each([
    ['/app health', { command: ['/app', 'health'] }],
    ['["/app", "--check all"]', { command: ['/app', '--check all'] }],
    ['CMD ["/app","health"]', { command: ['/app', 'health'] }],
    [
      '--interval=1m30s --timeout=500ms --start-period=2h --start-interval=1.5s --retries=5 /app --health --quiet=1',
      {
        command: ['/app', '--health', '--quiet=1'],
        intervalNs: 90e9,
        timeoutNs: 5e8,
        startPeriodNs: 7200e9,
        startIntervalNs: 15e8,
        retries: 5,
      },
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('is none where nothing is written', () => {
    expect(read(' ')).toBeUndefined()
  })

  it.each([
    ['--interval=30 /app', '--interval is "30"'],
    ['--interval=0s /app', '--interval is "0s"'],
    ['--retries=0 /app', '--retries=0 is no option'],
    ['--wait=3s /app', '--wait=3s is no option'],
    ['CMD-SHELL curl localhost', 'needs a shell'],
    ['--interval=3s', 'names no command'],
    ['[""]', 'names no command'],
  ])('%s is refused', (text, message) => {
    expect(() => read(text)).toThrow(UsageError)
    expect(() => read(text)).toThrow(message)
  })
})
