import type { OwnedLookup, WhatIf } from '../../analysis/what-if/types.ts'
import { text, unbroken } from '../markdown.ts'
import { markdownTable, textTable } from '../tables.ts'
import { readableBytes } from '../units.ts'
import { growthText } from './comparison.ts'

/** Why dead code stays, and what other ways of building would save, as lines for a terminal or a log. */
export function whatIfLines({ lookup, prices, unpriced }: WhatIf): readonly string[] {
  return [
    ...lookupLines(lookup),
    ...(prices.length === 0
      ? []
      : textTable(
          ['what if', 'pulled', 'change', 'costs'],
          prices.map(({ name, before, after, costs }) => [
            name,
            readableBytes(after),
            growthText({ before, after }),
            costs,
          ]),
          [0, 3],
        )),
    ...unpriced.map(({ name, failed }) => `${name}: not known, ${failed}`),
    ...prices.filter(({ before, after }) => after < before).map(({ name, how }) => `${name}: ${how}`),
  ]
}

/** The same as Markdown. */
export function whatIfMarkdown({ lookup, prices }: WhatIf): readonly string[] {
  const why = lookupLines(lookup).flatMap((line) => [text(line), ''])
  if (prices.length === 0) return why
  return [
    ...why,
    ...markdownTable(
      ['what if', 'pulled', 'change', 'costs', 'how'],
      prices.map(({ name, before, after, costs, how }) => [
        text(name),
        unbroken(readableBytes(after)),
        unbroken(growthText({ before, after })),
        text(costs),
        text(how),
      ]),
      ['---:', '---:', '---', '---'],
    ),
    '',
  ]
}

function lookupLines(lookup: WhatIf['lookup']): readonly string[] {
  if (lookup === undefined) return []
  const { next } = lookup
  return [
    `all exported methods are kept, because ${reasonOf(lookup)}`,
    ...cureLines(lookup),
    ...(next === undefined ? [] : [`without it they would be kept, because ${reasonOf(next)}`, ...cureLines(next)]),
  ]
}

function reasonOf({ function: name, module, package: owner, chain }: OwnedLookup): string {
  const through = module === undefined ? '' : `, through ${owner ?? module}`
  return `${name} looks up methods by name${through}: ${chain.join(' → ')}`
}

function cureLines({ cures }: OwnedLookup): readonly string[] {
  return cures.map(({ module, advice, source }) => `${module}: ${advice} (${source})`)
}
