import { declaresAnything, type GoSource } from './go-source.ts'

/**
 * What a package offers in a build without cgo. `whole`: another implementation, or nothing that fails; `doubtful`:
 * some of it only fails; `stub`: it only fails, and says itself that it needs cgo; `empty`: no code at all.
 */
export type Rest = { readonly kind: 'whole' } | { readonly kind: 'doubtful' | 'stub' | 'empty'; readonly says?: string }

const needsCgo = /\bcgo\b|CGO_ENABLED/i
const fails =
  /\bcgo\b|CGO_ENABLED|unsupported|not supported|not implemented|unimplemented|not available|unavailable|\bstub\b|not compiled/i
const failingName =
  /\b[Ee]rr\w*(?:[Uu]nsupported|NotSupported|NotImplemented|NotAvailable|Unavailable|[Cc]go|Stub)\w*\b/

/**
 * Judges the files that are compiled only when cgo is off, by their own contents: their strings, the names of their
 * errors, and functions that are nothing but `return …` or `panic(…)`. A package that replaces its C with Go (as many
 * compressors do) has none of these.
 */
export function judgeRest(found: {
  /** Files that are compiled only without cgo. */
  readonly instead: readonly GoSource[]
  /** All files that are compiled without cgo. */
  readonly all: readonly GoSource[]
}): Rest {
  const { instead, all } = found
  if (!all.some(declaresAnything)) return { kind: 'empty' }
  const functions = instead
    .flatMap((source) => source.functions)
    .filter(({ name, body }) => name !== 'init' && body !== '')
  const failing = functions.filter(({ body }) => isOneStatement(body) && /\bpanic\(|\b[Ee]rr|rror|\bfalse\b/.test(body))
  const says = instead.flatMap(({ strings }) => strings).find((text) => fails.test(text))
  const named = instead.some(({ code }) => failingName.test(code))
  if (failing.length === 0 || (says === undefined && !named)) return { kind: 'whole' }
  const saysCgo = instead.flatMap(({ strings }) => strings).find((text) => needsCgo.test(text) && text.includes(' '))
  if (saysCgo !== undefined && functions.every(({ body }) => isOneStatement(body))) {
    return { kind: 'stub', says: saysCgo }
  }
  return { kind: 'doubtful', ...(says === undefined ? {} : { says }) }
}

function isOneStatement(body: string): boolean {
  return /^(?:return\b|panic\()[^\n;]*$/.test(body)
}
