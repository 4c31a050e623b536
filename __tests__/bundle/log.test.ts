import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActionRun, runAction, smallBuildCache } from '../support/bundle.ts'
import { type CacheServer, startCacheServer } from '../support/cache-server.ts'
import { serve } from '../support/exchanges.ts'
import { sameCommits } from '../support/git.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { describeWithTools } from '../support/tools.ts'

// What the log of a job shows: a group for each stage, a line for each decision below it, and no more than can be read.

const source =
  'package main\n\nimport "golang.org/x/mod/semver"\n\nfunc main() { println(semver.Max("v1.9.0", "v1.10.0")) }\n'

function repository(): string {
  const folder = temporaryFolder('workspace ')
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, env: sameCommits })
  writeFileSync(join(folder, 'go.mod'), 'module example.org/ids\n\ngo 1.21\n\nrequire golang.org/x/mod v0.20.0\n')
  writeFileSync(join(folder, 'main.go'), source)
  execFileSync('go', ['mod', 'tidy'], { cwd: folder, stdio: 'ignore' })
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-q', '-m', 'first')
  git('tag', 'v1.2.3')
  return folder
}

type Job = { readonly main: ActionRun; readonly post: ActionRun }

// The same job twice on a machine that keeps its layers, with a cache service and a registry.
async function warmJob(inputs: Readonly<Record<string, string>>, ref: string): Promise<Job> {
  const cwd = repository()
  const registry = await serve(createMemoryRegistry().handle)
  const folder = temporaryFolder()
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify({ repository: { full_name: 'team/ids', default_branch: 'main' } }))
  const modules = join(folder, 'modules')
  mkdirSync(modules)
  const env = {
    ...server.env,
    GOMODCACHE: modules,
    ...smallBuildCache(),
    GOFLAGS: '-modcacherw',
    GITHUB_REPOSITORY: 'team/ids',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_REF: ref,
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
  }
  const given = { upx: 'false', images: `${registry.host}/team/ids`, ...inputs }
  const job = async (): Promise<Job> => {
    const main = await runAction(given, { cwd, env })
    expect([main.stderr, main.code]).toEqual(['', 0])
    const state = Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]))
    return { main, post: await runAction(given, { cwd, env: { ...env, ...state } }) }
  }
  await job()
  return job()
}

/** What the runner shows where nobody has switched its debug messages on. */
function shown({ stdout }: ActionRun): readonly string[] {
  return stdout.split(/(?<=\n)/).filter((line) => !/^::(?:debug|add-mask)::/.test(line))
}

let server: CacheServer
beforeAll(async () => {
  server = await startCacheServer('v2')
})
afterAll(() => server.close())

describeWithTools(['go', 'git'], 'the log of a job for which everything is there already', () => {
  it.each([
    ['one platform', { cache: 'modules' }, 'refs/heads/main'],
    ['two platforms', { platforms: 'linux/amd64,linux/arm64' }, 'refs/heads/main'],
    ['a release for two platforms', { platforms: 'linux/amd64,linux/arm64' }, 'refs/tags/v1.2.3'],
  ])('with %s has fewer than 40 lines, main and post together', async (_, inputs, ref) => {
    const { main, post } = await warmJob(inputs, ref)
    expect(main.outputs).toMatchObject({ skipped: 'true', 'cache-hit': 'true' })
    const lines = [...shown(main), ...shown(post)]
    expect(lines.length).toBeLessThan(40)
    expect(Buffer.byteLength(main.summary)).toBeLessThan(2048)
  })

  it('has a group for each stage and a line behind it, and tells the commands to those who debug', async () => {
    const { main } = await warmJob({ unchanged: 'rebuild', cache: 'modules' }, 'refs/heads/main')
    const text = `\n${main.stdout.replaceAll(/^::debug::.*\n/gm, '')}`
    for (const stage of ['Toolchain', 'Caches', 'Plan', 'Compile', 'Pack', 'Image', 'SBOM', 'Publish']) {
      expect(text).toMatch(new RegExp(`\\n::group::${stage}\\n(?:(?!::).*\\n)*::endgroup::\\n  \\S`))
    }
    expect(main.stdout).toMatch(/^::debug::run \S+go build /m)
    expect(main.stdout.match(/^::group::/gm)).toHaveLength(8)
  })
})
