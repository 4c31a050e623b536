import type { Given, Handler, Received } from './exchanges.ts'

export type StoredComment = { id: number; body: string; user: { login: string; type: string } }

/** GitHub's REST API for comments and pull requests of one repository, in memory. Source: docs.github.com/rest/issues/comments */
export function createCommentsApi(options: {
  readonly repository: string
  /** The user of the token; absent for that of a workflow. */
  readonly login?: string
  readonly mayWrite?: boolean
  readonly pulls?: readonly object[]
  /** The pull requests that GitHub associates with a commit. */
  readonly pullsOf?: (sha: string) => readonly object[] | undefined
}) {
  const comments: StoredComment[] = []
  const requests: Received[] = []
  const user =
    options.login === undefined ? { login: 'github-actions[bot]', type: 'Bot' } : { login: options.login, type: 'User' }
  const json = (status: number, value: unknown): Given => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  })
  const page = (all: readonly unknown[], url: URL): Given => {
    const [size, number] = ['per_page', 'page'].map((name) => Number(url.searchParams.get(name)))
    if (!size || !number || size > 100) return json(422, { message: 'no page' })
    return json(200, all.slice((number - 1) * size, number * size))
  }
  const handle: Handler = (request) => {
    requests.push(request)
    const { method, url, headers, body } = request
    if (headers.authorization !== 'Bearer secret-token') return json(401, { message: 'Bad credentials' })
    if (headers['user-agent'] === undefined) return json(403, { message: 'Request forbidden by administrative rules' })
    const base = `/api/v3/repos/${options.repository}`
    const path = url.pathname
    if (path === '/api/v3/user') {
      return options.login === undefined
        ? json(403, { message: 'Resource not accessible by integration' })
        : json(200, { login: options.login })
    }
    if (method === 'GET' && path === `${base}/pulls`) {
      const [owner, branch] = (url.searchParams.get('head') ?? '').split(':')
      return page(
        (options.pulls ?? []).filter((pull) => {
          const { head } = pull as {
            readonly head: { readonly ref: string; readonly user: { readonly login: string } }
          }
          return head.ref === branch && head.user.login === owner
        }),
        url,
      )
    }
    const commit = path.startsWith(`${base}/commits/`) ? /\/([0-9a-f]+)\/pulls$/.exec(path)?.[1] : undefined
    if (commit !== undefined) {
      const pulls = options.pullsOf?.(commit)
      return pulls === undefined ? json(403, { message: 'Resource not accessible by integration' }) : json(200, pulls)
    }
    if (method === 'GET' && path === `${base}/issues/15/comments`) return page(comments, url)
    const { body: text } = body.length === 0 ? {} : JSON.parse(body.toString())
    if (options.mayWrite === false) return json(403, { message: 'Resource not accessible by integration' })
    if (method === 'POST' && path === `${base}/issues/15/comments`) {
      const made = { id: 100 + comments.length, body: text, user }
      comments.push(made)
      return json(201, made)
    }
    const id = Number(/\/issues\/comments\/(\d+)$/.exec(path)?.[1])
    const found = comments.find((one) => one.id === id)
    if (method !== 'PATCH' || found === undefined) return json(404, { message: 'Not Found' })
    found.body = text
    return json(200, found)
  }
  return { handle, comments, requests }
}
