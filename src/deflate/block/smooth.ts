import type { Histogram } from '../costs.ts'

/**
 * The histogram with neighbours of similar frequency made equal: their codes get slightly longer, but a run of equal
 * lengths takes fewer bits to describe.
 */
export function smoothed({ literals, distances }: Histogram): Histogram {
  return { literals: levelled(literals), distances: levelled(distances) }
}

// Shorter runs of equal lengths are not written as a repetition.
const shortestRun = 4

function levelled(frequencies: Int32Array): Int32Array {
  const result = frequencies.slice()
  let from = 0
  let sum = 0
  for (let at = 0; at <= frequencies.length; at += 1) {
    const frequency = frequencies[at] ?? 0
    const count = at - from
    const mean = count === 0 ? frequency : Math.trunc((sum + (count >> 1)) / count)
    const ends = at === frequencies.length || (frequency === 0) !== (frequencies[from] === 0)
    if (ends || 2 * Math.abs(frequency - mean) > mean + 2) {
      if (count >= shortestRun && sum > 0) result.fill(Math.max(1, mean), from, at)
      from = at
      sum = 0
    }
    sum += frequency
  }
  return result
}
