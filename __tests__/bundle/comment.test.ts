import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { document, row } from '../analysis/compare/sizes.ts'
import { runAction } from '../support/bundle.ts'
import { serve } from '../support/exchanges.ts'
import { createCommentsApi } from '../support/github-comments.ts'
import { temporaryFolder } from '../support/host.ts'

// The second workflow of the pair for forks, as the runner starts its step.

async function comment(apiUrl: string) {
  const cwd = temporaryFolder('workspace ')
  mkdirSync(join(cwd, 'sizes'))
  writeFileSync(
    join(cwd, 'sizes', 'sizes.json'),
    JSON.stringify(document(row('std', 'fmt', 500), row('@somebody', '<img>', 90_000))),
  )
  const event = join(temporaryFolder(), 'event.json')
  const run = {
    event: 'pull_request',
    head_branch: 'feature',
    head_sha: 'abc',
    head_repository: { full_name: 'stranger/app', owner: { login: 'stranger' } },
  }
  writeFileSync(event, JSON.stringify({ repository: { full_name: 'team/app' }, workflow_run: run }))
  const env = {
    GITHUB_REPOSITORY: 'team/app',
    GITHUB_EVENT_NAME: 'workflow_run',
    GITHUB_EVENT_PATH: event,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_API_URL: apiUrl,
  }
  return runAction({ 'comment-from': 'sizes', 'github-token': 'secret-token' }, { cwd, env })
}

it('comments on the pull request of a fork, from the size report of the run without rights', async () => {
  const pulls = [{ number: 15, head: { ref: 'feature', sha: 'abc', user: { login: 'stranger' } } }]
  const api = createCommentsApi({ repository: 'team/app', pulls })
  const { code, stdout } = await comment(`http://${(await serve(api.handle)).host}/api/v3`)
  expect(code).toBe(0)
  expect(stdout).toContain('comment about app on pull request 15: created')
  expect(stdout).not.toMatch(/^(?!::add-mask::).*secret-token/m)
  expect(api.comments[0]?.body).toContain('90.5 kB to pull')
  expect(api.comments[0]?.body).not.toMatch(/@somebody|<img/)
})

it('says in one sentence that GitHub refuses', async () => {
  const { host } = await serve(() => ({ status: 403, body: '{"message":"Resource not accessible"}' }))
  const { code, stdout } = await comment(`http://${host}`)
  expect(code).toBe(1)
  expect(stdout).toMatch(
    /::error::GitHub does not say which pull request has the head abc: GET .*: 403 Resource not accessible/,
  )
})
