import { parseJson, property, textOf } from '../../host/json.ts'

/** A registry's error. */
export type Complaint = { readonly code?: string; readonly message: string; readonly detail?: unknown }

const longestMessage = 300

/**
 * Parses the body of an error response: the `errors` of the distribution-spec, OAuth's `error` and `error_description`,
 * the `message` or `details` of others, the title of an HTML page, or the first lines of plain text. One line, at most
 * 300 characters, without control characters.
 */
export function readComplaint(body: Buffer): Complaint {
  const text = body.toString('utf8')
  const parsed = parseJson(text)
  if (parsed === undefined) return { message: shortened(/^\s*</.test(text) ? fromHtml(text) : text) }
  const first = firstOf(property(parsed, 'errors')) ?? parsed
  const code = textOf(property(first, 'code')) ?? textOf(property(first, 'error'))
  const message =
    textOf(property(first, 'message')) ??
    textOf(property(first, 'error_description')) ??
    textOf(property(first, 'details')) ??
    textOf(property(first, 'reason')) ??
    ''
  const detail = property(first, 'detail')
  const said = shortened(message)
  const added = typeof detail === 'string' && detail !== message ? shortened(detail) : ''
  return {
    ...(code === undefined ? {} : { code: shortened(code).replaceAll(' ', '_').toUpperCase().slice(0, 60) }),
    message: shortened([said, added].filter((part) => part !== '').join(': ')),
    ...(detail === undefined ? {} : { detail }),
  }
}

/**
 * The delay that `Retry-After` asks for, in ms: seconds or a date (RFC 9110, 10.2.3). Undefined if it is missing or
 * malformed.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const text = header.trim()
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000
  if (!/[a-z]/i.test(text)) return undefined
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** One line of at most 300 characters, without control characters. */
export function shortened(text: string): string {
  const line = text
    .slice(0, 4 * longestMessage)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return line.length <= longestMessage ? line : `${line.slice(0, longestMessage - 1)}…`
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value.find((item) => typeof item === 'object' && item !== null) : undefined
}

function fromHtml(text: string): string {
  const page = text.slice(0, 8192)
  const title = /<title[^>]*>([^<]*)</i.exec(page)?.[1] ?? /<h1[^>]*>([^<]*)</i.exec(page)?.[1]
  return title ?? page.replace(/<[^>]*>/g, ' ')
}
