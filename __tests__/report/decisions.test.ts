import { describePacked, describePlan } from '../../src/report/decisions.ts'
import { planOf, testRun, unpackedOf } from '../steps/support.ts'

describe('the lines of what was packed', () => {
  const inputs = { platforms: 'linux/amd64,linux/arm64' }
  const all = unpackedOf(planOf(testRun({ inputs }), ['api', 'web']))

  it('name the platforms of a program once where none of them is packed for the same reason', () => {
    expect(describePacked(all)).toEqual([
      'api for linux/amd64, linux/arm64: not packed, upx: false',
      'web for linux/amd64, linux/arm64: not packed, upx: false',
    ])
  })

  it('are one for each packed program, though two are alike, and one for each reason', () => {
    const changed = all.map((program, index) =>
      index < 2
        ? { ...program, packed: true, sizeBytes: 1_200_000, reason: 'packs to 20 %' }
        : { ...program, reason: `reason ${index}` },
    )
    expect(describePacked(changed)).toEqual([
      'api for linux/amd64: 1.20 MB, packs to 20 %',
      'api for linux/arm64: 1.20 MB, packs to 20 %',
      'web for linux/amd64: not packed, reason 2',
      'web for linux/arm64: not packed, reason 3',
    ])
  })
})

it.each([
  ['the commit', 'created 1970-01-01T00:00:12Z, from the commit'],
  ['SOURCE_DATE_EPOCH', 'created 1970-01-01T00:00:12Z, from SOURCE_DATE_EPOCH'],
  [undefined, 'created 1970-01-01T00:00:12Z: no commit found'],
])('a plan with the time of %s says so', (createdFrom, line) => {
  const plan = { ...planOf(testRun({ inputs: {} }), ['api']), createdSeconds: 12, createdFrom }
  expect(describePlan(plan).at(-1)).toBe(line)
})
