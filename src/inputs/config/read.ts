import { UsageError } from '../../errors.ts'
import { nearest } from '../nearest.ts'
import type { InputRow } from '../table/row.ts'
import { type InputName, inputTable } from '../table.ts'
import { configurable, notConfigurable, type Part } from './configurable.ts'
import { type ConfigValue, inputText } from './text.ts'
import type { Config, ConfigRule, ConfigText, Setting } from './types.ts'
import { readYaml, type YamlFile } from './yaml.ts'

const topNames = ['defaults', 'packages']

/**
 * Reads a settings file of go-tiny-image. Throws a UsageError, with its position, for an unknown name, a value that an
 * input cannot have, or an input that a file cannot set.
 */
export function readConfig(source: ConfigText): Config {
  const yaml = readYaml(source)
  const top = mapOf(yaml.value, { source, line: 1, name: 'the file' })
  for (const name of Object.keys(top)) if (!topNames.includes(name)) throw unknownTop(name, { source, yaml })
  const packages = mapOf(top.packages ?? '', { source, line: yaml.lineOf('packages'), name: 'packages' })
  return {
    file: source.file,
    folder: source.folder,
    defaults: settingsOf(top.defaults ?? '', { source, yaml, path: ['defaults'], where: 'defaults' }),
    rules: Object.entries(packages).map(([pattern, value]): ConfigRule => {
      const path = ['packages', pattern]
      const settings = settingsOf(value, { source, yaml, path, where: 'packages' })
      return { pattern, line: yaml.lineOf(...path), settings }
    }),
    notes: [],
  }
}

type Place = {
  readonly source: ConfigText
  readonly yaml: YamlFile
  readonly path: readonly string[]
  readonly where: Part
}

function settingsOf(value: ConfigValue, { source, yaml, path, where }: Place): readonly Setting[] {
  const map = mapOf(value, { source, line: yaml.lineOf(...path), name: path.at(-1) ?? '' })
  return Object.entries(map).map(([name, given]) => {
    const line = yaml.lineOf(...path, name)
    const row = rowOf(name, { source, line, where })
    return {
      name: row.name as InputName,
      text: textOf(row, given, { source, line }),
      from: `${source.file}:${line}`,
      line,
    }
  })
}

function rowOf(
  name: string,
  { source, line, where }: { readonly source: ConfigText; readonly line: number; readonly where: Place['where'] },
): InputRow {
  const rows: readonly InputRow[] = inputTable
  const row = rows.find((candidate) => candidate.name === name)
  if (row === undefined) {
    const close = nearest(
      name,
      configurable(where).map((known) => known.name),
    )
    const advice = close === undefined ? 'The inputs are listed in the README.' : `Did you mean ${close}?`
    throw wrong({ source, line, message: `unknown input ${name}`, change: advice })
  }
  const why = notConfigurable(row, where)
  if (why === undefined) return row
  throw wrong({ source, line, message: `${name} cannot be set here: ${why}`, change: `Remove ${name} from ${where}.` })
}

function textOf(row: InputRow, value: ConfigValue, { source, line }: Pick<WrongLine, 'source' | 'line'>): string {
  try {
    return inputText(row, value)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    throw wrong({ source, line, message: error.message, change: error.change ?? '' })
  }
}

function mapOf(
  value: ConfigValue,
  { source, line, name }: { readonly source: ConfigText; readonly line: number; readonly name: string },
): Readonly<Record<string, ConfigValue>> {
  if (value === '') return {}
  if (typeof value === 'object' && !Array.isArray(value)) return value as Readonly<Record<string, ConfigValue>>
  throw wrong({
    source,
    line,
    message: `${name} is ${Array.isArray(value) ? 'a list' : `"${String(value)}"`}, but must be a map`,
    change: 'Write name: value, one for each line.',
  })
}

function unknownTop(name: string, { source, yaml }: Pick<Place, 'source' | 'yaml'>): UsageError {
  const line = yaml.lineOf(name)
  const isInput = inputTable.some((row) => row.name === name)
  const close = nearest(name, topNames)
  const change = isInput
    ? `Write ${name} under defaults, or under a package in packages.`
    : `${close === undefined ? '' : `Did you mean ${close}? `}The file has two parts, defaults and packages.`
  return wrong({ source, line, message: `unknown name ${name}`, change })
}

type WrongLine = {
  readonly source: ConfigText
  readonly line: number
  readonly message: string
  readonly change: string
}

function wrong({ source, line, message, change }: WrongLine): UsageError {
  return new UsageError(`${source.file}:${line}: ${message}`, {
    change,
    positions: [{ at: { file: source.file, line }, message }],
  })
}
