import type { RunnerContext } from '../../../src/host/runner/context.ts'
import { keyAnnotation } from '../../../src/oci/annotations.ts'
import { run } from '../../../src/pipeline/run.ts'
import { serve } from '../../support/exchanges.ts'
import { createCommentsApi } from '../../support/github-comments.ts'
import { createMemoryRegistry, type MemoryRegistry } from '../../support/memory-registry.ts'
import { describeWithTools } from '../../support/tools.ts'
import { goMod, onMain, testRun } from '../support.ts'

const main = (text: string): string => `package main\n\nfunc main() { println("${text}") }\n`
const files = { 'go.mod': goMod, 'cmd/a/main.go': main('a'), 'cmd/b/main.go': main('b') }
const changed = { ...files, 'cmd/b/main.go': main('changed') }
const sha = (n: number): string => String(n).repeat(40)
const version = 'org.opencontainers.image.version'

const push = (n: number): RunnerContext => ({ ...onMain, sha: sha(n), committedSeconds: 1_700_000_000 + n })
const request = (n: number, { fromFork = false, eventName = 'pull_request' } = {}): RunnerContext => ({
  ...push(n),
  eventName,
  ref: 'refs/pull/12/merge',
  baseRef: 'main',
  pullRequest: { fromFork },
})

describeWithTools(['go'], 'the image of a merged pull request', () => {
  let memory: MemoryRegistry
  let images: string
  let pulls: readonly object[] | undefined
  let asked: () => readonly string[]
  let apiUrl: string
  beforeEach(async () => {
    memory = createMemoryRegistry({ referrers: true })
    images = `${(await serve(memory.handle)).host}/team/{{name}}`
    pulls = []
    const api = createCommentsApi({ repository: 'team/app', pullsOf: () => pulls })
    apiUrl = `http://${(await serve(api.handle)).host}/api/v3`
    asked = () => api.requests.map(({ url }) => url.pathname)
  })

  const mergedAs = (n: number, head = 'team/app'): readonly object[] => [
    {
      number: 12,
      merged_at: '2026-01-01T00:00:00Z',
      merge_commit_sha: sha(n),
      head: { repo: { full_name: head } },
      base: { ref: 'main', repo: { full_name: 'team/app' } },
    },
  ]

  type Given = { readonly context: RunnerContext; readonly files?: Readonly<Record<string, string>> }

  async function runOf({ context, files: own = files, ...inputs }: Given & Readonly<Record<string, unknown>>) {
    const options = testRun({
      files: own,
      inputs: {
        package: './cmd/...',
        images,
        packer: 'own',
        push: 'true',
        'github-token': 'secret-token',
        ...(inputs as Readonly<Record<string, string>>),
      },
      context,
      host: { env: { ...process.env, GITHUB_API_URL: apiUrl } },
    })
    const before = memory.requests.length
    const { outputs } = await run(options)
    const requests = memory.requests
      .slice(before)
      .map(({ method, url }) => `${method} ${url.pathname.split('/').at(-1)}`)
    return { outputs, requests, lines: options.host.lines.join('\n') }
  }

  const digestOf = (name: string, tag: string): string | undefined =>
    memory.repositories.get(`team/${name}`)?.tags.get(tag)

  it('gets the tags of the push, and nothing is built', async () => {
    await runOf({ context: push(1) })
    const before = digestOf('a', 'main')
    // What the pull request did not change is that of its base branch.
    const requested = await runOf({ context: request(2), files: changed })
    expect(requested.outputs).toMatchObject({ changed: '["b"]', unchanged: '["a"]' })
    expect(requested.lines).toMatch(
      /a: as the branch main has it since 1111111 \(key [0-9a-f]{12}\), .*sha256:\w+ stays/,
    )
    expect(digestOf('a', 'pr-12')).toBe(before)
    expect(asked()).toEqual([`/api/v3/repos/team/app/commits/${sha(1)}/pulls`])

    pulls = mergedAs(3)
    const merged = await runOf({ context: push(3), files: changed })
    expect(merged.outputs).toMatchObject({ changed: '[]', unchanged: '["a","b"]', pushed: 'true' })
    expect(merged.lines).toMatch(/b: as pull request 12 has it since 2222222 \(key [0-9a-f]{12}\), .*sha256:\w+ stays/)
    expect(merged.lines).toMatch(/a: unchanged since 1111111/)
    expect([digestOf('a', 'main'), digestOf('b', 'main')]).toEqual([before, digestOf('b', 'pr-12')])
    // Of b: its own tag, the pull request's, and the tags of the run.
    expect(merged.requests.toSorted()).toEqual(['GET main', 'GET main', 'GET pr-12', 'PUT main'])
    expect(asked()).toHaveLength(2)
    // It carries the version and the commit with which it was built.
    expect(JSON.parse(merged.outputs.json).images.b.labels).toContain(`${version}=pr-12`)
    // From now on it is what the branch has.
    expect((await runOf({ context: push(4), files: changed })).requests).toEqual(['GET main', 'GET main'])
  })

  it('is found in a plan of jobs and by the last step too', async () => {
    await runOf({ context: push(1) })
    await runOf({ context: request(2), files: changed })
    pulls = mergedAs(3)
    const planned = await runOf({ context: push(3), files: changed, plan: 'true' })
    expect(planned.outputs).toMatchObject({ changed: '[]', unchanged: '["a","b"]' })
    const last = await runOf({ context: push(3), files: changed, unchanged: 'require' })
    expect(last.outputs.unchanged).toBe('["a","b"]')
    expect(digestOf('b', 'main')).toBe(digestOf('b', 'pr-12'))
  })

  it('is not used if its code is another, if it came from a fork, or if GitHub does not say so', async () => {
    await runOf({ context: push(1) })
    await runOf({ context: request(2), files: changed })
    const merge = async (more: object = {}) => await runOf({ context: push(3), files: changed, ...more, plan: 'true' })
    const others = { ...files, 'cmd/b/main.go': main('other') }
    pulls = mergedAs(3)
    const other = await merge({ files: others })
    expect(other.outputs.changed).toBe('["b"]')
    expect(other.lines).toMatch(
      /b: to build, its key \w+ is not that of \S+b:main; its key \w+ is not that of \S+b:pr-12/,
    )
    pulls = mergedAs(3, 'fork/app')
    const fork = await merge()
    expect(fork.outputs.changed).toBe('["b"]')
    expect(fork.lines).toContain('pull request 12 came from a fork: its images are not used')
    for (const unsaid of [[], mergedAs(4), undefined]) {
      pulls = unsaid
      expect((await merge()).outputs.changed).toBe('["b"]')
    }
    expect((await merge()).lines).toContain(
      'images of a merged pull request are not looked for: GET /repos/team/app/commits/' +
        `${sha(3)}/pulls: 403 Resource not accessible by integration; the job needs permissions: pull-requests: read`,
    )
    // With provenance it would say that it was built for the pull request.
    pulls = mergedAs(3)
    expect((await merge({ attest: 'provenance' })).lines).not.toContain('pr-12')
    const before = asked().length
    for (const more of [{ push: 'auto' }, { 'github-token': '' }, { unchanged: 'rebuild' }])
      expect((await merge(more)).outputs.changed).toContain('"b"')
    expect(asked()).toHaveLength(before)
  })

  it('of a fork has no key, though a run with rights pushed it; who forges one must be able to write the tag', async () => {
    await runOf({ context: push(1) })
    const target = request(2, { fromFork: true, eventName: 'pull_request_target' })
    const { outputs } = await runOf({ context: target, files: changed })
    expect(outputs).toMatchObject({ changed: '["b"]', unchanged: '["a"]' })
    const pushed = memory.repositories.get('team/b')?.manifests.get(digestOf('b', 'pr-12') ?? '')
    expect(String(pushed?.bytes)).not.toContain(keyAnnotation)
    // The key of what will be merged is no secret.
    const forge = async (context: RunnerContext, own: typeof files): Promise<string> => {
      const { key } = (await runOf({ context, files: own, package: './cmd/b', plan: 'true' })).outputs
      const annotations = { [keyAnnotation]: key, forged: 'x' }
      const put = await fetch(`http://${images.split('/')[0]}/v2/team/b/manifests/pr-12`, {
        method: 'PUT',
        headers: { 'content-type': pushed?.mediaType ?? '' },
        body: JSON.stringify({ ...JSON.parse(String(pushed?.bytes)), annotations }),
      })
      expect(put.status).toBe(201)
      return put.headers.get('docker-content-digest') ?? ''
    }
    const forged = await forge(push(3), changed)
    // GitHub says whose pull request it was; the image is not asked.
    pulls = mergedAs(3, 'fork/app')
    const merged = await runOf({ context: push(3), files: changed, package: './cmd/b' })
    expect(merged.outputs.changed).toBe('["b"]')
    expect(merged.requests).not.toContain('GET pr-12')
    expect(digestOf('b', 'main')).not.toBe(forged)
    // Who can write the tag of a pull request of this repository is believed, as who can write that of the branch.
    const own = { ...changed, 'cmd/b/main.go': main('another') }
    const believed = await forge(push(4), own)
    pulls = mergedAs(4)
    expect((await runOf({ context: push(4), files: own, package: './cmd/b' })).outputs.digest).toBe(believed)
  })

  it('does not hold up a run: an answer that is not understood, and none', async () => {
    await runOf({ context: push(1) })
    apiUrl = `http://${(await serve(() => ({ status: 200, headers: {}, body: 'x' }))).host}`
    expect((await runOf({ context: push(2) })).outputs.changed).toBe('[]')
    apiUrl = 'http://127.0.0.1:1'
    const { outputs, lines } = await runOf({ context: push(3) })
    expect(outputs.changed).toBe('[]')
    expect(lines).toContain('images of a merged pull request are not looked for: ')
  })
})

describeWithTools(['go'], 'a pull request that pushes nothing', () => {
  it('has only what differs from its base branch in a plan of jobs', async () => {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/{{name}}`
    const plan = async (context: RunnerContext, own: Readonly<Record<string, string>>, more: object = {}) => {
      const inputs = { package: './cmd/...', images, packer: 'own', ...more }
      const { outputs } = await run(testRun({ files: own, inputs, context }))
      return outputs
    }
    await plan(push(1), files)
    const pushed = memory.requests.length
    for (const fromFork of [false, true]) {
      const outputs = await plan(request(2, { fromFork }), changed, { plan: 'true' })
      // Without a key, nothing of it is looked for in the registry afterwards.
      expect(outputs).toMatchObject({ changed: '["b"]', unchanged: '["a"]', key: '' })
      expect(JSON.parse(outputs.matrix).include).toEqual([expect.objectContaining({ name: 'b', seconds: 9 })])
    }
    const other = { ...request(2), baseRef: 'release' }
    expect((await plan(other, changed, { plan: 'true' })).changed).toBe('["a","b"]')
    const down = `${(await serve(() => ({ status: 400, headers: {}, body: '' }))).host}/team/{{name}}`
    expect((await plan(request(2), changed, { plan: 'true', images: down })).changed).toBe('["a","b"]')
    // Without a plan it is built for what is then here.
    expect((await plan(request(2), changed)).changed).toBe('["a","b"]')
    expect(memory.requests.slice(pushed).every(({ method }) => method === 'GET')).toBe(true)
  })
})
