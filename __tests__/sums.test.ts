import { largestFirst, noBytes, sumOf, sumsBy } from '../src/sums.ts'

const parts = [
  { name: 'b', bytes: 10, pulled: 4 },
  { name: 'a', bytes: 7, pulled: 4 },
  { name: 'b', bytes: 1, pulled: 2 },
  { name: 'c', bytes: 3, pulled: 6 },
]

describe('sums', () => {
  it('add up bytes and what is pulled', () => {
    expect(sumOf(parts)).toEqual({ bytes: 21, pulled: 16 })
    expect(sumOf([])).toEqual(noBytes)
  })

  it('are made by name, in the order in which the names come', () => {
    expect([...sumsBy(parts, ({ name }) => name)]).toEqual([
      ['b', { bytes: 11, pulled: 6 }],
      ['a', { bytes: 7, pulled: 4 }],
      ['c', { bytes: 3, pulled: 6 }],
    ])
  })

  it('are sorted by what is pulled, then by bytes', () => {
    const sorted = [...sumsBy(parts, ({ name }) => name)].toSorted(([, a], [, b]) => largestFirst(a, b))
    expect(sorted.map(([name]) => name)).toEqual(['b', 'c', 'a'])
  })
})
