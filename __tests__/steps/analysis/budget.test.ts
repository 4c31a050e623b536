import { run } from '../../../src/pipeline/run.ts'
import { serve } from '../../support/exchanges.ts'
import { createMemoryRegistry } from '../../support/memory-registry.ts'
import { describeWithTools } from '../../support/tools.ts'
import { goMod, onMain, testRun, tiny } from '../support.ts'

const larger = {
  'go.mod': goMod,
  'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n',
}

async function push(
  images: string,
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
) {
  const options = testRun({ files, inputs: { images, tags: 'v1', push: 'true', ...inputs } })
  const result = await run(options)
  if (result.kind !== 'built') throw new Error(result.kind)
  return { ...result, events: options.events, heard: options.host.lines.join('\n') }
}

describeWithTools(['go'], 'a budget', () => {
  it('over it, nothing comes into the registry, no tag moves, and the results are there', async () => {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/app`
    const first = await push(images, tiny)
    const repository = memory.repositories.get('team/app')
    const before = { blobs: repository?.blobs.size, tag: repository?.tags.get('v1') }
    expect(before.blobs).toBeGreaterThan(0)

    const inputs = { 'max-increase': '1%', platforms: 'linux/amd64,linux/arm64' }
    const second = await push(images, larger, inputs)
    expect({ blobs: repository?.blobs.size, tag: repository?.tags.get('v1') }).toEqual(before)
    expect(second.failure?.message).toMatch(
      new RegExp(
        `^hello for linux/amd64 grew by .* over max-increase 1% of ${images}:v1, which allows .*; largest modules: example.org/hello `,
      ),
    )
    expect(second.outputs).toMatchObject({ pushed: 'false', digest: expect.stringMatching(/^sha256:/) })
    expect(second.summary).toContain('not pushed: it is over its budget, see the error')

    const warned = await push(images, larger, { 'max-increase': '1%', budget: 'warn' })
    expect(warned.failure).toBeUndefined()
    expect(warned.events).toContainEqual({ kind: 'warning', message: expect.stringMatching(/over max-increase 1%/) })
    expect(repository?.tags.get('v1')).toBe(warned.outputs.digest)
    expect(warned.outputs.digest).not.toBe(first.outputs.digest)
  })

  it('over it for one of two programs on two platforms, nothing of either is sent, unless only the other has a limit', async () => {
    const memory = createMemoryRegistry()
    const given = { images: `${(await serve(memory.handle)).host}/team/{{name}}`, tags: 'v1', push: 'true' }
    const inputs = { ...given, package: './cmd/...', platforms: 'linux/amd64,linux/arm64', upx: 'false' }
    const small = 'package main\n\nfunc main() { println("hello") }\n'
    const files = { 'go.mod': goMod, 'cmd/a/main.go': small, 'cmd/b/main.go': small.replace('hello', 'b') }
    const grown = { ...files, 'cmd/a/main.go': larger['main.go'] }
    const stored = () =>
      ['team/a', 'team/b'].map((name) => {
        const { blobs, tags } = memory.repositories.get(name) ?? {}
        return { blobs: blobs?.size ?? 0, tag: tags?.get('v1') }
      })
    await run(testRun({ files, inputs }))
    const before = stored()
    expect(before.every(({ blobs, tag }) => blobs > 0 && tag !== undefined)).toBe(true)

    const over = await run(testRun({ files: grown, inputs: { ...inputs, 'max-increase': '1%' } }))
    if (over.kind !== 'built') throw new Error(over.kind)
    expect(stored()).toEqual(before)
    const platforms = [...(over.failure?.message ?? '').matchAll(/^(\w) for (\S+) grew by/gm)]
    expect(platforms.map(([, name, platform]) => [name, platform])).toEqual([
      ['a', 'linux/amd64'],
      ['a', 'linux/arm64'],
    ])

    const other = await run(testRun({ files: grown, inputs: { ...inputs, 'max-increase': 'b=1%' } }))
    expect(other).toMatchObject({ kind: 'built', outputs: { pushed: 'true' } })
    expect(stored()[0]?.tag).not.toBe(before[0]?.tag)
  })

  it('within it, the image is pushed; a first image has nothing to grow from', async () => {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/app`
    const { failure, heard } = await push(images, tiny, { 'max-size': '9MB\ndisk:90MB', 'max-increase': '0%' })
    expect(failure).toBeUndefined()
    expect(memory.repositories.get('team/app')?.tags.has('v1')).toBe(true)
    expect(heard).toMatch(
      /hello for linux\/amd64: .* pulled, .* on disk \(max-size 9MB; max-size disk:90MB; max-increase 0%, no image before\)/,
    )
  })

  it('is for each platform: one that is new has nothing to grow from, also where the image before has one alone', async () => {
    const images = `${(await serve(createMemoryRegistry().handle)).host}/team/app`
    expect((await push(images, tiny)).failure).toBeUndefined()
    const platforms = 'linux/amd64,linux/arm64'
    const { failure, heard } = await push(images, tiny, { platforms, 'max-increase': '1kB' })
    expect(failure).toBeUndefined()
    expect(heard).toMatch(/hello for linux\/amd64: .*max-increase 1kB\)/)
    expect(heard).toMatch(/hello for linux\/arm64: .*max-increase 1kB, no image before\)/)
    expect(heard).not.toMatch(/hello for linux\/arm64: .* over /)
  })

  it('that nobody can check lets nothing pass; an image that is not there, or not shown, limits nothing', async () => {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/app`
    const refusing = async (status: number) => (await serve(() => ({ status, body: '{}' }))).host
    const pushed = async (base: string, inputs: Readonly<Record<string, string>> = {}) => {
      const { failure, events } = await push(images, tiny, { 'max-increase': '1%', 'compare-with': base, ...inputs })
      const warnings = events.flatMap((event) => (event.kind === 'warning' ? [event.message] : []))
      return {
        failure: failure?.message,
        warnings,
        stored: memory.repositories.get('team/app')?.tags.has('v1') === true,
      }
    }
    const gone = `${await refusing(400)}/team/base:v1`
    const unread = expect.stringMatching(
      /^max-increase: hello is not compared: the image before cannot be read: GET .*: 400/,
    )
    expect(await pushed(gone)).toEqual({ failure: unread, warnings: [], stored: false })
    expect(await pushed(gone, { budget: 'warn' })).toEqual({ failure: undefined, warnings: [unread], stored: true })
    expect(await pushed(`${await refusing(403)}/team/base:v1`)).toMatchObject({
      failure: undefined,
      warnings: [expect.stringMatching(/^max-increase: hello is not compared: .*: 403/)],
    })
    expect(await pushed(`${images}:nosuch`)).toEqual({
      failure: undefined,
      warnings: [`max-increase: hello is not compared: there is no image ${images}:nosuch`],
      stored: true,
    })
    await expect(pushed('Not A Name!')).rejects.toThrow('compare-with: image "Not A Name!" has the malformed part')
  })

  it('holds for an image that gets a key, as in a workflow', async () => {
    const images = `${(await serve(createMemoryRegistry().handle)).host}/team/app`
    const inputs = { images, 'max-size': '10kB', push: 'true' }
    expect(await run(testRun({ files: tiny, inputs, context: onMain }))).toMatchObject({
      failure: { message: expect.stringMatching(/over max-size 10kB/) },
      outputs: { pushed: 'false' },
    })
  })

  it('holds without a registry too, and says which program it does not know', async () => {
    const result = await run(testRun({ files: tiny, inputs: { 'max-size': 'hello=10kB' } }))
    expect(result).toMatchObject({
      kind: 'built',
      failure: { message: expect.stringMatching(/^hello for linux\/amd64 has .* to pull, over max-size 10kB/) },
    })
    await expect(run(testRun({ files: tiny, inputs: { 'max-size': 'helo=10kB' } }))).rejects.toThrow(
      'max-size has a limit for helo, but no program has that name',
    )
  })
})
