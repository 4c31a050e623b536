import { UsageError } from '../../errors.ts'
import { fieldOf, type Moment } from './date-fields.ts'

// The format letters of Moment.js, as users of docker/metadata-action write them; a test compares each with Moment.js
// itself. No library is needed: Node's Intl knows the time zones, for which Moment.js would bundle a table.
// Source: https://momentjs.com/docs/#/displaying/format/
const tokens =
  /\[([^[]*)\]|(\\?)(LTS|LT|L{1,4}|l{1,4}|Mo|M{1,4}|Do|DDDo|D{1,4}|do|d{1,4}|w[ow]?|W[oW]?|Qo?|N{1,5}|Y{4,6}|YY?|yo|y{1,4}|g{4,5}|gg|G{4,5}|GG|e|E|a|A|HH?|hh?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|.)/gs

// The US date formats, which Moment.js uses by default. The lowercase ones are the short forms.
const longForms: Readonly<Record<string, string>> = {
  LT: 'h:mm A',
  LTS: 'h:mm:ss A',
  L: 'MM/DD/YYYY',
  LL: 'MMMM D, YYYY',
  LLL: 'MMMM D, YYYY h:mm A',
  LLLL: 'dddd, MMMM D, YYYY h:mm A',
  l: 'M/D/YYYY',
  ll: 'MMM D, YYYY',
  lll: 'MMM D, YYYY h:mm A',
  llll: 'ddd, MMM D, YYYY h:mm A',
}

/**
 * Formats a time in a zone of the tz database; without a format, as RFC 3339. Throws a UsageError for an unknown zone.
 */
export function formatDate(options: {
  readonly milliseconds: number
  readonly format: string | undefined
  readonly timeZone: string
}): string {
  const { milliseconds, format, timeZone } = options
  const moment = { milliseconds, offsetMinutes: offsetOf(milliseconds, timeZone) }
  if (format !== undefined) return formatted(format, moment)
  const seconds = formatted('YYYY-MM-DDTHH:mm:ss', moment)
  return moment.offsetMinutes === 0 ? `${seconds}Z` : `${seconds}${formatted('Z', moment)}`
}

// Text in brackets and a token after a backslash are copied as they are.
function formatted(format: string, moment: Moment): string {
  return format.replaceAll(tokens, (_, literal: string | undefined, backslash: string, token: string) => {
    if (literal !== undefined) return literal
    if (backslash !== '') return token
    const long = longForms[token]
    return long === undefined ? (fieldOf(token, moment) ?? token) : formatted(long, moment)
  })
}

function offsetOf(milliseconds: number, timeZone: string): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(milliseconds)
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value)
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
    return Math.round((local - Math.floor(milliseconds / 1000) * 1000) / 60_000)
  } catch (cause) {
    throw new UsageError(`a date is asked for in the time zone "${timeZone}", which is not known`, {
      change: 'Write a name of the tz database, such as Europe/Berlin.',
      cause,
    })
  }
}
