import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { UsageError } from '../../errors.ts'
import type { ConfigValue } from './text.ts'
import type { ConfigText } from './types.ts'

// Hand-written settings for a thousand services stay below both; a file that is made to exhaust time or memory does not.
const mostCharacters = 1_000_000
const mostAliases = 2000

/** A parsed YAML file: its value, and the lines in which its keys stand. */
export type YamlFile = {
  readonly value: ConfigValue
  /**
   * The line of the key that the names lead to, or else of the nearest one above it. An item of a list has its number, from 0,
   * as its name. Lines start at 1.
   */
  readonly lineOf: (...names: readonly string[]) => number
}

/**
 * Reads a YAML file in which every scalar is text as written (`1.20` stays `1.20`), and a plain null or ~ is none; anchors,
 * aliases and merge keys work. Throws a UsageError with its position for a file that is not YAML, too large, or made of too many aliases.
 */
export function readYaml({ file, text }: ConfigText): YamlFile {
  if (text.length > mostCharacters) {
    throw new UsageError(`${file} has ${text.length} characters; at most ${mostCharacters} are read`, {
      change: 'Move what is not a setting out of it.',
    })
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', merge: true, lineCounter: lines, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  if (error !== undefined) throw malformed(file, error, lines)
  return { value: plainValue(document, file), lineOf: (...names) => lineOf({ document, lines, names }) }
}

function malformed(file: string, error: YAMLError, lines: LineCounter): UsageError {
  const { line, col } = lines.linePos(error.pos[0])
  return new UsageError(`${file}:${line}: not YAML: ${error.message}`, {
    change: 'Mend the line.',
    positions: [{ at: { file, line, column: col }, message: error.message }],
  })
}

function plainValue(document: Document.Parsed, file: string): ConfigValue {
  let aliases = 0
  visit(document, {
    Alias: () => {
      aliases += 1
    },
    Scalar: (place, node) => {
      if (place !== 'key' && node.type === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(String(node.value))) node.value = ''
    },
  })
  if (aliases > mostAliases) throw tooMany(file, `${aliases} aliases; at most ${mostAliases} are read`)
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases })
    return checked(value ?? '')
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause
    throw tooMany(file, cause.message)
  }
}

function tooMany(file: string, what: string): UsageError {
  return new UsageError(`${file}: ${what}`, { change: 'Write what the aliases stand for.' })
}

// The failsafe schema makes nothing else than strings, lists and maps.
function checked(value: unknown): ConfigValue {
  if (Array.isArray(value)) return value.map(checked)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, checked(one)]))
  }
  return String(value ?? '')
}

type Place = { readonly document: Document.Parsed; readonly lines: LineCounter; readonly names: readonly string[] }

function lineOf({ document, lines, names }: Place): number {
  let node: unknown = document.contents
  let line = 1
  for (const name of names) {
    const found = pairOf(resolved(node, document), name)
    if (found === undefined) return line
    if (found.offset !== undefined) line = lines.linePos(found.offset).line
    node = found.value
  }
  return line
}

type Pair = { readonly value: unknown; readonly offset: number | undefined }

const pairs = new WeakMap<object, ReadonlyMap<string, Pair>>()

function pairOf(node: unknown, name: string): Pair | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(name)]
    return isNode(item) ? { value: item, offset: item.range?.[0] } : undefined
  }
  if (!isMap(node)) return undefined
  const known = pairs.get(node) ?? new Map(node.items.flatMap(({ key, value }) => pairEntry(key, value)))
  pairs.set(node, known)
  return known.get(name)
}

function pairEntry(key: unknown, value: unknown): readonly (readonly [string, Pair])[] {
  return isScalar(key) ? [[String(key.value), { value, offset: key.range?.[0] }]] : []
}

function resolved(node: unknown, document: Document.Parsed): Node | undefined {
  if (isAlias(node)) return node.resolve(document)
  return isNode(node) ? node : undefined
}
