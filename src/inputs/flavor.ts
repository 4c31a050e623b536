import { UsageError } from '../errors.ts'
import { readAttributes } from './csv.ts'
import { type Given, readLines } from './values.ts'

/** The defaults that all rules of `tags` share. */
export type Flavor = {
  /** `auto`: releases also get the tag latest. */
  readonly latest: 'auto' | 'true' | 'false'
  readonly prefix: string
  readonly suffix: string
  /** Whether latest gets the prefix, or the suffix, too. */
  readonly prefixLatest: boolean
  readonly suffixLatest: boolean
}

const plain: Flavor = { latest: 'auto', prefix: '', suffix: '', prefixLatest: false, suffixLatest: false }

/**
 * Reads `flavor`: `latest=…`, `prefix=…` and `suffix=…`; the last two may be followed by `,onlatest=true`. Throws a
 * UsageError that quotes the line. Source: https://github.com/docker/metadata-action#flavor-input
 */
export function readFlavor(given: Given): Flavor {
  return readLines(given).reduce((flavor, line) => withLine(flavor, { name: given.name, text: line }), plain)
}

function withLine(before: Flavor, given: Given): Flavor {
  let flavor = before
  let last: 'prefix' | 'suffix' | undefined
  for (const { key, value } of readAttributes(given)) {
    if (key === 'latest') {
      flavor = { ...flavor, latest: readOne(value, ['auto', 'true', 'false'], given) }
    } else if (key === 'prefix' || key === 'suffix') {
      flavor = { ...flavor, [key]: value }
      last = key
    } else if (key === 'onlatest' && last !== undefined) {
      const on = readOne(value, ['true', 'false'], given) === 'true'
      flavor = { ...flavor, ...(last === 'prefix' ? { prefixLatest: on } : { suffixLatest: on }) }
    } else {
      throw malformed(given)
    }
  }
  return flavor
}

function readOne<Choice extends string>(value: string, choices: readonly Choice[], given: Given): Choice {
  const choice = choices.find((known) => known === value)
  if (choice === undefined) throw malformed(given)
  return choice
}

function malformed({ text }: Given): UsageError {
  return new UsageError(`flavor has the line ${text}, which is malformed`, {
    change:
      'Write latest=auto, latest=true or latest=false, prefix=… or suffix=…, with ,onlatest=true after the last two.',
  })
}
