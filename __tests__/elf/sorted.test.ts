import { ascending, firstAbove } from '../../src/elf/sorted.ts'

describe('the order of numbers', () => {
  it.each([
    ['none', []],
    ['one', [7]],
    ['numbers of 32 bits', [2 ** 32 - 1, 0, 2 ** 31, 2 ** 22, 2 ** 22 - 1, 2 ** 11, 2 ** 11 - 1]],
    ['equal ones, which stay in their order', [5, 3, 5, 3, 5]],
  ])('is found for %s', (_, numbers) => {
    const expected = numbers.map((number, index) => [number, index] as const)
    expected.sort(([a], [b]) => a - b)
    expect([...ascending(Uint32Array.from(numbers))]).toEqual(expected.map(([, index]) => index))
  })

  it('is that of a comparing sort for many numbers', () => {
    let state = 1
    const numbers = Uint32Array.from(
      { length: 50_000 },
      () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0),
    )
    const order = ascending(numbers)
    expect(order.map((index) => numbers[index] ?? 0)).toEqual(numbers.toSorted())
  })
})

describe('the first greater number', () => {
  const numbers = Float64Array.of(2, 4, 4, 9)
  it.each([
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 3],
    [9, 4],
  ])('above %d is at index %d', (number, index) => {
    expect(firstAbove(numbers, 4, number)).toBe(index)
  })

  it('is looked for among the first ones', () => {
    expect(firstAbove(numbers, 2, 5)).toBe(2)
  })
})
