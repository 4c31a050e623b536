/** Returns one and the same string for equal texts: those that JSON.parse makes are each in memory of their own. */
export function createSameTexts(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const same = known.get(text)
    if (same === undefined) known.set(text, text)
    return same ?? text
  }
}
