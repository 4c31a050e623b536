/**
 * Node's code of an error, such as ENOENT; undefined if it has none. Does not use `instanceof`: a system error may come
 * from another realm.
 */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' && code !== '' ? code : undefined
}

/** Whether a system error has one of these codes. */
export function hasCode(error: unknown, codes: readonly string[]): boolean {
  return codes.includes(codeOf(error) ?? '')
}
