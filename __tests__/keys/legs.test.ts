import { legsFrom, secondsFor } from '../../src/keys/legs.ts'

const program = (name: string, seconds: number) => ({
  name,
  package: `./${name}`,
  key: name,
  pulledBytes: undefined,
  settings: {},
  seconds,
})
const many = (count: number) => Array.from({ length: count }, (_, index) => program(`p${index}`, 10 + (index % 7)))

it('gives each program a job of its own where there are enough', () => {
  const legs = legsFrom([program('a', 1), program('b', 2)], 256)
  expect(legs.map(({ leg, name, seconds }) => [leg, name, seconds])).toEqual([
    [1, 'b', 2],
    [2, 'a', 1],
  ])
})

it.each([
  [[9, 8, 3, 3, 3], 2, [12, 14]],
  [[5, 5, 5], 3, [5, 5, 5]],
  [[5], 4, [5]],
  [[], 4, []],
] as const)('puts programs of %j s into %d jobs of %j s', (seconds, count, expected) => {
  const legs = legsFrom(
    seconds.map((of, index) => program(`p${index}`, of)),
    count,
  )
  expect(legs.map((leg) => leg.seconds)).toEqual(expected)
})

it('of a thousand programs makes 256 jobs, each program in one, none a quarter longer than another', () => {
  const legs = legsFrom(many(1000), 256)
  expect(legs).toHaveLength(256)
  const names = legs.flatMap(({ name }) => name.split(', '))
  expect([names.length, new Set(names).size]).toEqual([1000, 1000])
  const seconds = legs.map((leg) => leg.seconds)
  expect(Math.max(...seconds) / Math.min(...seconds)).toBeLessThan(1.25)
  expect(Buffer.byteLength(JSON.stringify({ include: legs }))).toBeLessThan(1024 * 1024)
})

it('a program without an image counts as the middle of the others', () => {
  const sized = (pulledBytes: number | undefined) => ({ pulledBytes })
  expect(secondsFor([sized(1_000_000), sized(undefined), sized(9_000_000)], [2_000_000])).toEqual([11, 17, 59])
  expect(secondsFor([sized(undefined)], [])).toEqual([17])
})
