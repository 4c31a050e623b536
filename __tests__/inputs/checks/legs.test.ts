import { readLegs } from '../../../src/inputs/checks/legs.ts'

it.each([
  ['', 256],
  [' 4 ', 4],
  ['256', 256],
] as const)('legs: %j', (text, expected) => {
  expect(readLegs({ name: 'legs', text }, { plan: true })).toBe(expected)
})

it.each(['0', '257', '-1', '2.5', 'many'])('legs: %j is refused', (text) => {
  expect(() => readLegs({ name: 'legs', text }, { plan: true })).toThrow(
    `legs is "${text}", but a matrix has 1 to 256 jobs`,
  )
})

it('legs: none without a plan, which alone has jobs', () => {
  expect(readLegs({ name: 'legs', text: '' }, { plan: false })).toBe(256)
  expect(() => readLegs({ name: 'legs', text: '4' }, { plan: false })).toThrow(
    'legs is "4", but plan is false: this step builds all programs itself',
  )
})
