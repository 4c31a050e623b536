/** Returns one and the same string for equal texts. */
export type SameText = (text: string) => string

/** Creates one: the strings that JSON.parse makes are each in memory of their own. */
export function createSameTexts(): SameText {
  const known = new Map<string, string>()
  return (text) => {
    const same = known.get(text)
    if (same === undefined) known.set(text, text)
    return same ?? text
  }
}
