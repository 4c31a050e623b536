import { getHeapStatistics } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { keepNewSpaceSmall, shrinkHeap } from '../../../src/host/memory/heap.ts'

// Objects that live on for a while, as what go lists does, in a thread whose new space is still small.
const listing = `
  const { parentPort } = require('node:worker_threads')
  const { getHeapSpaceStatistics } = require('node:v8')
  parentPort.on('message', () => {
    let kept = []
    for (let round = 0; round < 400; round++) {
      for (let count = 0; count < 2000; count++) kept.push({ path: 'example.org/' + count, imports: [round, count] })
      if (round % 40 === 0) kept = []
    }
    parentPort.postMessage(getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size)
  })`

async function newSpaceAfterListing(prepare: () => void): Promise<number> {
  const worker = new Worker(listing, { eval: true })
  await new Promise((done) => worker.once('online', done))
  prepare()
  const answer = new Promise<number>((done) => worker.once('message', done))
  worker.postMessage('go')
  const bytes = await answer
  await worker.terminate()
  return bytes
}

it('new space stays small however much of it lives on, after a thread has started too', async () => {
  // Of the next thread, Node 20 and 22 forget it.
  expect(await newSpaceAfterListing(keepNewSpaceSmall)).toBeLessThanOrEqual(20e6)
  expect(await newSpaceAfterListing(keepNewSpaceSmall)).toBeLessThanOrEqual(20e6)
})

it('what the heap no longer needs is given back', () => {
  const useForAWhile = (): number => {
    const lists = Array.from({ length: 40 }, () => Array.from({ length: 200_000 }, Math.random))
    expect(lists.length).toBe(40)
    return getHeapStatistics().total_heap_size
  }
  const grown = useForAWhile()
  shrinkHeap()
  expect(getHeapStatistics().total_heap_size).toBeLessThan(grown - 40e6)
})
