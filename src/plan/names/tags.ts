import { parse, type SemVer } from 'semver'
import { UsageError } from '../../errors.ts'
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
  /** All known tags of the repository. */
  readonly repositoryTags: readonly string[]
  /** Whether these are all tags of the repository. */
  readonly knowsAllTags: boolean
  /** Whether the event's release is marked as a prerelease. */
  readonly isMarkedPrerelease: boolean
}

export type Tags = {
  /** Tags in the order of their priority, latest last. */
  readonly names: readonly string[]
  /** The first tag, which is the version of the image; undefined if there is none. */
  readonly version: string | undefined
  /** Decisions that may surprise, as sentences. */
  readonly notes: readonly string[]
}

// The tag of a rule, and whether latest goes with it.
type Made = {
  readonly tag: string
  readonly latest: Latest | 'no'
  /** By how many characters it exceeds the maximum length of a tag. */
  readonly excess: number
}
type Outcome = Made | { readonly note: string } | undefined

type Context = TagFacts & { readonly values: Values }

/**
 * The tags from the rules, as docker/metadata-action makes them; docs/names.md lists the differences. Throws a
 * UsageError for a malformed expression or pattern.
 */
export function tagsFrom(facts: TagFacts): Tags {
  const context: Context = { ...facts, values: markMissing(globalValues(facts.surrounding)) }
  const ordered = facts.rules.toSorted((a, b) => b.priority - a.priority)
  const outcomes = ordered
    .filter((rule) => isEnabled(rule, facts.surrounding))
    .map((rule) => fittingOutcome(rule, context))
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

// Marks a value that the event does not have, while a text is filled in.
const missing = '\u0000'

/** The values, with empty ones replaced by a marker that `hasMissing` finds in the result. */
export function markMissing(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? missing : value]))
}

/** Whether the text was filled with a value that the event does not have. */
export function hasMissing(text: string): boolean {
  return text.includes(missing)
}

// The first tag decides whether the image gets latest, unless the flavor sets it.
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

/** Whether a rule is to be used. Throws a UsageError if its `enable` is neither true nor false. */
export function isEnabled(rule: TagRule, surrounding: Surrounding): boolean {
  const enable = fillText({ input: 'tags', text: rule.enable, values: globalValues(surrounding) })
  if (enable === 'true' || enable === 'false') return enable === 'true'
  throw new UsageError(`tags has the rule ${rule.text}, whose enable is "${enable}"`, {
    change: 'It must evaluate to true or false, like {{is_default_branch}} and comparisons of the workflow language.',
  })
}

// If a tag is too long, shorten the branch or tag name in it, so that the text after it stays.
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
  const matched = patternOf(rule)?.exec(text) ?? null
  const release = releaseOf(text)
  const isTheirs = matched === null && release !== undefined && !isOf(release.prefix, context.program)
  const version = parse(matched === null ? (release?.version.raw ?? text) : (matched[1] ?? matched[0]))
  if (isTheirs || version === null) {
    const because = isTheirs ? `is not of ${context.program.name}` : 'is not a version (https://semver.org)'
    return { note: `${rule.text} gives no tag: ${text} ${because}` }
  }
  // A tag like 1.2 must not point to a prerelease.
  const isWhole = version.prerelease.length === 0 || /^\s*\{\{\{?\s*raw\s*\}?\}\}\s*$/.test(rule.pattern)
  const values = versionValues(version)
  const value = fillText({ input: 'tags', text: isWhole ? rule.pattern : '{{version}}', values })
  if (version.prerelease.length > 0) return make(value)
  return make(value, latestFor(text, context, { isOwn: matched !== null }))
}

function byMatch(rule: RuleOf<'match'>, context: Context, make: Make): Outcome {
  const text = rule.value === '' ? tagOf(context.surrounding.ref) : fillGlobals(rule.value, context)
  if (text === undefined || hasMissing(text)) return undefined
  // With the flag g, String.match returns all matches and no groups, so the number selects a match.
  const found = text.match(patternOf(rule) ?? '')
  const value = found?.[rule.group]
  if (value === undefined) {
    const because = found === null ? `it does not match ${text}` : `its group ${rule.group} is not there`
    return { note: `${rule.text} gives no tag: ${because}` }
  }
  return make(value, latestFor(text, context, { isOwn: true }))
}

/** The values for the pattern of a rule for versions. */
export function versionValues(version: SemVer): Values {
  return {
    raw: version.raw,
    version: version.version,
    major: String(version.major),
    minor: String(version.minor),
    patch: String(version.patch),
    prerelease: version.prerelease.join('.'),
  }
}

/** What a rule looks for in a tag; undefined if it has no such expression. Throws a UsageError for a malformed one. */
export function patternOf(rule: TagRule): RegExp | undefined {
  if (rule.type === 'semver') return rule.match === '' ? undefined : expression(rule.match, '', rule)
  if (rule.type !== 'match') return undefined
  const [, body = rule.pattern, flags = ''] = /^\/(.+)\/(.*)$/.exec(rule.pattern) ?? []
  return expression(body, flags, rule)
}

function expression(pattern: string, flags: string, rule: TagRule): RegExp {
  try {
    return new RegExp(pattern, flags)
  } catch (cause) {
    throw new UsageError(`tags has the rule ${rule.text}, whose expression is malformed: ${pattern}`, {
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

// A rule's own prefix and suffix override those of the flavor, even if empty.
function made(value: string, { rule, context, latest }: Making): Outcome {
  const prefix = fillGlobals(rule.prefix ?? context.flavor.prefix, context)
  const suffix = fillGlobals(rule.suffix ?? context.flavor.suffix, context)
  const text = `${prefix}${value}${suffix}`
  if (hasMissing(text)) {
    // Every event without the value would get the same tag. A rule that consists of only that value needs no note: it
    // clearly applies only to events that have it.
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
