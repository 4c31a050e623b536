import { readIncreaseLimits, readSizeLimits } from '../../../src/inputs/checks/budget.ts'

const size = (text: string) => readSizeLimits({ name: 'max-size', text })
const increase = (text: string) => readIncreaseLimits({ name: 'max-increase', text })

it.each([
  ['12MB', { of: 'pulled', bytes: 12_000_000, text: '12MB' }],
  ['11 MiB', { of: 'pulled', bytes: 11 * 1024 * 1024, text: '11 MiB' }],
  ['1.5mb', { of: 'pulled', bytes: 1_500_000, text: '1.5mb' }],
  ['disk:40MB', { of: 'disk', bytes: 40_000_000, text: 'disk:40MB' }],
  ['disk: 40 MB', { of: 'disk', bytes: 40_000_000, text: 'disk: 40 MB' }],
  ['api=800kB', { program: 'api', of: 'pulled', bytes: 800_000, text: '800kB' }],
  ['api = disk:3GiB', { program: 'api', of: 'disk', bytes: 3 * 1024 ** 3, text: 'disk:3GiB' }],
])('max-size %s is read', (text, limit) => {
  expect(size(text)).toEqual([limit])
})

it.each(['12 bananas', '12', 'MB', '-1MB', 'api=', '=5MB', 'disk:', '1,5MB'])('max-size %s is refused', (text) => {
  expect(() => size(text)).toThrow(`max-size is "${text}", which is not a size`)
})

it.each([
  ['5%', { fraction: 0.05, text: '5%' }],
  ['200kB', { bytes: 200_000, text: '200kB' }],
  ['5%, 200 kB', { fraction: 0.05, bytes: 200_000, text: '5%, 200 kB' }],
  ['api=0.5 %', { program: 'api', fraction: 0.005, text: '0.5 %' }],
])('max-increase %s is read', (text, limit) => {
  expect(increase(text)).toEqual([limit])
})

it.each(['12 bananas', '5', '5%, 6%', '1MB, 2MB', '5%, some', '=5%', '-5%', '%', '1e3%', 'disk:5%', '5%, 200kB, 1MB'])(
  'max-increase %s is refused',
  (text) => {
    expect(() => increase(text)).toThrow(`max-increase is "${text}", which is neither a percentage nor a size`)
  },
)

it('takes several lines, without those that are empty or comments', () => {
  expect(size('# what a node pulls\n12MB\n\ndisk:40MB\n')).toHaveLength(2)
})
