import { UserError } from '../errors.ts'
import { isoTime } from '../oci/rfc3339.ts'
import type { Origin } from './types.ts'

/**
 * Fills `{{name}}` templates in an input. Throws a UserError for a template that the input does not know.
 */
export function fillTemplates(options: {
  readonly input: string
  readonly text: string
  readonly values: Readonly<Record<string, string>>
}): string {
  return options.text.replaceAll(/\{\{\s*([\w-]+)\s*\}\}/g, (whole, name: string) => {
    const value = Object.hasOwn(options.values, name) ? options.values[name] : undefined
    if (value !== undefined) return value
    throw new UserError(`${options.input} holds ${whole}, which is not known there`, {
      change: `Known are ${Object.keys(options.values)
        .map((known) => `{{${known}}}`)
        .join(', ')}.`,
    })
  })
}

/** What `ldflags` may name: the tag on the commit (or a short revision), the revision, the commit's time. */
export function sourceTemplates(source: Origin): Readonly<Record<string, string>> {
  const revision = source.revision ?? 'unknown'
  return {
    version: source.tag ?? revision.slice(0, 12),
    revision,
    'commit-date': isoTime(source.committedSeconds ?? 0),
  }
}
