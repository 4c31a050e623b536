import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../src/errors.ts'
import { createCredentialStore } from '../../src/registry/access/credentials.ts'
import type { Credentials } from '../../src/registry/types.ts'
import { answers, type Fault, on } from '../support/faults.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { sampleImage } from '../support/sample-image.ts'
import { always, differences, failureOf, memoryHost, memoryPush, times, user } from './memory-push.ts'

const content = sampleImage({ platforms: ['amd64', 'arm64'] })
const order = { content, tags: ['v1'] }

const expired = (matches: Fault['matches']): Fault => ({
  name: 'expired',
  matches,
  happens: () => ({
    status: 401,
    headers: { 'www-authenticate': 'Bearer realm="https://auth.test/token",service="memory"' },
    body: '{"errors":[{"code":"UNAUTHORIZED","message":"token expired"}]}',
  }),
})

describe('fault 6: the token expires', () => {
  it.each([
    ['during the blob', on.blobData],
    ['before the manifest', on.putManifest],
    ['before the tag', on.putTag],
  ] as const)('%s: a new one is fetched and the body sent again', async (_when, matches) => {
    const started = memoryPush({ auth: 'bearer', faults: times(expired(matches), 2) })
    await started.push(order)
    expect(differences(started.registry, order)).toEqual([])
    expect(started.registry.tokenRequests.length).toBeGreaterThanOrEqual(2)
  })
  it('again and again is an error after two fresh ones', async () => {
    const refusing: Fault = {
      name: 'refuses',
      matches: on.startUpload,
      happens: () => ({
        status: 401,
        headers: { 'www-authenticate': 'Bearer realm="https://auth.test/token",service="memory"' },
      }),
    }
    const started = memoryPush({ auth: 'bearer', faults: times(refusing, always) })
    expect((await failureOf(started.push({ content: sampleImage() }))).message).toMatch(
      /^POST https:.*: 401: unauthorized$/,
    )
  })
  it('and is not given again: the error is the token server’s', async () => {
    const started = memoryPush({
      auth: 'bearer',
      faults: times(expired(on.putManifest), always),
      tokenFaults: [
        { fault: answers({ status: 403, body: '{"details":"account suspended"}' })(late()), times: always },
      ],
    })
    expect((await failureOf(started.push(order))).message).toMatch(
      /^GET https:\/\/auth\.test\/token: 403: account suspended$/,
    )
  })
  it('is renewed before its end, once for all that wait', async () => {
    const started = memoryPush({
      auth: 'bearer',
      tokenLifetimeSeconds: 20,
      faults: times(answers({ status: 503, headers: { 'retry-after': '15' } })(on.putTag), 2),
    })
    await started.push(order)
    expect(started.registry.tokenRequests.length).toBe(3)
  })
})

// The first token is given, later ones are not.
function late(): Fault['matches'] {
  let seen = 0
  return () => {
    seen += 1
    return seen > 1
  }
}

describe('tokens', () => {
  it('are fetched once for twenty tags', async () => {
    const tags = Array.from({ length: 20 }, (_, number) => `v${number}`)
    const started = memoryPush({ auth: 'bearer' })
    await started.push({ content, tags })
    expect(started.registry.tokenRequests.length).toBe(1)
    expect(started.registry.tokenRequests[0]?.url.searchParams.getAll('scope')).toEqual([
      'repository:team/api:pull,push',
    ])
    expect(started.registry.tokenRequests[0]?.url.searchParams.get('service')).toBe('memory')
  })
  it('of an unchanged image cost one request beside the two for the tag', async () => {
    const started = memoryPush({ auth: 'bearer' })
    await started.push(order)
    const again = memoryPush({ auth: 'bearer' })
    for (const [name, held] of started.registry.repositories) again.registry.repositories.set(name, held)
    expect(await again.push(order)).toMatchObject({ requests: 3, tags: [{ how: 'unchanged' }] })
  })
  it('for a mount cover both repositories, the target’s scope last', async () => {
    const started = memoryPush({ auth: 'bearer' })
    await started.push(order)
    await started.push({ ...order, repository: { registry: memoryHost, path: 'team/other' } })
    const scopes = started.registry.tokenRequests.map(({ url }) => url.searchParams.getAll('scope'))
    expect(scopes).toContainEqual(['repository:team/api:pull', 'repository:team/other:pull,push'])
    expect(differences(started.registry, { ...order, path: 'team/other' })).toEqual([])
  })
  it.each([
    ['plain HTTP', 'http://auth.test/token', /: the registry sends its client from TLS to plain HTTP/],
    ['a private address', 'https://192.168.1.1/token', /private address 192\.168\.1\.1$/],
    ['nonsense', 'https://[', /malformed Location$/],
  ])('are not fetched from %s', async (_what, realm, message) => {
    const started = memoryPush({ auth: 'bearer', realm })
    expect((await failureOf(started.push(order))).message).toMatch(message)
    expect(started.strayed).toEqual([])
  })
  it.each([
    ['no token', '{"expires_in":300}'],
    ['a page', '<html>login</html>'],
    ['nothing', ''],
    ['a token that no header can hold', '{"token":"a\\r\\nX-Evil: 1"}'],
    ['a token of another kind', '{"token":{"value":1}}'],
  ])('that are %s end in one error', async (_what, body) => {
    const started = memoryPush({
      auth: 'bearer',
      tokenFaults: times(answers({ status: 200, body })(on.anything), always),
    })
    expect((await failureOf(started.push(order))).message).toMatch(/token/)
  })
  it('are waited for where the token server is busy', async () => {
    const started = memoryPush({ auth: 'bearer', tokenFaults: times(answers({ status: 503 })(on.anything), 4) })
    await started.push(order)
    expect(differences(started.registry, order)).toEqual([])
  })
})

describe('fault 17: credentials', () => {
  it('that nobody has are said to be missing', async () => {
    for (const auth of ['basic', 'bearer'] as const) {
      const started = memoryPush({ auth, client: { credentials: [] }, env: { HOME: temporaryFolder() } })
      const error = await failureOf(started.push(order))
      expect(error.message).toMatch(
        auth === 'basic'
          ? /^POST https:\/\/registry\.test\/.*: 401 UNAUTHORIZED: authentication required \(no credentials for registry\.test were found\)$/
          : /^GET https:\/\/auth\.test\/token: 401: incorrect username or password \(no credentials for registry\.test were found\)$/,
      )
    }
  })
  it('that are wrong are refused, and not shown', async () => {
    for (const auth of ['basic', 'bearer'] as const) {
      const credentials = [{ registry: memoryHost, username: 'robot', password: 'falsches-Passwort' }]
      const error = await failureOf(memoryPush({ auth, client: { credentials } }).push(order))
      expect(error.message).toMatch(/: 401/)
      expect(error.message).not.toMatch(/falsches|cm9ib3Q|no credentials/)
    }
  })
  it('are sent to nobody who does not ask', async () => {
    const started = memoryPush({ client: { credentials: [{ registry: memoryHost, ...user }] } })
    await started.push(order)
    expect(started.registry.violations).toEqual([])
  })
  it('are announced as secrets in every form, with each token', async () => {
    const password = 'zwei Worte/und\neine Zeile'
    const started = memoryPush({
      auth: 'bearer',
      user: { username: 'r', password },
      client: { credentials: [{ registry: memoryHost, username: 'r', password }] },
    })
    await started.push(order)
    expect(started.secrets).toEqual(
      expect.arrayContaining([
        password,
        'zwei Worte/und',
        'eine Zeile',
        encodeURIComponent(password),
        'zwei+Worte%2Fund%0Aeine+Zeile',
        Buffer.from(`r:${password}`).toString('base64'),
        'token-1',
      ]),
    )
  })
  it('of an identity token are exchanged by POST, and it is in no URL', async () => {
    const folder = temporaryFolder()
    writeFileSync(
      join(folder, 'config.json'),
      JSON.stringify({ auths: { [memoryHost]: { auth: btoa('0:'), identitytoken: 'identity-4711' } } }),
    )
    const started = memoryPush({
      auth: 'bearer',
      identityToken: 'identity-4711',
      client: { credentials: [] },
      env: { DOCKER_CONFIG: folder },
    })
    await started.push(order)
    expect(differences(started.registry, order)).toEqual([])
    expect(started.registry.tokenRequests.map(({ method, url }) => `${method} ${url.search}`)).toEqual(['POST '])
    expect(started.secrets).toContain('identity-4711')
  })
})

describe('looking credentials up', () => {
  const basic = (username: string, password: string): Credentials => ({ kind: 'basic', username, password })
  const stored = (name: string, password: string): object => ({ auth: btoa(`${name}:${password}`) })

  function setUp(config: unknown, helpers: Readonly<Record<string, string>> = {}) {
    const folder = temporaryFolder()
    const bin = temporaryFolder()
    if (config !== undefined)
      writeFileSync(join(folder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
    for (const [name, script] of Object.entries(helpers)) {
      writeFileSync(join(bin, `docker-credential-${name}`), `#!/bin/sh\n${script}\n`)
      chmodSync(join(bin, `docker-credential-${name}`), 0o755)
    }
    const env = { DOCKER_CONFIG: folder, PATH: `${bin}:/usr/bin:/bin` }
    return { env, bin, run: testHost({ env }).run, onSecret: () => {}, helperTimeoutMs: 3000 }
  }

  it.each<[string, unknown, string, Credentials | undefined]>([
    ['the exact host', { auths: { 'r.test': stored('a', 'b') } }, 'r.test', basic('a', 'b')],
    ['another port is another host', { auths: { 'r.test:5000': stored('a', 'b') } }, 'r.test', undefined],
    [
      'a key with a scheme and a path',
      { auths: { 'https://R.test/v1/': stored('a', 'b') } },
      'r.test',
      basic('a', 'b'),
    ],
    [
      'Docker Hub’s old key',
      { auths: { 'https://index.docker.io/v1/': stored('a', 'b') } },
      'docker.io',
      basic('a', 'b'),
    ],
    ['a password with colons', { auths: { 'r.test': stored('a', 'b:c:d') } }, 'r.test', basic('a', 'b:c:d')],
    ['a registry token', { auths: { 'r.test': { registrytoken: 't' } } }, 'r.test', { kind: 'bearer', token: 't' }],
    [
      'user name and password apart',
      { auths: { 'r.test': { username: 'a', password: 'b' } } },
      'r.test',
      basic('a', 'b'),
    ],
    ['an entry without anything', { auths: { 'r.test': {} } }, 'r.test', undefined],
    ['an entry that is malformed', { auths: { 'r.test': { auth: 'no colon' } } }, 'r.test', undefined],
    ['an empty file', '', 'r.test', undefined],
    [
      'a byte order mark',
      `\ufeff${JSON.stringify({ auths: { 'r.test': stored('a', 'b') } })}`,
      'r.test',
      basic('a', 'b'),
    ],
    ['no file', undefined, 'r.test', undefined],
  ])('%s', async (_what, config, registry, expected) => {
    expect(await createCredentialStore(setUp(config))(registry)).toEqual(expected)
  })

  it('takes what was given first, and the workflow’s token for ghcr.io last', async () => {
    const config = { auths: { 'r.test': stored('a', 'b') } }
    const credentials = [{ registry: 'https://R.test/', username: 'given', password: 'p' }]
    const store = createCredentialStore({ ...setUp(config), credentials, workflowToken: 'ghs_1' })
    expect(await store('r.test')).toEqual(basic('given', 'p'))
    expect(await store('ghcr.io')).toEqual(basic('x-access-token', 'ghs_1'))
    expect(await store('other.test')).toBeUndefined()
    const own = createCredentialStore({
      ...setUp({ auths: { 'ghcr.io': stored('me', 'pat') } }),
      workflowToken: 'ghs_1',
    })
    expect(await own('ghcr.io')).toEqual(basic('me', 'pat'))
  })
  it('asks a helper on standard input, once, and the host’s own before the store', async () => {
    const script =
      'read server; echo "$server $*" >> "$(dirname "$0")/asked"; echo "{\\"Username\\":\\"u-$server\\",\\"Secret\\":\\"s\\"}"'
    const surroundings = setUp(
      { credsStore: 'store', credHelpers: { 'own.test': 'own' } },
      { own: script, store: script.replace('u-', 'store-') },
    )
    const store = createCredentialStore(surroundings)
    expect(await Promise.all([store('own.test'), store('own.test'), store('own.test')])).toEqual(
      Array(3).fill(basic('u-own.test', 's')),
    )
    expect(await store('r.test')).toEqual(basic('store-r.test', 's'))
    expect(await store('docker.io')).toEqual(basic('store-https://index.docker.io/v1/', 's'))
    const { readFileSync } = await import('node:fs')
    expect(readFileSync(join(surroundings.bin, 'asked'), 'utf8').trim().split('\n')).toHaveLength(3)
  })
  it.each<[string, string, Credentials | undefined]>([
    ['an identity token', 'echo \'{"Username":"<token>","Secret":"t"}\'', { kind: 'identity-token', token: 't' }],
    ['nothing', 'echo "credentials not found in native keychain"; exit 1', undefined],
  ])('takes %s from a helper', async (_what, script, expected) => {
    expect(await createCredentialStore(setUp({ credsStore: 'x' }, { x: script }))('r.test')).toEqual(expected)
  })
  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['is missing', {}, /^the credential helper docker-credential-x could not be used for r\.test: .*no such command$/],
    ['fails', { x: 'echo "backend is locked" >&2; exit 3' }, /failed for r\.test with exit code 3: backend is locked$/],
    ['hangs', { x: 'echo top-secret; sleep 60' }, /could not be used for r\.test: .*no end after 3 s$/],
    ['prints rubbish', { x: 'echo "hello, secret"' }, /gave something else than credentials for r\.test$/],
    [
      'prints half of an answer',
      { x: 'echo \'{"Username":"u"}\'' },
      /gave something else than credentials for r\.test$/,
    ],
  ])('says that a helper %s', async (_what, helpers, message) => {
    const error = await failureOf(createCredentialStore(setUp({ credsStore: 'x' }, helpers))('r.test'))
    expect(error).toBeInstanceOf(UserError)
    expect(error.message).toMatch(message)
    expect(error.message).not.toMatch(/secret/)
    expect(error).toHaveProperty('change', expect.stringContaining('docker-credential-x get'))
  })
  it.each([
    ['half of it', '{"auths":'],
    ['a list', '[]'],
    ['text', 'auths: {}'],
  ])('says that config.json is broken: %s', async (_what, config) => {
    const error = await failureOf(createCredentialStore(setUp(config))('r.test'))
    expect(error).toBeInstanceOf(UserError)
    expect(error.message).toMatch(/config\.json is not the JSON of Docker’s settings$/)
  })
  it('refuses a helper’s name that is a path', async () => {
    const error = await failureOf(createCredentialStore(setUp({ credsStore: '../../bin/sh' }))('r.test'))
    expect(error.message).toBe('Docker’s config.json names the malformed credential helper "../../bin/sh"')
  })
})
