import { UsageError } from '../../errors.ts'
import type { InputRow } from '../table/row.ts'

/** A value of a settings file: what YAML's failsafe schema knows. Every scalar is a string, as it was written. */
export type ConfigValue = string | readonly ConfigValue[] | { readonly [name: string]: ConfigValue }

/**
 * The text of an input that means the same as a value of a settings file: lists become lines or words, maps become
 * NAME=value. Throws a UsageError for a value that the input cannot have.
 */
export function inputText(row: InputRow, value: ConfigValue): string {
  if (typeof value === 'string') return value
  if (isList(value)) return listText(row, value)
  if (row.pairs === true) {
    return Object.entries(value)
      .map(([name, text]) => quotedLine(`${name}=${scalar({ ...row, name: `${row.name}.${name}` }, text)}`))
      .join('\n')
  }
  throw unlike(row, 'a map')
}

function listText(row: InputRow, values: readonly ConfigValue[]): string {
  const items = values.map((value) => scalar(row, value))
  if (row.kind === 'words') return items.map(quotedWord).join(' ')
  if (row.kind === 'lines')
    return items.map(row.pairs === true ? quotedLine : (item) => plainItem(row, item)).join('\n')
  if (row.kind === 'list') return items.map((item) => plainItem(row, item)).join('\n')
  throw unlike(row, 'a list')
}

function scalar(row: InputRow, value: ConfigValue): string {
  if (typeof value === 'string') return value
  throw unlike(row, isList(value) ? 'a list within a list' : 'a map within a list or a map')
}

/** An item as one line, quoted where `readItems` needs it. */
export function quotedLine(item: string): string {
  return /[\r\n]|^\s*["#]|^\s|\s$/.test(item) ? `"${item.replaceAll('"', '""')}"` : item
}

/** A word, quoted where `readWords` needs it. */
export function quotedWord(word: string): string {
  return word === '' || /[\s"'\\[]/.test(word) ? `"${word.replaceAll(/["\\]/g, '\\$&')}"` : word
}

function plainItem(row: InputRow, item: string): string {
  if (!/[\r\n]/.test(item)) return item
  throw new UsageError(`${row.name} has the item ${JSON.stringify(item)}, with a line break`, {
    change: 'Write one item for each line.',
  })
}

function unlike(row: InputRow, found: string): UsageError {
  return new UsageError(`${row.name} is ${found}, but must be ${shapeOf(row)}`, {
    change: `Write it as the input ${row.name} of the step: ${row.description}.`,
  })
}

function shapeOf({ kind, pairs, choices }: InputRow): string {
  if (choices !== undefined) return `one of ${choices.join(', ')}`
  if (kind === 'boolean') return 'true or false'
  if (kind === 'text') return 'one value'
  return pairs === true ? 'a map, a list or a text' : 'a list or a text'
}

function isList(value: ConfigValue): value is readonly ConfigValue[] {
  return Array.isArray(value)
}
