import { property, textOf } from '../host/json.ts'
import { call, type GitHub, GitHubError, listAll } from './github.ts'

/** A comment on a pull request that is kept up to date. */
export type CommentOrder = {
  readonly pullRequest: number
  /** What the comment is about; there is one for each. */
  readonly about: string
  /** Markdown. */
  readonly text: string
}

/** Writes the comment, or updates it; one that says the same is left alone. Throws a GitHubError, and what `send` throws. */
export async function keepComment(
  github: GitHub,
  { pullRequest, about, text }: CommentOrder,
): Promise<'created' | 'updated' | 'unchanged'> {
  const marker = markerOf(about)
  const body = `${marker}\n${text}`
  const base = `/repos/${github.repository}/issues`
  const [comments, login] = await Promise.all([listAll(github, `${base}/${pullRequest}/comments`), loginOf(github)])
  // Whoever can read the marker can write it too: only a comment of ours counts.
  const own = comments.find((comment) => {
    const writer = textOf(property(comment, 'user', 'login'))
    const isOurs = login === undefined ? property(comment, 'user', 'type') === 'Bot' : writer === login
    return isOurs && textOf(property(comment, 'body'))?.startsWith(marker) === true
  })
  const id = property(own, 'id')
  if (typeof id !== 'number') {
    await call(github, { method: 'POST', path: `${base}/${pullRequest}/comments`, body: { body } })
    return 'created'
  }
  if (normalized(textOf(property(own, 'body')) ?? '') === normalized(body)) return 'unchanged'
  await call(github, { method: 'PATCH', path: `${base}/comments/${id}`, body: { body } })
  return 'updated'
}

/** A line that nobody sees. */
export function markerOf(about: string): string {
  return `<!-- go-tiny-image sizes ${encodeURIComponent(about).replaceAll('-', '%2D')} -->`
}

// GitHub may store other ends of lines than it was given.
function normalized(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

/** The user whom a token belongs to; undefined for that of a workflow or an app, which may not ask. */
async function loginOf(github: GitHub): Promise<string | undefined> {
  try {
    return textOf(property(await call(github, { method: 'GET', path: '/user' }), 'login'))
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 403 || error.status === 401 || error.status === 404)) {
      return undefined
    }
    throw error
  }
}
