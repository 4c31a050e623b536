import type { RunnerContext } from '../../host/runner/context.ts'
import type { TaggedRepository } from '../../oci/references.ts'
import type { EarlierImage } from '../types.ts'
import { type NameFacts, type Names, namesOf } from './names.ts'
import type { NamedProgram } from './releases.ts'

export type EarlierFacts = NameFacts & {
  readonly several: boolean
  /** The pull request of this repository whose merge made the pushed commit. */
  readonly merged: number | undefined
}

/**
 * Where an image of the same code may be under other names: in a pull request that of its base branch, and after a merge
 * that of the pull request. By the same tag rules, without tags that contain the commit.
 */
export function earlierImages(program: NamedProgram, names: Names, facts: EarlierFacts): readonly EarlierImage[] {
  const { context, merged } = facts
  if (context === undefined) return []
  const namedIn = (other: RunnerContext): readonly TaggedRepository[] =>
    namesOf(program, { ...facts, context: other, source: {} }).targets.map(({ repository, tags }) => ({
      repository,
      tags: tags.slice(0, 1),
    }))
  const branch = context.pullRequest === undefined ? undefined : context.baseRef
  const all = [
    ...(branch === undefined
      ? []
      : [{ targets: namedIn(onBranch(context, branch)), of: `the branch ${branch}`, fromPullRequest: false }]),
    ...(merged === undefined
      ? []
      : [{ targets: namedIn(inRequest(context, merged)), of: `pull request ${merged}`, fromPullRequest: true }]),
  ]
  return all.filter(({ targets }) => targets.length > 0 && targets.every(isOther(names)))
}

// A tag that every run writes is the first tag of this one too.
function isOther({ targets }: Names): (target: TaggedRepository, index: number) => boolean {
  return ({ tags: [tag] }, index) => tag !== undefined && tag !== targets[index]?.tags[0]
}

/** The context of a push to a branch, of a commit that is not known. */
export function onBranch(context: RunnerContext, branch: string): RunnerContext {
  return { ...withoutCommit(context), eventName: 'push', ref: `refs/heads/${branch}` }
}

function inRequest(context: RunnerContext, number: number): RunnerContext {
  const { ref } = context
  return {
    ...withoutCommit(context),
    eventName: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    baseRef: ref.replace(/^refs\/heads\//, ''),
    pullRequest: { fromFork: false },
  }
}

// A tag with the commit in it would name an image of another commit.
function withoutCommit(context: RunnerContext): RunnerContext {
  const { pullRequest: _, baseRef: __, headSha: ___, action: ____, ...rest } = context
  return { ...rest, sha: '' }
}
