import { Readable } from 'node:stream'
import { CancelledError } from '../errors.ts'
import type { Environment, Host } from '../host/host.ts'
import { itemsIn, parseJson, property, textOf } from '../host/json.ts'
import { retry } from '../host/retry.ts'

/** A repository on GitHub, and the token that may comment there. */
export type GitHub = {
  readonly host: Pick<Host, 'send' | 'signal'>
  /** Without a slash at the end. */
  readonly apiUrl: string
  readonly token: string
  /** `owner/name` */
  readonly repository: string
}

/** The repository of a workflow, with the token that it was given. */
export function githubOf(
  {
    host,
    inputs,
  }: { readonly host: Pick<Host, 'send' | 'signal' | 'env'>; readonly inputs: { readonly githubToken: string } },
  { repository: { owner, name } }: { readonly repository: { readonly owner: string; readonly name: string } },
): GitHub {
  return { host, apiUrl: apiUrlOf(host.env), token: inputs.githubToken, repository: `${owner}/${name}` }
}

/** GitHub's API refused. */
export class GitHubError extends Error {
  readonly status: number
  constructor(request: string, status: number, message: string) {
    super(`${request}: ${status}${message === '' ? '' : ` ${message}`}`)
    this.name = 'GitHubError'
    this.status = status
  }
}

/** The address of the API for a workflow's server. Source: docs.github.com, "Default environment variables". */
function apiUrlOf(env: Environment): string {
  return (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '')
}

export type ApiCall = { readonly method: 'GET' | 'POST' | 'PATCH'; readonly path: string; readonly body?: object }

const idleTimeoutMs = 30_000
const longestAnswer = 8 * 1024 * 1024
const attempts = 3

/** One request and its JSON. Throws a GitHubError for a refusal, and what `send` throws. */
export async function call(github: GitHub, { method, path, body }: ApiCall): Promise<unknown> {
  const request = `${method} ${path.replace(/\?.*$/, '')}`
  return retry(
    async () => {
      const text = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
      const { status, body: answer } = await github.host.send({
        method,
        url: new URL(`${github.apiUrl}${path}`),
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${github.token}`,
          'user-agent': 'go-tiny-image',
          'x-github-api-version': '2022-11-28',
          ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(text === undefined
          ? {}
          : { body: { sizeBytes: text.length, open: () => Readable.from([text], { objectMode: false }) } }),
        idleTimeoutMs,
        signal: github.host.signal,
      })
      const chunks: Buffer[] = []
      let length = 0
      for await (const chunk of answer) {
        chunks.push(Buffer.from(chunk))
        length += chunk.length
        if (length > longestAnswer) throw new GitHubError(request, status, 'the answer is too long')
      }
      const json = parseJson(Buffer.concat(chunks).toString('utf8'))
      if (status < 200 || status > 299) throw new GitHubError(request, status, textOf(property(json, 'message')) ?? '')
      return json
    },
    {
      attempts,
      signal: github.host.signal,
      delayMs: (error, attempt) => {
        if (error instanceof CancelledError) return undefined
        const mayRepeat = error instanceof GitHubError ? error.status >= 500 : method !== 'POST'
        // A comment that was written without an answer would be written twice.
        return mayRepeat && method !== 'POST' ? 500 * attempt : undefined
      },
    },
  )
}

/** All items of a list. Throws as `call` does. */
export async function listAll(github: GitHub, path: string): Promise<readonly unknown[]> {
  const all: unknown[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const separator = path.includes('?') ? '&' : '?'
    const items = itemsIn(await call(github, { method: 'GET', path: `${path}${separator}per_page=100&page=${page}` }))
    all.push(...items)
    if (items.length < 100) break
  }
  return all
}

const mostPages = 30
