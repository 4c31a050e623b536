import { setTimeout as sleep } from 'node:timers/promises'
import { both, inParallel } from '../../src/host/parallel.ts'

describe('inParallel', () => {
  it('keeps the order of the items and the limit', async () => {
    let now = 0
    let most = 0
    const results = await inParallel({
      items: [30, 1, 20, 1, 10],
      limit: 2,
      work: async (ms) => {
        now += 1
        most = Math.max(most, now)
        await sleep(ms)
        now -= 1
        return ms
      },
    })
    expect(results).toEqual([30, 1, 20, 1, 10])
    expect(most).toBe(2)
  })

  it('begins nothing after a failure, and throws it when all that ran has ended', async () => {
    const ended: number[] = []
    const work = inParallel({
      items: [1, 2, 3, 4],
      limit: 2,
      work: async (item) => {
        await sleep(item === 1 ? 5 : 30)
        ended.push(item)
        if (item === 1) throw new Error('first')
      },
    })
    await expect(work).rejects.toThrow('first')
    expect(ended).toEqual([1, 2])
  })
})

describe('both', () => {
  it('waits for the second although the first has failed', async () => {
    let ended = false
    const second = sleep(20).then(() => {
      ended = true
    })
    await expect(both(Promise.reject(new Error('no')), second)).rejects.toThrow('no')
    expect(ended).toBe(true)
  })
})
