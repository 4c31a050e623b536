import { UserError } from '../../errors.ts'

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
 * Formats a time in a zone of the tz database; without a format, as RFC 3339. Throws a UserError for an unknown zone.
 */
export function formatDate(options: {
  readonly milliseconds: number
  readonly format: string | undefined
  readonly timeZone: string
}): string {
  const { milliseconds, format = 'YYYY-MM-DDTHH:mm:ssZ', timeZone } = options
  const offsetMinutes = offsetOf(milliseconds, timeZone)
  // A date whose UTC fields hold the local time.
  const local = new Date(milliseconds + offsetMinutes * 60_000)
  const zone = { offsetMinutes, milliseconds, isDefaultFormat: options.format === undefined }
  return formatted(format, local, zone)
}

// Text in brackets and a token after a backslash are copied as they are.
function formatted(format: string, local: Date, zone: Zone): string {
  return format.replaceAll(tokens, (_, literal: string | undefined, backslash: string, token: string) => {
    if (literal !== undefined) return literal
    if (backslash !== '') return token
    const long = longForms[token]
    return long === undefined ? fieldOf(token, local, zone) : formatted(long, local, zone)
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
    throw new UserError(`a date is asked for in the time zone "${timeZone}", which is not known`, {
      change: 'Write a name of the tz database, such as Europe/Berlin.',
      cause,
    })
  }
}

const months = 'January February March April May June July August September October November December'.split(' ')
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

type Zone = { readonly offsetMinutes: number; readonly milliseconds: number; readonly isDefaultFormat: boolean }

function fieldOf(token: string, local: Date, zone: Zone): string {
  if (token.length > 1 && token.endsWith('o')) return ordinal(Number(fieldOf(token.slice(0, -1), local, zone)))
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()]
  const [weekday, hour] = [local.getUTCDay(), local.getUTCHours()]
  const dayOfYear = Math.floor((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / dayMilliseconds) + 1
  const pad = (number: number, width: number): string => String(number).padStart(width, '0')
  const monthName = months[month - 1] ?? ''
  const dayName = days[weekday] ?? ''
  const iso = isoWeek(local)
  const week = localWeek(local)
  switch (token) {
    case 'YYYYYY':
      return `+${pad(year, 6)}`
    case 'YYYYY':
    case 'YYYY':
      return pad(year, token.length)
    case 'Y':
    case 'y':
    case 'yy':
    case 'yyy':
    case 'yyyy':
      return pad(year, token.length)
    case 'NNNN':
      return 'Anno Domini'
    case 'N':
    case 'NN':
    case 'NNN':
    case 'NNNNN':
      return 'AD'
    case 'YY':
      return pad(year % 100, 2)
    case 'Q':
      return String(Math.ceil(month / 3))
    case 'M':
    case 'MM':
      return pad(month, token.length)
    case 'MMM':
      return monthName.slice(0, 3)
    case 'MMMM':
      return monthName
    case 'D':
    case 'DD':
      return pad(day, token.length)
    case 'DDD':
      return String(dayOfYear)
    case 'DDDD':
      return pad(dayOfYear, 3)
    case 'd':
    case 'e':
      return String(weekday)
    case 'dd':
      return dayName.slice(0, 2)
    case 'ddd':
      return dayName.slice(0, 3)
    case 'dddd':
      return dayName
    case 'E':
      return String(weekday || 7)
    case 'GGGGG':
    case 'GGGG':
      return pad(iso.year, token.length)
    case 'GG':
      return pad(iso.year % 100, 2)
    case 'W':
    case 'WW':
      return pad(iso.week, token.length)
    case 'ggggg':
    case 'gggg':
      return pad(week.year, token.length)
    case 'gg':
      return pad(week.year % 100, 2)
    case 'w':
    case 'ww':
      return pad(week.week, token.length)
    case 'H':
    case 'HH':
      return pad(hour, token.length)
    case 'h':
    case 'hh':
      return pad(hour % 12 || 12, token.length)
    case 'k':
    case 'kk':
      return pad(hour || 24, token.length)
    case 'A':
      return hour < 12 ? 'AM' : 'PM'
    case 'a':
      return hour < 12 ? 'am' : 'pm'
    case 'm':
    case 'mm':
      return pad(local.getUTCMinutes(), token.length)
    case 's':
    case 'ss':
      return pad(local.getUTCSeconds(), token.length)
    case 'X':
      return String(Math.floor(zone.milliseconds / 1000))
    case 'x':
      return String(zone.milliseconds)
    case 'Z':
    case 'ZZ':
      return zone.isDefaultFormat && zone.offsetMinutes === 0
        ? 'Z'
        : offsetText(zone.offsetMinutes, token === 'Z' ? ':' : '')
    case 'z':
    case 'zz':
      return zone.offsetMinutes === 0 ? 'UTC' : offsetText(zone.offsetMinutes, ':')
    default:
      if (!token.startsWith('S')) return token
      // S to SSSSSSSSS: fractions of a second.
      return pad(local.getUTCMilliseconds(), 3).padEnd(9, '0').slice(0, token.length)
  }
}

const dayMilliseconds = 86_400_000

// Weeks start on Monday; the first one contains the year's first Thursday.
function isoWeek(local: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(local.getTime() + (4 - (local.getUTCDay() || 7)) * dayMilliseconds)
  return weekOfYear(thursday)
}

// Weeks start on Sunday; the first one contains January 1, so each belongs to the year of its Saturday.
function localWeek(local: Date): { readonly year: number; readonly week: number } {
  return weekOfYear(new Date(local.getTime() + (6 - local.getUTCDay()) * dayMilliseconds))
}

function weekOfYear(decisive: Date): { readonly year: number; readonly week: number } {
  const year = decisive.getUTCFullYear()
  return { year, week: Math.floor((decisive.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMilliseconds)) + 1 }
}

function offsetText(minutes: number, separator: string): string {
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)]
  const pad = (number: number): string => String(number).padStart(2, '0')
  return `${sign}${pad(Math.floor(size / 60))}${separator}${pad(size % 60)}`
}

function ordinal(number: number): string {
  const teen = Math.floor((number % 100) / 10) === 1
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}
