import { RegistryError } from '../../src/errors.ts'
import { parseRepository } from '../../src/oci/references.ts'
import { createRegistryClient, type RegistryClientOptions } from '../../src/registry/client.ts'
import { pushImage } from '../../src/registry/push/push.ts'
import { readManifest } from '../../src/registry/read.ts'
import { passOn, serve } from '../support/exchanges.ts'
import { type Scheduled, withFaults } from '../support/faults.ts'
import { testHost } from '../support/host.ts'
import { freePort, registryUser, startRegistry, toolsFor } from '../support/registries.ts'
import { sampleImage } from '../support/sample-image.ts'
import { describeWithTools } from '../support/tools.ts'
import { failureOf } from './memory-push.ts'
import { rows } from './rows.ts'

// What hangs is waited for, three times at most; what answers may take its time on a busy machine.
const idleTimeoutMs = 400
const isSilent = (row: string): boolean => /never answered|a byte a second/.test(row)

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
        const client = clientOf(proxy.host, { idleTimeoutMs: isSilent(_name) ? 2000 : 60_000 })
        const pushing = pushImage(client, { content, repository, tags: ['v1'] })
        if (expected === 'recovers') {
          expect((await pushing).digest).toBe(content.root.digest)
          const direct = clientOf(real, { idleTimeoutMs: 60_000 })
          const held = await readManifest(direct, parseRepository(`${real}/faults/row${number}`), 'v1')
          expect(held.descriptor.digest).toBe(content.root.digest)
        } else {
          const error = await failureOf(pushing)
          expect(error).toBeInstanceOf(RegistryError)
          expect(error.message).toMatch(expected)
          const direct = clientOf(real, { idleTimeoutMs: 60_000 })
          const missing = await failureOf(readManifest(direct, parseRepository(`${real}/faults/row${number}`), 'v1'))
          expect(missing.message).toMatch(/: 404/)
        }
        expect(Date.now() - started).toBeLessThan(50_000)
        await proxy.stop()
      },
    )
  })
}

describe('a registry that is not there', () => {
  // Which of the two is noticed first is open on a busy machine.
  const outOfTime = /: no (progress for|complete response in) 0\.4 s$/
  it('is one error that says so', async () => {
    const host = `127.0.0.1:${await freePort()}`
    const error = await failureOf(
      pushImage(clientOf(host), { content: sampleImage(), repository: parseRepository(`${host}/a`), tags: ['v1'] }),
    )
    expect(error.message).toMatch(
      /^POST http:\/\/127\.0\.0\.1:\d+\/v2\/a\/blobs\/uploads\/: connection refused: connect ECONNREFUSED .* \(tried 6 times( in \d+ s)?\)$/,
    )
  })
  it('never answering, ends after three idle time-outs', async () => {
    let requests = 0
    const { host } = await serve(() => {
      requests += 1
      return 'hang'
    })
    const error = await failureOf(
      pushImage(clientOf(host), { content: sampleImage(), repository: parseRepository(`${host}/a`), tags: ['v1'] }),
    )
    expect(error.message).toMatch(outOfTime)
    expect(requests).toBeLessThanOrEqual(3)
  })
  it('giving a byte a second for ever, ends as well', async () => {
    let requests = 0
    const { host } = await serve(() => {
      requests += 1
      return 'trickle'
    })
    const error = await failureOf(
      pushImage(clientOf(host), { content: sampleImage(), repository: parseRepository(`${host}/a`), tags: ['v1'] }),
    )
    expect(error.message).toMatch(outOfTime)
    expect(requests).toBeLessThanOrEqual(3)
  })
})
