import type { RunnerContext } from '../../host/runner/context.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { ServerToken } from '../../source/remote-tags.ts'
import { tagOf } from '../globals.ts'

// What the rules of names will ask for, and what of them can be checked, before anything is known.

/** Whether a rule may ask for branches and tags of the repository, or for the folder that a tag is about. */
export function needsHistory(inputs: Pick<Inputs, 'tags'>): boolean {
  return inputs.tags.rules.some((rule) => rule.type !== 'raw' || !rule.literal)
}

/** Whether the newest release of the repository decides: the tags of a checkout are seldom all of them. */
export function needsRemoteTags({
  inputs,
  context,
}: {
  readonly inputs: Pick<Inputs, 'tags' | 'flavor'>
  readonly context: RunnerContext | undefined
}): boolean {
  if (context === undefined || inputs.flavor.latest !== 'auto') return false
  const isRelease = tagOf(context.ref) !== undefined
  return inputs.tags.rules.some((rule) =>
    rule.type === 'semver' || rule.type === 'match'
      ? isRelease || rule.value !== ''
      : rule.type === 'ref' && rule.event === 'tag' && isRelease,
  )
}

/** The tags that can be checked before anything is known: those that are written in full. */
export function writtenTags({ tags }: Pick<Inputs, 'tags'>): readonly string[] {
  const words = tags.rules.flatMap((rule) => (rule.type === 'raw' && rule.literal ? [rule.value] : []))
  return [...words, ...tags.references.map(({ tag }) => tag)].filter((tag) => tag !== '' && !tag.includes('{{'))
}

/** The workflow's token and the server that it is from; undefined at the keyboard. */
export function serverToken({
  inputs,
  context,
}: {
  readonly inputs: Pick<Inputs, 'githubToken'>
  readonly context: RunnerContext | undefined
}): ServerToken | undefined {
  if (context === undefined || inputs.githubToken === '') return undefined
  return { server: context.server?.url ?? 'https://github.com', token: inputs.githubToken }
}
