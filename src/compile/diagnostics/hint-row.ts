/** What a failure comes down to, and what the user can do about it. */
export type Hint = { readonly message: string; readonly change: string }

/** What is known of the build that failed. */
export type HintContext = {
  /** Paths of the modules that are the user's own. */
  readonly ownModules?: readonly string[]
}

/** Words of go's, its compiler's or its linker's, and the hint for them; a row may find that it is not about them. */
export type HintRow = {
  readonly when: RegExp
  readonly say: (match: RegExpExecArray, context: HintContext) => Hint | undefined
}

/** A group of the match, without blanks around it; empty where it took no part. */
export function part(match: RegExpExecArray, index: number): string {
  return (match[index] ?? '').trim()
}
