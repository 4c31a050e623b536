import { setTimeout as sleep } from 'node:timers/promises'
import { CancelledError } from '../../../src/errors.ts'
import { createBeginnings } from '../../../src/host/stages/ahead.ts'
import { testHost } from '../../support/host.ts'

const whole = async <T>(value: T): Promise<T> => value

describe('work that begins before its stage', () => {
  it('says nothing until it is shown, then everything in order, and from then on at once', async () => {
    const host = testHost()
    let goOn: () => void = () => {}
    const wait = new Promise<void>((resolve) => {
      goOn = resolve
    })
    let hasRun: () => void = () => {}
    const ran = new Promise<void>((resolve) => {
      hasRun = resolve
    })
    const { early, shown } = createBeginnings(host).begin(async ({ host: own, hold }) => {
      own.log.info('one')
      own.log.status('half')
      hold(() => host.log.warning('two'))
      await own.run({ command: 'sh', args: ['-c', 'echo three'] })
      hasRun()
      await wait
      own.log.info('four')
      return 'result'
    }, whole)
    await ran
    expect(host.lines).toEqual([])
    host.log.info('an earlier stage')
    const result = shown()
    expect(host.lines.filter((line) => !line.startsWith('debug'))).toEqual([
      'info an earlier stage',
      'info one',
      'warning two',
      'child three\n',
    ])
    goOn()
    expect(await result).toBe('result')
    expect(await early).toBe('result')
    expect(host.lines.at(-1)).toBe('info four')
  })

  it('masks at once what must not be seen', () => {
    const host = testHost()
    createBeginnings(host).begin(async ({ host: own }) => own.log.secret('password'), whole)
    expect(host.secrets).toEqual(['password'])
  })

  it('fails where it is shown, and nowhere else', async () => {
    const beginnings = createBeginnings(testHost())
    const failing = beginnings.begin(() => Promise.reject(new Error('it failed')), whole)
    const later = beginnings.begin(
      async () => 'early',
      async () => {
        throw new Error('the rest failed')
      },
    )
    await sleep(1)
    await expect(failing.shown()).rejects.toThrow('it failed')
    expect(await later.early).toBe('early')
    await expect(later.shown()).rejects.toThrow('the rest failed')
  })

  it('is ended with its processes when the run gives it up', async () => {
    const beginnings = createBeginnings(testHost())
    const { shown } = beginnings.begin(({ host }) => host.run({ command: 'sleep', args: ['300'] }), whole)
    await sleep(100)
    const started = Date.now()
    await beginnings.giveUp()
    await expect(shown()).rejects.toThrow(CancelledError)
    expect(Date.now() - started).toBeLessThan(10_000)
  })
})
