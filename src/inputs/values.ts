import { UsageError } from '../errors.ts'
import { type ChoiceName, type ChoiceOf, choicesOf, isChoice } from './table.ts'

// One reader per kind. Each gets the input's name for its message.
export type Given = { readonly name: string; readonly text: string }

/** YAML 1.2 core schema: true, True, TRUE, false, False, FALSE. */
export function readBoolean({ name, text }: Given): boolean {
  if (['true', 'True', 'TRUE'].includes(text.trim())) return true
  if (['false', 'False', 'FALSE'].includes(text.trim())) return false
  throw new UsageError(`${name} is "${text}", which is neither true nor false`, {
    change: `Write ${name}: true or false.`,
  })
}

/** One of the words that the table has for the input, in any case. */
export function readChoice<Name extends ChoiceName>({
  name,
  text,
}: {
  readonly name: Name
  readonly text: string
}): ChoiceOf<Name> {
  const word = text.trim().toLowerCase()
  if (isChoice(name, word)) return word
  const choices = choicesOf(name)
  throw new UsageError(`${name} is "${text}", which is not one of ${choices.join(', ')}`, {
    change: `Write ${name}: ${choices[0]}, for example.`,
  })
}

/** Items one a line; blank lines and lines that start with # are left out. */
export function readLines({ text }: Pick<Given, 'text'>): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Items by newline or comma. */
export function readList({ text }: Pick<Given, 'text'>): readonly string[] {
  return readLines({ text })
    .flatMap((line) => line.split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** Words by white space; single and double quotes keep it, a backslash keeps the next character outside single ones. */
export function readWords({ name, text }: Given): readonly string[] {
  const words: string[] = []
  let word: string | undefined
  let quote: string | undefined
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (character === '\\' && quote !== "'" && index + 1 < text.length) {
      index += 1
      word = (word ?? '') + text.charAt(index)
    } else if (quote !== undefined) {
      if (character === quote) quote = undefined
      else word = (word ?? '') + character
    } else if (character === '"' || character === "'") {
      quote = character
      word ??= ''
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else {
      word = (word ?? '') + character
    }
  }
  if (quote !== undefined) {
    throw new UsageError(`${name} is "${text}", in which a ${quote} has no end`, { change: 'Close the quote.' })
  }
  return word === undefined ? words : [...words, word]
}

/** A JSON array of strings as it is, anything else as words: `["a b"]` and `"a b"` say the same. */
export function readArguments(given: Given): readonly string[] {
  if (!given.text.trimStart().startsWith('[')) return readWords(given)
  const value = parseJson(given)
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  throw new UsageError(`${given.name} is "${given.text}", which is JSON but not an array of strings`, {
    change: `Write for example ${given.name}: ["serve", "--port", "8080"].`,
  })
}

function parseJson({ name, text }: Given): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UsageError(`${name} is "${text}", which starts like JSON but is not`, {
      change: `Write for example ${name}: ["serve", "--port", "8080"].`,
      cause,
    })
  }
}

/** NAME=value items; the value may be empty and hold further `=`. A name given twice has the later value. */
export function readPairs({ name, text }: Given): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {}
  for (const line of readLines({ text })) {
    const at = line.indexOf('=')
    if (at < 1) {
      throw new UsageError(`${name} has the line "${line}", which is not NAME=value`, {
        change: `Write one NAME=value a line under ${name}.`,
      })
    }
    pairs[line.slice(0, at)] = line.slice(at + 1)
  }
  return pairs
}
