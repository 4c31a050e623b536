import { RegistryError } from '../../src/errors.ts'
import type { ImageContent } from '../../src/oci/content.ts'
import { parseRepository } from '../../src/oci/references.ts'
import { createRegistryClient } from '../../src/registry/client.ts'
import { pushImage } from '../../src/registry/push/push.ts'
import { type Given, serve } from '../support/exchanges.ts'
import { answers, breaks, doesAndThen, type Fault, on, truncates, withHeaders } from '../support/faults.ts'
import { testHost } from '../support/host.ts'
import { createMemoryRegistry, type MemoryRegistry, refuse } from '../support/memory-registry.ts'
import { sampleImage } from '../support/sample-image.ts'
import { always, differences, failureOf, memoryHost, memoryPush, repository, times } from './memory-push.ts'

const content = sampleImage({ platforms: ['amd64', 'arm64'] })
const order = { content, tags: ['v1', 'latest'] }
const unavailable: Given = { status: 503, body: 'upstream connect error' }
const page: Given = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: '<html><title>502 Bad Gateway</title></html>',
}

async function recovers(faults: readonly { fault: Fault; times: number }[]): Promise<ReturnType<typeof memoryPush>> {
  const started = memoryPush({ faults })
  const result = await started.push(order)
  expect(result.digest).toBe(content.root.digest)
  expect(differences(started.registry, order)).toEqual([])
  expect(started.registry.violations).toEqual([])
  expect(started.happened.length).toBeGreaterThan(0)
  return started
}

async function fails(
  faults: readonly { fault: Fault; times: number }[],
  message: RegExp,
): Promise<ReturnType<typeof memoryPush>> {
  const started = memoryPush({ faults })
  const error = await failureOf(started.push(order))
  expect(error).toBeInstanceOf(RegistryError)
  expect(error.message).toMatch(message)
  expect([...(started.registry.repositories.get(repository.path)?.tags ?? [])]).toEqual([])
  expect(started.registry.sessions.size).toBe(0)
  return started
}

describe('fault 1: 503 bursts', () => {
  const places = [
    ['opening an upload', on.startUpload],
    ['the blob', on.commit],
    ['the manifest', on.putManifest],
    ['the tag', on.putTag],
  ] as const
  for (const [place, matches] of places) {
    for (const count of [1, 3, 5]) {
      it(`${count} on ${place} are waited for, for less than a minute`, async () => {
        const { clock, registry } = await recovers(times(answers(unavailable)(matches), count))
        expect(clock.now() - Date.UTC(2026, 0, 1)).toBeLessThan(60_000)
        expect(registry.sessions.size).toBe(0)
      })
    }
  }
  it('without end are an error that says what was tried', async () => {
    await fails(
      times(answers(unavailable)(on.commit), always),
      /^PUT https:\/\/registry\.test\/v2\/team\/api\/blobs\/uploads\/session-\d+: 503: upstream connect error \(tried 6 times in \d+ s\)$/,
    )
    await fails(times(answers(page)(on.startUpload), always), /: 502: 502 Bad Gateway \(tried 6 times/)
  })
})

describe('fault 2: 429', () => {
  const start = Date.UTC(2026, 0, 1)
  const limited = (retryAfter?: string): Given => ({
    ...refuse(429, 'TOOMANYREQUESTS', 'slow down'),
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
  })
  it.each([
    ['in seconds', '7', 7_000],
    ['as a date', new Date(start + 9_000).toUTCString(), 9_000],
    ['as a date of the past', new Date(start - 9_000).toUTCString(), 0],
  ])('with Retry-After %s waits as long', async (_how, retryAfter, atLeastMs) => {
    const { clock } = await recovers(times(answers(limited(retryAfter))(on.putManifest), 1))
    expect(clock.now() - start).toBeGreaterThanOrEqual(atLeastMs)
    expect(clock.now() - start).toBeLessThan(atLeastMs + 1000)
  })
  it('without Retry-After, four times, is waited for', async () => {
    await recovers(times(answers(limited())(on.putManifest), 4))
  })
  it('with an absurd Retry-After ends at once and says so', async () => {
    const { clock } = await fails(
      times(answers(limited('86400'))(on.putManifest), 1),
      /: 429 TOOMANYREQUESTS: slow down \(tried once; the next attempt would be in 86400 s\)$/,
    )
    expect(clock.now() - start).toBeLessThan(1000)
  })
})

describe('fault 3: the connection breaks in the middle of a blob', () => {
  it.each([1, 4])('%d times: the blob is sent again', async (count) => {
    await recovers(times(breaks('reset')(on.blobData), count))
  })
  it('always: an error', async () => {
    await fails(
      times(breaks('reset')(on.blobData), always),
      /^PUT https:.*: socket hang up \(tried 6 times in \d+ s\)$/,
    )
  })
})

describe('fault 4: a registry that never answers', () => {
  it.each([
    ['HEAD of the tag', on.headManifest],
    ['HEAD of a blob', on.headBlob],
    ['opening an upload', on.startUpload],
    ['the blob', on.blobData],
  ] as const)('once, to %s: asked again after the idle time-out', async (_what, matches) => {
    const { clock } = await recovers(times(breaks('hang')(matches), 1))
    expect(clock.now() - Date.UTC(2026, 0, 1)).toBeLessThan(32_000)
  })
  it('once, to the manifest: sent again after a third of the idle time-out', async () => {
    const { clock } = await recovers(times(breaks('hang')(on.putManifest), 1))
    expect(clock.now() - Date.UTC(2026, 0, 1)).toBeLessThan(12_000)
  })
  it('always, to manifests: an error within one idle time-out', async () => {
    const { clock, registry } = await fails(
      times(breaks('hang')(on.putTag), always),
      /: no progress for 30 s \(tried 2 times\)/,
    )
    expect(clock.now() - Date.UTC(2026, 0, 1)).toBeLessThan(32_000)
    expect(registry.requests.filter(on.putTag)).toEqual([])
  })
  it('but late, to a manifest that it was sent twice: the answer counts', async () => {
    const registry = createMemoryRegistry()
    let puts = 0
    let sentAgain = (): void => {}
    const again = new Promise<void>((resolve) => {
      sentAgain = resolve
    })
    const { host } = await serve(async (request) => {
      if (!on.putTag(request)) return registry.handle(request)
      puts += 1
      if (puts > 1) {
        sentAgain()
        return 'hang'
      }
      await again
      return registry.handle(request)
    })
    const { send, run, signal } = testHost()
    const client = createRegistryClient({ send, run, signal, env: { HOME: '/nonexistent' }, idleTimeoutMs: 4500 })
    const result = await pushImage(client, { content, repository: parseRepository(`${host}/team/api`), tags: ['v1'] })
    expect(result.tags).toEqual([{ tag: 'v1', how: 'pushed' }])
    expect(puts).toBe(2)
  })
  it.each([
    ['anything', on.anything],
    ['blobs', on.blobData],
  ] as const)('always, to %s: an error within three time-outs and their pauses', async (_what, matches) => {
    const { clock } = await fails(times(breaks('hang')(matches), always), /: no progress for 30 s/)
    expect(clock.now() - Date.UTC(2026, 0, 1)).toBeLessThan(95_000)
  })
})

describe('fault 5: bytes get lost on the way', () => {
  it.each([1, 2])('%d times, found at the commit: the upload starts again', async (count) => {
    await recovers(times(truncates(on.blobData), count))
  })
  it('always: an error', async () => {
    await fails(times(truncates(on.blobData), always), /: 400 DIGEST_INVALID: provided digest did not match/)
  })
  it('acknowledged with 202 though nothing is there: the upload starts again', async () => {
    await recovers(times(answers({ status: 202 })(on.blobData), 2))
  })
  it('but a file of ours that changed is said to be that', async () => {
    const [blob, ...blobs] = content.blobs
    if (blob === undefined) throw new Error('no blob')
    const other = { ...blob, descriptor: { ...blob.descriptor, digest: `sha256:${'0'.repeat(64)}` } }
    const error = await failureOf(memoryPush().push({ content: { ...content, blobs: [other, ...blobs] } }))
    expect(error.message).toMatch(
      /^system changed while it was pushed: sha256:000.* was described, sha256:.* is there$/,
    )
  })
})

describe('fault 7: Location', () => {
  const location = (change: (location: string) => string | undefined) =>
    withHeaders((headers) => (headers.location === undefined ? {} : { location: change(headers.location) }), 'location')
  it.each([
    ['absolute', (text: string) => `https://${memoryHost}${text}`],
    ['in plain HTTP, behind a proxy that speaks TLS', (text: string) => `http://${memoryHost}${text}`],
    ['relative to the answer', (text: string) => text.replace('/v2/team/api/blobs/uploads/', '')],
    ['without its scheme', (text: string) => `//${memoryHost}${text}`],
  ])('%s is followed', async (_kind, change) => {
    await recovers(times(location(change)(on.startUpload), always))
  })
  it('missing is an error at once', async () => {
    const started = memoryPush({ faults: times(location(() => undefined)(on.startUpload), always) })
    expect((await failureOf(started.push(order))).message).toMatch(
      /: 202: the registry started an upload without a Location$/,
    )
    expect(started.clock.now()).toBe(Date.UTC(2026, 0, 1))
  })
  it.each([
    ['to plain HTTP elsewhere', 'http://elsewhere.test/up', /from TLS to plain HTTP, to elsewhere\.test$/],
    ['to a private address', 'https://10.0.0.7/up', /a public host, redirects to the private address 10\.0\.0\.7$/],
    ['to where clouds keep their credentials', 'https://169.254.169.254/latest', /private address 169\.254\.169\.254$/],
    ['to loopback', 'https://[::1]/up', /private address \[::1\]$/],
    ['of another kind', 'file:///etc/passwd', /a Location with the scheme file:$/],
    ['that is none', 'https://[', /malformed Location$/],
  ])('%s is refused', async (_kind, place, message) => {
    const started = memoryPush({ faults: times(location(() => place)(on.startUpload), always), others: {} })
    expect((await failureOf(started.push(order))).message).toMatch(message)
  })
  it('on another host gets the bytes and no credentials', async () => {
    const started = memoryPush({
      auth: 'basic',
      faults: times(location((text) => `https://store.test${text}`)(on.startUpload), always),
      others: { 'store.test': ({ method }) => ({ status: method === 'DELETE' ? 204 : 403, body: 'no' }) },
    })
    const error = await failureOf(started.push(order))
    expect(error.message).toMatch(/^PUT https:\/\/store\.test\/v2\/.*: 403: no$/)
    expect(started.strayed.length).toBeGreaterThan(0)
    expect(started.strayed.filter(({ headers }) => headers.authorization !== undefined)).toEqual([])
  })
})

describe('fault 8: redirects', () => {
  const to = (host: string) => (status: number) =>
    ({
      name: `redirect ${status}`,
      matches: (request) => request.url.searchParams.get('hop') === null,
      happens: ({ url }) => ({
        status,
        headers: { location: `https://${host}${url.pathname}${url.search === '' ? '?' : `${url.search}&`}hop=1` },
      }),
    }) satisfies Fault
  it.each([307, 308, 302])('%d on every request, on the same host, are followed with the body', async (status) => {
    await recovers(times(to(memoryHost)(status), always))
  })
  it('to another host are followed without credentials', async () => {
    const started = memoryPush({
      auth: 'basic',
      faults: times(to('mirror.test')(307), always),
      others: { 'mirror.test': () => refuse(401, 'UNAUTHORIZED', 'who are you') },
    })
    expect((await failureOf(started.push(order))).message).toMatch(
      /^POST https:\/\/mirror\.test\/.*: 401 UNAUTHORIZED: who are you/,
    )
    expect(started.strayed.some(({ headers }) => headers.authorization !== undefined)).toBe(false)
  })
  it('of a blob to another host take its bytes there, and no credentials', async () => {
    const fault: Fault = { ...to('mirror.test')(307), matches: on.commit }
    const started = memoryPush({
      auth: 'basic',
      faults: times(fault, always),
      others: { 'mirror.test': () => ({ status: 403, body: 'no' }) },
    })
    expect((await failureOf(started.push(order))).message).toMatch(/^PUT https:\/\/mirror\.test\/.*: 403: no$/)
    expect(started.strayed.some(({ body }) => body.length > 0)).toBe(true)
    expect(started.strayed.map(({ headers }) => headers.authorization)).toEqual(started.strayed.map(() => undefined))
  })
  it('in a circle are an error', async () => {
    const circle: Fault = {
      name: 'circle',
      matches: on.anything,
      happens: ({ url }) => ({ status: 307, headers: { location: url.href } }),
    }
    await fails(times(circle, always), /: more than 5 redirects$/)
  })
})

describe('fault 9: HEAD is refused', () => {
  it.each([400, 403, 405, 500, 401])('with %d, always, while uploads work', async (status) => {
    await recovers([
      ...times(answers({ status })(on.headBlob), always),
      ...times(answers({ status })(on.headManifest), always),
    ])
  })
})

describe('fault 10: HEAD says 200 for blobs that are not there', () => {
  const yes = (size: number): Fault => ({
    name: 'false HEAD',
    matches: on.headBlob,
    happens: () => ({ status: 200, headers: size === 0 ? {} : { 'content-length': String(size) } }),
  })
  it('and the manifest’s refusal brings them again', async () => {
    await recovers(times(yes(0), always))
  })
  it('with another length is not believed', async () => {
    await recovers(times(yes(3), always))
  })
  it('of the manifest, and the tag’s refusal brings all', async () => {
    const root = content.root.digest
    const fault: Fault = {
      name: 'false HEAD of the manifest',
      matches: (request) => on.headManifest(request) && request.url.pathname.endsWith(root),
      happens: () => ({ status: 200, headers: { 'docker-content-digest': root } }),
    }
    const started = memoryPush({ faults: times(fault, always) })
    await started.push(order)
    expect(differences(started.registry, order)).toEqual([])
  })
})

describe('fault 11: the manifest is stored, and then', () => {
  it.each([
    ['500', doesAndThen(() => ({ status: 500 }), 'stored then 500')],
    ['the connection breaks', doesAndThen(() => 'reset', 'stored then reset')],
    ['no answer comes', doesAndThen(() => 'hang', 'stored then silence')],
  ] as const)('%s: reading back shows it', async (_then, fault) => {
    const { registry, clock } = await recovers(times(fault(on.putManifest), always))
    const puts = registry.requests.filter(on.putManifest)
    expect(puts.length).toBe(content.manifests.length + order.tags.length)
    // A third of the idle time-out for the two manifests, which go side by side, and less for what follows.
    expect(clock.now() - Date.UTC(2026, 0, 1)).toBeLessThan(20_000)
  })
  it('500, and the reading back is refused once', async () => {
    await recovers([
      ...times(doesAndThen(() => ({ status: 500 }), 'stored then 500')(on.putManifest), 2),
      ...times(
        answers({ status: 403 })((request) => on.headManifest(request) && request.url.pathname.includes('sha256')),
        1,
      ),
    ])
  })
  it('500, and nothing can be read back: the error says that it may be there', async () => {
    const started = memoryPush({
      faults: [
        ...times(doesAndThen(() => ({ status: 500 }), 'stored then 500')(on.putTag), always),
        ...times(answers({ status: 403 })(on.headManifest), always),
        ...times(answers({ status: 403 })(on.getManifest), always),
      ],
    })
    expect((await failureOf(started.push(order))).message).toMatch(/whether v1 was stored could not be read back/)
  })
})

describe('a blob is stored, and then', () => {
  it.each([
    ['500', doesAndThen(() => ({ status: 500 }), 'stored then 500')],
    ['the connection breaks', doesAndThen(() => 'reset', 'stored then reset')],
    ['no answer comes', doesAndThen(() => 'hang', 'stored then silence')],
  ] as const)('%s: it is not sent again', async (_then, fault) => {
    const { registry } = await recovers(times(fault(on.commit), always))
    expect(registry.requests.filter(on.commit)).toHaveLength(
      new Set(content.blobs.map((b) => b.descriptor.digest)).size,
    )
  })
})

describe('fault 12: the commit answers 404', () => {
  it('though the blob is there', async () => {
    const fault = doesAndThen(() => refuse(404, 'BLOB_UPLOAD_UNKNOWN', 'upload unknown'), 'stored then 404')
    await recovers(times(fault(on.commit), always))
  })
  it('and the blob is not there: the upload starts again', async () => {
    await recovers(times(answers(refuse(404, 'BLOB_UPLOAD_INVALID', 'upload invalid'))(on.commit), 3))
  })
})

describe('fault 13: Docker-Content-Digest', () => {
  const wrong = `sha256:${'1'.repeat(64)}`
  it('of another digest after a blob is an error', async () => {
    await fails(
      times(withHeaders(() => ({ 'docker-content-digest': wrong }), 'wrong')(on.commit), 1),
      /the registry says that it stored sha256:111.*, but sha256:.* was sent$/,
    )
  })
  it('of another digest after a manifest is an error', async () => {
    await fails(
      times(withHeaders(() => ({ 'docker-content-digest': wrong }), 'wrong')(on.putManifest), 1),
      /the registry says that it stored sha256:111.*, but sha256:.* was sent$/,
    )
  })
  it('missing everywhere: the manifest is read back', async () => {
    const { registry } = await recovers(
      times(withHeaders(() => ({ 'docker-content-digest': undefined }), 'missing')(on.anything), always),
    )
    expect(registry.requests.filter(on.getManifest).length).toBeGreaterThan(0)
  })
  it('missing, and nothing can be read back: the error says that the tag may have moved', async () => {
    const started = memoryPush({
      faults: [
        ...times(withHeaders(() => ({ 'docker-content-digest': undefined }), 'missing')(on.putTag), always),
        ...times(
          answers({ status: 503 })((request) => on.getManifest(request) && request.url.pathname.endsWith('/v1')),
          always,
        ),
      ],
    })
    expect((await failureOf(started.push(order))).message).toMatch(
      /: 503: .*\(the registry accepted v1, unconfirmed\)$/,
    )
  })
  it('missing, and another manifest is there: an error', async () => {
    await fails(
      [
        ...times(withHeaders(() => ({ 'docker-content-digest': undefined }), 'missing')(on.putManifest), always),
        ...times(answers({ status: 200, body: '{}' })(on.getManifest), always),
      ],
      /the registry holds sha256:44136fa.* there, but sha256:.* was sent$/,
    )
  })
})

describe('fault 14: refusals', () => {
  const other = { registry: memoryHost, path: 'team/other' }
  it.each([404, 401, 403, 400, 500])('a mount refused with %d becomes an upload', async (status) => {
    const mounting = (request: { url: URL }): boolean => request.url.searchParams.has('mount')
    const started = memoryPush({ faults: times(answers({ status })(mounting), always) })
    await started.push(order)
    const second = await started.push({ ...order, repository: other })
    expect(new Set(second.blobs.map(({ how }) => how))).toEqual(new Set(['uploaded']))
    expect(differences(started.registry, { ...order, path: other.path })).toEqual([])
    expect(started.registry.sessions.size).toBe(0)
  })
  it('a mount answered with an upload is used as one', async () => {
    const started = memoryPush()
    await started.push(order)
    started.registry.repositories.clear()
    const second = await started.push({ ...order, repository: other })
    expect(new Set(second.blobs.map(({ how }) => how))).toEqual(new Set(['uploaded']))
    expect(started.registry.requests.filter(({ url }) => url.searchParams.has('mount')).length).toBe(
      second.blobs.length,
    )
  })
  it('a mount that works sends no bytes', async () => {
    const started = memoryPush()
    await started.push(order)
    const second = await started.push({ ...order, repository: other })
    expect(new Set(second.blobs.map(({ how }) => how))).toEqual(new Set(['mounted']))
    expect(differences(started.registry, { ...order, path: other.path })).toEqual([])
  })
  it.each<[string, Given, RegExp]>([
    ['a quota', refuse(403, 'DENIED', 'quota exceeded'), /: 403 DENIED: quota exceeded$/],
    [
      'read-only',
      refuse(405, 'UNSUPPORTED', 'the registry is read-only'),
      /: 405 UNSUPPORTED: the registry is read-only$/,
    ],
    ['plain text', { status: 404, body: '404 page not found\n' }, /: 404: 404 page not found$/],
    ['nothing', { status: 404 }, /: 404: not found$/],
    [
      'HTML',
      { status: 403, body: '<!doctype html>\n<html><head><title>Access\n denied</title></head></html>' },
      /: 403: Access denied$/,
    ],
    ['a huge body', { status: 403, body: 'x'.repeat(5_000_000) }, /: 403: x{299}…$/],
    [
      'control characters',
      { status: 403, body: '::error::\u001b[31mred\r\n::set-output name=a::b' },
      /: 403: ::error:: \[31mred ::set-output name=a::b$/,
    ],
    ['JSON of another kind', { status: 403, body: '{"errors":"none","message":"go away"}' }, /: 403: go away$/],
  ])('with %s are shown in one line', async (_what, given, message) => {
    await fails(times(answers(given)(on.startUpload), always), message)
  })
  it('413 makes chunks of at most 4 MiB, then smaller ones', async () => {
    const big = sampleImage({ layerBytes: 9 * 1024 * 1024 })
    const limited = (limit: number): Fault => ({
      name: 'too large',
      matches: (request) => on.blobData(request) && request.body.length > limit,
      happens: () => ({ status: 413, body: 'Request Entity Too Large' }),
    })
    for (const limit of [4 * 1024 * 1024, 1024 * 1024]) {
      const started = memoryPush({ faults: times(limited(limit), always) })
      await started.push({ content: big })
      expect(differences(started.registry, { content: big, tags: ['v1'] })).toEqual([])
      const sizes = started.registry.requests.filter(on.patch).map(({ body }) => body.length)
      expect(Math.max(...sizes)).toBe(limit)
      expect(started.registry.sessions.size).toBe(0)
    }
    const started = memoryPush({ faults: times(limited(1000), always) })
    expect((await failureOf(started.push({ content: big }))).message).toMatch(/: 413: Request Entity Too Large$/)
  })
  it.each([400, 405, 411, 415, 501])('a PUT with the blob refused with %d becomes PATCH and PUT', async (status) => {
    const { registry } = await recovers(
      times(
        answers({ status })((request) => on.commit(request) && request.body.length > 0),
        always,
      ),
    )
    expect(registry.requests.filter(on.patch).every(({ headers }) => headers['content-range'] === undefined)).toBe(true)
  })
  it('connections that always break on large bodies lead to chunks', async () => {
    const big = sampleImage({ layerBytes: 6 * 1024 * 1024 })
    const fault = breaks('reset')((request) => request.body.length > 4 * 1024 * 1024)
    const started = memoryPush({ faults: times(fault, always) })
    await started.push({ content: big })
    expect(differences(started.registry, { content: big, tags: ['v1'] })).toEqual([])
  })
})

describe('fault 15: an immutable tag', () => {
  const answersOfRegistries = [
    refuse(
      400,
      'TAG_INVALID',
      'The image tag already exists and cannot be overwritten because the repository is immutable.',
    ),
    refuse(403, 'DENIED', 'tag is immutable'),
    refuse(409, 'CONFLICT', 'manifest is locked'),
    refuse(412, 'PRECONDITION', 'Failed to process request due to immutable tag'),
  ]
  it.each(answersOfRegistries.map((answer) => [answer.status, answer] as const))(
    'refused with %d: the same digest succeeds, another one errors and names both',
    async (_status, answer) => {
      const same = memoryPush({ immutableTags: true })
      await same.push(order)
      // Even where the registry hides at first that it holds this digest.
      const hidden = memoryPush({ faults: [...times(answers(answer)(on.putTag), always)] })
      await failureOf(hidden.push(order))
      hidden.registry.repositories.get(repository.path)?.tags.set('v1', content.root.digest)
      hidden.registry.repositories.get(repository.path)?.tags.set('latest', content.root.digest)
      expect((await hidden.push(order)).tags.map(({ how }) => how)).toEqual(['unchanged', 'unchanged'])

      const other = sampleImage({ seed: 'b' })
      moveTag(hidden.registry, other)
      const error = await failureOf(hidden.push(order))
      expect(error.message).toContain(
        `the tag v1 names ${other.root.digest} and may not be moved to ${content.root.digest}`,
      )
    },
  )
  it('is not sent again where it names the digest', async () => {
    const started = memoryPush({ immutableTags: true })
    await started.push(order)
    const before = started.registry.requests.length
    expect((await started.push(order)).tags.map(({ how }) => how)).toEqual(['unchanged', 'unchanged'])
    expect(started.registry.requests.slice(before).map(({ method }) => method)).toEqual(['HEAD', 'HEAD'])
  })
  it('that HEAD did not tell succeeds after the refusal', async () => {
    const started = memoryPush({
      immutableTags: true,
      faults: times(
        answers({ status: 404 })((request) => on.headManifest(request)),
        6,
      ),
    })
    await started.push(order)
    const outcome = await started.push(order)
    expect(outcome.tags.map(({ how }) => how)).toEqual(['unchanged', 'unchanged'])
  })
})

function moveTag(registry: MemoryRegistry, image: ImageContent): void {
  const held = registry.repositories.get(repository.path)
  const bytes = image.manifests[0]?.bytes ?? Buffer.alloc(0)
  held?.manifests.set(image.root.digest, { mediaType: image.root.mediaType, bytes })
  held?.tags.set('v1', image.root.digest)
}

describe('fault 19: two runs at once', () => {
  it('push the same image to the same tag: both succeed', async () => {
    const started = memoryPush()
    const results = await Promise.all([started.push(order), started.push(order), started.push(order)])
    expect(results.map(({ digest }) => digest)).toEqual(results.map(() => content.root.digest))
    expect(differences(started.registry, order)).toEqual([])
  })
  it('push two images to one tag: one stays, whole, and the other run says so', async () => {
    const other = sampleImage({ seed: 'other' })
    const raced: ReturnType<typeof memoryPush> = memoryPush({
      faults: times(
        {
          name: 'another run moves the tag',
          matches: on.putTag,
          happens: async (request, next) => {
            const answer = await next(request)
            moveTag(raced.registry, other)
            return answer
          },
        },
        1,
      ),
    })
    const result = await raced.push({ content, tags: ['v1'] })
    expect(result.tags).toEqual([{ tag: 'v1', how: 'pushed', contested: { digest: other.root.digest, by: 'them' } }])
  })
  it('and a tag moved while blobs were sent is replaced, and said', async () => {
    const other = sampleImage({ seed: 'other' })
    const raced: ReturnType<typeof memoryPush> = memoryPush({
      faults: times(
        {
          name: 'another run moves the tag',
          matches: on.commit,
          happens: async (request, next) => {
            moveTag(raced.registry, other)
            return next(request)
          },
        },
        3,
      ),
    })
    const result = await raced.push({ content, tags: ['v1'] })
    expect(result.tags).toEqual([{ tag: 'v1', how: 'pushed', contested: { digest: other.root.digest, by: 'us' } }])
  })
})

describe('chunks', () => {
  it('are not smaller than the registry asks for', async () => {
    const big = sampleImage({ layerBytes: 12 * 1024 * 1024 })
    const least = String(5 * 1024 * 1024)
    const started = memoryPush({
      faults: [
        ...times(withHeaders(() => ({ 'oci-chunk-min-length': least }), 'least')(on.startUpload), always),
        ...times(
          answers({ status: 413 })((request) => on.commit(request) && request.body.length > 1_000_000),
          always,
        ),
      ],
    })
    await started.push({ content: big })
    expect(differences(started.registry, { content: big, tags: ['v1'] })).toEqual([])
    const sizes = started.registry.requests.filter(on.patch).map(({ body }) => body.length)
    expect(sizes.filter((size) => size === Number(least))).toHaveLength(2)
  })
})

it('tells once what the registry warns of, and lets nothing else pass', async () => {
  const texts: string[] = []
  const warning = [
    '299 - "This endpoint ends \\"soon\\"", 299 - "Your token ends"',
    '199 - "other code"',
    '299 somebody "else"',
    '299 - "\u001b[31mred\u0007"',
  ].join(', ')
  const { push } = memoryPush({
    faults: times(withHeaders(() => ({ warning }), 'warns')(on.anything), always),
    client: { onWarning: ({ host, text }) => texts.push(`${host}: ${text}`) },
  })
  await push()
  expect(texts).toEqual([
    `${memoryHost}: This endpoint ends "soon"`,
    `${memoryHost}: Your token ends`,
    `${memoryHost}: [31mred`,
  ])
})

it('tells how far a blob is, and what became of it', async () => {
  const sent: string[] = []
  const ended: string[] = []
  const started = memoryPush({
    client: {
      onSent: (blob, bytes) => sent.push(`${blob.title} ${bytes}/${blob.descriptor.size}`),
      onProgress: ({ title, how }) => ended.push(`${title} ${how}`),
    },
  })
  await started.push({ content: sampleImage() })
  expect(ended.toSorted()).toEqual(['config amd64 uploaded', 'program linux/amd64 uploaded', 'system uploaded'])
  for (const blob of sampleImage().blobs) {
    expect(sent).toContain(`${blob.title} ${blob.descriptor.size}/${blob.descriptor.size}`)
  }
})
