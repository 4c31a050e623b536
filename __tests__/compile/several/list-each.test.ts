import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { listEach } from '../../../src/compile/several/list-each.ts'
import { temporaryFolder } from '../../support/host.ts'

/** How many were being listed when each of three began, itself included. */
async function begunAt(env: Readonly<Record<string, string>>): Promise<readonly number[]> {
  let running = 0
  const list = async (item: string) => {
    running += 1
    const begun = running
    await sleep(10)
    running -= 1
    return `${item} ${begun}`
  }
  const listed = await listEach(['a', 'b', 'c'], { env, list })
  expect(listed.map((text) => text.slice(0, 1))).toEqual(['a', 'b', 'c'])
  return listed.map((text) => Number(text.slice(2)))
}

describe('lists of several modules', () => {
  const others = Math.min(availableParallelism(), 2)

  it('begin with one alone where the build cache is empty, which fills it', async () => {
    expect(await begunAt({ GOCACHE: temporaryFolder() })).toEqual([1, 1, others])
  })

  it('are made side by side where it has something', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '00', 'entry'), { recursive: true })
    expect((await begunAt({ GOCACHE: folder })).slice(0, 2)).toEqual([1, others])
  })

  it('are none of none', async () => {
    expect(await listEach([], { env: {}, list: async () => 1 })).toEqual([])
  })

  it('end with the first error', async () => {
    const failing = async (item: string) => {
      throw new Error(`no ${item}`)
    }
    await expect(listEach(['a', 'b'], { env: { GOCACHE: temporaryFolder() }, list: failing })).rejects.toThrow('no a')
  })
})
