import { takeTurns } from '../../../src/compile/several/turns.ts'

// Work that ends when it is told to; `log` says what has begun.
function stage(rows: Readonly<Record<string, readonly string[]>>, limit = 10) {
  const log: string[] = []
  type Ends = { readonly done: () => void; readonly fail: (error: Error) => void; readonly made: () => void }
  const ends = new Map<string, Ends>()
  const turns = Object.entries(rows).map(([name, makes]) => ({
    makes: new Set(makes),
    work: (made: () => void) =>
      new Promise<string>((resolve, reject) => {
        log.push(name)
        ends.set(name, { done: () => resolve(name), fail: reject, made })
      }),
  }))
  const results = takeTurns(turns, { limit })
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return {
    log,
    results,
    make: async (name: string) => {
      ends.get(name)?.made()
      await settled()
    },
    end: async (name: string) => {
      ends.get(name)?.done()
      await settled()
    },
    fail: async (name: string) => {
      ends.get(name)?.fail(new Error(`${name} failed`))
      await settled()
    },
  }
}

describe('what needs the same', () => {
  it('waits until it is made, and then runs side by side', async () => {
    const { log, end, results } = stage({ a: ['std'], b: ['std'], c: ['std'] })
    expect(log).toEqual(['a'])
    await end('a')
    expect(log).toEqual(['a', 'b', 'c'])
    await end('c')
    await end('b')
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c'])
  })

  it('waits no longer when it is said to be made', async () => {
    const { log, make, end, fail, results } = stage({ a: ['std', 'x'], b: ['std'], c: ['x'] }, 2)
    await make('a')
    expect(log).toEqual(['a', 'b'])
    await fail('a')
    await make('b')
    await end('b')
    expect(log).toEqual(['a', 'b'])
    expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
    ])
  })

  it('is not waited for by what needs something else', async () => {
    const { log, end } = stage({ a: ['std', 'w'], b: ['std', 'x'], c: ['y'], d: ['y'] })
    expect(log).toEqual(['a', 'c'])
    await end('c')
    expect(log).toEqual(['a', 'c', 'd'])
    await end('a')
    expect(log).toEqual(['a', 'c', 'd', 'b'])
  })

  it('waits again for what only some of them need', async () => {
    const { log, end } = stage({ a: ['std', 'w'], b: ['std', 'x'], c: ['std', 'x'], d: ['std', 'w'] })
    await end('a')
    expect(log).toEqual(['a', 'b', 'd'])
    await end('b')
    expect(log).toEqual(['a', 'b', 'd', 'c'])
  })
})

it('what makes most goes first, and the results stay in order', async () => {
  const { log, end, results } = stage({ a: ['std'], b: ['std', 'x', 'y'], c: ['z', 'x'], d: ['z'] }, 2)
  expect(log).toEqual(['b', 'd'])
  await end('d')
  await end('b')
  expect(log).toEqual(['b', 'd', 'c', 'a'])
  for (const name of ['a', 'c']) await end(name)
  expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd'])
})

it('no more than the limit runs at once', async () => {
  const { log, end } = stage({ a: [], b: [], c: [] }, 2)
  expect(log).toEqual(['a', 'b'])
  await end('b')
  expect(log).toEqual(['a', 'b', 'c'])
})

it('after a failure nothing is started, and what runs may end', async () => {
  const { log, end, fail, results } = stage({ a: ['std'], b: ['y'], c: ['std'] })
  await fail('a')
  await end('b')
  expect(log).toEqual(['a', 'b'])
  expect(await Promise.allSettled(results)).toEqual([
    { status: 'rejected', reason: new Error('a failed') },
    { status: 'fulfilled', value: 'b' },
    { status: 'rejected', reason: new Error('a failed') },
  ])
})
