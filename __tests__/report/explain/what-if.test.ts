import { whatIfLines } from '../../../src/report/explain/what-if.ts'

it('shows prices as a table with texts on the left', () => {
  const prices = [
    { name: 'packed', before: 675_000, after: 462_000, costs: 'starts take longer', how: 'upx: auto' },
    { name: 'no CA certificates', before: 675_000, after: 572_000, costs: 'no TLS', how: 'ca-certificates: false' },
  ]
  const unpriced = [{ name: 'zstd', failed: 'it needs Node 22.15' }]
  expect(whatIfLines({ platform: 'linux/amd64', prices, unpriced })).toEqual([
    'what if             pulled             change  costs',
    'packed              462 kB  -213 kB (-31.6 %)  starts take longer',
    'no CA certificates  572 kB  -103 kB (-15.3 %)  no TLS',
    'zstd: not known, it needs Node 22.15',
    'packed: upx: auto',
    'no CA certificates: ca-certificates: false',
  ])
})
