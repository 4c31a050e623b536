/** The cause of a failure, and what the user can do about it. */
export type Hint = { readonly message: string; readonly change: string }

/** Facts about the build that failed. */
export type HintContext = {
  /** Paths of the modules that are the user's own. */
  readonly ownModules?: readonly string[]
}

/** A message of go, its compiler or its linker, and the hint for it; a row may decide that it does not apply. */
export type HintRow = {
  readonly when: RegExp
  readonly say: (match: RegExpExecArray, context: HintContext) => Hint | undefined
}

/** A group of the match, trimmed; empty when it did not match. */
export function part(match: RegExpExecArray, index: number): string {
  return (match[index] ?? '').trim()
}
