import { UsageError } from '../errors.ts'
import { insteadOfFlag } from './foreign.ts'
import type { InputRow } from './table/row.ts'
import { inputTable } from './table.ts'

export type CommandLine =
  | { readonly kind: 'help' | 'version' }
  | {
      readonly kind: 'run'
      readonly texts: ReadonlyMap<string, string>
      readonly json: boolean
      readonly verbose: boolean
      readonly passwordFromStdin: boolean
    }

// Flags that only the command has, in addition to the inputs.
const ownFlags = ['help', 'version', 'json', 'verbose', 'password-stdin'] as const

// Taken as the value of a flag before them, so that the error is about the flag and not about a package of this name.
const mistaken = ['yes', 'no', 'on', 'off', '1', '0'] as const

/**
 * Reads the arguments of the command: packages, and every input as a flag of the same name. Repeating a flag appends to
 * a list; for other inputs the last value wins. Throws a UsageError for an unknown flag or a missing value. `taken` are
 * flags that the caller has read already: a mistyped one may mean them.
 */
export function readCommandLine(args: readonly string[], taken: readonly string[] = []): CommandLine {
  const texts = new Map<string, string>()
  const own = new Set<string>()
  const packages: string[] = []
  let index = 0
  let flagsEnded = false
  while (index < args.length) {
    const argument = args[index] ?? ''
    index += 1
    if (flagsEnded || !argument.startsWith('-') || argument === '-') {
      packages.push(argument)
      continue
    }
    if (argument === '--') {
      flagsEnded = true
      continue
    }
    const flag = splitFlag(argument)
    if (flag.value === undefined && isOwnFlag(flag.name)) {
      own.add(flag.name)
      continue
    }
    const row = rowOf(flag.name, { argument, taken })
    if (flag.value !== undefined) {
      add(texts, row, flag.value)
    } else if (row.kind === 'boolean' || row.alone !== undefined) {
      const next = args[index]
      const said =
        next !== undefined && [...(row.choices ?? ['true', 'false']), ...mistaken].includes(next.toLowerCase())
      add(texts, row, said ? next : (row.alone ?? 'true'))
      if (said) index += 1
    } else {
      const value = args[index]
      if (value === undefined) {
        throw new UsageError(`--${row.name} has no value`, {
          change: `Write --${row.name} <value>: ${row.description}.`,
        })
      }
      add(texts, row, value)
      index += 1
    }
  }
  if (own.has('help')) return { kind: 'help' }
  if (own.has('version')) return { kind: 'version' }
  if (packages.length > 0) texts.set('package', [texts.get('package'), ...packages].filter(Boolean).join('\n'))
  return {
    kind: 'run',
    texts,
    json: own.has('json'),
    verbose: own.has('verbose'),
    passwordFromStdin: own.has('password-stdin'),
  }
}

function splitFlag(argument: string): { readonly name: string; readonly value: string | undefined } {
  const short: Readonly<Record<string, string>> = { '-h': 'help', '-v': 'verbose' }
  const name = short[argument]
  if (name !== undefined) return { name, value: undefined }
  const text = argument.replace(/^--?/, '')
  const at = text.indexOf('=')
  return at < 0 ? { name: text, value: undefined } : { name: text.slice(0, at), value: text.slice(at + 1) }
}

function isOwnFlag(name: string): boolean {
  return ownFlags.some((flag) => flag === name)
}

function rowOf(
  name: string,
  { argument, taken }: { readonly argument: string; readonly taken: readonly string[] },
): InputRow {
  const row = inputTable.find((candidate) => candidate.name === name)
  if (row !== undefined && argument.startsWith('--')) return row
  const known = [...inputTable.map((candidate) => candidate.name), ...ownFlags, ...taken]
  const advice = insteadOfFlag(name, known)
  throw new UsageError(`unknown flag ${argument.split('=')[0]}`, {
    change: `${advice === undefined ? '' : `${advice} `}--help lists all flags.`,
  })
}

function add(texts: Map<string, string>, row: InputRow, value: string): void {
  const before = texts.get(row.name)
  const gathers = row.kind === 'list' || row.kind === 'lines'
  texts.set(row.name, gathers && before !== undefined ? `${before}\n${value}` : value)
}
