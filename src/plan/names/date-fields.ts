/** A moment in a time zone. */
export type Moment = {
  /** Since 1970. */
  readonly milliseconds: number
  /** Of the zone from UTC. */
  readonly offsetMinutes: number
}

/** What a token of Moment.js, such as `YYYY` or `Do`, stands for; undefined for text that is no token. */
export function fieldOf(token: string, moment: Moment): string | undefined {
  const { milliseconds, offsetMinutes } = moment
  // A date whose UTC fields hold the local time.
  const local = new Date(milliseconds + offsetMinutes * 60_000)
  const number = numbers.get(token)?.(local, moment)
  if (number !== undefined) return padded(number, token.length)
  const text = texts.get(token)?.(local, moment)
  if (text !== undefined) return text
  const cardinal = token.length > 1 && token.endsWith('o') ? fieldOf(token.slice(0, -1), moment) : undefined
  return cardinal === undefined ? undefined : ordinal(Number(cardinal))
}

type Field<Value> = (local: Date, moment: Moment) => Value

const yearOf = (local: Date): number => local.getUTCFullYear()
const monthOf = (local: Date): number => local.getUTCMonth() + 1
const hourOf = (local: Date): number => local.getUTCHours()
const weekdayOf = (local: Date): number => local.getUTCDay()

/** Numbers, with zeros before them up to as many digits as the token has letters. */
const numbers = byToken<number>([
  ['Y y yy yyy yyyy YYYY YYYYY', yearOf],
  ['YY', (local) => yearOf(local) % 100],
  ['GGGG GGGGG', (local) => isoWeek(local).year],
  ['GG', (local) => isoWeek(local).year % 100],
  ['gggg ggggg', (local) => localWeek(local).year],
  ['gg', (local) => localWeek(local).year % 100],
  ['Q', (local) => Math.ceil(monthOf(local) / 3)],
  ['M MM', monthOf],
  ['W WW', (local) => isoWeek(local).week],
  ['w ww', (local) => localWeek(local).week],
  ['D DD', (local) => local.getUTCDate()],
  ['d e', weekdayOf],
  ['E', (local) => weekdayOf(local) || 7],
  ['H HH', hourOf],
  ['h hh', (local) => hourOf(local) % 12 || 12],
  ['k kk', (local) => hourOf(local) || 24],
  ['m mm', (local) => local.getUTCMinutes()],
  ['s ss', (local) => local.getUTCSeconds()],
  ['X', (_, { milliseconds }) => Math.floor(milliseconds / 1000)],
  ['x', (_, { milliseconds }) => milliseconds],
])

const months = 'January February March April May June July August September October November December'.split(' ')
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const monthName = (local: Date): string => months[local.getUTCMonth()] ?? ''
const dayName = (local: Date): string => days[weekdayOf(local)] ?? ''

const texts = byToken<string>([
  ['YYYYYY', (local) => `+${padded(yearOf(local), 6)}`],
  ['N NN NNN NNNNN', () => 'AD'],
  ['NNNN', () => 'Anno Domini'],
  ['MMM', (local) => monthName(local).slice(0, 3)],
  ['MMMM', monthName],
  ['DDD', (local) => String(dayOfYear(local))],
  ['DDDD', (local) => padded(dayOfYear(local), 3)],
  ['dd', (local) => dayName(local).slice(0, 2)],
  ['ddd', (local) => dayName(local).slice(0, 3)],
  ['dddd', dayName],
  ['A', (local) => (hourOf(local) < 12 ? 'AM' : 'PM')],
  ['a', (local) => (hourOf(local) < 12 ? 'am' : 'pm')],
  ['Z', (_, { offsetMinutes }) => offsetText(offsetMinutes, ':')],
  ['ZZ', (_, { offsetMinutes }) => offsetText(offsetMinutes, '')],
  ['z zz', (_, { offsetMinutes }) => (offsetMinutes === 0 ? 'UTC' : offsetText(offsetMinutes, ':'))],
  ...Array.from({ length: 9 }, (_, index) => fractionOf(index + 1)),
])

/** `S` to `SSSSSSSSS`: fractions of a second, of which three digits are known. */
function fractionOf(digits: number): readonly [string, Field<string>] {
  return ['S'.repeat(digits), (local) => padded(local.getUTCMilliseconds(), 3).padEnd(9, '0').slice(0, digits)]
}

function byToken<Value>(rows: readonly (readonly [string, Field<Value>])[]): ReadonlyMap<string, Field<Value>> {
  return new Map(rows.flatMap(([tokens, field]) => tokens.split(' ').map((token) => [token, field] as const)))
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

const dayMilliseconds = 86_400_000

function dayOfYear(local: Date): number {
  const midnight = Date.UTC(yearOf(local), local.getUTCMonth(), local.getUTCDate())
  return Math.floor((midnight - Date.UTC(yearOf(local), 0, 1)) / dayMilliseconds) + 1
}

// Weeks start on Monday; the first one contains the year's first Thursday.
function isoWeek(local: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(local.getTime() + (4 - (weekdayOf(local) || 7)) * dayMilliseconds)
  return weekOfYear(thursday)
}

// Weeks start on Sunday; the first one contains January 1, so each belongs to the year of its Saturday.
function localWeek(local: Date): { readonly year: number; readonly week: number } {
  return weekOfYear(new Date(local.getTime() + (6 - weekdayOf(local)) * dayMilliseconds))
}

function weekOfYear(decisive: Date): { readonly year: number; readonly week: number } {
  const year = yearOf(decisive)
  return { year, week: Math.floor((decisive.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMilliseconds)) + 1 }
}

function offsetText(minutes: number, separator: string): string {
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)]
  return `${sign}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`
}

function ordinal(number: number): string {
  const teen = Math.floor((number % 100) / 10) === 1
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}
