import type { ImageContent, ImagePart } from '../../src/oci/content.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { openPush } from '../../src/registry/push/push.ts'
import { answers, on } from '../support/faults.ts'
import { partsOf, sampleImage } from '../support/sample-image.ts'
import { always, differences, failureOf, type MemoryPush, memoryPush, repository, times } from './memory-push.ts'

const content = sampleImage({ platforms: ['amd64', 'arm64'] })
const [first, second] = partsOf(content) as [ImagePart, ImagePart]

const digestsOf = ({ blobs }: Pick<ImageContent, 'blobs'>): readonly Digest[] =>
  [...new Set(blobs.map(({ descriptor }) => descriptor.digest))].sort()

function opened(started: MemoryPush, tags: readonly string[] = ['v1']) {
  return openPush(started.client, { repository, tags })
}

/** Lets two seconds of the virtual time pass: longer than an offer waits. */
async function later({ clock }: MemoryPush): Promise<void> {
  await clock.sleep(2000, new AbortController().signal)
}

function requests({ registry }: MemoryPush, method: string, path: RegExp): number {
  return registry.requests.filter((request) => request.method === method && path.test(request.url.pathname)).length
}

describe('a push that begins before its image is whole', () => {
  it('brings the blobs of a part, and nothing that others see', async () => {
    const started = memoryPush()
    const push = opened(started)
    push.offer(first)
    await later(started)
    const held = started.registry.repositories.get(repository.path)
    expect([...(held?.blobs.keys() ?? [])].sort()).toEqual(digestsOf(first))
    expect(held?.manifests.size).toBe(0)
    expect(held?.tags.size).toBe(0)

    push.offer(second)
    const result = await push.finish(content)
    expect(differences(started.registry, { content, tags: ['v1'] })).toEqual([])
    expect(result.blobs.map(({ how }) => how)).toEqual(digestsOf(content).map(() => 'uploaded'))
    expect(requests(started, 'PUT', /\/uploads\//)).toBe(digestsOf(content).length)
    expect(started.registry.violations).toEqual([])
  })

  it('sends what two parts share once', async () => {
    const started = memoryPush()
    const push = opened(started)
    push.offer(first)
    push.offer({ ...second, blobs: [...second.blobs, ...first.blobs] })
    await later(started)
    await push.finish(content)
    expect(requests(started, 'POST', /\/uploads\//)).toBe(digestsOf(content).length)
  })

  it('takes as many requests as any other when the image is whole within a moment', async () => {
    const tags = ['v1', 'latest']
    const started = memoryPush({ auth: 'bearer' })
    await started.push({ content, tags })
    const plain = await started.push({ content, tags })
    const push = opened(started, tags)
    push.offer(first)
    push.offer(second)
    const again = await push.finish(content)
    expect(again.tags.map(({ how }) => how)).toEqual(['unchanged', 'unchanged'])
    expect(again.requests).toBe(plain.requests)
  })

  it.each([
    ['a tag', ['v1'], 'GET'],
    ['the digest alone', [], 'HEAD'],
  ])('asks for no blob of a platform that is there already under %s', async (_what, tags, method) => {
    const started = memoryPush()
    await started.push({ content, tags })
    const before = started.registry.requests.length
    const push = opened(started, tags)
    push.offer(first)
    await later(started)
    expect(started.registry.requests.slice(before).map((request) => request.method)).toEqual([method])
    const changed = sampleImage({ platforms: ['amd64'], seed: 'changed' })
    for (const part of partsOf(changed)) push.offer(part)
    await later(started)
    expect((await push.finish(changed)).blobs.map(({ how }) => how)).toContain('uploaded')
  })

  it('brings again what the registry lost in the meantime', async () => {
    const started = memoryPush()
    const push = opened(started)
    push.offer(first)
    await later(started)
    started.registry.repositories.get(repository.path)?.blobs.clear()
    await push.finish(content)
    expect(differences(started.registry, { content, tags: ['v1'] })).toEqual([])
  })

  it('says at its end what went wrong with a part, and has moved no tag', async () => {
    const started = memoryPush({ faults: times(answers({ status: 403, body: 'no' })(on.startUpload), always) })
    const push = opened(started)
    push.offer(first)
    await later(started)
    const error = await failureOf(push.finish(content))
    expect(error.message).toMatch(/^POST https:\/\/registry\.test\/v2\/team\/api\/blobs\/uploads\/: 403: no$/)
    expect(started.registry.repositories.get(repository.path)?.tags.size ?? 0).toBe(0)
    expect(requests(started, 'PUT', /./)).toBe(0)
  })

  it.each([
    ['before anything is sent', 0],
    ['while blobs are sent', 2000],
  ])('is abandoned %s, and leaves no upload open', async (_when, ms) => {
    const slow = on.commit
    const started = memoryPush({ faults: times({ name: 'slow', matches: slow, happens: () => 'hang' }, always) })
    const push = opened(started)
    push.offer(first)
    if (ms > 0) {
      const deadline = Date.now() + 120_000
      while (started.registry.sessions.size === 0 && Date.now() < deadline) await new Promise(setImmediate)
      expect(started.registry.sessions.size).toBeGreaterThan(0)
    }
    const before = started.clock.now()
    await push.abandon()
    expect(started.clock.now() - before).toBeLessThan(5000)
    expect(started.registry.sessions.size).toBe(0)
    const sent = started.registry.requests.length
    await later(started)
    expect(started.registry.requests.length).toBe(sent)
    if (ms === 0) expect(sent).toBe(0)
  })

  it('refuses a malformed tag before anything is offered', () => {
    expect(() => opened(memoryPush(), ['v 1'])).toThrow(/v 1/)
  })
})
