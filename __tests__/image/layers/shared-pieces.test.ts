import { sharedPieces } from '../../../src/image/layers/shared-pieces.ts'

const piece = (sizeBytes: number) => new Uint8Array(sizeBytes)

/** What each of the keys got, asked for one after another: the number of the call that made it. */
async function makersOf(keys: readonly string[], limitBytes: number): Promise<readonly number[]> {
  const shared = sharedPieces({ limitBytes })
  const makers: number[] = []
  for (const [call, key] of keys.entries()) {
    const bytes = await shared.take(key, async () => new Uint8Array(100).fill(call))
    makers.push(bytes[0] ?? -1)
  }
  return makers
}

describe('pieces of blobs that are made side by side', () => {
  it('are made once while one is being made', async () => {
    const shared = sharedPieces()
    const made = piece(3)
    const other = async () => {
      throw new Error('made twice')
    }
    const both = await Promise.all([shared.take('a', async () => made), shared.take('a', other)])
    expect(both).toEqual([made, made])
  })

  it.each([
    ['are known for a moment after that', ['a', 'b', 'a', 'b'], 200, [0, 1, 0, 1]],
    ['are forgotten above the limit, the oldest first', ['a', 'b', 'c', 'b', 'a'], 200, [0, 1, 2, 1, 4]],
    ['are not kept where one alone is above it', ['a', 'a'], 50, [0, 1]],
  ])('%s', async (_, keys, limitBytes, makers) => {
    expect(await makersOf(keys, limitBytes)).toEqual(makers)
  })

  it('are made again where the one who made them failed', async () => {
    const shared = sharedPieces()
    const failing = shared.take('a', async () => {
      throw new Error('the pool was closed')
    })
    const made = piece(3)
    const other = shared.take('a', async () => made)
    await expect(failing).rejects.toThrow('the pool was closed')
    expect(await other).toBe(made)
    expect(await shared.take('a', async () => piece(4))).toHaveLength(4)
  })
})
