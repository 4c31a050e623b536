import { parse } from 'semver'
import { UserError } from '../../errors.ts'
import type { Flavor } from '../../inputs/flavor.ts'
import type { TagRule } from '../../inputs/tag-rules.ts'
import { fillText, type Values } from '../expressions.ts'
import { branchOf, globalValues, type Surrounding, shortSha, tagOf } from '../globals.ts'
import { isOf, type Latest, mayBeLatest, type NamedProgram, releaseOf } from './releases.ts'
import { asTag, excessOf } from './tag-text.ts'

export type TagFacts = {
  readonly rules: readonly TagRule[]
  readonly flavor: Flavor
  readonly surrounding: Surrounding
  readonly program: NamedProgram
  /** All tags of the repository that are known. */
  readonly repositoryTags: readonly string[]
  /** Whether these are all that the repository has. */
  readonly knowsAllTags: boolean
  /** The event's own release is marked as a prerelease. */
  readonly isMarkedPrerelease: boolean
}

export type Tags = {
  /** Tags in the order of their priority, latest last. */
  readonly names: readonly string[]
  /** The first one, which is the version of the image; undefined where there is none. */
  readonly version: string | undefined
  /** What was decided against what the rules could be taken to say, in words. */
  readonly notes: readonly string[]
}

// A tag that a rule gives, and whether latest goes with it.
type Made = {
  readonly tag: string
  readonly latest: Latest | 'no'
  /** How many characters it has more than a tag may have. */
  readonly excess: number
}
type Outcome = Made | { readonly note: string } | undefined

type Context = TagFacts & { readonly values: Values }

/**
 * The tags by rules, as docker/metadata-action makes them; docs/names.md says where they differ. Throws a UserError for
 * an expression or a pattern that is malformed.
 */
export function tagsFrom(facts: TagFacts): Tags {
  const context: Context = { ...facts, values: markMissing(globalValues(facts.surrounding)) }
  const ordered = facts.rules.toSorted((a, b) => b.priority - a.priority)
  const outcomes = ordered.filter((rule) => isEnabled(rule, context)).map((rule) => fittingOutcome(rule, context))
  const made = outcomes.filter(
    (outcome): outcome is Made => outcome !== undefined && 'tag' in outcome && outcome.tag !== '',
  )
  const notes = outcomes.flatMap((outcome) => (outcome !== undefined && 'note' in outcome ? [outcome.note] : []))
  const [first] = made
  if (first === undefined) return { names: [], version: undefined, notes }
  const latest = decideLatest(first, context)
  const names = [...made.map(({ tag }) => tag), ...(latest.tag === undefined ? [] : [latest.tag])]
  return { names: [...new Set(names)], version: first.tag, notes: [...new Set([...notes, ...latest.notes])] }
}

// Stands for a value that the event does not have, while a text is filled in.
const missing = '\u0000'

/** The values, those that are empty marked so that `isShared` finds them in what was made of them. */
export function markMissing(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? missing : value]))
}

/** Whether a value that the event does not have was filled into a text. */
export function hasMissing(text: string): boolean {
  return text.includes(missing)
}

// Whether latest goes with the image is the first tag's word; a flavor overrules it.
function decideLatest(first: Made, context: Context): { readonly tag?: string; readonly notes: readonly string[] } {
  const { flavor } = context
  const values = globalValues(context.surrounding)
  const fill = (text: string): string => fillText({ input: 'flavor', text, values })
  const prefix = flavor.prefixLatest ? fill(flavor.prefix) : ''
  const tag = asTag(`${prefix}latest`, flavor.suffixLatest ? fill(flavor.suffix) : '')
  if (flavor.latest !== 'auto') return flavor.latest === 'true' ? { tag, notes: [] } : { notes: [] }
  if (first.latest === 'no') return { notes: [] }
  return first.latest.allowed ? { tag, notes: [] } : { notes: [`${tag} not moved: ${first.latest.because}`] }
}

function isEnabled(rule: TagRule, { surrounding }: Context): boolean {
  const enable = fillText({ input: 'tags', text: rule.enable, values: globalValues(surrounding) })
  if (enable === 'true' || enable === 'false') return enable === 'true'
  throw new UserError(`tags has the rule ${rule.text}, whose enable is "${enable}"`, {
    change: 'It must evaluate to true or false, like {{is_default_branch}} and comparisons of the workflow language.',
  })
}

// Of a tag that is too long, names lose their ends, so that what a rule puts behind them stays.
function fittingOutcome(rule: TagRule, context: Context): Outcome {
  const outcome = outcomeOf(rule, context)
  if (outcome === undefined || 'note' in outcome || outcome.excess === 0) return outcome
  const shorter = ['branch', 'tag', 'base_ref'].flatMap((name) => {
    const value = context.values[name]
    return typeof value === 'string' && value.length > outcome.excess ? [[name, value.slice(0, -outcome.excess)]] : []
  })
  return outcomeOf(rule, { ...context, values: { ...context.values, ...Object.fromEntries(shorter) } })
}

function outcomeOf(rule: TagRule, context: Context): Outcome {
  const { surrounding } = context
  const make = (value: string, latest: Made['latest'] = 'no'): Outcome => made(value, { rule, context, latest })
  const branch = branchOf(surrounding.ref)
  switch (rule.type) {
    case 'schedule':
      return /schedule/.test(surrounding.eventName) ? make(fillGlobals(rule.pattern, context)) : undefined
    case 'semver':
      return bySemver(rule, context, make)
    case 'match':
      return byMatch(rule, context, make)
    case 'edge':
      return branch !== undefined && branch === (rule.branch || surrounding.defaultBranch) ? make('edge') : undefined
    case 'ref':
      return byRef(rule.event, context, make)
    case 'raw':
      return rule.literal ? make(rule.value) : make(fillGlobals(rule.value, context))
    case 'sha':
      if (surrounding.sha === '') return undefined
      return make(rule.format === 'short' ? shortSha(surrounding) : surrounding.sha)
  }
}

type Make = (value: string, latest?: Made['latest']) => Outcome
type RuleOf<Type extends TagRule['type']> = Extract<TagRule, { readonly type: Type }>

function byRef(event: RuleOf<'ref'>['event'], context: Context, make: Make): Outcome {
  const { ref } = context.surrounding
  if (event === 'branch') {
    const branch = branchOf(ref)
    return branch === undefined ? undefined : make(branch)
  }
  if (event === 'tag') {
    const tag = tagOf(ref)
    return tag === undefined ? undefined : make(tag, latestFor(tag, context, { isOwn: false }))
  }
  const request = /^refs\/pull\/(.+?)(?:\/merge)?$/.exec(ref)?.[1]
  return request === undefined ? undefined : make(request)
}

function bySemver(rule: RuleOf<'semver'>, context: Context, make: Make): Outcome {
  const text = rule.value === '' ? tagOf(context.surrounding.ref) : fillGlobals(rule.value, context)
  if (text === undefined || hasMissing(text)) return undefined
  const matched = rule.match === '' ? null : expression(rule.match, '', rule).exec(text)
  const release = releaseOf(text)
  const isTheirs = matched === null && release !== undefined && !isOf(release.prefix, context.program)
  const version = parse(matched === null ? (release?.version.raw ?? text) : (matched[1] ?? matched[0]))
  if (isTheirs || version === null) {
    const because = isTheirs ? `is not of ${context.program.name}` : 'is not a version (https://semver.org)'
    return { note: `${rule.text} gives no tag: ${text} ${because}` }
  }
  const values = {
    raw: version.raw,
    version: version.version,
    major: String(version.major),
    minor: String(version.minor),
    patch: String(version.patch),
    prerelease: version.prerelease.join('.'),
  }
  // A prerelease is not what 1.2 should name.
  const isWhole = version.prerelease.length === 0 || /^\s*\{\{\{?\s*raw\s*\}?\}\}\s*$/.test(rule.pattern)
  const value = fillText({ input: 'tags', text: isWhole ? rule.pattern : '{{version}}', values })
  if (version.prerelease.length > 0) return make(value)
  return make(value, latestFor(text, context, { isOwn: matched !== null }))
}

function byMatch(rule: RuleOf<'match'>, context: Context, make: Make): Outcome {
  const text = rule.value === '' ? tagOf(context.surrounding.ref) : fillGlobals(rule.value, context)
  if (text === undefined || hasMissing(text)) return undefined
  const [, body, flags] = /^\/(.+)\/(.*)$/.exec(rule.pattern) ?? []
  // With the flag g there would be matches and no groups: String.match gives all matches, of which the number is one.
  const pattern = expression(body ?? rule.pattern, flags ?? '', rule)
  const found = text.match(pattern)
  const value = found?.[rule.group]
  if (value === undefined) {
    const because = found === null ? `it does not match ${text}` : `its group ${rule.group} is not there`
    return { note: `${rule.text} gives no tag: ${because}` }
  }
  return make(value, latestFor(text, context, { isOwn: true }))
}

function expression(pattern: string, flags: string, rule: TagRule): RegExp {
  try {
    return new RegExp(pattern, flags)
  } catch (cause) {
    throw new UserError(`tags has the rule ${rule.text}, whose expression is malformed: ${pattern}`, {
      change: 'Write a JavaScript regular expression, in quotes if it contains a comma: "pattern=v(.*),(.*)".',
      cause,
    })
  }
}

function latestFor(tag: string, context: Context, { isOwn }: { readonly isOwn: boolean }): Latest {
  const { program, repositoryTags, knowsAllTags, isMarkedPrerelease } = context
  return mayBeLatest(tag, { program, tags: repositoryTags, knowsAllTags, isMarkedPrerelease, isOwn })
}

type Making = { readonly rule: TagRule; readonly context: Context; readonly latest: Made['latest'] }

// A rule's own prefix and suffix come before those of the flavor, also where they are empty.
function made(value: string, { rule, context, latest }: Making): Outcome {
  const prefix = fillGlobals(rule.prefix ?? context.flavor.prefix, context)
  const suffix = fillGlobals(rule.suffix ?? context.flavor.suffix, context)
  const text = `${prefix}${value}${suffix}`
  if (hasMissing(text)) {
    // Every event without the value would share such a tag. A rule that is that value alone says by it when it is meant.
    const isValueAlone = text.replaceAll(missing, '') === ''
    return isValueAlone
      ? undefined
      : { note: `${rule.text} gives no tag: it uses a value that this event does not have` }
  }
  const isLiteral = rule.type === 'raw' && rule.literal && text === rule.value
  if (isLiteral) return { tag: text, latest, excess: 0 }
  return { tag: asTag(`${prefix}${value}`, suffix), latest, excess: excessOf(text) }
}

function fillGlobals(text: string, { values }: Context): string {
  return fillText({ input: 'tags', text, values })
}
