import { itemsIn, property, textOf } from '../host/json.ts'
import { call, type GitHub, listAll } from './github.ts'

/**
 * The open pull request whose head a workflow run has built, of a fork too; undefined if there is none any more. Throws as
 * `keepComment` does.
 */
export async function pullRequestOf(
  github: GitHub,
  head: { readonly owner: string; readonly branch: string; readonly sha: string },
): Promise<number | undefined> {
  const query = new URLSearchParams({ state: 'open', head: `${head.owner}:${head.branch}` })
  const found = await listAll(github, `/repos/${github.repository}/pulls?${query}`)
  const own = found.find((one) => property(one, 'head', 'sha') === head.sha)
  const number = property(own, 'number')
  return typeof number === 'number' ? number : undefined
}

/** A pull request that was merged. */
export type MergedPullRequest = {
  readonly number: number
  /** Whether its commits came from another repository, or from one that is not there any more. */
  readonly fromFork: boolean
}

/**
 * The pull request whose merge made a commit of a branch; undefined if none did. GitHub says so itself: texts of commits
 * are written by anybody. Throws as `keepComment` does.
 */
export async function mergedPullRequest(
  github: GitHub,
  commit: { readonly sha: string; readonly branch: string },
): Promise<MergedPullRequest | undefined> {
  const path = `/repos/${github.repository}/commits/${commit.sha}/pulls`
  const all = itemsIn(await call(github, { method: 'GET', path }))
  const merged = all.find(
    (one) =>
      textOf(property(one, 'merged_at')) !== undefined &&
      property(one, 'merge_commit_sha') === commit.sha &&
      property(one, 'base', 'ref') === commit.branch &&
      isSame(property(one, 'base', 'repo', 'full_name'), github.repository),
  )
  const number = property(merged, 'number')
  if (typeof number !== 'number') return undefined
  return { number, fromFork: !isSame(property(merged, 'head', 'repo', 'full_name'), github.repository) }
}

// GitHub's names do not depend on capital letters.
function isSame(name: unknown, repository: string): boolean {
  return typeof name === 'string' && name.toLowerCase() === repository.toLowerCase()
}
