import { type ConfigValue, quotedLine } from '../text.ts'
import { type ForeignKnown, type ForeignNote, type ForeignSettings, isMapValue, listOf, type Section } from './build.ts'
import { type Fields, nameFields, tagFields, translateTemplates } from './templates.ts'

/** What `kos` and `dockers_v2` of GoReleaser share: tags, labels, annotations, platforms, user. */
export function imageSettings(section: Section, known: ForeignKnown): ForeignSettings {
  const notes: ForeignNote[] = []
  const say = (note: ForeignNote): void => {
    notes.push(note)
  }
  const tags = listOf(section.tags).flatMap((text) => tagRule(text, known, say))
  const { platforms, notes: otherPlatforms } = linuxPlatforms(section.platforms)
  notes.push(...otherPlatforms.map((note) => ({ key: 'platforms', text: `platforms: ${note}` })))
  return {
    texts: withoutEmpty({
      tags: tags.join('\n'),
      platforms: platforms.join('\n'),
      labels: pairs('labels', section.labels, known, say),
      annotations: pairs('annotations', section.annotations, known, say),
      user: typeof section.user === 'string' ? section.user : '',
    }),
    notes,
  }
}

/** The platforms of a list that images are for, and what becomes of the others. */
export function linuxPlatforms(value: ConfigValue | undefined): {
  readonly platforms: readonly string[]
  readonly notes: readonly string[]
} {
  const all = listOf(value)
  const isLinux = (text: string): boolean => text.startsWith('linux/')
  return {
    platforms: all.filter(isLinux),
    notes: all
      .filter((text) => !isLinux(text))
      .map(
        (text) => `${text} is left out: ${text === 'all' ? 'platforms are named one by one' : 'images are for linux'}`,
      ),
  }
}

/** The names of images of `dockers_v2`. */
export function dockerImages(section: Section, known: ForeignKnown): ForeignSettings {
  const notes: ForeignNote[] = []
  const images = listOf(section.images).flatMap((text) =>
    filled('images', text, { known, fields: nameFields, say: (note) => notes.push(note) }),
  )
  return { texts: withoutEmpty({ images: images.join('\n') }), notes }
}

/** The names of images of `kos`: `bare` is the repository itself, else the name of the program is added. */
export function koImages(section: Section, known: ForeignKnown): ForeignSettings {
  const notes: ForeignNote[] = []
  const key = section.repositories === undefined ? 'repository' : 'repositories'
  const given = [...listOf(section.repositories), ...listOf(section.repository)]
  const repositories = given.flatMap((text) =>
    filled(key, text, { known, fields: nameFields, say: (note) => notes.push(note) }),
  )
  const images = repositories.map((name) => (section.bare === 'true' ? name : `${name}/{{name}}`))
  if (images.length > 0 && section.bare !== 'true' && section.base_import_paths !== 'true') {
    notes.push({ key, text: 'images are called after the program alone, as with base_import_paths' })
  }
  return { texts: withoutEmpty({ images: images.join('\n') }), notes }
}

// A tag of a version is a rule of type semver, so that it is left out when the event is not a version.
function tagRule(text: string, known: ForeignKnown, say: Say): readonly string[] {
  if (/^\{\{-?\s*\.Tag\s*-?\}\}$/.test(text)) return ['type=ref,event=tag']
  if (/^\{\{-?\s*\.(?:Full)?Commit\s*-?\}\}$/.test(text)) return ['type=sha,format=long,prefix=']
  const isVersion = /\{\{-?\s*\.(Version|Major|Minor|Patch)\s*-?\}\}/.test(text)
  return filled('tags', text, { known, fields: isVersion ? tagFields : nameFields, say }).map((tag) =>
    isVersion ? `type=semver,pattern=${tag}` : tag.includes('{{') ? `type=raw,value=${tag}` : tag,
  )
}

type Say = (note: ForeignNote) => void

function pairs(name: string, value: ConfigValue | undefined, known: ForeignKnown, say: Say): string {
  if (!isMapValue(value)) return ''
  const lines = Object.entries(value).flatMap(([key, given]) =>
    // These labels are set from the same facts, and are never missing.
    typeof given !== 'string' || /^org\.opencontainers\.image\.(created|revision|version|source|title)$/.test(key)
      ? []
      : filled(name, given, { known, fields: nameFields, say }).map((text) => `${key}=${text}`),
  )
  return lines.map(quotedLine).join('\n')
}

type Filling = { readonly known: ForeignKnown; readonly fields: Fields; readonly say: Say }

function filled(key: string, text: string, { known, fields, say }: Filling): readonly string[] {
  const result = translateTemplates(text, { env: known.env, fields: { ...fields, ...known.fields } })
  if ('text' in result) return result.text === '' ? [] : [result.text]
  say({ key, text: `${key}: ${text} is left out: ${result.because}` })
  return []
}

function withoutEmpty(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}
