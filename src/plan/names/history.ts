import type { RunnerContext } from '../../host/runner/context.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { ServerToken } from '../../source/remote-tags.ts'
import { tagOf } from '../globals.ts'

// Which facts the rules for names will need, and what can be checked before those are known.

/** Whether a rule may need the branches and tags of the repository, or the folder that a tag belongs to. */
export function needsHistory(inputs: Pick<Inputs, 'tags'>): boolean {
  return inputs.tags.rules.some((rule) => rule.type !== 'raw' || !rule.literal)
}

/** Whether the tags of the remote repository are needed to find its newest release: a checkout rarely has all tags. */
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

/** The tags that are given in full, which can be checked right away. */
export function writtenTags({ tags }: Pick<Inputs, 'tags'>): readonly string[] {
  const words = tags.rules.flatMap((rule) => (rule.type === 'raw' && rule.literal ? [rule.value] : []))
  return [...words, ...tags.references.map(({ tag }) => tag)].filter((tag) => tag !== '' && !tag.includes('{{'))
}

/** The workflow's token and the server that issued it; undefined outside a workflow. */
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
