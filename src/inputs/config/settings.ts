import { resolve } from 'node:path'
import { matchesPattern } from '../../source/arguments.ts'
import type { InputRow } from '../table/row.ts'
import { inputTable } from '../table.ts'
import type { Config, ConfigRule, Setting } from './types.ts'

export type Texts = ReadonlyMap<string, string>

/** The package that settings are for. */
export type Configured = {
  readonly importPath: string
  /** Absolute. */
  readonly folder: string
}

/** The texts of inputs, and for those that a file has set, the place in the file. */
export type SettledTexts = { readonly texts: Texts; readonly from: ReadonlyMap<string, Setting> }

/**
 * The texts of the step over the defaults of the file. A text that is the input's own default counts as not written: a
 * runner passes every default as if it were.
 */
export function withDefaults(texts: Texts, config: Config | undefined): SettledTexts {
  const missing = (config?.defaults ?? []).filter(({ name }) => !isWritten(name, texts))
  return withSettings({ texts, from: new Map() }, missing)
}

function isWritten(name: string, texts: Texts): boolean {
  const text = texts.get(name)?.trim() ?? ''
  const rows: readonly InputRow[] = inputTable
  return text !== '' && text !== rows.find((row) => row.name === name)?.default
}

/** The texts for one program: the settings of the rules that match it over those of the step and the file's defaults. */
export function textsFor(program: Configured, texts: SettledTexts, config: Config): SettledTexts {
  const rules = config.rules.filter((rule) => matches(rule, program, config.folder))
  return withSettings(
    texts,
    rules.flatMap(({ settings }) => settings),
  )
}

/** Settings over texts; of several for one input, the last one counts. */
export function withSettings({ texts, from }: SettledTexts, settings: readonly Setting[]): SettledTexts {
  return {
    texts: new Map([...texts, ...settings.map(({ name, text }) => [name, text] as const)]),
    from: new Map([...from, ...settings.map((setting) => [setting.name, setting] as const)]),
  }
}

/** Whether a rule is for a program. Its pattern names folders, or import paths; `...` is any text, `*` one element. */
export function matches(rule: Pick<ConfigRule, 'pattern'>, program: Configured, folder: string): boolean {
  const { pattern } = rule
  const asFolder = matchesPath(resolve(folder, pattern), program.folder)
  return asFolder || (!isLocal(pattern) && matchesPath(pattern, program.importPath))
}

/** Whether a pattern can only name folders. */
export function isLocal(pattern: string): boolean {
  return /^\.{0,2}\//.test(pattern) || pattern === '.' || pattern === '..'
}

/** The folder of a pattern before its first wildcard. */
export function folderOf(pattern: string, folder: string): string {
  const elements = pattern.split('/')
  const wild = elements.findIndex((element) => element.includes('...') || element.includes('*'))
  return resolve(folder, (wild < 0 ? elements : elements.slice(0, wild)).join('/') || '.')
}

function matchesPath(pattern: string, path: string): boolean {
  const [patterns, elements] = [pattern.split('/'), path.split('/')]
  const stars = patterns.flatMap((element, index) => (element.includes('*') ? [index] : []))
  if (stars.some((index) => !isOneElement(patterns[index] ?? '', elements[index]))) return false
  // With the stars filled in, the rest is a pattern of go.
  return matchesPattern(
    patterns.map((element, index) => (element.includes('*') ? elements[index] : element)).join('/'),
    path,
  )
}

function isOneElement(pattern: string, element: string | undefined): boolean {
  const source = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')
  return element !== undefined && new RegExp(`^${source}$`).test(element)
}
