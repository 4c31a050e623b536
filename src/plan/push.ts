import { UsageError, UserError } from '../errors.ts'
import { type RunnerContext, whyTokensOnlyRead } from '../host/runner/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { repositoryText, type TaggedRepository } from '../oci/references.ts'

/** Whether to push the images and, if the runner's event prevents it, why not. */
export type PushDecision = { readonly push: boolean; readonly because?: string }

// Events that a person or a schedule triggers for this run.
const askedFor = ['workflow_dispatch', 'repository_dispatch', 'schedule', 'release', 'create']

// Only these actions of a release event publish; editing or deleting a release does not.
const publishing = ['published', 'released', 'prereleased', 'created']

/**
 * `push: auto` pushes the default branch and tags of a repository that is no fork, and runs that were requested;
 * everything else is only built. An image without a tag is pushed only with push-by-digest, because nobody would find
 * it. Throws a UserError if `push: true` would push without a tag.
 */
export function decidePush({ inputs, context, targets }: PushFacts): PushDecision {
  if (inputs.push === 'false') return { push: false }
  const untagged = inputs.pushByDigest ? undefined : targets.find(({ tags }) => tags.length === 0)
  if (inputs.push === 'true') {
    if (untagged === undefined) return { push: true }
    throw new UserError(
      `push is true, but tags gives no tag for ${repositoryText(untagged.repository)}${eventOf(context)}`,
      {
        change:
          'Add a matching rule, such as type=sha, or push for other events only. push-by-digest: true pushes without a tag.',
      },
    )
  }
  // Outside a workflow, nothing is pushed unless requested.
  if (context === undefined) return { push: false }
  if (targets.length === 0) return { push: false, because: 'no image is named' }
  const because = reasonAgainst(context)
  if (because !== undefined) return { push: false, because }
  return untagged === undefined
    ? { push: true }
    : { push: false, because: `tags gives no tag for ${repositoryText(untagged.repository)}${eventOf(context)}` }
}

export type PushFacts = {
  readonly inputs: Pick<Inputs, 'push' | 'pushByDigest'>
  readonly context: RunnerContext | undefined
  /** Where the image would go. */
  readonly targets: readonly TaggedRepository[]
}

function eventOf(context: RunnerContext | undefined): string {
  return context === undefined
    ? ''
    : ` on ${[context.eventName, context.ref].filter((text) => text !== '').join(' of ')}`
}

/** Throws a UsageError if images would be pushed, but none is named and the registry of the server is not known. */
export function checkRegistryKnown({
  inputs,
  context,
  hasNames,
}: {
  readonly inputs: Pick<Inputs, 'push'>
  readonly context: RunnerContext | undefined
  /** Whether there is a name to push to. */
  readonly hasNames: boolean
}): void {
  if (hasNames || context === undefined || inputs.push === 'false') return
  if (inputs.push === 'auto' && reasonAgainst(context) !== undefined) return
  const { server, repository } = context
  const whose = server === undefined ? 'the server' : server.url
  throw new UsageError(`images names no image, and the container registry of ${whose} is not known`, {
    change: `Write where to push, for example images: registry.example.com/${repository.owner}/${repository.name}, with username and password; or push: false.`,
  })
}

function reasonAgainst(context: RunnerContext): string | undefined {
  const { eventName, ref, repository } = context
  const readOnly = whyTokensOnlyRead(context)
  if (readOnly !== undefined && !isMerged(context)) return readOnly
  if (eventName.startsWith('pull_request') || ref.startsWith('refs/pull/')) {
    return 'a pull request is not pushed by default (push: true pushes it)'
  }
  const action = context.action ?? ''
  if (eventName === 'release' && action !== '' && !publishing.includes(action)) {
    return `a release that is ${action} publishes nothing (push: true pushes)`
  }
  if (eventName === 'merge_group') return 'a merge queue only tests changes'
  if (repository.fork) return 'this repository is a fork (push: true pushes from it)'
  if (eventName === 'push' && ref.startsWith('refs/tags/')) return undefined
  if (eventName === 'push' && ref.startsWith('refs/heads/')) {
    return reasonAgainstBranch(ref.slice('refs/heads/'.length), repository.defaultBranch)
  }
  if (askedFor.includes(eventName)) return undefined
  return `the event is ${eventName === '' ? 'not known' : eventName} (push: true pushes)`
}

// Dependabot merged its own pull request. Its tokens are read-only until the job's `permissions` allow more, which
// every push to ghcr.io needs anyway. Source: docs.github.com, "Dependabot on GitHub Actions".
function isMerged({ eventName, ref, repository }: RunnerContext): boolean {
  return eventName === 'push' && ref === `refs/heads/${repository.defaultBranch}`
}

// If the event file is missing or comes from another service, the default branch is not known. Then the branch is
// pushed: whoever set up the workflow for it knows more than we do.
function reasonAgainstBranch(branch: string, defaultBranch: string | undefined): string | undefined {
  if (defaultBranch === undefined || branch === defaultBranch) return undefined
  return `${branch} is not the default branch, ${defaultBranch} (push: true pushes it)`
}
