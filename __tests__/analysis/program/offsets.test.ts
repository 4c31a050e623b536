import { createOffsets } from '../../../src/analysis/program/go-types/offsets.ts'

describe('offsets of types', () => {
  const added = [400, 0, 124, 128, 252, 256, 4, 996, 132]
  const offsets = createOffsets(1000)
  const wereNew = added.map(offsets.add)

  it('are listed once, in the order in which they were added', () => {
    expect(wereNew.every((isNew) => isNew)).toBe(true)
    expect(offsets.add(128)).toBe(false)
    expect([...offsets.list()]).toEqual(added)
  })

  it('are numbered in ascending order', () => {
    const number = offsets.numbered()
    expect(added.toSorted((a, b) => a - b).map(number)).toEqual(added.map((_, index) => index))
  })

  it.each([-4, 1000, 1004, 126, 0.5])('are none where no type can be: %s', (offset) => {
    expect(offsets.add(offset)).toBe(false)
    expect(offsets.has(offset)).toBe(false)
  })
})
