import type { Environment } from '../../../host/host.ts'
import { decidedVariables } from '../../../source/environment/variables.ts'
import { readWords } from '../../values.ts'
import { type ConfigValue, quotedWord } from '../text.ts'
import { buildFields, type Fields, translateTemplates } from './templates.ts'

/** A map of another tool's file. */
export type Section = Readonly<Record<string, ConfigValue>>

/** What of another tool's file has no meaning here. */
export type ForeignNote = {
  /** The key of its section that it is about. */
  readonly key: string
  /** One sentence, without the place. */
  readonly text: string
}

/** What a build of another tool says, in the words of our inputs, and what of it has no meaning here. */
export type ForeignSettings = {
  readonly texts: Readonly<Record<string, string>>
  readonly notes: readonly ForeignNote[]
}

export type ForeignKnown = { readonly env: Environment; readonly fields?: Fields }

/** The keys that builds of ko and GoReleaser share: env, flags, ldflags, tags. */
export function buildSettings(build: Readonly<Record<string, ConfigValue>>, known: ForeignKnown): ForeignSettings {
  const notes: ForeignNote[] = []
  const translated = (key: string, text: string): readonly string[] => {
    const result = translateTemplates(text, { env: known.env, fields: { ...buildFields, ...known.fields } })
    if ('text' in result) return [result.text]
    // A list of flags in which one has no meaning keeps the others.
    const flags = key === 'ldflags' ? flagsIn(text) : []
    if (flags.length > 1) return flags.flatMap((flag) => translated(key, flag))
    notes.push({ key, text: `${key}: ${text.trim()} is left out: ${result.because}` })
    return []
  }
  const env = listOf(build.env)
    .flatMap((text) => translated('env', text))
    .filter((text) => keepsVariable(text, notes))
  const sorted = sortFlags(wholeFlags(listOf(build.flags)).flatMap((text) => translated('flags', text)))
  const listed = listOf(build.tags).flatMap((text) => translated('tags', text))
  // go takes the last -tags alone, and the list comes after the flags.
  const tags = listed.length > 0 ? listed : sorted.tags
  const ldflags = listOf(build.ldflags)
    .flatMap((text) => translated('ldflags', text))
    .map(withoutOurs)
    .filter((text) => text !== '')
  notes.push(...sorted.notes)
  return {
    texts: {
      ...(env.length === 0 ? {} : { 'build-env': env.join('\n') }),
      ...(sorted.flags.length === 0 ? {} : { 'build-flags': sorted.flags.map(quotedWord).join(' ') }),
      ...(tags.length === 0 ? {} : { 'build-tags': tags.join('\n') }),
      ...(ldflags.length === 0 ? {} : { ldflags: ldflags.join(' ') }),
    },
    notes,
  }
}

// Done in every build of ours. So is CGO_ENABLED=0, which also says that the program works without what needs cgo.
const anyway = ['GO111MODULE=on', 'GO111MODULE=auto', 'GO111MODULE=']

function keepsVariable(text: string, notes: ForeignNote[]): boolean {
  if (anyway.includes(text)) return false
  const name = text.replace(/=.*$/s, '')
  if (text === 'CGO_ENABLED=0' || (name !== 'GOFLAGS' && !decidedVariables.includes(name))) return true
  const because = name === 'CGO_ENABLED' ? 'programs are built without cgo' : 'other inputs decide that'
  notes.push({ key: 'env', text: `env: ${text} is left out: ${because}` })
  return false
}

/** The flags of a text, each with its value; it is one where templates choose among them. */
function flagsIn(text: string): readonly string[] {
  if (/\{\{-?\s*(?:if|else|end|range|with|block|define)\b/.test(text)) return [text]
  return wholeFlags(text.match(/(?:\{\{.*?\}\}|'[^']*'|"[^"]*"|\S)+/gs) ?? [])
}

/** Items that are a flag without its value, each with the item that follows: they stay or are left out together. */
function wholeFlags(items: readonly string[]): readonly string[] {
  const whole: string[] = []
  for (let index = 0; index < items.length; index += 1) {
    const [item = '', next] = items.slice(index, index + 2)
    const takesNext = /^--?[\w-]+$/.test(item) && next?.startsWith('-') === false
    whole.push(takesNext ? `${item} ${next}` : item)
    index += takesNext ? 1 : 0
  }
  return whole
}

function sortFlags(flags: readonly string[]): {
  readonly flags: readonly string[]
  readonly tags: readonly string[]
  readonly notes: readonly ForeignNote[]
} {
  const words = flags.flatMap((text) => readWords({ name: 'flags', text }))
  const kept: string[] = []
  let tags: readonly string[] = []
  const notes: ForeignNote[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const [, name = '', value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(word) ?? []
    if (name === 'tags') {
      index += value === undefined ? 1 : 0
      tags = (value ?? words[index] ?? '').split(/[\s,]+/)
    } else if (name === 'ldflags') {
      index += value === undefined ? 1 : 0
      notes.push({ key: 'flags', text: `flags: ${word} is left out: write it under ldflags` })
    } else if (!['trimpath', 'v', 'buildvcs'].includes(name)) {
      kept.push(word)
    }
  }
  return { flags: kept, tags: tags.filter((tag) => tag !== ''), notes }
}

// Set in every build of ours.
function withoutOurs(ldflags: string): string {
  return ldflags
    .replaceAll(/(?<=^|\s)-(?:s|w|buildid=)(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The texts of a list, or of a single text. */
export function listOf(value: ConfigValue | undefined): readonly string[] {
  if (value === undefined || value === '') return []
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The maps of the list under a name, each with the names that lead to it; what is no map in it is left out. */
export function sectionsOf(name: string, value: ConfigValue | undefined): ReadonlyMap<Section, readonly string[]> {
  const items: readonly ConfigValue[] = Array.isArray(value) ? value : []
  return new Map(items.flatMap((item, index) => (isMapValue(item) ? [[item, [name, String(index)]] as const] : [])))
}

/** Notes as lines of the log: each text once, at the first place that it is about. */
export function notesAt(
  file: string,
  notes: readonly { readonly text: string; readonly line: number }[],
): readonly string[] {
  const first = new Map(notes.toReversed().map(({ text, line }) => [text, line]))
  return [...new Set(notes.map(({ text }) => text))].map((text) => `${file}:${first.get(text)}: ${text}`)
}

/** Whether a value is a map. */
export function isMapValue(value: ConfigValue | undefined): value is Section {
  return typeof value === 'object' && !Array.isArray(value)
}
