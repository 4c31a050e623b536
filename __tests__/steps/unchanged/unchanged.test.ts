import type { Command } from '../../../src/host/host.ts'
import type { RunnerContext } from '../../../src/host/runner/context.ts'
import { keyAnnotation } from '../../../src/oci/annotations.ts'
import { run } from '../../../src/pipeline/run.ts'
import { serve } from '../../support/exchanges.ts'
import { testHost } from '../../support/host.ts'
import { createMemoryRegistry, type MemoryRegistry } from '../../support/memory-registry.ts'
import { describeWithTools } from '../../support/tools.ts'
import { goMod, onMain, testRun } from '../support.ts'

const main = (text: string): string =>
  `package main\n\nimport "example.org/hello/lib"\n\nfunc main() { println(lib.Name, "${text}") }\n`
const files = {
  'go.mod': goMod,
  'lib/lib.go': 'package lib\n\nconst Name = "lib"\n',
  'cmd/a/main.go': main('a'),
  'cmd/b/main.go': main('b'),
  'cmd/b/b_test.go': 'package main\n',
}
const revision = 'org.opencontainers.image.revision'

/** The commit number `n` of the default branch. */
const commit = (n: number): RunnerContext => ({
  ...onMain,
  sha: String(n).repeat(40),
  committedSeconds: 1_700_000_000 + n,
})

describeWithTools(['go'], 'programs that did not change', () => {
  let memory: MemoryRegistry
  let images: string
  beforeEach(async () => {
    memory = createMemoryRegistry({ referrers: true })
    images = `${(await serve(memory.handle)).host}/team/{{name}}`
  })

  type Given = {
    readonly n: number
    readonly changed?: Readonly<Record<string, string>>
    readonly context?: RunnerContext
  }

  async function runOf({ n, changed = {}, context = commit(n), ...inputs }: Given & Readonly<Record<string, unknown>>) {
    const commands: Command[] = []
    const base = testHost()
    const options = testRun({
      files: { ...files, ...changed },
      inputs: { package: './cmd/...', images, packer: 'own', ...(inputs as Readonly<Record<string, string>>) },
      context,
      host: {
        run: (command) => {
          commands.push(command)
          return base.run(command)
        },
      },
    })
    const before = memory.requests.length
    const result = await run(options)
    if (result.kind !== 'built') throw new Error(result.kind)
    const goCommands = commands.filter(({ command }) => command.endsWith('/go')).map(({ args }) => args[0])
    const lines = options.host.lines.filter((line) => /^(group|info {3})/.test(line))
    return { ...result, goCommands, lines, requests: memory.requests.slice(before) }
  }

  const digestOf = (name: string, tag = 'main'): string | undefined =>
    memory.repositories.get(`team/${name}`)?.tags.get(tag)

  it('are neither compiled nor uploaded: the tags of the run are set on the images that are there', async () => {
    const first = await runOf({ n: 1 })
    expect(first.outputs).toMatchObject({
      changed: '["a","b"]',
      unchanged: '[]',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(first.outputs.labels).toContain(`${keyAnnotation}=${first.outputs.key}`)
    const before = digestOf('a')
    const second = await runOf({ n: 2, tags: 'type=ref,event=branch\ntype=sha' })
    expect(second.outputs).toMatchObject({
      changed: '[]',
      unchanged: '["a","b"]',
      digest: before,
      size: first.outputs.size,
      'size-diff': '0',
      pushed: 'true',
      skipped: 'false',
      key: first.outputs.key,
    })
    expect(second.outputs.labels).toContain(`${revision}=${'1'.repeat(40)}`)
    expect([digestOf('a'), digestOf('a', 'sha-2222222')]).toEqual([before, before])
    expect(second.goCommands.filter((name) => name !== 'list' && name !== 'env' && name !== 'version')).toEqual([])
    expect(second.requests.map(({ method }) => method).toSorted()).toEqual(['GET', 'GET', 'PUT', 'PUT'])
    expect(second.lines.join('\n')).toMatch(
      /a: unchanged since 1111111 \(key [0-9a-f]{12}\), .*@sha256:[0-9a-f]{64} stays/,
    )
    expect(second.summary).toContain('unchanged')
    const third = await runOf({ n: 3 })
    expect(third.outputs.skipped).toBe('true')
    expect(third.requests.map(({ method }) => method)).toEqual(['GET', 'GET'])
  })

  it('stay while others are built: a file, a flag, or a setting decides, not a test or the commit', async () => {
    const first = await runOf({ n: 1 })
    const a = digestOf('a')
    const own = await runOf({ n: 2, changed: { 'cmd/b/main.go': main('changed') } })
    expect(own.outputs).toMatchObject({ changed: '["b"]', unchanged: '["a"]' })
    expect(own.outputs.digest).toBe(a)
    expect(JSON.parse(own.outputs.json).images.b).toMatchObject({
      pushed: 'true',
      'binary-path': expect.stringContaining('/b'),
    })
    const changed = { 'cmd/b/main.go': main('changed'), 'cmd/b/b_test.go': 'package main\n\nvar x int\n' }
    expect((await runOf({ n: 3, changed })).outputs.changed).toBe('[]')
    const shared = { ...changed, 'lib/lib.go': 'package lib\n\nconst Name = "other"\n' }
    expect((await runOf({ n: 4, changed: shared })).outputs.changed).toBe('["a","b"]')
    expect((await runOf({ n: 5, changed: shared, env: 'A=b' })).outputs.changed).toBe('["a","b"]')
    expect(first.outputs.key).not.toBe('')
  })

  it('are built for a tag, by hand, with rebuild, and where a gate or an output needs the bytes', async () => {
    await runOf({ n: 1, package: './cmd/a' })
    const given = { n: 2, package: './cmd/a', tags: 'main' }
    const built = async (more: object): Promise<string> => (await runOf({ ...given, ...more })).outputs.changed
    const tag = { ...commit(2), ref: 'refs/tags/v1.0.0' }
    expect(await built({ unchanged: 'rebuild' })).toBe('["a"]')
    expect(await built({ outputs: 'a.tar' })).toBe('["a"]')
    expect(await built({ context: tag, stamp: 'false' })).toBe('["a"]')
    expect(await built({ context: { ...commit(2), eventName: 'workflow_dispatch' } })).toBe('["a"]')
    // The version in the labels is another: the image under the tag is not the same.
    expect(await built({ context: { ...commit(2), eventName: 'workflow_dispatch' }, unchanged: 'keep' })).toBe('[]')
  })

  it('are trusted as far as the tag is: a forged key only keeps an image that the tag already named', async () => {
    const first = await runOf({ n: 1, package: './cmd/a' })
    const team = memory.repositories.get('team/a')
    const honest = digestOf('a') ?? ''
    const manifest = team?.manifests.get(honest)
    const json = JSON.parse(manifest?.bytes.toString() ?? '{}')
    const forge = async (tag: string): Promise<string> => {
      const bytes = Buffer.from(
        JSON.stringify({ ...json, annotations: { [keyAnnotation]: first.outputs.key, forged: 'x' } }),
      )
      const url = `http://${images.split('/')[0]}/v2/team/a/manifests/${tag}`
      const { status, headers } = await fetch(url, {
        method: 'PUT',
        headers: { 'content-type': manifest?.mediaType ?? '' },
        body: bytes,
      })
      expect(status).toBe(201)
      return headers.get('docker-content-digest') ?? ''
    }
    // Under another tag, or by digest, nobody asks for it.
    const forged = await forge('feature')
    expect((await runOf({ n: 2, package: './cmd/a' })).outputs.digest).toBe(honest)
    expect(digestOf('a')).toBe(honest)
    // Whoever can put it under the tag has already published it there: the run changes nothing.
    expect(await forge('main')).toBe(forged)
    const kept = await runOf({ n: 3, package: './cmd/a' })
    expect(kept.outputs).toMatchObject({ digest: forged, unchanged: '["a"]' })
    expect(digestOf('a')).toBe(forged)
    // A release does not believe it.
    const release = await runOf({ n: 3, package: './cmd/a', context: { ...commit(3), ref: 'refs/tags/v1.0.0' } })
    expect(release.outputs).toMatchObject({ changed: '["a"]' })
    expect(release.outputs.digest).not.toBe(forged)
  })

  it('are built when the registry does not say what is there', async () => {
    await runOf({ n: 1, package: './cmd/a' })
    const down = (await serve(() => ({ status: 403, headers: {}, body: '' }))).host
    const result = await runOf({ n: 2, package: './cmd/a', images: `${down}/team/a`, push: 'true' }).catch(
      (error: Error) => error,
    )
    expect(result).toBeInstanceOf(Error)
    expect(String(result)).toContain('403')
  })

  it('stay with the documents that are attached to them, and are built where those are missing', async () => {
    const given = { package: './cmd/a', attest: 'sbom' }
    const first = await runOf({ n: 1, ...given })
    const second = await runOf({ n: 2, ...given })
    expect(second.outputs).toMatchObject({ unchanged: '["a"]', digest: first.outputs.digest })
    expect(second.requests.length).toBeLessThanOrEqual(3)
    const { manifests = new Map() } = memory.repositories.get('team/a') ?? {}
    for (const [digest, { bytes }] of manifests) if (bytes.includes('"subject"')) manifests.delete(digest)
    const third = await runOf({ n: 3, ...given })
    expect(third.outputs.changed).toBe('["a"]')
    expect(third.lines.join('\n')).toMatch(/a: to build, .*\/team\/a:main has no spdx attached/)
    // Another wish is missing too; it leaves the image as it is.
    const more = await runOf({ n: 3, ...given, attest: 'true' })
    expect(more.outputs).toMatchObject({ changed: '["a"]', digest: third.outputs.digest, key: third.outputs.key })
  })

  it('stay below a limit; over one they are built, and weighed', async () => {
    await runOf({ n: 1 })
    expect((await runOf({ n: 2, 'max-size': 'a=2MB', 'max-increase': '1%' })).outputs.unchanged).toBe('["a","b"]')
    expect((await runOf({ n: 2, 'max-size': 'a=disk:9MB' })).outputs.unchanged).toBe('["b"]')
    const other = await runOf({
      n: 3,
      'max-size': 'a=1kB',
      budget: 'warn',
      changed: { 'cmd/b/main.go': main('changed') },
    })
    expect(other.outputs.changed).toBe('["a","b"]')
    await expect(runOf({ n: 3, 'max-size': 'c=1kB' })).rejects.toThrow('max-size has a limit for c')
  })

  it('of several platforms are one index, which stays too', async () => {
    const platforms = 'linux/amd64,linux/arm64'
    const first = await runOf({ n: 1, package: './cmd/a', platforms })
    const second = await runOf({ n: 2, package: './cmd/a', platforms })
    expect(second.outputs).toMatchObject({
      unchanged: '["a"]',
      digest: first.outputs.digest,
      digests: first.outputs.digests,
    })
    expect(second.requests).toHaveLength(3)
    expect(Object.keys(JSON.parse(second.outputs.sizes))).toEqual(['linux/amd64', 'linux/arm64'])
  })

  const planned = async (given: Given & Readonly<Record<string, unknown>>) => {
    const { n, changed = {}, context = commit(n), ...inputs } = given
    const texts = { package: './cmd/...', images, packer: 'own', ...(inputs as Readonly<Record<string, string>>) }
    const options = testRun({ files: { ...files, ...changed }, inputs: { ...texts, plan: 'true' }, context })
    const result = await run(options)
    expect(result.kind).toBe('planned')
    return { outputs: result.outputs, lines: options.host.lines, matrix: JSON.parse(result.outputs.matrix) }
  }

  it('are left out of a plan of jobs, which the jobs build, and a last step finds everything there', async () => {
    const first = await planned({ n: 1 })
    expect(first.outputs).toMatchObject({
      changed: '["a","b"]',
      unchanged: '[]',
      digest: '',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(first.matrix.include).toEqual([
      {
        leg: 1,
        name: 'a',
        package: './cmd/a',
        images,
        key: expect.stringMatching(/^[0-9a-f]{64}$/),
        settings: { a: {} },
        seconds: 17,
      },
      expect.objectContaining({ leg: 2, name: 'b', package: './cmd/b' }),
    ])
    expect(memory.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    const lost = runOf({ n: 1, unchanged: 'require' })
    await expect(lost).rejects.toThrow(
      `unchanged is require, but this run would build a (there is no ${images.replace('{{name}}', 'a')}:main)`,
    )
    for (const leg of first.matrix.include) {
      const { outputs } = await runOf({ n: 1, package: leg.package, images: leg.images })
      expect(outputs.key).toBe(leg.key)
    }
    const last = await runOf({ n: 1, unchanged: 'require', tags: 'type=ref,event=branch\ntype=sha' })
    expect(last.outputs.unchanged).toBe('["a","b"]')
    const name = (of: string): string => images.replace('{{name}}', of)
    expect(JSON.parse(last.outputs['image-refs'])).toEqual({
      a: `${name('a')}@${digestOf('a')}`,
      b: `${name('b')}@${digestOf('b')}`,
    })
    expect([digestOf('a', 'sha-1111111'), digestOf('b', 'sha-1111111')]).toEqual([digestOf('a'), digestOf('b')])
    const second = await planned({ n: 2, changed: { 'cmd/b/main.go': main('changed') }, legs: '2' })
    expect(second.outputs).toMatchObject({ changed: '["b"]', unchanged: '["a"]' })
    // As large as the image that is there, half a megabyte.
    expect(second.matrix.include).toEqual([expect.objectContaining({ name: 'b', package: './cmd/b', seconds: 9 })])
    expect(second.lines).toContain('info   2 programs: 1 to build in 1 job, the longest about 9 s; 1 unchanged')
    expect((await planned({ n: 2 })).matrix).toEqual({ include: [] })
  })

  it('take three requests each where tokens are needed: one token, one read, one tag', async () => {
    const tokens = await serve((request) => memory.tokens(request))
    memory = createMemoryRegistry({
      auth: 'bearer',
      realm: `http://${tokens.host}/token`,
      user: { username: 'u', password: 'p' },
    })
    const guarded = `${(await serve(memory.handle)).host}/team/{{name}}`
    const given = { images: guarded, username: 'u', password: 'p', tags: 'type=ref,event=branch\ntype=sha' }
    await runOf({ n: 1, ...given })
    const before = memory.tokenRequests.length
    const { outputs, requests } = await runOf({ n: 2, ...given })
    expect(outputs.unchanged).toBe('["a","b"]')
    const answered = requests.map(
      ({ method, headers }) => `${method} ${headers.authorization === undefined ? 'without' : 'with'} token`,
    )
    expect(answered.filter((text) => text.endsWith('with token')).toSorted()).toEqual([
      'GET with token',
      'GET with token',
      'PUT with token',
      'PUT with token',
    ])
    // The first request of a run learns where tokens are.
    expect(answered.filter((text) => text.endsWith('without token')).length).toBeLessThanOrEqual(2)
    expect(memory.tokenRequests.length - before).toBe(2)
  })

  it('of a registry that is down: a plan says so, because all jobs would fail', async () => {
    const down = (await serve(() => ({ status: 500, headers: {}, body: '' }))).host
    await expect(planned({ n: 1, package: './cmd/a', images: `${down}/team/a` })).rejects.toThrow('500')
  })
})
