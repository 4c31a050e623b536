import { CancelledError, RegistryError, UserError } from '../../src/errors.ts'
import { parseManifest } from '../../src/oci/read-manifest.ts'
import { parseReference } from '../../src/oci/references.ts'
import { parseChallenges } from '../../src/registry/access/challenges.ts'
import { parseDockerConfig, parseHelperAnswer } from '../../src/registry/access/docker-config.ts'
import { readManifest } from '../../src/registry/read.ts'
import { readReferrers } from '../../src/registry/referrers/lists.ts'
import { readComplaint, retryAfterMs } from '../../src/registry/wire/answers.ts'
import { destinationOf } from '../../src/registry/wire/locations.ts'
import type { Outcome } from '../support/exchanges.ts'
import { always } from '../support/faults.ts'
import { memoryPush, repository } from './memory-push.ts'
import { seeded } from './schedules.ts'

const first = Number(process.env.REGISTRY_SEED ?? 1)

const words = [
  ...[
    'Bearer',
    'basic',
    'realm=',
    'service=',
    'scope=',
    '"',
    '\\',
    ',',
    '=',
    ' ',
    '\t',
    ';',
    'https://',
    'http://',
    '//',
    '/v2/',
    '?',
    '#',
  ],
  ...[
    '%',
    '%zz',
    '@',
    ':',
    '[',
    ']',
    '::1',
    '127.0.0.1',
    '10.0.0.1',
    '{',
    '}',
    '"errors":',
    '[]',
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    'NaN',
  ],
  ...[
    'sha256:',
    'a'.repeat(64),
    'A',
    'ü',
    '\u2028',
    '\u0000',
    '\ufeff',
    '__proto__',
    'constructor',
    'token',
    'expires_in',
    'x'.repeat(3000),
  ],
  ...[
    '{"token":"t","expires_in":1}',
    '{"errors":[{"code":1,"message":[]}]}',
    '{"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[{}]}',
  ],
]

function text(random: () => number): string {
  const count = Math.floor(random() * 12)
  return Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? '').join('')
}

describe('whatever a registry may write', () => {
  it('no parser crashes or hangs', () => {
    const random = seeded(first)
    for (let round = 0; round < 4000; round += 1) {
      const made = text(random)
      for (const { scheme, parameters } of parseChallenges(made)) {
        expect(typeof scheme).toBe('string')
        expect(Object.values(parameters).every((value) => typeof value === 'string')).toBe(true)
      }
      const bytes = Buffer.from(made)
      const { code = '', message } = readComplaint(bytes)
      expect(/\p{Cc}/u.test(code + message)).toBe(false)
      expect(message.length).toBeLessThanOrEqual(300)
      const wait = retryAfterMs(made, 0)
      expect(wait === undefined || wait >= 0).toBe(true)
      const destination = destinationOf(made, new URL('https://registry.test:5000/v2/a/blobs/uploads/'))
      if ('url' in destination) expect(destination.url.protocol).toBe('https:')
      parseManifest(bytes, made)
      parseDockerConfig(made)
      parseHelperAnswer(made)
      try {
        parseReference(made)
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }
  })
  it('no push or reading ends otherwise than well or with an error for users', async () => {
    const random = seeded(first + 1)
    const headers = [
      'location',
      'www-authenticate',
      'retry-after',
      'docker-content-digest',
      'content-length',
      'content-type',
      'range',
      'oci-subject',
    ]
    const statuses = [
      100, 199, 200, 201, 202, 204, 206, 299, 301, 302, 303, 304, 307, 308, 399, 400, 401, 403, 404, 413, 416, 418, 429,
      500, 503, 599, 600, 999,
    ]
    const answer = (): Outcome => ({
      status: statuses[Math.floor(random() * statuses.length)] ?? 200,
      headers: Object.fromEntries(headers.filter(() => random() < 0.4).map((name) => [name, text(random)])),
      body: text(random),
    })
    for (let round = 0; round < 150; round += 1) {
      const share = random()
      const started = memoryPush({
        auth: (['none', 'basic', 'bearer'] as const)[Math.floor(random() * 3)] ?? 'none',
        faults: [
          { fault: { name: 'anything', matches: () => random() < share, happens: () => answer() }, times: always },
        ],
        tokenFaults: [
          { fault: { name: 'anything', matches: () => random() < 0.3, happens: () => answer() }, times: always },
        ],
      })
      const works = [
        () => started.push(),
        () => readManifest(started.client, repository, 'v1'),
        () => readReferrers(started.client, repository, `sha256:${'a'.repeat(64)}`),
      ]
      for (const work of works) {
        const error = await work().then(
          () => undefined,
          (reason: unknown) => reason,
        )
        if (error === undefined) continue
        if (!(error instanceof RegistryError) || error instanceof CancelledError) throw error
        expect(error.message).not.toMatch(/\n/)
      }
      expect(started.strayed.filter(({ headers: sent }) => sent.authorization !== undefined)).toEqual([])
    }
  })
})
