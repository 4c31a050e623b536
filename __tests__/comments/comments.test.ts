import { keepComment, markerOf } from '../../src/comments/comments.ts'
import type { GitHub } from '../../src/comments/github.ts'
import { mergedPullRequest, pullRequestOf } from '../../src/comments/pull-requests.ts'
import { serve } from '../support/exchanges.ts'
import { createCommentsApi, type StoredComment } from '../support/github-comments.ts'
import { testHost } from '../support/host.ts'

const order = { pullRequest: 15, about: 'example.org/api', text: 'one' }

async function github(given: Partial<Parameters<typeof createCommentsApi>[0]> = {}, token = 'secret-token') {
  const api = createCommentsApi({ repository: 'team/app', ...given })
  const { host } = await serve(api.handle)
  const client: GitHub = { host: testHost(), apiUrl: `http://${host}/api/v3`, token, repository: 'team/app' }
  const written = () => api.requests.filter(({ method }) => method !== 'GET').length
  return { ...api, client, written }
}

const foreign = (id: number, body: string): StoredComment => ({ id, body, user: { login: 'somebody', type: 'User' } })

describe('the comment on a pull request', () => {
  it('is created, updated, and left alone when it says the same', async () => {
    const { client, comments, written } = await github()
    expect(await keepComment(client, order)).toBe('created')
    expect(await keepComment(client, order)).toBe('unchanged')
    expect(written()).toBe(1)
    expect(await keepComment(client, { ...order, text: 'two' })).toBe('updated')
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toBe(`${markerOf('example.org/api')}\ntwo`)
  })

  it('is one for each image', async () => {
    const { client, comments } = await github()
    await keepComment(client, order)
    await keepComment(client, { ...order, about: 'example.org/api/v2' })
    expect(comments).toHaveLength(2)
    expect(markerOf('a-->b --')).toMatch(/^<!-- go-tiny-image sizes [\w%.]+ -->$/)
  })

  it('is found among hundreds, and never a comment of somebody else', async () => {
    const { client, comments } = await github()
    for (let id = 1; id <= 250; id += 1)
      comments.push(foreign(id, id === 7 ? `${markerOf(order.about)}\nfake` : 'hello'))
    await keepComment(client, order)
    await keepComment(client, { ...order, text: 'two' })
    expect(comments).toHaveLength(251)
    expect(comments[6]?.body).toContain('fake')
    expect(comments[250]?.body).toContain('two')
  })

  it('is that of the user whose token it is', async () => {
    const { client, comments } = await github({ login: 'octocat' })
    comments.push({ id: 1, body: markerOf(order.about), user: { login: 'github-actions[bot]', type: 'Bot' } })
    expect(await keepComment(client, order)).toBe('created')
    expect(await keepComment(client, order)).toBe('unchanged')
  })

  it('that may not be written is an error with the reason', async () => {
    const readOnly = await github({ mayWrite: false })
    await expect(keepComment(readOnly.client, order)).rejects.toThrow(
      'POST /repos/team/app/issues/15/comments: 403 Resource not accessible by integration',
    )
    const wrong = await github({}, 'wrong')
    await expect(keepComment(wrong.client, order)).rejects.toThrow('401 Bad credentials')
  })
})

it('the pull request of a run is the open one whose head it has built', async () => {
  const pull = (number: number, login: string, ref: string, sha: string) => ({
    number,
    head: { ref, sha, user: { login } },
  })
  const pulls = [pull(4, 'other', 'fix', 'abc'), pull(15, 'fork', 'fix', 'abc'), pull(16, 'fork', 'more', 'def')]
  const { client } = await github({ pulls })
  expect(await pullRequestOf(client, { owner: 'fork', branch: 'fix', sha: 'abc' })).toBe(15)
  expect(await pullRequestOf(client, { owner: 'fork', branch: 'fix', sha: 'older' })).toBeUndefined()
  expect(await pullRequestOf(client, { owner: 'fork&head=other:fix', branch: 'fix', sha: 'abc' })).toBeUndefined()
})

it('the pull request that made a commit is the merged one, into that branch of that repository', async () => {
  const sha = 'a'.repeat(40)
  const merged = {
    number: 12,
    merged_at: '2026-01-01T00:00:00Z',
    merge_commit_sha: sha,
    head: { repo: { full_name: 'Team/App' } },
    base: { ref: 'main', repo: { full_name: 'team/app' } },
  }
  const found = async (...pulls: readonly object[]) =>
    mergedPullRequest((await github({ pullsOf: (of) => (of === sha ? pulls : []) })).client, { sha, branch: 'main' })
  expect(await found(merged)).toEqual({ number: 12, fromFork: false })
  expect(await found({ ...merged, number: 1, merged_at: null }, merged)).toEqual({ number: 12, fromFork: false })
  for (const head of [{ repo: { full_name: 'fork/app' } }, { repo: null }, {}])
    expect(await found({ ...merged, head })).toEqual({ number: 12, fromFork: true })
  for (const other of [
    { merged_at: null },
    { merge_commit_sha: 'b'.repeat(40) },
    { base: { ...merged.base, ref: 'release' } },
    { base: { ...merged.base, repo: { full_name: 'other/app' } } },
    { number: 'twelve' },
  ])
    expect(await found({ ...merged, ...other })).toBeUndefined()
  expect(await found()).toBeUndefined()
  const { client } = await github()
  await expect(mergedPullRequest(client, { sha, branch: 'main' })).rejects.toThrow(
    `GET /repos/team/app/commits/${sha}/pulls: 403 Resource not accessible by integration`,
  )
})
