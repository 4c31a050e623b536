import { GitHubError, githubOf } from '../../comments/github.ts'
import { mergedPullRequest } from '../../comments/pull-requests.ts'
import { CancelledError } from '../../errors.ts'
import { TransportError } from '../../host/network/transport-error.ts'
import { modeOf } from '../../keys/mode.ts'
import { branchOf } from '../../plan/globals.ts'
import type { RunOptions } from '../run-options.ts'

/** The pull request whose merge made the pushed commit, as far as its images may be used. */
export type Merged = {
  readonly number?: number
  /** What to say about it. */
  readonly notes: readonly string[]
}

// It only saves work, so nothing waits for it for long.
const patienceMs = 10_000

/**
 * Asks GitHub which pull request a push has merged: with one request, where pull requests of this repository push images,
 * so with `push: true`. Its images may be used if its branch is one of this repository. Fails no run.
 */
export async function findMerged(options: RunOptions): Promise<Merged> {
  const { inputs, settings, host, context } = options
  const branch = branchOf(context?.ref ?? '')
  const all = [inputs, ...(settings?.possible ?? [])]
  const isWanted = all.some((some) => some.push === 'true' && modeOf({ inputs: some, context }) !== 'rebuild')
  if (context === undefined || branch === undefined || context.eventName !== 'push' || !isWanted) return { notes: [] }
  const { kind } = context.server ?? {}
  if (inputs.dryRun || inputs.githubToken === '' || kind === 'gitea' || kind === 'unknown') return { notes: [] }
  const signal = AbortSignal.any([host.signal, AbortSignal.timeout(patienceMs)])
  const github = githubOf({ host: { send: host.send, env: host.env, signal }, inputs }, context)
  try {
    const found = await mergedPullRequest(github, { sha: context.sha, branch })
    if (found === undefined) return { notes: [] }
    const { number, fromFork } = found
    return fromFork
      ? { notes: [`pull request ${number} came from a fork: its images are not used`] }
      : { number, notes: [] }
  } catch (error) {
    const isLate = error instanceof CancelledError && !host.signal.aborted
    if (!isLate && !(error instanceof GitHubError) && !(error instanceof TransportError)) throw error
    const isForbidden = error instanceof GitHubError && (error.status === 403 || error.status === 404)
    const hint = isForbidden ? '; the job needs permissions: pull-requests: read' : ''
    const why = isLate ? `no answer in ${patienceMs / 1000} s` : error.message
    return { notes: [`images of a merged pull request are not looked for: ${why}${hint}`] }
  }
}
