import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunnerContext } from '../../../src/host/runner/context.ts'
import { run } from '../../../src/pipeline/run.ts'
import { commentFrom } from '../../../src/pipeline/sizes.ts'
import { document, row } from '../../analysis/compare/sizes.ts'
import { serve } from '../../support/exchanges.ts'
import { createCommentsApi } from '../../support/github-comments.ts'
import { createMemoryRegistry } from '../../support/memory-registry.ts'
import { describeWithTools } from '../../support/tools.ts'
import { onMain, testRun, tiny } from '../support.ts'

const pullRequest: RunnerContext = {
  ...onMain,
  eventName: 'pull_request',
  ref: 'refs/pull/15/merge',
  baseRef: 'main',
  pullRequest: { fromFork: false },
}
const larger = { ...tiny, 'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n' }

async function commenting(given: Partial<Parameters<typeof createCommentsApi>[0]> = {}) {
  const api = createCommentsApi({ repository: 'team/app', ...given })
  const env = { ...process.env, GITHUB_API_URL: `http://${(await serve(api.handle)).host}/api/v3/` }
  return { ...api, host: { env } }
}

describeWithTools(['go'], 'a pull request', () => {
  it('has one comment with the growth over the base branch, kept up to date', async () => {
    const { comments, host } = await commenting()
    const images = `${(await serve(createMemoryRegistry().handle)).host}/team/app`
    const inputs = { images, 'github-token': 'secret-token', comment: 'true' }
    await run(testRun({ files: tiny, inputs: { images, 'size-report': 'true' }, context: onMain }))
    const build = async (files: Readonly<Record<string, string>>) => {
      const options = testRun({ files, inputs, context: pullRequest, host })
      const result = await run(options)
      return { result, heard: options.host.lines.join('\n') }
    }
    const first = await build(larger)
    expect(first.heard).toContain('comment about hello on pull request 15: created')
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toMatch(
      new RegExp(
        `\n### <code>hello</code>: .* to pull, \\+.* over <code>${images.replace(':', '&#58;')}&#58;main</code>\n`,
      ),
    )
    expect(comments[0]?.body).toMatch(/\| <code>std<\/code> \| \+/)
    expect((await build(tiny)).heard).toContain('comment about hello on pull request 15: updated')
    expect(comments[0]?.body).toMatch(/\n<details><summary><code>hello<\/code>: .* B(?: \(below 0.1 %\))? over/)
    expect((await build(tiny)).heard).toContain('comment about hello on pull request 15: unchanged')
  })

  it('whose token may not write builds all the same, and says what is missing', async () => {
    const { host } = await commenting({ mayWrite: false })
    const inputs = {
      'github-token': 'secret-token',
      comment: 'true',
      images: `${(await serve(createMemoryRegistry().handle)).host}/team/app`,
    }
    const options = testRun({
      files: tiny,
      inputs: { ...inputs, tags: 'v1', push: 'false' },
      context: pullRequest,
      host,
    })
    const result = await run(options)
    expect(result.kind).toBe('built')
    expect(options.host.lines.join('\n')).toMatch(
      /no comment about hello on pull request 15: POST .* 403 .*; the job needs permissions: pull-requests: write/,
    )
  })

  it('of a fork is not commented by the run that builds it', async () => {
    const { requests, host } = await commenting()
    const context = { ...pullRequest, pullRequest: { fromFork: true } }
    const inputs = {
      comment: 'true',
      'github-token': 'secret-token',
      push: 'false',
      'compare-with': `${(await serve(createMemoryRegistry().handle)).host}/team/app`,
    }
    const options = testRun({ files: tiny, inputs, context, host })
    await run(options)
    expect(requests).toEqual([])
    expect(options.host.lines.join('\n')).toContain(
      'no comment: a pull request from a fork has a read-only token; a workflow',
    )
  })
})

describe('the comment for a fork', () => {
  const context: RunnerContext = {
    ...onMain,
    eventName: 'workflow_run',
    follows: { eventName: 'pull_request', fromFork: true, headOwner: 'fork', headBranch: 'fix', headSha: 'abc' },
  }
  const pulls = [{ number: 15, head: { ref: 'fix', sha: 'abc', user: { login: 'fork' } } }]

  function folder(texts: Readonly<Record<string, string>>) {
    const options = testRun({ inputs: { 'comment-from': 'sizes', 'github-token': 'secret-token' }, context })
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(join(options.place.workspace, 'sizes', name), { recursive: true })
      writeFileSync(join(options.place.workspace, 'sizes', name, 'sizes.json'), text)
    }
    return options
  }

  it('is written from the size reports of its run, on the pull request whose head was built', async () => {
    const { comments, host } = await commenting({ pulls })
    const sizes = document(row('std', 'fmt', 500), row('@evil <img>', 'x', 90_000))
    const comparisons = [{ platform: 'linux/amd64', reference: 'r', before: 1, after: 90_500 }]
    const options = folder({ api: JSON.stringify({ ...sizes, comparisons }), web: '{"version":1}', bad: 'x' })
    const lines = await commentFrom({ ...options, host: { ...options.host, ...host } })
    expect(lines.map((line) => line.replace(/^(no comment from ).*\/sizes\//, '$1'))).toEqual([
      'comment about app on pull request 15: created',
      'no comment from bad/sizes.json: it is not JSON',
      'no comment from web/sizes.json: it has not the form of docs/schemas/sizes.v1.schema.json',
    ])
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toContain('90.5 kB to pull')
    expect(comments[0]?.body).not.toMatch(/@evil|<img/)
  })

  it('is not written for an older head, nor without reports or a run before', async () => {
    const { host } = await commenting({ pulls: [] })
    const given = folder({ api: JSON.stringify(document(row('std', 'fmt', 1))) })
    const options = { ...given, host: { ...given.host, ...host } }
    expect(await commentFrom(options)).toEqual(['no comment: no open pull request has the head abc any more'])
    await expect(commentFrom(folder({}))).rejects.toThrow('where there is no file sizes.json')
    await expect(commentFrom({ ...options, context: onMain })).rejects.toThrow('the run is for no workflow_run')
  })
})
