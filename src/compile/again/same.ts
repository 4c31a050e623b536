import { isDeepStrictEqual } from 'node:util'

/** Returns one and the same string for equal texts. */
export type SameText = (text: string) => string

/** Returns one and the same object for equal ones of a name, if they come one after the other. */
export type SameValue<Value> = (name: string, value: Value) => Value

/** Creates one: the strings that JSON.parse makes are each in memory of their own. */
export function createSameTexts(): SameText {
  const known = new Map<string, string>()
  return (text) => {
    const same = known.get(text)
    if (same === undefined) known.set(text, text)
    return same ?? text
  }
}

/** Creates one without a value. */
export function createSameValues<Value>(): SameValue<Value> {
  const known = new Map<string, Value>()
  return (name, value) => {
    const same = known.get(name)
    if (same !== undefined && isDeepStrictEqual(same, value)) return same
    known.set(name, value)
    return value
  }
}
