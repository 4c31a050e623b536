import { parse } from 'csv-parse/sync'
import { UsageError } from '../errors.ts'
import type { Given } from './values.ts'

export type Attribute = { readonly key: string | undefined; readonly value: string }

/**
 * Reads one line of CSV whose fields are `key=value` or a bare value: `type=match,"pattern=v(\d+),(.*)",group=1`. Keys
 * are in lower case. Throws a UsageError for a quote that is out of place.
 */
export function readAttributes({ name, text }: Given): readonly Attribute[] {
  return fieldsOf({ name, text }).map((field) => {
    const at = field.indexOf('=')
    if (at < 1) return { key: undefined, value: field.trim() }
    return { key: field.slice(0, at).trim().toLowerCase(), value: field.slice(at + 1).trim() }
  })
}

function fieldsOf({ name, text }: Given): readonly string[] {
  try {
    const [fields = []]: readonly (readonly string[])[] = parse(text, { relaxColumnCount: true, skipEmptyLines: true })
    return fields
  } catch (cause) {
    throw new UsageError(`${name} has the line ${text}, with a misplaced quote`, {
      change: 'Quote a whole attribute, such as "pattern=v(.*),(.*)", and double any quotes inside it.',
      cause,
    })
  }
}
