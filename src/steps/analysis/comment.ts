import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readSizesDocument } from '../../analysis/compare/read.ts'
import { readComparisons } from '../../analysis/compare/read-comparisons.ts'
import { keepComment } from '../../comments/comments.ts'
import { type GitHub, GitHubError, githubOf } from '../../comments/github.ts'
import { pullRequestOf } from '../../comments/pull-requests.ts'
import { UserError } from '../../errors.ts'
import { TransportError } from '../../host/network/transport-error.ts'
import { whyTokensOnlyRead } from '../../host/runner/context.ts'
import { repositoryText } from '../../oci/references.ts'
import type { ImagePlan } from '../../plan/types.ts'
import { type CommentFacts, commentMarkdown } from '../../report/explain/comment.ts'
import { imageSizes } from '../../report/results/image-sizes.ts'
import type { RunOptions } from '../run-options.ts'
import type { Sizes } from './budget.ts'

/** Writes or updates the comment on the pull request of each image. Fails no run; returns a line for each image. */
export async function commentOnImages(options: RunOptions, sizes: Sizes): Promise<readonly string[]> {
  const { context, inputs } = options
  const images = sizes.explained.filter(({ image }) => image.inputs.comment)
  const number = Number(/^refs\/pull\/(\d+)\//.exec(context?.ref ?? '')?.[1] ?? 0)
  if (context === undefined || number === 0) return ['no comment: the run is for no pull request']
  const readOnly = whyTokensOnlyRead(context)
  if (readOnly !== undefined) {
    return [`no comment: ${readOnly}; a workflow for workflow_run can write it, with comment-from and the size report`]
  }
  const github = githubOf(options, context)
  const lines: string[] = []
  const known = imageSizes(sizes)
  for (const { image } of images) {
    const facts = {
      name: image.main.name,
      ...(known.get(image.main.name) ?? { comparisons: [] }),
      limits: sizes.weighed.get(image.main.name) ?? [],
      over: sizes.over.get(image.main.name) ?? [],
    }
    lines.push(await comment(github, { number, about: aboutOf(image), facts, token: inputs.githubToken }))
  }
  return lines
}

/**
 * Writes the comments that a run without rights could not write, from its size reports in a folder: on the pull request
 * whose head that run has built. Nothing in these files is trusted. Throws a UserError if there is no such run or no
 * report, and if GitHub does not say which pull request it is.
 */
export async function commentFromFiles(options: RunOptions): Promise<readonly string[]> {
  const { context, inputs, place } = options
  const { headOwner, headBranch, headSha } = context?.follows ?? {}
  if (context === undefined || headOwner === undefined || headBranch === undefined || headSha === undefined) {
    throw new UserError('comment-from is set, but the run is for no workflow_run', {
      change: 'Use it in a workflow with on: workflow_run, after the one that builds pull requests.',
    })
  }
  const folder = resolve(place.workingDirectory, inputs.commentFrom)
  const files = reportsIn(folder)
  if (files.length === 0) {
    throw new UserError(`comment-from is "${inputs.commentFrom}", where there is no file sizes.json`, {
      change: 'Upload the output size-report in the workflow that builds, and download it here.',
    })
  }
  const github = githubOf(options, context)
  const head = { owner: headOwner, branch: headBranch, sha: headSha }
  const number = await pullRequestOf(github, head).catch((error: unknown) => {
    if (!isRefusal(error)) throw error
    throw new UserError(
      `GitHub does not say which pull request has the head ${headSha.slice(0, 12)}: ${error.message}`,
      {
        change: 'The job needs permissions: pull-requests: write.',
        cause: error,
      },
    )
  })
  if (number === undefined) return [`no comment: no open pull request has the head ${headSha.slice(0, 12)} any more`]
  const lines: string[] = []
  for (const file of files) {
    const bytes = readFileSync(file)
    const document = readSizesDocument(bytes)
    const comparisons = readComparisons(bytes)
    if ('unreadable' in document || comparisons === undefined) {
      lines.push(
        `no comment from ${file}: ${'unreadable' in document ? document.unreadable : 'its comparisons are malformed'}`,
      )
      continue
    }
    const facts = { name: document.name, document, comparisons, limits: [], over: [] }
    lines.push(await comment(github, { number, about: document.package, facts, token: inputs.githubToken }))
  }
  return lines
}

// A program is one comment, wherever its image goes to.
function aboutOf({ main, repositories: [first] }: ImagePlan): string {
  return first === undefined ? main.importPath : `${main.importPath} ${repositoryText(first)}`
}

async function comment(
  github: GitHub,
  order: { readonly number: number; readonly about: string; readonly facts: CommentFacts; readonly token: string },
): Promise<string> {
  const { number, about, facts, token } = order
  if (token === '') return `no comment about ${facts.name}: github-token is empty`
  try {
    const how = await keepComment(github, { pullRequest: number, about, text: commentMarkdown(facts) })
    return `comment about ${facts.name} on pull request ${number}: ${how}`
  } catch (error) {
    if (!isRefusal(error)) throw error
    const isForbidden = error instanceof GitHubError && error.status === 403
    const hint = isForbidden ? '; the job needs permissions: pull-requests: write' : ''
    return `no comment about ${facts.name} on pull request ${number}: ${error.message}${hint}`
  }
}

function isRefusal(error: unknown): error is GitHubError | TransportError {
  return error instanceof GitHubError || error instanceof TransportError
}

const mostFiles = 200
const mostBytes = 32 * 1024 * 1024

/** The size reports in a folder or below it; links are not followed. */
function reportsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name === 'sizes.json')
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => statSync(file).size <= mostBytes)
      .sort()
      .slice(0, mostFiles)
  } catch {
    return []
  }
}
