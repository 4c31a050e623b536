import { UsageError } from '../../src/errors.ts'
import {
  readArguments,
  readBoolean,
  readChoice,
  readLines,
  readList,
  readPairs,
  readPatterns,
  readWords,
} from '../../src/inputs/values.ts'

const given = (text: string) => ({ name: 'x', text })

describe('a list', () => {
  it.each([
    ['a,b', ['a', 'b']],
    ['a\nb\r\n c ', ['a', 'b', 'c']],
    ['a, b,\n# comment, with comma\nc', ['a', 'b', 'c']],
    ['', []],
    [' , ,\n', []],
  ])('%j holds %j', (text, items) => {
    expect(readList({ text })).toEqual(items)
  })

  it('has one item a line where items may hold commas', () => {
    expect(readLines({ text: 'A=1,2\n\n# no\n B=3 ' })).toEqual(['A=1,2', 'B=3'])
  })
})

describe('patterns', () => {
  it.each([
    ['a/*,b\n!c', ['a/*', 'b', '!c']],
    ['{a,b}/go.sum, x', ['{a,b}/go.sum', 'x']],
    ['{a,{b,c}}/go.sum,x', ['{a,{b,c}}/go.sum', 'x']],
    ['a{b,c', ['a{b', 'c']],
    ['a},b', ['a}', 'b']],
  ])('%j holds %j', (text, patterns) => {
    expect(readPatterns({ text })).toEqual(patterns)
  })
})

describe('words', () => {
  it.each([
    ['a  b\tc\nd', ['a', 'b', 'c', 'd']],
    [`-X 'main.v=a b'`, ['-X', 'main.v=a b']],
    [`"a b"c ""`, ['a bc', '']],
    [String.raw`a\ b "c\"d" 'e\f'`, ['a b', 'c"d', String.raw`e\f`]],
    ['$(id) `x` ;', ['$(id)', '`x`', ';']],
    ['', []],
  ])('%j are %j', (text, words) => {
    expect(readWords(given(text))).toEqual(words)
  })

  it('may be a JSON array', () => {
    expect(readArguments(given('["a b", "c"]'))).toEqual(['a b', 'c'])
    expect(readArguments(given('a b'))).toEqual(['a', 'b'])
  })
})

describe('a boolean', () => {
  it.each(['true', 'True', 'TRUE', ' true '])('%j is true', (text) => expect(readBoolean(given(text))).toBe(true))
  it.each(['false', 'False', 'FALSE'])('%j is false', (text) => expect(readBoolean(given(text))).toBe(false))
})

describe('what cannot be read', () => {
  it.each([
    ['a boolean', () => readBoolean(given('yes')), 'x is "yes", which is neither true nor false'],
    [
      'a choice',
      () => readChoice({ name: 'upx', text: 'maybe' }),
      'upx is "maybe", which is not one of auto, true, false',
    ],
    ['an open quote', () => readWords(given("a 'b")), `x is "a 'b", with an unclosed '`],
    ['broken JSON', () => readArguments(given('["a"')), 'x is "["a"", which starts like JSON but is not'],
    ['other JSON', () => readArguments(given('[1]')), 'x is "[1]", which is JSON but not an array of strings'],
    ['a pair without a name', () => readPairs(given('=1')), 'x has the line "=1", which is not NAME=value'],
    ['a pair without =', () => readPairs(given('A')), 'x has the line "A", which is not NAME=value'],
  ])('%s: the message names the input, the value and what was expected', (_, read, message) => {
    expect(read).toThrow(UsageError)
    expect(read).toThrow(message)
  })
})

it.each([
  ['a=1\n"b=Hello, World"\nc=3', { a: '1', b: 'Hello, World', c: '3' }],
  ['"a=line one\nline two"\r\nb=2', { a: 'line one\nline two', b: '2' }],
  ['"a=say ""hi"""', { a: 'say "hi"' }],
  // A quote inside of an item is part of it, and a comment may hold one.
  ['a="quoted"\n# "\nb=5" wide', { a: '"quoted"', b: '5" wide' }],
  ['"# a=1"', { '# a': '1' }],
])('pairs may stand in quotes as a whole: %j', (text, pairs) => {
  expect(readPairs(given(text))).toEqual(pairs)
})

it.each(['"a=1', '"a=1" b', '"a=1"b=2'])('a quote that is out of place is refused: %s', (text) => {
  expect(() => readPairs(given(text))).toThrow(`x has the line ${text}, with a misplaced quote`)
})

it('pairs keep further =, may be empty, and the later one counts', () => {
  expect(readPairs(given('A=1=2\nB=\nA=3'))).toEqual({ A: '3', B: '' })
})
