import { parse } from 'semver'
import { UserError } from '../../errors.ts'
import type { Flavor } from '../../inputs/flavor.ts'
import type { TagRule } from '../../inputs/tag-rules.ts'
import { fillText, type Values } from '../expressions.ts'
import { branchOf, globalValues, type Surrounding, shortSha, tagOf } from '../globals.ts'
import { isOf, type Latest, mayBeLatest, type NamedProgram, releaseOf } from './releases.ts'

export type TagFacts = {
  readonly rules: readonly TagRule[]
  readonly flavor: Flavor
  readonly surrounding: Surrounding
  readonly program: NamedProgram
  /** All tags of the repository that are known. */
  readonly repositoryTags: readonly string[]
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
type Made = { readonly tag: string; readonly latest: Latest | 'no' }
type Outcome = Made | { readonly note: string } | undefined

type Context = TagFacts & { readonly values: Values }

/**
 * The tags by rules, as docker/metadata-action makes them; docs/names.md says where they differ. Throws a UserError for
 * an expression or a pattern that is malformed.
 */
export function tagsFrom(facts: TagFacts): Tags {
  const context: Context = { ...facts, values: globalValues(facts.surrounding) }
  const ordered = facts.rules.toSorted((a, b) => b.priority - a.priority)
  const outcomes = ordered.filter((rule) => isEnabled(rule, context)).map((rule) => outcomeOf(rule, context))
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

/** Characters that no tag may have become `-`, and what no tag may start with is left out. */
export function asTag(text: string): string {
  return text
    .replaceAll(/[^a-zA-Z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 128)
}

// Whether latest goes with the image is the first tag's word; a flavor overrules it.
function decideLatest(first: Made, context: Context): { readonly tag?: string; readonly notes: readonly string[] } {
  const { flavor } = context
  const fill = (text: string): string => fillText({ input: 'flavor', text, values: context.values })
  const prefix = flavor.prefixLatest ? fill(flavor.prefix) : ''
  const tag = asTag(`${prefix}latest${flavor.suffixLatest ? fill(flavor.suffix) : ''}`)
  if (flavor.latest !== 'auto') return flavor.latest === 'true' ? { tag, notes: [] } : { notes: [] }
  if (first.latest === 'no') return { notes: [] }
  return first.latest.allowed ? { tag, notes: [] } : { notes: [`${tag} stays where it is: ${first.latest.because}`] }
}

function isEnabled(rule: TagRule, context: Context): boolean {
  const enable = fillGlobals(rule.enable, context)
  if (enable === 'true' || enable === 'false') return enable === 'true'
  throw new UserError(`tags has the rule ${rule.text}, whose enable is "${enable}"`, {
    change: 'It must come out as true or false, as {{is_default_branch}} and comparisons of the workflow language do.',
  })
}

function outcomeOf(rule: TagRule, context: Context): Outcome {
  const { surrounding } = context
  const make = (value: string, latest: Made['latest'] = 'no'): Made => ({ tag: named(value, rule, context), latest })
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

type Make = (value: string, latest?: Made['latest']) => Made
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
  if (text === undefined) return undefined
  const matched = rule.match === '' ? null : expression(rule.match, '', rule).exec(text)
  const release = releaseOf(text)
  const isTheirs = matched === null && release !== undefined && !isOf(release.prefix, context.program)
  const version = parse(matched === null ? (release?.version.raw ?? text) : (matched[1] ?? matched[0]))
  if (isTheirs || version === null) {
    const because = isTheirs ? `is not of ${context.program.name}` : 'is no version (https://semver.org)'
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
  if (text === undefined) return undefined
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
      change: 'Write a regular expression of JavaScript, in quotes where it holds a comma: "pattern=v(.*),(.*)".',
      cause,
    })
  }
}

function latestFor(tag: string, context: Context, { isOwn }: { readonly isOwn: boolean }): Latest {
  return mayBeLatest(tag, { program: context.program, tags: context.repositoryTags, isOwn })
}

// A rule's own prefix and suffix come before those of the flavor, also where they are empty.
function named(value: string, rule: TagRule, context: Context): string {
  const prefix = fillGlobals(rule.prefix ?? context.flavor.prefix, context)
  const suffix = fillGlobals(rule.suffix ?? context.flavor.suffix, context)
  const text = `${prefix}${value}${suffix}`
  const isLiteral = rule.type === 'raw' && rule.literal && text === rule.value
  return isLiteral ? text : asTag(text)
}

function fillGlobals(text: string, context: Context): string {
  return fillText({ input: 'tags', text, values: context.values })
}
