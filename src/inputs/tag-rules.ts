import { UsageError } from '../errors.ts'
import { type Attribute, readAttributes } from './csv.ts'
import { nearest } from './nearest.ts'
import { type Given, readLines } from './values.ts'

// The grammar of docker/metadata-action: https://github.com/docker/metadata-action#tags-input

type Common = {
  /** `true`, `false`, or an expression that evaluates to one of them. */
  readonly enable: string
  /** Tags are sorted by descending priority; the first one is the version. */
  readonly priority: number
  /** Absent: the flavor's prefix or suffix is used. */
  readonly prefix?: string
  readonly suffix?: string
  /** The rule as given. */
  readonly text: string
}

export type TagRule = Common &
  (
    | { readonly type: 'schedule'; readonly pattern: string }
    | { readonly type: 'semver'; readonly pattern: string; readonly value: string; readonly match: string }
    | { readonly type: 'match'; readonly pattern: string; readonly group: number; readonly value: string }
    | { readonly type: 'edge'; readonly branch: string }
    | { readonly type: 'ref'; readonly event: 'branch' | 'tag' | 'pr' }
    /** `literal`: a plain word instead of a rule, used as it is. */
    | { readonly type: 'raw'; readonly value: string; readonly literal: boolean }
    | { readonly type: 'sha'; readonly format: 'short' | 'long' }
  )

/** A full reference among the tags: `ghcr.io/owner/name:v1`. */
export type TaggedName = { readonly name: string; readonly tag: string }

/**
 * The content of `tags`: rules, which apply to the names in `images`, and full references, which are used as they are.
 */
export type TagInputs = { readonly rules: readonly TagRule[]; readonly references: readonly TaggedName[] }

const priorities = { schedule: 1000, semver: 900, match: 800, edge: 700, ref: 600, raw: 200, sha: 100 } as const
type RuleType = keyof typeof priorities
const types = Object.keys(priorities).filter((type): type is RuleType => Object.hasOwn(priorities, type))

const ownAttributes: Readonly<Record<RuleType, readonly string[]>> = {
  schedule: ['pattern'],
  semver: ['pattern', 'value', 'match'],
  match: ['pattern', 'group', 'value'],
  edge: ['branch'],
  ref: ['event'],
  raw: ['value'],
  sha: ['format'],
}
const commonAttributes = ['type', 'enable', 'priority', 'prefix', 'suffix']

/**
 * Reads `tags`: a line with `key=value` is one rule; any other line is a comma-separated list of tags, expressions or
 * full references. Throws a UsageError that quotes the line.
 */
export function readTags(given: Given): TagInputs {
  const items = readLines(given).flatMap((line) =>
    isRule(line)
      ? [readRule({ name: given.name, text: line })]
      : line
          .split(',')
          .map((word) => word.trim())
          .filter((word) => word !== '')
          .map(readWord),
  )
  return {
    rules: items.flatMap((item) => ('type' in item ? [item] : [])),
    references: items.flatMap((item) => ('type' in item ? [] : [item])),
  }
}

/** The tags if none are given: from the event, or `latest` without one. */
export function defaultTags({ hasEvent }: { readonly hasEvent: boolean }): TagInputs {
  const rules = [
    'type=schedule',
    'type=semver,pattern={{version}}',
    'type=semver,pattern={{major}}.{{minor}}',
    'type=ref,event=branch',
    'type=ref,event=tag',
    'type=ref,event=pr',
  ]
  return readTags({ name: 'tags', text: hasEvent ? rules.join('\n') : 'latest' })
}

// An expression may also contain `=`: {{date 'YYYY' tz='Asia/Tokyo'}}.
function isRule(line: string): boolean {
  return line.replaceAll(/\{\{.*?\}\}/g, '').includes('=')
}

function readWord(word: string): TagRule | TaggedName {
  // Text after the last colon is a tag, unless that colon starts a port with a path after it.
  const colon = word.lastIndexOf(':')
  const [name, tag] = [word.slice(0, Math.max(colon, 0)), word.slice(colon + 1)]
  const isName = name !== '' && !name.replaceAll(/\{\{\{?\s*name\s*\}?\}\}/g, '').includes('{')
  if (isName && !tag.includes('/')) return { name, tag }
  return {
    type: 'raw',
    value: word,
    literal: !word.includes('{{'),
    enable: 'true',
    priority: priorities.raw,
    text: word,
  }
}

function readRule(given: Given): TagRule {
  const attributes = new Map(readAttributes(given).map(({ key, value }: Attribute) => [key ?? 'value', value]))
  const type = readType(attributes.get('type'), given)
  const known = [...commonAttributes, ...ownAttributes[type]]
  const unknown = [...attributes.keys()].find((key) => !known.includes(key))
  if (unknown !== undefined) {
    const close = nearest(unknown, known)
    throw new UsageError(`tags has the rule ${given.text}, with the unknown attribute ${unknown}`, {
      change: close === undefined ? `type=${type} supports ${known.join(', ')}.` : `Did you mean ${close}?`,
    })
  }
  const prefix = attributes.get('prefix') ?? ownPrefix(type, attributes)
  const suffix = attributes.get('suffix')
  const common: Common = {
    enable: attributes.get('enable') ?? 'true',
    priority: readPriority(attributes.get('priority') ?? String(priorities[type]), given),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    text: given.text,
  }
  return { ...common, ...readOwn(type, attributes, given) }
}

// A rule without a type is raw: `my-tag,enable=false`.
function readType(text: string | undefined, given: Given): RuleType {
  const type = types.find((known) => known === (text ?? 'raw'))
  if (type !== undefined) return type
  if (text === 'pep440') {
    throw new UsageError(`tags has the rule ${given.text}, but PEP 440 is for versions of Python packages`, {
      change: 'Use type=semver: Go modules use SemVer.',
    })
  }
  throw new UsageError(`tags has the rule ${given.text}, whose type is not one of ${types.join(', ')}`, {
    change: 'Write for example type=semver,pattern={{version}}.',
  })
}

function ownPrefix(type: RuleType, attributes: ReadonlyMap<string, string>): string | undefined {
  if (type === 'sha') return 'sha-'
  return type === 'ref' && attributes.get('event') === 'pr' ? 'pr-' : undefined
}

function readPriority(text: string, given: Given): number {
  if (/^-?\d+$/.test(text)) return Number(text)
  throw new UsageError(`tags has the rule ${given.text}, whose priority is not a whole number`, {
    change: 'Write for example priority=500.',
  })
}

type Own = TagRule extends infer Rule ? (Rule extends TagRule ? Omit<Rule, keyof Common> : never) : never

function readOwn(type: RuleType, attributes: ReadonlyMap<string, string>, given: Given): Own {
  const value = attributes.get('value') ?? ''
  switch (type) {
    case 'schedule':
      return { type, pattern: attributes.get('pattern') ?? 'nightly' }
    case 'semver':
      return { type, pattern: needed('pattern', '{{version}}'), value, match: attributes.get('match') ?? '' }
    case 'match':
      return {
        type,
        pattern: needed('pattern', '\\d+'),
        group: readGroup(attributes.get('group') ?? '0', given),
        value,
      }
    case 'edge':
      return { type, branch: attributes.get('branch') ?? '' }
    case 'ref':
      return { type, event: oneOf('event', ['branch', 'tag', 'pr'] as const) }
    case 'raw':
      return { type, value: needed('value', 'my-tag'), literal: false }
    case 'sha':
      return { type, format: attributes.has('format') ? oneOf('format', ['short', 'long'] as const) : 'short' }
  }

  function needed(key: string, example: string): string {
    const text = attributes.get(key)
    if (text !== undefined) return text
    throw new UsageError(`tags has the rule ${given.text}, which has no ${key}`, {
      change: `Write for example type=${type},${key}=${example}.`,
    })
  }

  function oneOf<Choice extends string>(key: string, choices: readonly Choice[]): Choice {
    const text = needed(key, choices[0] ?? '')
    const choice = choices.find((known) => known === text)
    if (choice !== undefined) return choice
    throw new UsageError(`tags has the rule ${given.text}, whose ${key} is not one of ${choices.join(', ')}`, {
      change: `Write for example type=${type},${key}=${choices[0]}.`,
    })
  }
}

function readGroup(text: string, given: Given): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw new UsageError(`tags has the rule ${given.text}, whose group is not a number`, {
    change: 'Write the number of a group in pattern, such as group=1; 0 is the whole match.',
  })
}
