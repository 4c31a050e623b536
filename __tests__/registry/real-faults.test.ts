import { RegistryError } from '../../src/errors.ts'
import { createRegistryClient, type RegistryClientOptions } from '../../src/registry/client.ts'
import { pushImage } from '../../src/registry/push.ts'
import { readManifest } from '../../src/registry/read.ts'
import { parseRepository } from '../../src/registry/references.ts'
import { passOn, serve } from '../support/exchanges.ts'
import {
  answers,
  breaks,
  doesAndThen,
  type Fault,
  on,
  type Scheduled,
  truncates,
  withFaults,
  withHeaders,
} from '../support/faults.ts'
import { testHost } from '../support/host.ts'
import { refuse } from '../support/memory-registry.ts'
import { freePort, registryUser, startRegistry, toolsFor } from '../support/registries.ts'
import { sampleImage } from '../support/sample-image.ts'
import { describeWithTools } from '../support/tools.ts'
import { always, failureOf } from './memory-push.ts'

const idleTimeoutMs = 400

function clientOf(host: string, more: Partial<RegistryClientOptions> = {}) {
  const { send, run, signal } = testHost()
  return createRegistryClient({
    send,
    run,
    signal,
    env: { HOME: '/nonexistent' },
    credentials: [{ registry: host, ...registryUser }],
    idleTimeoutMs,
    pace: { random: () => 0.01 },
    ...more,
  })
}

const unauthorized = { status: 401, headers: { 'www-authenticate': 'Basic realm="test"' }, body: '' }
const wrongDigest = withHeaders(() => ({ 'docker-content-digest': `sha256:${'3'.repeat(64)}` }), 'wrong digest')
const stored = (then: 'reset' | 'hang' | { status: number }) => doesAndThen(() => then, 'stored, then failed')

// The faults for which the usual clients were measured, and how ours ends.
const rows: readonly (readonly [string, Fault, number, 'recovers' | RegExp])[] = [
  ['503 once on the blob', answers({ status: 503 })(on.blobData), 1, 'recovers'],
  ['503 twice on POST', answers({ status: 503 })(on.startUpload), 2, 'recovers'],
  [
    '429 with Retry-After on the manifest',
    answers({ status: 429, headers: { 'retry-after': '1' } })(on.putManifest),
    1,
    'recovers',
  ],
  ['429 four times on the manifest', answers({ status: 429 })(on.putManifest), 4, 'recovers'],
  ['the connection breaks once in the blob', breaks('reset')(on.blobData), 1, 'recovers'],
  ['a truncated upload is answered with 202', truncates(on.blobData), 1, 'recovers'],
  ['the manifest is stored, then 500', stored({ status: 500 })(on.putManifest), always, 'recovers'],
  ['the manifest is stored, then the connection breaks', stored('reset')(on.putManifest), always, 'recovers'],
  ['a wrong Docker-Content-Digest', wrongDigest(on.putManifest), always, /the registry says that it stored sha256:333/],
  ['HEAD refused with 403', answers({ status: 403 })((request) => request.method === 'HEAD'), always, 'recovers'],
  ['HEAD refused with 405', answers({ status: 405 })((request) => request.method === 'HEAD'), always, 'recovers'],
  [
    'no Location after POST',
    withHeaders(() => ({ location: undefined }), 'no Location')(on.startUpload),
    always,
    /\(no Location\)/,
  ],
  ['the PUT of the manifest is never answered', breaks('hang')(on.putManifest), 1, 'recovers'],
  ['the PUT of the manifest is stored and never answered', stored('hang')(on.putManifest), always, 'recovers'],
  ['the token expires during the upload', answers(unauthorized)(on.blobData), 1, 'recovers'],
  ['an answer comes a byte a second', breaks('trickle')(on.putManifest), 1, 'recovers'],
  [
    'the blob is refused whole',
    answers({ status: 413 })((request) => request.body.length > 4 * 1024 * 1024),
    always,
    'recovers',
  ],
  [
    'the commit says 404 though it has the blob',
    doesAndThen(() => refuse(404, 'BLOB_UPLOAD_UNKNOWN', 'unknown'), 'lost')(on.commit),
    always,
    'recovers',
  ],
]

for (const kind of ['debian', 'distribution-basic', 'crane'] as const) {
  describeWithTools(toolsFor[kind], `faults before ${kind}`, () => {
    let real = ''
    beforeAll(async () => {
      real = (await startRegistry(kind)).host
    })
    it.each(rows.map((row, number) => [...row, number] as const))(
      '%s (%#)',
      async (_name, fault, times, expected, number) => {
        // A registry without authentication is not asked again with credentials that it never wanted.
        const scheduled: readonly Scheduled[] =
          fault.name === 'status 401' && kind !== 'distribution-basic' ? [] : [{ fault, times }]
        const proxy = await serve(withFaults(passOn(real), scheduled))
        const large = scheduled.length > 0 && _name === 'the blob is refused whole'
        const content = sampleImage({ seed: `${number}`, ...(large ? { layerBytes: 6 * 1024 * 1024 } : {}) })
        const repository = parseRepository(`${proxy.host}/faults/row${number}`)
        const started = Date.now()
        const pushing = pushImage(clientOf(proxy.host), { content, repository, tags: ['v1'] })
        if (expected === 'recovers') {
          expect((await pushing).digest).toBe(content.root.digest)
          const direct = clientOf(real)
          const held = await readManifest(direct, parseRepository(`${real}/faults/row${number}`), 'v1')
          expect(held.descriptor.digest).toBe(content.root.digest)
        } else {
          const error = await failureOf(pushing)
          expect(error).toBeInstanceOf(RegistryError)
          expect(error.message).toMatch(expected)
          const direct = clientOf(real)
          const missing = await failureOf(readManifest(direct, parseRepository(`${real}/faults/row${number}`), 'v1'))
          expect(missing.message).toMatch(/: 404/)
        }
        expect(Date.now() - started).toBeLessThan(10_000)
        await proxy.stop()
      },
    )
  })
}

describe('a registry that is not there', () => {
  it('is one error that says so', async () => {
    const host = `127.0.0.1:${await freePort()}`
    const error = await failureOf(
      pushImage(clientOf(host), { content: sampleImage(), repository: parseRepository(`${host}/a`), tags: ['v1'] }),
    )
    expect(error.message).toMatch(
      /^POST http:\/\/127\.0\.0\.1:\d+\/v2\/a\/blobs\/uploads\/: nothing listens there: connect ECONNREFUSED .* \(tried 6 times in \d+ s\)$/,
    )
  })
  it('never answering, ends after three idle time-outs', async () => {
    const { host } = await serve(() => 'hang')
    const started = Date.now()
    const error = await failureOf(
      pushImage(clientOf(host), { content: sampleImage(), repository: parseRepository(`${host}/a`), tags: ['v1'] }),
    )
    expect(error.message).toMatch(/: nothing moved for 0\.4 s$/)
    expect(Date.now() - started).toBeLessThan(3 * idleTimeoutMs + 1000)
  })
  it('giving a byte a second for ever, ends as well', async () => {
    const { host } = await serve(() => 'trickle')
    const started = Date.now()
    const error = await failureOf(
      pushImage(clientOf(host), { content: sampleImage(), repository: parseRepository(`${host}/a`), tags: ['v1'] }),
    )
    expect(error.message).toMatch(/: no whole answer in 1 s$/)
    expect(Date.now() - started).toBeLessThan(6 * idleTimeoutMs + 1000)
  })
})
