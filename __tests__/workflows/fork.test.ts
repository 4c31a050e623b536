import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, actTools, foreignRepository, jobOf, program } from '../support/act.ts'
import { serve } from '../support/exchanges.ts'
import { createCommentsApi } from '../support/github-comments.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { describeWithTools } from '../support/tools.ts'
import { events, exampleWorkflow } from './example.ts'

// The two example workflows for the pull requests of forks, one after the other, with the first one's artifact.

const sha = '0123456789abcdef0123456789abcdef01234567'
const follows = {
  action: 'completed',
  workflow_run: {
    id: 42,
    event: 'pull_request',
    head_branch: 'feature',
    head_sha: sha,
    head_repository: { full_name: 'stranger/Service', owner: { login: 'stranger' } },
  },
}
const pulls = [{ number: 15, head: { ref: 'feature', sha, user: { login: 'stranger' } } }]

describeWithTools(actTools, 'the pull request of a fork', () => {
  it('is built without a token, and a second workflow comments, on what was built, with nothing of its text as Markdown', async () => {
    const api = createCommentsApi({ repository: 'Somebody/Service', pulls })
    const apiUrl = `http://${(await serve(api.handle)).host}/api/v3`
    const { host } = await serve(createMemoryRegistry().handle)
    const artifacts = temporaryFolder('artifacts-')
    const env = { TEST_ARTIFACTS: artifacts }

    const size = exampleWorkflow('fork-size.yml', { host, inputs: { images: `${host}/fork/size` } })
    const builder = foreignRepository({ ...program('hello'), '.github/workflows/size.yml': size })
    const built = await act({ repository: builder, event: events.pullRequest('fork'), env })
    expect(built.code).toBe(0)
    expect(jobOf(built, 'size').log).toContain('not pushed')
    expect(api.requests).toEqual([])

    // Whoever runs the first workflow writes what they like into the artifact.
    const report = join(artifacts, 'size-report', 'sizes.json')
    const document = JSON.parse(readFileSync(report, 'utf8'))
    const [platform] = document.platforms
    const hostile = '</code><img src=x onerror=alert(1)> @everyone [here](https://evil.example) `x` | #15'
    platform.rows[0].module = hostile
    platform.modules[0].module = hostile
    const change = { how: 'new', before: 0, after: 1000, 'bytes-before': 0, 'bytes-after': 1000 }
    const comparison = {
      platform: platform.platform,
      reference: hostile,
      digest: `sha256:${'0'.repeat(64)}`,
      before: 1000,
      after: platform.size,
      modules: [{ module: hostile, chain: [hostile], packages: [{ package: hostile, ...change }], ...change }],
    }
    writeFileSync(report, JSON.stringify({ ...document, name: hostile, comparisons: [comparison] }))

    // act gives every step the address of github.com.
    const preloaded = join(temporaryFolder('preloaded-'), 'api.mjs')
    writeFileSync(preloaded, `process.env.GITHUB_API_URL = ${JSON.stringify(apiUrl)}\n`)
    const commenting = exampleWorkflow('fork-comment.yml', { host })
    const commenter = foreignRepository({ '.github/workflows/comment.yml': commenting })
    const comment = () =>
      act({
        repository: commenter,
        event: { name: 'workflow_run', payload: follows },
        env: { ...env, NODE_OPTIONS: `--import=${preloaded}` },
        secrets: { GITHUB_TOKEN: 'secret-token' },
      })
    const [first, again] = [await comment(), await comment()]
    expect(jobOf(first, 'comment').log).toContain('on pull request 15: created')
    expect(jobOf(again, 'comment').log).toContain('on pull request 15: unchanged')
    expect([first.code, again.code]).toEqual([0, 0])
    expect(api.comments).toHaveLength(1)
    const body = api.comments[0]?.body ?? ''
    expect(body).toContain('to pull')
    expect(body).not.toMatch(/<img|@everyone|\]\(https:|<\/code><img/)
  })

  it('over a limit has a report all the same, and without a report no comment, which is no failure', async () => {
    const { host } = await serve(createMemoryRegistry().handle)
    const artifacts = temporaryFolder('artifacts-')
    const env = { TEST_ARTIFACTS: artifacts }
    const commenting = exampleWorkflow('fork-comment.yml', { host })
    const commenter = foreignRepository({ '.github/workflows/comment.yml': commenting })
    const comment = await act({ repository: commenter, event: { name: 'workflow_run', payload: follows }, env })
    expect(comment.code).toBe(0)

    const size = exampleWorkflow('fork-size.yml', {
      host,
      inputs: { images: `${host}/fork/size`, 'max-size': '10kB' },
    })
    const builder = foreignRepository({ ...program('hello'), '.github/workflows/size.yml': size })
    const built = await act({ repository: builder, event: events.pullRequest('fork'), env })
    expect(built.code).toBe(1)
    expect(existsSync(join(artifacts, 'size-report', 'sizes.json'))).toBe(true)
  })
})
