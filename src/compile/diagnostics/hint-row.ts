/** What a failure comes down to, and what the user can do about it. */
export type Hint = { readonly message: string; readonly change: string }

/** Words of go's, its compiler's or its linker's, and the hint for them. */
export type HintRow = { readonly when: RegExp; readonly say: (match: RegExpExecArray) => Hint }

/** A group of the match, without blanks around it; empty where it took no part. */
export function part(match: RegExpExecArray, index: number): string {
  return (match[index] ?? '').trim()
}
