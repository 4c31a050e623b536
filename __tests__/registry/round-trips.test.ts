import type { RegistryClient } from '../../src/registry/client.ts'
import { createPushes } from '../../src/registry/push/pushes.ts'
import { answers, on } from '../support/faults.ts'
import { sampleImage } from '../support/sample-image.ts'
import { differences, failureOf, type MemoryPush, memoryPush, repository, times } from './memory-push.ts'

const roundTripMs = 100

/** The client, before a registry that is far away. */
function far({ client, clock }: MemoryPush): RegistryClient {
  const { transport } = client
  return {
    ...client,
    transport: {
      ...transport,
      call: async (call) => {
        await clock.sleep(roundTripMs, call.signal)
        return transport.call(call)
      },
    },
  }
}

const old = sampleImage({ seed: 'old' })
const oldIndex = sampleImage({ platforms: ['amd64', 'arm64'], seed: 'old' })
const single = sampleImage()
const index = sampleImage({ platforms: ['amd64', 'arm64'] })

async function lookedAt(started: MemoryPush, target: { readonly tags: readonly string[] }, waitMs: number) {
  const pushes = createPushes(far(started))
  const named = { repository, ...target }
  pushes.look([named])
  // Go compiles.
  await started.clock.sleep(waitMs, new AbortController().signal)
  return { pushes, named }
}

describe('a push one request after the other', () => {
  it.each([
    ['a first one', undefined, single, ['v1'], 6],
    ['of a changed image', old, single, ['v1'], 6],
    ['with three tags', old, single, ['v1', 'v1.2', 'latest'], 8],
    ['of two platforms', oldIndex, index, ['v1'], 7],
    ['of an unchanged image', single, single, ['v1', 'latest'], 1],
  ])('%s takes as many round trips as it must', async (_what, before, content, tags, trips) => {
    const started = memoryPush()
    if (before !== undefined) await started.push({ content: before, tags })
    const { pushes, named } = await lookedAt(started, { tags }, 60_000)
    const begun = started.clock.now()
    await pushes.finish(content, named)
    expect((started.clock.now() - begun) / roundTripMs).toBe(trips)
    expect(differences(started.registry, { content, tags }).filter((one) => !one.startsWith('tag'))).toEqual([])
    expect(started.registry.repositories.get(repository.path)?.tags.get('v1')).toBe(content.root.digest)
    expect(started.registry.violations).toEqual([])
  })

  it('does not ask again for what it has only just read', async () => {
    const started = memoryPush()
    await started.push({ content: single, tags: ['v1'] })
    const sent = started.registry.requests.length
    const { pushes, named } = await lookedAt(started, { tags: ['v1'] }, 1000)
    const { tags, requests } = await pushes.finish(single, named)
    expect(tags).toEqual([{ tag: 'v1', how: 'unchanged' }])
    expect([requests, started.registry.requests.length - sent]).toEqual([1, 1])
  })

  it('notices that another run has moved the tag while go was compiling', async () => {
    const started = memoryPush()
    await started.push({ content: single, tags: ['v1'] })
    const { pushes, named } = await lookedAt(started, { tags: ['v1'] }, 60_000)
    await started.push({ content: old, tags: ['v1'] })
    const again = await pushes.finish(single, named)
    expect(again.tags[0]?.how).toBe('pushed')
    expect(differences(started.registry, { content: single, tags: ['v1'] })).toEqual([])
  })

  it.each([
    ['is refused', times(answers({ status: 403, body: 'no' })(on.headManifest), 2)],
    ['breaks', times({ name: 'reset', matches: on.headManifest, happens: () => 'reset' }, 1)],
  ])('reads a tag again where looking at it %s', async (_how, faults) => {
    const started = memoryPush({ faults })
    const { pushes, named } = await lookedAt(started, { tags: ['v1'] }, 60_000)
    await pushes.finish(single, named)
    expect(differences(started.registry, { content: single, tags: ['v1'] })).toEqual([])
  })

  it('leaves nothing behind where the run ends before anything is pushed', async () => {
    const started = memoryPush()
    const pushes = createPushes(far(started))
    pushes.look([{ repository, tags: ['v1'] }])
    await pushes.end()
    expect(started.registry.requests).toEqual([])
  })

  it('moves no tag where the root is refused, though the tags are read meanwhile', async () => {
    const started = memoryPush({
      faults: times(answers({ status: 400, body: 'no' })(on.putManifest), 1),
    })
    const { pushes, named } = await lookedAt(started, { tags: ['v1', 'latest'] }, 60_000)
    const error = await failureOf(pushes.finish(single, named))
    expect(error.message).toMatch(/400/)
    expect(started.registry.repositories.get(repository.path)?.tags.size ?? 0).toBe(0)
  })
})
