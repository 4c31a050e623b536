import { UsageError } from '../../errors.ts'
import type { ChoiceOf } from '../table.ts'

export type StampAndFlags = { readonly stamp: ChoiceOf<'stamp'>; readonly buildFlags: readonly string[] }

// The values that go takes. Source: `go help build`.
const meanings: Readonly<Record<string, ChoiceOf<'stamp'>>> = {
  true: 'true',
  1: 'true',
  false: 'false',
  0: 'false',
  auto: 'auto',
}

/**
 * `-buildvcs` in build-flags is the same wish as the input `stamp`, which is how it is done here: go itself would let the
 * settings of the repository run programs. Throws a UsageError for a value that go does not know, and where both are given
 * and differ.
 */
export function readStamp({ stamp, buildFlags }: StampAndFlags): StampAndFlags {
  const isOurs = (flag: string): boolean => /^--?buildvcs(?:=|$)/.test(flag)
  const flag = buildFlags.findLast(isOurs)
  if (flag === undefined) return { stamp, buildFlags }
  const [, value = 'true'] = flag.split('=')
  const meaning = Object.hasOwn(meanings, value) ? meanings[value] : undefined
  if (meaning === undefined) {
    throw new UsageError(`build-flags: "${flag}" is none of true, false and auto`, {
      change: 'Use the input stamp: auto, true or false.',
    })
  }
  if (stamp !== 'auto' && stamp !== meaning) {
    throw new UsageError(`stamp is ${stamp}, but build-flags has "${flag}"`, {
      change: 'Remove the flag: stamp alone decides.',
    })
  }
  return { stamp: meaning, buildFlags: buildFlags.filter((other) => !isOurs(other)) }
}
