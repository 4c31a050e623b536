import type { Environment } from '../host.ts'
import { isRecord, property, textOf } from '../json.ts'
import { type RunnerServer, serverOf } from './server.ts'

/** The event that a workflow runs for, as far as names, labels and the push depend on it. */
export type RunnerContext = {
  readonly eventName: string
  /** Such as `refs/heads/main`; `refs/pull/15/merge` for both events of a pull request. */
  readonly ref: string
  readonly sha: string
  /** The head of the pull request, where its revision is asked for in place of the commit that is built. */
  readonly headSha?: string
  readonly actor: string
  readonly repository: RunnerRepository
  /** What happened, of events that come in kinds: `published`, `deleted`. */
  readonly action?: string
  /** The release that the event is about. */
  readonly release?: { readonly prerelease: boolean }
  /** When the pushed commit was made, in seconds since the epoch. */
  readonly committedSeconds?: number
  /** Absent for github.com. */
  readonly server?: RunnerServer
  /** The branch that a pull request goes to, or that a pushed tag is on where the event says so. */
  readonly baseRef?: string
  readonly pullRequest?: { readonly fromFork: boolean; readonly author?: string }
  /** The run that this one follows, for `workflow_run`. */
  readonly follows?: { readonly eventName: string; readonly fromFork: boolean }
  /** How many digits a short revision has. */
  readonly shortShaLength: number
  /** Where annotations stand, as users of docker/metadata-action say it: `manifest,index`. */
  readonly annotationLevels?: string
}

export type RunnerRepository = {
  readonly owner: string
  readonly name: string
  /** Web address. */
  readonly url: string
  readonly description?: string
  /** SPDX identifier. */
  readonly license?: string
  readonly defaultBranch?: string
  readonly fork: boolean
}

const bots = ['dependabot[bot]']

/** Why the tokens of the run's job can only read, where the event says so: for the registry and for the caches alike. */
export function whyTokensOnlyRead({ eventName, actor, pullRequest }: RunnerContext): string | undefined {
  if (bots.includes(actor) || bots.includes(pullRequest?.author ?? '')) {
    return 'a run for Dependabot has a read-only token'
  }
  // The token of pull_request_target may write, whoever opened the pull request.
  const hasForkToken = pullRequest?.fromFork === true && eventName !== 'pull_request_target'
  return hasForkToken ? 'a pull request from a fork has a read-only token' : undefined
}

// What these build is in the repository, or was chosen by somebody who may write to it.
const ofMembers = [
  'create',
  'merge_group',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'push',
  'release',
  'repository_dispatch',
  'schedule',
  'workflow_dispatch',
]
// Those who start these may have another commit built than the event is about.
const ofAnyCommit = ['repository_dispatch', 'workflow_dispatch']

/**
 * Why nothing of the run may be saved in the caches of its branch, most often the default one, which later runs with
 * more rights restore; undefined where it may. `builtCommit` is what is checked out, where that is known.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function whyCachesOnlyRead(context: RunnerContext, builtCommit?: string): string | undefined {
  const { eventName, sha, follows } = context
  const readOnly = whyTokensOnlyRead(context)
  if (readOnly !== undefined) return readOnly
  if (eventName === 'workflow_run') {
    if (follows?.fromFork === false && ofMembers.includes(follows.eventName)) return undefined
    return 'workflow_run may build an untrusted commit, and its caches are those of the default branch'
  }
  if (!ofMembers.includes(eventName)) {
    const what = eventName === '' ? 'an event without a name' : `the event ${eventName}`
    return `${what} may build an untrusted commit, and its caches are those of the default branch`
  }
  if (ofAnyCommit.includes(eventName) && builtCommit !== undefined && builtCommit !== sha) {
    return `the checked-out commit is not that of ${eventName}`
  }
  return undefined
}

/**
 * The context from the runner's variables and the parsed event file; undefined where they name no repository. Whatever
 * of the event is missing or of another type counts as not said.
 * Source: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export function contextFrom(env: Environment, event: unknown): RunnerContext | undefined {
  const [, owner, name] = /^([^/\s]+)\/([^/\s]+)$/.exec(env.GITHUB_REPOSITORY ?? '') ?? []
  if (owner === undefined || name === undefined) return undefined
  const eventName = env.GITHUB_EVENT_NAME ?? ''
  const ref = refOf(env, event)
  const baseRef = baseRefOf(ref, event)
  const pullRequest = pullRequestOf(event)
  const headSha = headShaOf(env, event)
  const action = textOf(property(event, 'action'))
  const prerelease = property(event, 'release', 'prerelease')
  const committed = Date.parse(textOf(property(event, 'head_commit', 'timestamp')) ?? '')
  const follows = eventName === 'workflow_run' ? followedRun(event) : undefined
  const server = serverOf(env)
  return {
    eventName,
    ref,
    sha: env.GITHUB_SHA ?? '',
    ...(headSha === undefined ? {} : { headSha }),
    actor: env.GITHUB_ACTOR ?? '',
    ...(action === undefined ? {} : { action }),
    ...(typeof prerelease === 'boolean' ? { release: { prerelease } } : {}),
    ...(Number.isNaN(committed) ? {} : { committedSeconds: Math.floor(committed / 1000) }),
    repository: repositoryOf({ owner, name, serverUrl: server?.url ?? 'https://github.com' }, event),
    ...(server === undefined ? {} : { server }),
    ...(baseRef === undefined ? {} : { baseRef }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(follows === undefined ? {} : { follows }),
    shortShaLength: shortLength(env),
    ...(env.DOCKER_METADATA_ANNOTATIONS_LEVELS ? { annotationLevels: env.DOCKER_METADATA_ANNOTATIONS_LEVELS } : {}),
  }
}

// The runner says the base branch for pull_request_target, which is not what the event is about.
function refOf(env: Environment, event: unknown): string {
  const number = property(event, 'number')
  return env.GITHUB_EVENT_NAME === 'pull_request_target' && typeof number === 'number'
    ? `refs/pull/${number}/merge`
    : (env.GITHUB_REF ?? '')
}

// Two variables that users of docker/metadata-action set: the head of a pull request in place of its merge commit, and
// the length of a short revision.
function headShaOf(env: Environment, event: unknown): string | undefined {
  const wantsHead = /^true$/i.test(env.DOCKER_METADATA_PR_HEAD_SHA ?? '')
  return wantsHead ? textOf(property(event, 'pull_request', 'head', 'sha')) : undefined
}

function shortLength(env: Environment): number {
  const text = env.DOCKER_METADATA_SHORT_SHA_LENGTH ?? ''
  return /^[1-9]\d?$/.test(text) ? Number(text) : 7
}

function baseRefOf(ref: string, event: unknown): string | undefined {
  if (ref.startsWith('refs/tags/')) return textOf(property(event, 'base_ref'))?.replace(/^refs\/heads\//, '')
  return ref.startsWith('refs/pull/') ? textOf(property(event, 'pull_request', 'base', 'ref')) : undefined
}

function pullRequestOf(event: unknown): RunnerContext['pullRequest'] {
  if (!isRecord(property(event, 'pull_request'))) return undefined
  const head = textOf(property(event, 'pull_request', 'head', 'repo', 'full_name'))
  const base =
    textOf(property(event, 'pull_request', 'base', 'repo', 'full_name')) ??
    textOf(property(event, 'repository', 'full_name'))
  const author = textOf(property(event, 'pull_request', 'user', 'login'))
  return {
    // A fork that was deleted since is null.
    fromFork: property(event, 'pull_request', 'head', 'repo') === null || (head !== undefined && head !== base),
    ...(author === undefined ? {} : { author }),
  }
}

function followedRun(event: unknown): NonNullable<RunnerContext['follows']> {
  const head = textOf(property(event, 'workflow_run', 'head_repository', 'full_name'))
  return {
    eventName: textOf(property(event, 'workflow_run', 'event')) ?? '',
    // A fork that was deleted since is null, and who says nothing is not trusted.
    fromFork: head === undefined || head !== textOf(property(event, 'repository', 'full_name')),
  }
}

function repositoryOf(
  { owner, name, serverUrl }: { readonly owner: string; readonly name: string; readonly serverUrl: string },
  event: unknown,
): RunnerRepository {
  const description = textOf(property(event, 'repository', 'description'))
  const license = textOf(property(event, 'repository', 'license', 'spdx_id'))
  const defaultBranch = textOf(property(event, 'repository', 'default_branch'))
  return {
    owner,
    name,
    url: textOf(property(event, 'repository', 'html_url')) ?? `${serverUrl}/${owner}/${name}`,
    ...(description === undefined ? {} : { description }),
    // What GitHub says of a licence that it does not know.
    ...(license === undefined || license === 'NOASSERTION' ? {} : { license }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    fork: property(event, 'repository', 'fork') === true,
  }
}
