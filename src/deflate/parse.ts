import type { Costs, Histogram } from './costs.ts'
import { type MatchFinder, matchLengthMask, matchLengthShift, matchSymbolShift } from './match-finder.ts'
import { endOfBlock, lengthSymbol, shortestMatch } from './symbols.ts'

const { min } = Math

/** What a parser has chosen: position 0 is `bytes[origin]`. */
export type Parsed = {
  readonly bytes: Uint8Array
  readonly origin: number
  /** By position: −1 for a literal, else the match that begins there (of `MatchFinder`'s form). */
  readonly choices: Int32Array
}

/** From one position up to another. */
export type Stretch = { readonly from: number; readonly to: number }

export type Parser = {
  /** Fills the choices of a stretch with literals and matches of least total cost. */
  readonly parse: (parsed: Parsed, stretch: Stretch, costs: Costs) => void
  readonly choices: Int32Array
}

const literalChoice = -1
// From a position on, the costs are needed as far as the longest match reaches.
const costRing = 512
const costMask = costRing - 1
const lengthCleared = ~(matchLengthMask << matchLengthShift)

/** The length in bytes of a choice. */
export function choiceLength(choice: number): number {
  return choice < 0 ? 1 : ((choice >>> matchLengthShift) & matchLengthMask) + shortestMatch
}

/** Finds the cheapest way through the found matches, from the end to the beginning. */
export function createParser(positions: number, { matches, matchesFrom }: MatchFinder): Parser {
  const choices = new Int32Array(positions)
  const costTo = new Int32Array(costRing)

  const parse = ({ bytes, origin }: Parsed, { from, to }: Stretch, costs: Costs): void => {
    const { literal, length: lengthCost, distance } = costs
    const cost = costTo
    cost[to & costMask] = 0
    for (let at = to - 1; at >= from; at -= 1) {
      let best = (literal[bytes[origin + at] ?? 0] ?? 0) + (cost[(at + 1) & costMask] ?? 0)
      let choice = literalChoice
      const room = to - at
      const end = matchesFrom[at + 1] ?? 0
      let length = shortestMatch
      for (let index = matchesFrom[at] ?? 0; index < end; index += 1) {
        const match = matches[index] ?? 0
        const full = ((match >>> matchLengthShift) & matchLengthMask) + shortestMatch
        const longest = min(full, room)
        const distanceCost = distance[match >>> matchSymbolShift] ?? 0
        for (; length <= longest; length += 1) {
          const total = distanceCost + (lengthCost[length] ?? 0) + (cost[(at + length) & costMask] ?? 0)
          if (total < best) {
            best = total
            choice = (match & lengthCleared) | ((length - shortestMatch) << matchLengthShift)
          }
        }
      }
      cost[at & costMask] = best
      choices[at] = choice
    }
  }
  return { parse, choices }
}

/** Counts what the choices of a stretch write, the end of the block included. */
export function countChoices(histogram: Histogram, { bytes, origin, choices }: Parsed, { from, to }: Stretch): void {
  const { literals, distances } = histogram
  literals.fill(0)
  distances.fill(0)
  literals[endOfBlock] = 1
  for (let at = from; at < to; ) {
    const choice = choices[at] ?? 0
    if (choice < 0) {
      const byte = bytes[origin + at] ?? 0
      literals[byte] = (literals[byte] ?? 0) + 1
      at += 1
    } else {
      const length = (choice >>> matchLengthShift) & matchLengthMask
      const symbol = lengthSymbol[length] ?? 0
      literals[symbol] = (literals[symbol] ?? 0) + 1
      const slot = choice >>> matchSymbolShift
      distances[slot] = (distances[slot] ?? 0) + 1
      at += length + shortestMatch
    }
  }
}
