import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyIn } from '../../src/oci/annotations.ts'
import { parseRepository } from '../../src/oci/references.ts'
import { createRegistryClient } from '../../src/registry/client.ts'
import { findManifest } from '../../src/registry/read.ts'
import { type ActionRun, runAction } from '../support/bundle.ts'
import { serve } from '../support/exchanges.ts'
import { createCommentsApi } from '../support/github-comments.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { registryUser, startRegistry, toolsFor } from '../support/registries.ts'
import { describeWithTools } from '../support/tools.ts'
import { writeTree } from './command.ts'

// The action as the runner starts it, a registry that wants a token for each repository, and a server that answers as
// GitHub's API does.

const main = (text: string): string => `package main\n\nfunc main() { println("${text}") }\n`
const sha = (number: number): string => String(number).repeat(40)
const ours = 'team/app'
const fork = 'stranger/app'

describeWithTools(['go', ...toolsFor['distribution-token']], 'a push after a merged pull request', () => {
  let host: string
  let folder: string
  let pulls: readonly object[]
  let asked: () => number
  let apiUrl: string
  beforeEach(async () => {
    host = (await startRegistry('distribution-token')).host
    folder = writeTree(temporaryFolder(), {
      'go.mod': 'module example.org/shop\n\ngo 1.24\n',
      'cmd/a/main.go': main('a'),
      'cmd/b/main.go': main('b'),
    })
    const api = createCommentsApi({ repository: ours, pullsOf: () => pulls })
    apiUrl = `http://${(await serve(api.handle)).host}/api/v3`
    asked = () => api.requests.length
    pulls = []
  })

  const mergedAs = (number: number, head: string): readonly object[] => [
    {
      number: 12,
      merged_at: '2026-01-01T00:00:00Z',
      merge_commit_sha: sha(number),
      head: { repo: { full_name: head } },
      base: { ref: 'main', repo: { full_name: ours } },
    },
  ]

  type Event = { readonly name: string; readonly ref: string; readonly number: number; readonly payload?: object }

  const push = (number: number): Event => ({ name: 'push', ref: 'refs/heads/main', number })
  const request = (number: number, { head = ours, name = 'pull_request' } = {}): Event => ({
    name,
    number,
    ref: name === 'pull_request' ? 'refs/pull/12/merge' : 'refs/heads/main',
    payload: {
      number: 12,
      pull_request: {
        number: 12,
        head: { sha: sha(9), ref: 'topic', repo: { full_name: head, fork: head !== ours } },
        base: { ref: 'main', repo: { full_name: ours } },
      },
    },
  })

  async function runFor({ name, ref, number, payload = {} }: Event, more: object = {}): Promise<ActionRun> {
    const event = join(temporaryFolder(), 'event.json')
    writeFileSync(event, JSON.stringify({ repository: { full_name: ours, default_branch: 'main' }, ...payload }))
    const inputs = {
      package: './cmd/...',
      images: `${host}/team/{{name}}`,
      push: 'true',
      upx: 'false',
      'github-token': 'secret-token',
      ...registryUser,
      ...more,
    }
    const env = {
      GITHUB_REPOSITORY: ours,
      GITHUB_API_URL: apiUrl,
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: ref,
      GITHUB_BASE_REF: 'pull_request' in payload ? 'main' : '',
      GITHUB_SHA: sha(number),
    }
    const ran = await runAction(inputs, { cwd: folder, env })
    expect({ code: ran.code, log: ran.code === 0 ? '' : ran.stdout }).toEqual({ code: 0, log: '' })
    return ran
  }

  async function imageOf(name: string, tag: string) {
    const { send, run, signal } = testHost()
    const env = { HOME: temporaryFolder() }
    const client = createRegistryClient({ send, run, signal, env, credentials: [{ registry: host, ...registryUser }] })
    const found = await findManifest(client, parseRepository(`${host}/team/${name}`), tag)
    return { digest: found?.descriptor.digest, key: keyIn(found?.manifest.annotations ?? {}) }
  }

  it('sets the tags on what was built for it, and builds nothing', async () => {
    await runFor(push(1))
    writeFileSync(join(folder, 'cmd/b/main.go'), main('changed'))
    expect((await runFor(request(2))).outputs).toMatchObject({ changed: '["b"]', unchanged: '["a"]' })
    const built = await imageOf('b', 'pr-12')
    expect((await imageOf('b', 'main')).digest).not.toBe(built.digest)
    const before = asked()
    pulls = mergedAs(3, ours)
    const merged = await runFor(push(3))
    expect(merged.outputs).toMatchObject({ changed: '[]', unchanged: '["a","b"]', pushed: 'true' })
    expect(merged.stdout).toContain('b: as pull request 12 has it since 2222222')
    expect(merged.stdout).not.toMatch(/for linux\/amd64: .*, static/)
    expect(await imageOf('b', 'main')).toEqual(built)
    expect(JSON.parse(merged.outputs['image-refs'] ?? '{}').b).toBe(`${host}/team/b@${built.digest}`)
    expect(asked() - before).toBe(1)
  })

  it("never takes the image of a fork's pull request, pushed by a run with rights", async () => {
    await runFor(push(1))
    writeFileSync(join(folder, 'cmd/b/main.go'), main('of a stranger'))
    await runFor(request(2, { head: fork, name: 'pull_request_target' }), { tags: 'pr-12' })
    const stranger = await imageOf('b', 'pr-12')
    expect(stranger.key).toBeUndefined()
    for (const head of [fork, ours]) {
      // Even if GitHub called it one of our own, it has no key.
      pulls = mergedAs(3, head)
      const merged = await runFor(push(3), { plan: 'true' })
      expect(merged.outputs).toMatchObject({ changed: '["b"]', unchanged: '["a"]' })
    }
    pulls = mergedAs(3, fork)
    await runFor(push(3))
    expect((await imageOf('b', 'main')).digest).not.toBe(stranger.digest)
  })

  it('does not take an image that has the key if the pull request came from a fork', async () => {
    await runFor(push(1))
    writeFileSync(join(folder, 'cmd/b/main.go'), main('changed'))
    await runFor(request(2))
    const keyed = await imageOf('b', 'pr-12')
    expect(keyed.key).toMatch(/^[0-9a-f]{64}$/)
    pulls = mergedAs(3, fork)
    const merged = await runFor(push(3))
    expect(merged.stdout).toContain('pull request 12 came from a fork: its images are not used')
    expect(merged.outputs.changed).toBe('["b"]')
    const onMain = await imageOf('b', 'main')
    expect([onMain.key, onMain.digest === keyed.digest]).toEqual([keyed.key, false])
  })
})
