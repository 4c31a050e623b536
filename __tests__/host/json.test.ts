import { jsonPieces } from '../../src/host/json.ts'

it.each([
  {},
  { name: 'a "quoted" name', count: 1, nothing: null, left: undefined },
  { rows: [], others: [1, { deep: [2, 3] }, null, 'text'], last: { rows: [4] } },
])('the pieces of %j are what JSON.stringify writes', (record) => {
  expect([...jsonPieces(record)].join('')).toBe(JSON.stringify(record))
})

it('a list has a piece for each item', () => {
  const pieces = [...jsonPieces({ rows: ['first', 'second'] })]
  expect(pieces.filter((piece) => piece.includes('first') && piece.includes('second'))).toEqual([])
})
