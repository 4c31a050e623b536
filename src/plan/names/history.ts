import { tagOf } from '../globals.ts'
import type { NameFacts } from './names.ts'

// What the rules of names will ask for, and what of them can be checked, before anything is known.

/** Whether a rule may ask for branches and tags of the repository, or for the folder that a tag is about. */
export function needsHistory(inputs: NameFacts['inputs']): boolean {
  return inputs.tags.some((item) => item.type !== 'reference' && !(item.type === 'raw' && item.literal))
}

/** Whether the newest release of the repository decides: the tags of a checkout are seldom all of them. */
export function needsRemoteTags({ inputs, context }: Pick<NameFacts, 'inputs' | 'context'>): boolean {
  if (context === undefined || inputs.flavor.latest !== 'auto') return false
  const isRelease = tagOf(context.ref) !== undefined
  return inputs.tags.some((item) =>
    item.type === 'semver' || item.type === 'match'
      ? isRelease || item.value !== ''
      : item.type === 'ref' && item.event === 'tag' && isRelease,
  )
}

/** The tags that can be checked before anything is known: those that are written in full. */
export function writtenTags({ tags }: NameFacts['inputs']): readonly string[] {
  return tags
    .map((item) => (item.type === 'reference' ? item.tag : item.type === 'raw' && item.literal ? item.value : ''))
    .filter((tag) => tag !== '' && !tag.includes('{{'))
}
