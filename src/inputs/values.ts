import { UsageError } from '../errors.ts'
import { type ChoiceName, type ChoiceOf, choicesOf, isChoice } from './table.ts'

// One reader per kind. Each gets the input's name for its error messages.
export type Given = { readonly name: string; readonly text: string }

/** YAML 1.2 core schema: true, True, TRUE, false, False, FALSE. */
export function readBoolean({ name, text }: Given): boolean {
  if (['true', 'True', 'TRUE'].includes(text.trim())) return true
  if (['false', 'False', 'FALSE'].includes(text.trim())) return false
  throw new UsageError(`${name} is "${text}", which is neither true nor false`, {
    change: `Write ${name}: true or false.`,
  })
}

/** One of the input's allowed values, in any case. */
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

/** One item per line; blank lines and lines that start with # are ignored. */
export function readLines({ text }: Pick<Given, 'text'>): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/**
 * One item per line. An item may be put in double quotes as a whole, with quotes inside it doubled; it may then contain
 * line breaks. Throws a UsageError for an unclosed quote.
 * Source: the lists of docker/build-push-action, which are CSV.
 */
export function readItems({ name, text }: Given): readonly string[] {
  const items: string[] = []
  let rest = text.replaceAll('\r\n', '\n')
  while (rest !== '') {
    const [line = '', start = '', value] = /^([^\S\n]*)(?:"((?:[^"]|"")*)"[^\S\n]*(?=\n|$))?/.exec(rest) ?? []
    if (value !== undefined) {
      items.push(value.replaceAll('""', '"'))
      rest = rest.slice(line.length + 1)
      continue
    }
    if (rest.startsWith('"', start.length)) {
      const shown = rest.trim().split('\n', 1)[0] ?? ''
      throw new UsageError(`${name} has the line ${shown}, with a misplaced quote`, {
        change: 'Quote the whole item, "NAME=value", and double any quotes inside it.',
      })
    }
    const end = rest.indexOf('\n')
    items.push(...readLines({ text: end === -1 ? rest : rest.slice(0, end) }))
    rest = end === -1 ? '' : rest.slice(end + 1)
  }
  return items
}

/** Items separated by newlines or commas. */
export function readList({ text }: Pick<Given, 'text'>): readonly string[] {
  return readLines({ text })
    .flatMap((line) => line.split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** Patterns separated by newlines or commas; a comma inside braces belongs to the pattern. */
export function readPatterns({ text }: Pick<Given, 'text'>): readonly string[] {
  return readLines({ text })
    .flatMap((line) => {
      let depth = 0
      const marked = [...line].map((character) => {
        depth += character === '{' ? 1 : character === '}' && depth > 0 ? -1 : 0
        return character === ',' && depth === 0 ? '\n' : character
      })
      // An unclosed brace is an ordinary character.
      return depth === 0 ? marked.join('').split('\n') : line.split(',')
    })
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/**
 * Words separated by white space. Single and double quotes protect white space; a backslash escapes the next character,
 * except inside single quotes.
 */
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
    throw new UsageError(`${name} is "${text}", with an unclosed ${quote}`, { change: 'Close the quote.' })
  }
  return word === undefined ? words : [...words, word]
}

/** A JSON array of strings, or else words: `["a b"]` and `"a b"` mean the same. */
export function readArguments(given: Given): readonly string[] {
  if (!given.text.trimStart().startsWith('[')) return readWords(given)
  const value = parseJson(given)
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  throw new UsageError(`${given.name} is "${given.text}", which is JSON but not an array of strings`, {
    change: `Write for example ${given.name}: ["serve", "--port", "8080"].`,
  })
}

/** The same, for what is started: the first of them is the program. Throws a UsageError if that is empty. */
export function readCommand(given: Given): readonly string[] {
  const words = readArguments(given)
  if (words[0] !== '') return words
  throw new UsageError(`${given.name} is ${given.text.trim()}, whose first word is empty`, {
    change: `Write the program first, for example ${given.name}: ["/app", "serve"].`,
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

/**
 * NAME=value items, quoted if the value has line breaks. The value may be empty and may contain `=`. If a name is
 * repeated, the last value wins.
 */
export function readPairs({ name, text }: Given): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {}
  for (const line of readItems({ name, text })) {
    const at = line.indexOf('=')
    if (at < 1) {
      throw new UsageError(`${name} has the line "${line}", which is not NAME=value`, {
        change: `Write one NAME=value per line in ${name}.`,
      })
    }
    pairs[line.slice(0, at)] = line.slice(at + 1)
  }
  return pairs
}
