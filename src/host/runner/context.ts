import type { Environment } from '../host.ts'
import { isRecord, property, textOf } from '../json.ts'
import { type RunnerServer, serverOf } from './server.ts'

/** The event that triggered the workflow, as far as names, labels and the push depend on it. */
export type RunnerContext = {
  readonly eventName: string
  /** Such as `refs/heads/main`; `refs/pull/15/merge` for both pull request events. */
  readonly ref: string
  readonly sha: string
  /** The head commit of the pull request, if its revision was requested instead of the merge commit's. */
  readonly headSha?: string
  readonly actor: string
  readonly repository: RunnerRepository
  /** The event's action, for events that have one: `published`, `deleted`. */
  readonly action?: string
  /** The release that triggered the event. */
  readonly release?: { readonly prerelease: boolean }
  /** Time of the pushed commit, in seconds since the epoch. */
  readonly committedSeconds?: number
  /** Absent for github.com. */
  readonly server?: RunnerServer
  /** The base branch of a pull request, or the branch of a pushed tag if the event has it. */
  readonly baseRef?: string
  readonly pullRequest?: { readonly fromFork: boolean; readonly author?: string }
  /** The run that triggered this one, for `workflow_run`. */
  readonly follows?: {
    readonly eventName: string
    readonly fromFork: boolean
    /** What that run has built. */
    readonly headOwner?: string
    readonly headBranch?: string
    readonly headSha?: string
  }
  /** Number of digits of a short revision. */
  readonly shortShaLength: number
  /** Where to put annotations, in the form of docker/metadata-action: `manifest,index`. */
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

/** Why the job's tokens are read-only, if the event tells: this applies to the registry and the caches alike. */
export function whyTokensOnlyRead({ eventName, actor, pullRequest }: RunnerContext): string | undefined {
  if (bots.includes(actor) || bots.includes(pullRequest?.author ?? '')) {
    return 'a run for Dependabot has a read-only token'
  }
  // The token of pull_request_target can write, no matter who opened the pull request.
  const hasForkToken = pullRequest?.fromFork === true && eventName !== 'pull_request_target'
  return hasForkToken ? 'a pull request from a fork has a read-only token' : undefined
}

// These events build a commit of the repository, or one chosen by somebody with write access to it.
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
// Whoever triggers these events may have a commit built other than the one of the event.
const ofAnyCommit = ['repository_dispatch', 'workflow_dispatch']

/**
 * Why the run must not save anything in the caches of its branch (usually the default branch): later runs with more
 * permissions would restore it. Undefined if it may. `builtCommit` is the commit checked out, if known.
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
 * The context from the runner's variables and the parsed event file; undefined if they have no repository. Fields of
 * the event that are missing or of the wrong type are ignored.
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

// For pull_request_target the runner sets the base branch, which is not the ref of the pull request.
function refOf(env: Environment, event: unknown): string {
  const number = property(event, 'number')
  return env.GITHUB_EVENT_NAME === 'pull_request_target' && typeof number === 'number'
    ? `refs/pull/${number}/merge`
    : (env.GITHUB_REF ?? '')
}

// Two variables from docker/metadata-action: use the head of a pull request instead of its merge commit, and the length
// of a short revision.
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
    // Null if the fork has been deleted.
    fromFork: property(event, 'pull_request', 'head', 'repo') === null || (head !== undefined && head !== base),
    ...(author === undefined ? {} : { author }),
  }
}

function followedRun(event: unknown): NonNullable<RunnerContext['follows']> {
  const head = textOf(property(event, 'workflow_run', 'head_repository', 'full_name'))
  const headOwner = textOf(property(event, 'workflow_run', 'head_repository', 'owner', 'login'))
  const headBranch = textOf(property(event, 'workflow_run', 'head_branch'))
  const headSha = textOf(property(event, 'workflow_run', 'head_sha'))
  return {
    eventName: textOf(property(event, 'workflow_run', 'event')) ?? '',
    // Null if the fork has been deleted; a missing repository is not trusted.
    fromFork: head === undefined || head !== textOf(property(event, 'repository', 'full_name')),
    ...(headOwner === undefined ? {} : { headOwner }),
    ...(headBranch === undefined ? {} : { headBranch }),
    ...(headSha === undefined ? {} : { headSha }),
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
    // GitHub's value for a licence that it does not recognize.
    ...(license === undefined || license === 'NOASSERTION' ? {} : { license }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    fork: property(event, 'repository', 'fork') === true,
  }
}
