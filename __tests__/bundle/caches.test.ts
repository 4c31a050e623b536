import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActionRun, freshUser, runAction, smallBuildCache, standardLibraryCache } from '../support/bundle.ts'
import { type CacheServer, startCacheServer } from '../support/cache-server.ts'
import { temporaryFolder } from '../support/host.ts'

// Two jobs on two new machines, with nothing in common but the cache service.

let server: CacheServer
afterEach(() => server.close())

// A module with one dependency, served by the machine's own module proxy. Compiling the standard library takes most of
// the time, so it is one that needs little of that; and where the build cache plays no part, the jobs have a common one.
function workspace(): string {
  const folder = temporaryFolder('workspace with space ')
  writeFileSync(join(folder, 'go.mod'), 'module example.org/newer\n\ngo 1.21\n\nrequire golang.org/x/mod v0.20.0\n')
  const source =
    'package main\n\nimport "golang.org/x/mod/semver"\n\nfunc main() { println(semver.Max("v1.9.0", "v1.10.0")) }\n'
  writeFileSync(join(folder, 'main.go'), source)
  execFileSync('go', ['mod', 'tidy'], { cwd: folder, stdio: 'ignore' })
  return folder
}

type Job = { readonly main: ActionRun; readonly post: ActionRun; readonly compiled: readonly string[] }

/** A job on a new machine, whose build cache is empty or begins with the files of another. */
async function job(cwd: string, env: Record<string, string>, builtBefore?: string): Promise<Job> {
  const user = freshUser()
  const folders = { GOMODCACHE: join(user.TMPDIR ?? '', '../modules'), GOCACHE: join(user.TMPDIR ?? '', '../build') }
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  if (builtBefore !== undefined) cpSync(builtBefore, folders.GOCACHE, { recursive: true })
  const machine = { ...user, ...folders, GOFLAGS: '-modcacherw', GITHUB_REF_TYPE: 'branch', ...server.env, ...env }
  // With -v go names each package that it compiles.
  const inputs = { upx: 'false', 'build-flags': '-v' }
  const main = await runAction(inputs, { cwd, env: machine })
  expect([main.stderr, main.code]).toEqual(['', 0])
  const state = Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]))
  const post = await runAction(inputs, { cwd, env: { ...machine, ...state } })
  expect([post.stderr, post.code]).toEqual(['', 0])
  const compiled = ['runtime', 'sort', 'golang.org/x/mod/semver', 'example.org/newer']
  return { main, post, compiled: compiled.filter((path) => main.stdout.split('\n').includes(path)) }
}

describe.each(['v1', 'v2'] as const)('with the cache service in its version %s', (version) => {
  beforeEach(async () => {
    server = await startCacheServer(version)
  })

  it('the second job fetches no module and compiles only what changed', async () => {
    const cwd = workspace()
    const first = await job(cwd, { GITHUB_SHA: 'a'.repeat(40) }, standardLibraryCache())
    expect(first.main.outputs['cache-hit']).toBe('false')
    expect(first.post.stdout).toMatch(/Module cache: \d+ files saved as go-tiny-image-modules-/)
    expect(first.post.stdout).toMatch(/Build cache: \d+ files saved as go-tiny-image-build-/)
    // No module proxy at all this time.
    const second = await job(cwd, { GITHUB_SHA: 'b'.repeat(40), GOPROXY: 'off' })
    expect(second.main.outputs['cache-hit']).toBe('true')
    expect(second.main.outputs.digest).toBe(first.main.outputs.digest)
    expect(second.main.stdout).toMatch(/Build cache: \d+ files from go-tiny-image-build-\S+-a{40}/)
    expect(second.post.stdout).not.toContain('Module cache')
    expect(first.compiled).toEqual(['golang.org/x/mod/semver', 'example.org/newer'])
    expect(second.compiled).toEqual([])
  })
})

describe('what the service may be trusted with', () => {
  it('a tag build takes modules, which go.sum vouches for, and no build cache', async () => {
    server = await startCacheServer('v2')
    const cwd = workspace()
    const env = { GITHUB_SHA: 'a'.repeat(40), ...smallBuildCache() }
    await job(cwd, env)
    const release = await job(cwd, { ...env, GITHUB_REF_TYPE: 'tag', GOPROXY: 'off' })
    expect(release.main.stdout).toContain('a release does not use the build cache')
    expect(release.main.outputs['cache-hit']).toBe('true')
    expect(server.requests.length).toBeGreaterThan(0)
  })

  it('a service that is down costs one line a cache, not the build', async () => {
    server = await startCacheServer('v2')
    server.fault = () => ({
      status: 503,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from('<html>down</html>'),
    })
    const { main } = await job(workspace(), { GITHUB_SHA: 'a'.repeat(40), ...smallBuildCache() })
    expect(main.stdout).toMatch(/Module cache: /)
    expect(main.stdout).not.toMatch(/^::(error|warning)/m)
  })
})

describe('what the post step of a run tries to save', () => {
  const pullRequest = (from: string, author: string) => ({
    pull_request: {
      user: { login: author },
      head: { repo: { full_name: from } },
      base: { repo: { full_name: 'a/b' } },
    },
  })
  let machine: Record<string, string> = {}
  let cwd = ''

  // One main run, and a post step of it for each event.
  beforeAll(async () => {
    server = await startCacheServer('v2')
    cwd = workspace()
    const folders = { GOMODCACHE: temporaryFolder('modules-'), ...smallBuildCache() }
    const commit = { GITHUB_REPOSITORY: 'a/b', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: 'a'.repeat(40) }
    const push = { ...commit, GITHUB_EVENT_NAME: 'push' }
    const env = { ...freshUser(), ...folders, ...push, GOFLAGS: '-modcacherw', ...server.env }
    const main = await runAction({ upx: 'false', push: 'false' }, { cwd, env })
    expect([main.stderr, main.code]).toEqual(['', 0])
    expect(JSON.parse(main.state.caches ?? '')).toHaveLength(3)
    machine = {
      ...env,
      ...Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value])),
    }
    await server.close()
  })

  async function post(name: string, payload: object, more: Record<string, string> = {}): Promise<ActionRun> {
    const event = join(temporaryFolder(), 'event.json')
    writeFileSync(event, JSON.stringify({ repository: { full_name: 'a/b', default_branch: 'main' }, ...payload }))
    const env = { ...machine, ...server.env, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: event, ...more }
    const run = await runAction({}, { cwd, env })
    expect([run.stderr, run.code]).toEqual(['', 0])
    return run
  }

  const stranger = pullRequest('stranger/b', 'stranger')
  const fork = 'a pull request from a fork has a read-only token'
  const bot = 'a run for Dependabot has a read-only token'
  const target =
    'the event pull_request_target may build an untrusted commit, and its caches are those of the default branch'
  it.each<[string, string, object, Record<string, string>, string]>([
    ['a pull request from a fork', 'pull_request', stranger, {}, fork],
    ['a pull request from a fork, run for its base', 'pull_request_target', stranger, {}, target],
    ['a pull request of Dependabot', 'pull_request', pullRequest('a/b', 'dependabot[bot]'), {}, bot],
    ['a push by Dependabot', 'push', {}, { GITHUB_ACTOR: 'dependabot[bot]' }, bot],
    ['the mode read', 'push', {}, { ACTIONS_CACHE_MODE: 'read' }, 'ACTIONS_CACHE_MODE is read'],
    ['the mode none', 'push', {}, { ACTIONS_CACHE_MODE: 'none' }, 'ACTIONS_CACHE_MODE is none'],
  ])('is nothing for %s: the service is not asked, and one line says why', async (_, name, payload, env, reason) => {
    server = await startCacheServer('v2')
    expect((await post(name, payload, env)).stdout).toBe(`Caches: not saved: ${reason}\n`)
    expect(server.requests).toEqual([])
  })

  it('is what is new for a pull request of the repository itself', async () => {
    server = await startCacheServer('v2')
    const { stdout } = await post('pull_request', pullRequest('a/b', 'somebody'))
    expect(stdout).toMatch(/Module cache: \d+ files saved as/)
    expect(stdout).toMatch(/Build cache: \d+ files saved as/)
  })
})
