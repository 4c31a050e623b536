import { UsageError } from '../errors.ts'

/** The arguments after a name in an expression: `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`. */
export type Arguments = { readonly format?: string; readonly timeZone?: string }

/** The names that expressions may use; each is a value or a function of the arguments. */
export type Values = Readonly<Record<string, string | ((given: Arguments) => string)>>

/** The text of an input, and the values that its expressions may use. */
export type Template = { readonly input: string; readonly text: string; readonly values: Values }

/**
 * Fills in `{{name}}` expressions, in every input that allows them; `\{{` is a literal `{{`. Values are inserted as
 * they are, without HTML escaping. Throws a UsageError for an unknown name or argument.
 */
export function fillText(options: Template): string {
  return options.text.replaceAll(/\\\{\{|\{\{\{?(.*?)\}?\}\}/g, (whole, inside: string | undefined) => {
    if (inside === undefined) return '{{'
    const [, name = '', rest = ''] = /^\s*([\w-]+)(?:\s+(.*?))?\s*$/.exec(inside) ?? []
    const value = Object.hasOwn(options.values, name) ? options.values[name] : undefined
    if (value === undefined) {
      throw new UsageError(`${options.input} holds ${whole}, which is not supported there`, {
        change: `Known are ${Object.keys(options.values)
          .map((known) => `{{${known}}}`)
          .join(', ')}.`,
      })
    }
    if (typeof value === 'function') return value(readArguments(rest, { input: options.input, whole }))
    if (rest === '') return value
    throw new UsageError(`${options.input} holds ${whole}, but ${name} takes no arguments`, {
      change: `Write {{${name}}}.`,
    })
  })
}

/** Whether a text contains `{{name}}`, without which several programs would get the same name. */
export function hasName(text: string): boolean {
  return /\{\{\{?\s*name\s*\}?\}\}/.test(text)
}

/** Fills the expressions of names and values in. */
export function fillPairs(options: {
  readonly input: string
  readonly pairs: Readonly<Record<string, string>>
  readonly values: Values
}): Readonly<Record<string, string>> {
  const { input, pairs, values } = options
  const fill = (text: string): string => fillText({ input, text, values })
  return Object.fromEntries(Object.entries(pairs).map(([key, value]) => [fill(key), fill(value)]))
}

function readArguments(text: string, place: { readonly input: string; readonly whole: string }): Arguments {
  let given: Arguments = {}
  for (const [, key, single, double] of text.matchAll(/(?:(\w+)\s*=\s*)?(?:'([^']*)'|"([^"]*)"|[^\s'"]+)/g)) {
    const value = single ?? double
    if (key === 'tz' && value !== undefined) given = { ...given, timeZone: value }
    else if (key === undefined && value !== undefined && given.format === undefined) given = { ...given, format: value }
    // A format without quotes is ignored, and the default format used: docker/metadata-action reads it as an unknown
    // name.
    else if (key !== undefined || value !== undefined) {
      throw new UsageError(`${place.input} holds ${place.whole}, with malformed arguments`, {
        change: "Write for example {{date 'YYYYMMDD' tz='Europe/Berlin'}}.",
      })
    }
  }
  return given
}
