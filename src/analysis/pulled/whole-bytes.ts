import { totalOf } from '../../sums.ts'

/**
 * Rounds shares to whole bytes whose sum is exactly `total`: each is rounded down, and those that lost most get one
 * more. Shares are scaled first if their sum is another one.
 */
export function wholeBytes(shares: Float64Array, total: number): Uint32Array {
  const sum = totalOf(shares)
  const whole = new Uint32Array(shares.length)
  if (shares.length === 0) return whole
  if (sum === 0) {
    whole[0] = total
    return whole
  }
  const factor = total / sum
  let given = 0
  const lost = new Float64Array(shares.length)
  for (let index = 0; index < shares.length; index++) {
    const exact = (shares[index] ?? 0) * factor
    whole[index] = Math.floor(exact)
    lost[index] = exact - (whole[index] ?? 0)
    given += whole[index] ?? 0
  }
  const order = Uint32Array.from(lost.keys()).sort((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0) || a - b)
  for (let place = 0; given < total; place = (place + 1) % order.length, given++) {
    const index = order[place] ?? 0
    whole[index] = (whole[index] ?? 0) + 1
  }
  return whole
}
