import { CancelledError } from '../../src/errors.ts'
import type { ImageContent } from '../../src/oci/content.ts'
import { parseRepository } from '../../src/oci/references.ts'
import { createRegistryClient } from '../../src/registry/client.ts'
import { openPush, pushImage } from '../../src/registry/push/push.ts'
import { findManifest } from '../../src/registry/read.ts'
import type { BlobOutcome } from '../../src/registry/types.ts'
import { type Received, serve } from '../support/exchanges.ts'
import { answers, type Fault } from '../support/faults.ts'
import { testHost } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { sampleImage } from '../support/sample-image.ts'
import { until } from '../support/waiting.ts'
import { always, differences, failureOf, memoryPush, repository, times, user } from './memory-push.ts'

it('a hundred images at once take four connections to the registry and one token each; a shared layer is asked for and sent once', async () => {
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
  const shared = outcomes.filter(({ title }) => title === 'system')
  expect(shared.filter(({ how }) => how === 'uploaded')).toHaveLength(1)
  expect(mounts).toBe(count - 1)
  // Each repository is asked for its own layer. Only the first is asked for the shared one, and none for configurations.
  const heads = registry.requests.filter(
    ({ method, url, headers }) =>
      method === 'HEAD' && url.pathname.includes('/blobs/') && headers.authorization !== undefined,
  )
  const ofShared = heads.filter(({ url }) => url.pathname.endsWith(shared[0]?.descriptor.digest ?? ''))
  expect([heads.length, ofShared.length]).toEqual([count + 1, 1])
  expect(registry.violations).toEqual([])
})

it('a repository that has the tag already is asked for a shared layer, which takes no token for another repository', async () => {
  const started = memoryPush({ auth: 'bearer' })
  const other = { ...repository, path: 'team/other' }
  await started.push()
  await started.push({ repository: other, tags: ['v1'] })
  const before = [started.registry.requests.length, started.registry.tokenRequests.length] as const
  const content = sampleImage({ seed: 'next' })
  const { blobs } = await started.push({ content, repository: other, tags: ['v1', 'sha-2'] })
  expect(blobs.map(({ title, how }) => `${title} ${how}`)).toContain('system present')
  expect(started.registry.requests.slice(before[0]).some(({ url }) => url.searchParams.has('mount'))).toBe(false)
  expect(started.registry.tokenRequests).toHaveLength(before[1])
})

const isMount = ({ url }: Pick<Received, 'url'>): boolean => url.searchParams.has('mount')
const asUpload: Fault = {
  name: 'an upload',
  matches: isMount,
  happens: (request, next) => next({ ...request, url: new URL(request.url.pathname, request.url) }),
}

it.each([
  ['refuses to mount', answers({ status: 404 })(isMount)],
  ['answers a mount with an upload', asUpload],
])('a registry that %s gets the shared layer again', async (_how, fault) => {
  const started = memoryPush({ faults: times(fault, always) })
  const paths = ['a', 'b', 'c'].map((path) => ({ ...repository, path }))
  await Promise.all(paths.map((one) => started.push({ repository: one })))
  for (const { path } of paths)
    expect(differences(started.registry, { content: sampleImage(), tags: ['v1'], path })).toEqual([])
})

it('waits for a layer that another push is sending, and sends it itself if that fails or is taken back', async () => {
  const registry = createMemoryRegistry()
  let ended = (): void => {}
  const end = new Promise<void>((resolve) => {
    ended = resolve
  })
  const content = sampleImage()
  const shared = content.blobs.find(({ title }) => title === 'system')?.descriptor.digest ?? ''
  const { host } = await serve(async (request) => {
    const isFirst = request.url.pathname.startsWith('/v2/first/')
    if (!isFirst || request.method !== 'PUT' || !request.url.search.includes(encodeURIComponent(shared)))
      return registry.handle(request)
    await end
    return { status: 403 }
  })
  const { send, run, signal } = testHost()
  const client = createRegistryClient({ send, run, signal, env: { HOME: '/nonexistent' } })
  const first = failureOf(
    pushImage(client, { content, repository: parseRepository(`${host}/first/image`), tags: ['v1'] }),
  )
  const sending = (): boolean =>
    registry.requests.some(({ method, url }) => method === 'POST' && url.pathname.startsWith('/v2/first/'))
  await until(sending, 'the upload of the first push')
  const push = openPush(client, { repository: parseRepository(`${host}/given-up/image`), tags: ['v1'] })
  const givenUp = failureOf(push.finish(content))
  const second = pushImage(client, { content, repository: parseRepository(`${host}/second/image`), tags: ['v1'] })
  const asked = (path: string): boolean => registry.requests.some(({ url }) => url.pathname.startsWith(`/v2/${path}/`))
  await until(() => asked('second') && asked('given-up'), 'requests of the other pushes')
  await push.abandon()
  expect(await givenUp).toBeInstanceOf(CancelledError)
  ended()
  expect((await first).message).toContain(': 403')
  await second
  expect(differences(registry, { content, tags: ['v1'], path: 'second/image' })).toEqual([])
})

it('what a tag named when it was read is not asked for again before it moves', async () => {
  const started = memoryPush()
  const moveTag = ({ manifests: [manifest], root }: ImageContent): void => {
    const held = started.registry.repositories.get(repository.path)
    if (manifest !== undefined) held?.manifests.set(root.digest, { bytes: manifest.bytes, mediaType: root.mediaType })
    held?.tags.set('v1', root.digest)
  }
  const read = () => findManifest(started.client, repository, 'v1')
  const kinds = (): readonly string[] =>
    started.registry.requests.map(
      ({ method, url }) =>
        `${method} ${url.pathname
          .split('/')
          .slice(4)
          .join(' ')
          .replace(/ ?sha256:.*/, '')}`,
    )
  expect(await read()).toBeUndefined()
  await started.push()
  expect(kinds().filter((kind) => kind.endsWith('manifests v1'))).toEqual([
    'GET manifests v1',
    'HEAD manifests v1',
    'PUT manifests v1',
    'HEAD manifests v1',
  ])
  // Another run moves it after it was read: it is seen before it moves, and after.
  await read()
  const theirs = sampleImage({ seed: 'theirs' })
  moveTag(theirs)
  const { tags } = await started.push({ content: sampleImage({ seed: 'ours' }) })
  expect(tags).toEqual([
    {
      tag: 'v1',
      how: 'pushed',
      previous: sampleImage().root.digest,
      contested: { digest: theirs.root.digest, by: 'us' },
    },
  ])
  // One that was read as ours may have moved.
  await read()
  moveTag(theirs)
  const again = await started.push({ content: sampleImage({ seed: 'ours' }) })
  expect(again.tags).toEqual([expect.objectContaining({ how: 'pushed', previous: theirs.root.digest })])
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
