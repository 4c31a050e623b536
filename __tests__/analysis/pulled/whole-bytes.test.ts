import { wholeBytes } from '../../../src/analysis/pulled/whole-bytes.ts'

it.each([
  [[1, 2, 3], 6, [1, 2, 3]],
  [[0.5, 0.5], 1, [1, 0]],
  [[1 / 3, 1 / 3, 1 / 3], 1, [1, 0, 0]],
  [[0.9, 0.2, 1.9], 3, [1, 0, 2]],
  [[1, 1], 10, [5, 5]],
  [[0, 0], 7, [7, 0]],
  [[], 0, []],
])('%j of %d are %j', (shares, total, whole) => {
  expect([...wholeBytes(Float64Array.from(shares), total)]).toEqual(whole)
})
