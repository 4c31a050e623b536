import moment from 'moment'
import { formatDate } from '../../../src/plan/names/dates.ts'

// Moment.js is what users of docker/metadata-action write for: each of its tokens gives the same here.
const tokens = [
  ...'M Mo MM MMM MMMM Q Qo D Do DD DDD DDDo DDDD d do dd ddd dddd e E w wo ww W Wo WW'.split(' '),
  ...'Y YY YYYY YYYYY YYYYYY y yy yyy yyyy yo N NN NNN NNNN NNNNN gg gggg ggggg GG GGGG GGGGG'.split(' '),
  ...'A a H HH h hh k kk hmm hmmss Hmm Hmmss m mm s ss S SS SSS SSSS SSSSS SSSSSS SSSSSSS SSSSSSSS SSSSSSSSS'.split(
    ' ',
  ),
  ...'X x Z ZZ LT LTS L LL LLL LLLL l ll lll llll'.split(' '),
  ...[
    '[at] H',
    '[Q]Q',
    'YYYYMMDD-HHmmss',
    'YYYY.MM.DD',
    'dddd, MMMM Do YYYY, h:mm:ss a',
    '\\[YYYY]',
    '[a',
    'vYYYY',
    'YYY',
    '[a]H]',
    '\\LT \\Do',
    'LT[L]LTS',
    'T_g-.',
    'GGGG-[W]WW-E',
  ],
]

// The borders of weeks and years, of noon and midnight, of leap years and of numbers of digits.
const times = [
  '1999-12-31T23:59:59.999Z',
  '2000-01-01T00:00:00.000Z',
  '2004-02-29T12:00:00.000Z',
  '2005-01-01T11:59:59.010Z',
  '2008-12-29T13:07:09.100Z',
  '2010-01-03T00:30:00.000Z',
  '2012-12-30T10:11:12.345Z',
  '2016-01-02T09:05:03.006Z',
  '2020-12-31T18:00:00.000Z',
  '2021-01-11T21:22:23.240Z',
  '2023-06-13T01:02:03.004Z',
  '2026-11-25T19:36:00.500Z',
]

const zones: readonly (readonly [string, (time: string) => number])[] = [
  ['UTC', () => 0],
  ['Asia/Kolkata', () => 330],
  ['Pacific/Kiritimati', () => 840],
  ['America/Phoenix', () => -420],
]

describe.each(zones)('in %s', (timeZone, offset) => {
  it.each(tokens)('the format %s says what Moment.js says', (format) => {
    const ours = times.map((time) => formatDate({ milliseconds: Date.parse(time), format, timeZone }))
    const theirs = times.map((time) => moment.utc(time).utcOffset(offset(time)).format(format))
    expect(ours).toEqual(theirs)
  })
})
