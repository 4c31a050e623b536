import { setTimeout as sleep } from 'node:timers/promises'
import { both, createRoom, inParallel } from '../../src/host/parallel.ts'

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

describe('a room', () => {
  // Guests stay until they are told to go.
  function visits(places: number, signal = new AbortController().signal) {
    const room = createRoom({ places, signal })
    const inside = new Set<string>()
    const leave = new Map<string, () => void>()
    const enter = (name: string, how?: { readonly alone: boolean }): Promise<string> =>
      room.enter(async () => {
        inside.add(name)
        await new Promise<void>((resolve) => leave.set(name, resolve))
        inside.delete(name)
        return name
      }, how)
    const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
    return {
      enter,
      inside: async () => {
        await settle()
        return [...inside]
      },
      leave: (name: string) => leave.get(name)?.(),
    }
  }

  it('has as many in it as there are places, or one that is alone, in order of arrival', async () => {
    const { enter, inside, leave } = visits(2)
    const all = Promise.all([enter('a'), enter('b'), enter('c'), enter('x', { alone: true }), enter('d')])
    expect(await inside()).toEqual(['a', 'b'])
    leave('a')
    expect(await inside()).toEqual(['b', 'c'])
    leave('b')
    expect(await inside()).toEqual(['c'])
    leave('c')
    expect(await inside()).toEqual(['x'])
    leave('x')
    expect(await inside()).toEqual(['d'])
    leave('d')
    expect(await all).toEqual(['a', 'b', 'c', 'x', 'd'])
  })

  it('is left by work that fails, and lets nobody in once it is over', async () => {
    const controller = new AbortController()
    const room = createRoom({ places: 1, signal: controller.signal })
    await expect(room.enter(() => Promise.reject(new Error('it failed')))).rejects.toThrow('it failed')
    expect(await room.enter(async () => 'next')).toBe('next')
    controller.abort(new Error('over'))
    await expect(room.enter(async () => 'late')).rejects.toThrow('over')
  })
})
