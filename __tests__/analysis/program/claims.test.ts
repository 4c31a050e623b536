import { createClaims } from '../../../src/analysis/program/claims.ts'

const rangesOf = (add: readonly (readonly [number, number, string])[], sizeBytes: number) => {
  const claims = createClaims()
  const owner = (name: string) => claims.owner({ package: name, kind: 'data' })
  for (const [start, end, name] of add) claims.add(start, end, owner(name))
  const { starts, ownerOf, owners } = claims.finish(sizeBytes, () => owner('gap'))
  return [...starts].map((start, index) => [start, owners[ownerOf[index] ?? 0]?.package])
}

it.each([
  ['nothing', [], 4, [[0, 'gap']]],
  [
    'gaps',
    [[1, 2, 'a']],
    4,
    [
      [0, 'gap'],
      [1, 'a'],
      [2, 'gap'],
    ],
  ],
  [
    'neighbours',
    [
      [0, 2, 'a'],
      [2, 4, 'a'],
    ],
    4,
    [[0, 'a']],
  ],
  [
    'any order',
    [
      [2, 4, 'b'],
      [0, 2, 'a'],
    ],
    4,
    [
      [0, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'the one that starts first',
    [
      [0, 3, 'a'],
      [1, 4, 'b'],
    ],
    4,
    [
      [0, 'a'],
      [3, 'b'],
    ],
  ],
  [
    'the one that came first',
    [
      [0, 4, 'a'],
      [0, 4, 'b'],
    ],
    4,
    [[0, 'a']],
  ],
  [
    'one inside another',
    [
      [0, 4, 'a'],
      [1, 2, 'b'],
    ],
    4,
    [[0, 'a']],
  ],
  [
    'one beyond the end',
    [[2, 9, 'a']],
    4,
    [
      [0, 'gap'],
      [2, 'a'],
    ],
  ],
] as const)('%s', (_, add, sizeBytes, ranges) => {
  expect(rangesOf(add, sizeBytes)).toEqual(ranges)
})

it('cuts gaps at borders', () => {
  const claims = createClaims()
  const owner = (name: string) => claims.owner({ package: name, kind: 'data' })
  claims.add(4, 6, owner('a'))
  const gap = (start: number) => owner(start < 2 ? 'first' : 'second')
  const { starts, ownerOf, owners } = claims.finish(10, gap, [0, 2, 5, 8])
  const list = [...starts].map((start, index) => [start, owners[ownerOf[index] ?? 0]?.package])
  expect(list).toEqual([
    [0, 'first'],
    [2, 'second'],
    [4, 'a'],
    [6, 'second'],
  ])
})
