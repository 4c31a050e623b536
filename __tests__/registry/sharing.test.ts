import { parseRepository } from '../../src/oci/references.ts'
import { createRegistryClient } from '../../src/registry/client.ts'
import { pushImage } from '../../src/registry/push/push.ts'
import type { BlobOutcome } from '../../src/registry/types.ts'
import { serve } from '../support/exchanges.ts'
import { testHost } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { sampleImage } from '../support/sample-image.ts'
import { differences, failureOf, user } from './memory-push.ts'

it('a hundred images at once take four connections to the registry and one token each, and send shared layers once', async () => {
  const count = 100
  let busy = 0
  let most = 0
  let connections = 0
  const tokens = await serve((request) => registry.tokens(request))
  const registry = createMemoryRegistry({ auth: 'bearer', user, realm: `http://${tokens.host}/token` })
  const served = await serve(async (request) => {
    busy += 1
    most = Math.max(most, busy)
    await new Promise((resolve) => setTimeout(resolve, 2))
    busy -= 1
    return registry.handle(request)
  })
  served.onConnection(() => {
    connections += 1
  })
  const { send, run, signal } = testHost()
  const outcomes: BlobOutcome[] = []
  const client = createRegistryClient({
    send,
    run,
    signal,
    env: { HOME: '/nonexistent' },
    credentials: [{ registry: served.host, ...user }],
    onProgress: (outcome) => outcomes.push(outcome),
  })
  const numbers = Array.from({ length: count }, (_, number) => number)
  await Promise.all(
    numbers.map(async (number) => {
      const content = sampleImage({ seed: `image ${number}` })
      await pushImage(client, {
        content,
        repository: parseRepository(`${served.host}/team/image${number}`),
        tags: ['v1', 'latest'],
      })
      expect(differences(registry, { content, tags: ['v1', 'latest'], path: `team/image${number}` })).toEqual([])
    }),
  )
  expect(most).toBeLessThanOrEqual(4)
  expect(connections).toBeLessThanOrEqual(4)
  const mounts = outcomes.filter(({ how }) => how === 'mounted').length
  // One token for each repository, and one more where a mount needs the right to read another.
  expect(registry.tokenRequests.length).toBeLessThanOrEqual(count + mounts)
  expect(mounts).toBeGreaterThan(count - 10)
  // Each repository is asked once for each blob, the shared layer too: only the registry knows what each one has.
  const heads = registry.requests.filter(
    ({ method, url, headers }) =>
      method === 'HEAD' && url.pathname.includes('/blobs/') && headers.authorization !== undefined,
  )
  expect(heads).toHaveLength(new Set(heads.map(({ url }) => url.pathname)).size)
  const shared = outcomes.filter(({ title }) => title === 'system')
  expect(shared.filter(({ how }) => how === 'uploaded').length).toBeLessThanOrEqual(4)
  expect(registry.violations).toEqual([])
})

it('a push that fails does not end another one of the same client', async () => {
  const registry = createMemoryRegistry()
  const { host } = await serve((request) =>
    request.url.pathname.startsWith('/v2/bad/') && request.method === 'POST'
      ? { status: 403 }
      : registry.handle(request),
  )
  const { send, run, signal } = testHost()
  const client = createRegistryClient({ send, run, signal, env: { HOME: '/nonexistent' } })
  const push = (path: string) => {
    const repository = parseRepository(`${host}/${path}`)
    return pushImage(client, { content: sampleImage({ platforms: ['amd64', 'arm64'] }), repository, tags: ['v1'] })
  }
  const [bad, good] = await Promise.all([failureOf(push('bad/image')), push('good/image')])
  expect(bad.message).toMatch(/: 403/)
  expect(good.tags).toEqual([{ tag: 'v1', how: 'pushed' }])
})

it('one image with twenty tags sends its content once', async () => {
  const registry = createMemoryRegistry()
  const { host } = await serve(registry.handle)
  const { send, run, signal } = testHost()
  const client = createRegistryClient({ send, run, signal, env: { HOME: '/nonexistent' } })
  const tags = Array.from({ length: 20 }, (_, number) => `v${number}`)
  const content = sampleImage()
  const result = await pushImage(client, { content, repository: parseRepository(`${host}/team/api`), tags })
  expect(result.tags.map(({ how }) => how)).toEqual(tags.map(() => 'pushed'))
  expect(
    registry.requests.filter(({ method, url }) => method === 'PUT' && url.pathname.includes('/uploads/')),
  ).toHaveLength(3)
  const sent = registry.requests.length
  const again = await pushImage(client, { content, repository: parseRepository(`${host}/team/api`), tags })
  expect(again.tags.map(({ how }) => how)).toEqual(tags.map(() => 'unchanged'))
  expect(registry.requests.length - sent).toBe(20)
})
