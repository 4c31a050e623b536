import { UserError } from '../errors.ts'
import { type RunnerContext, whyTokensOnlyRead } from '../host/runner/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { repositoryText, type TaggedRepository } from '../oci/references.ts'

/** Whether the images are pushed; where a runner's event speaks against it, why not. */
export type PushDecision = { readonly push: boolean; readonly because?: string }

// Somebody, or a clock, asked for this very run.
const askedFor = ['workflow_dispatch', 'repository_dispatch', 'schedule', 'release', 'create']

// Of a release that is edited, or is there no more, nothing is published.
const publishing = ['published', 'released', 'prereleased', 'created']

/**
 * `push: auto` pushes the repository's own default branch and tags, and what was asked for; all else is only built.
 * Nothing is pushed under no tag unless that is asked for: nobody would find it. Throws a UserError where `push: true`
 * would do that.
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
  // At the keyboard nothing leaves the machine unasked.
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

/** Throws a UserError where images would be pushed, and none is named because the registry of the server is not known. */
export function checkNamed({
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
  throw new UserError(`images names no image, and the container registry of ${whose} is not known`, {
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

// A pull request of Dependabot that it merged itself. Its tokens only read until the job's `permissions` say more, which
// they have to for every push to ghcr.io. Source: docs.github.com, "Dependabot on GitHub Actions".
function isMerged({ eventName, ref, repository }: RunnerContext): boolean {
  return eventName === 'push' && ref === `refs/heads/${repository.defaultBranch}`
}

// A runner whose event file is missing or of another service does not say which branch is the default one. Then a branch
// is pushed: whoever let the workflow run for it knows more than we do.
function reasonAgainstBranch(branch: string, defaultBranch: string | undefined): string | undefined {
  if (defaultBranch === undefined || branch === defaultBranch) return undefined
  return `${branch} is not the default branch, ${defaultBranch} (push: true pushes it)`
}
