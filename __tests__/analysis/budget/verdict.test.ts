import { excesses, limitsFor } from '../../../src/analysis/budget/verdict.ts'

const weighed = { name: 'api', platform: 'linux/amd64', pulledBytes: 1000, diskBytes: 3000 }
const grown = { ...weighed, previous: { reference: 'r.example/api:main', pulledBytes: 900 } }
const pulled = (bytes: number) => ({ of: 'pulled' as const, bytes, text: 'a' })

it.each([
  ['as large as the limit', weighed, { sizes: [pulled(1000)], increases: [] }, []],
  ['a byte larger', weighed, { sizes: [pulled(999)], increases: [] }, [999]],
  ['on disk', weighed, { sizes: [{ of: 'disk' as const, bytes: 2999, text: 'a' }], increases: [] }, [2999]],
  ['both limits', weighed, { sizes: [pulled(10), pulled(20)], increases: [] }, [10, 20]],
  ['without an image before', weighed, { sizes: [], increases: [{ fraction: 0, text: 'a' }] }, []],
  ['grown by less', grown, { sizes: [], increases: [{ fraction: 0.12, text: 'a' }] }, []],
  ['grown by more', grown, { sizes: [], increases: [{ fraction: 0.1, text: 'a' }] }, [990]],
  ['the smaller of both', grown, { sizes: [], increases: [{ fraction: 0.5, bytes: 99, text: 'a' }] }, [999]],
  ['the smaller of both again', grown, { sizes: [], increases: [{ fraction: 0.01, bytes: 500, text: 'a' }] }, [909]],
  [
    'shrunk',
    { ...grown, previous: { reference: 'r', pulledBytes: 1001 } },
    { sizes: [], increases: [{ bytes: 0, text: 'a' }] },
    [],
  ],
])('%s', (_, image, limits, allowed) => {
  expect(excesses(image, limits).map(({ allowedBytes }) => allowedBytes)).toEqual(allowed)
})

it('has limits for all programs, and for one', () => {
  const sizes = [pulled(1), { ...pulled(2), program: 'api' }, { ...pulled(3), program: 'other' }]
  expect(limitsFor('api', { sizes, increases: [] }).sizes.map(({ bytes }) => bytes)).toEqual([1, 2])
})
