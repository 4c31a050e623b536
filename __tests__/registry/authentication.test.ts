import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../src/errors.ts'
import type { Environment } from '../../src/host/host.ts'
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
    ['plain HTTP', 'http://auth.test/token', /: the registry redirects from TLS to plain HTTP/],
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
    expect(await createCredentialStore(setUp(config)).find(registry)).toEqual(expected)
  })

  it('takes what was given first, and the workflow’s token for ghcr.io last', async () => {
    const config = { auths: { 'r.test': stored('a', 'b') } }
    const credentials = [{ registry: 'https://R.test/', username: 'given', password: 'p' }]
    const store = createCredentialStore({ ...setUp(config), credentials, workflowToken: 'ghs_1' })
    expect(await store.find('r.test')).toEqual(basic('given', 'p'))
    expect(await store.find('ghcr.io')).toEqual(basic('x-access-token', 'ghs_1'))
    expect(await store.find('other.test')).toBeUndefined()
    const own = createCredentialStore({
      ...setUp({ auths: { 'ghcr.io': stored('me', 'pat') } }),
      workflowToken: 'ghs_1',
    })
    expect(await own.find('ghcr.io')).toEqual(basic('me', 'pat'))
  })
  it('asks a helper on standard input, once, and the host’s own before the store', async () => {
    const script =
      'read server; echo "$server $*" >> "$(dirname "$0")/asked"; echo "{\\"Username\\":\\"u-$server\\",\\"Secret\\":\\"s\\"}"'
    const surroundings = setUp(
      { credsStore: 'store', credHelpers: { 'own.test': 'own' } },
      { own: script, store: script.replace('u-', 'store-') },
    )
    const store = createCredentialStore(surroundings)
    expect(await Promise.all([store.find('own.test'), store.find('own.test'), store.find('own.test')])).toEqual(
      Array(3).fill(basic('u-own.test', 's')),
    )
    expect(await store.find('r.test')).toEqual(basic('store-r.test', 's'))
    expect(await store.find('docker.io')).toEqual(basic('store-https://index.docker.io/v1/', 's'))
    const { readFileSync } = await import('node:fs')
    expect(readFileSync(join(surroundings.bin, 'asked'), 'utf8').trim().split('\n')).toHaveLength(3)
  })
  it.each<[string, string, Credentials | undefined]>([
    ['an identity token', 'echo \'{"Username":"<token>","Secret":"t"}\'', { kind: 'identity-token', token: 't' }],
    ['nothing', 'echo "credentials not found in native keychain"; exit 1', undefined],
  ])('takes %s from a helper', async (_what, script, expected) => {
    expect(await createCredentialStore(setUp({ credsStore: 'x' }, { x: script })).find('r.test')).toEqual(expected)
  })
  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'is missing',
      {},
      /^the credential helper docker-credential-x could not be used for r\.test: .*command not found$/,
    ],
    ['fails', { x: 'echo "backend is locked" >&2; exit 3' }, /failed for r\.test with exit code 3: backend is locked$/],
    ['hangs', { x: 'echo top-secret; sleep 60' }, /could not be used for r\.test: .*timed out after 3 s$/],
    ['prints rubbish', { x: 'echo "hello, secret"' }, /returned something other than credentials for r\.test$/],
    [
      'prints half of an answer',
      { x: 'echo \'{"Username":"u"}\'' },
      /returned something other than credentials for r\.test$/,
    ],
  ])('says that a helper %s', async (_what, helpers, message) => {
    const error = await failureOf(createCredentialStore(setUp({ credsStore: 'x' }, helpers)).find('r.test'))
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
    const error = await failureOf(createCredentialStore(setUp(config)).find('r.test'))
    expect(error).toBeInstanceOf(UserError)
    expect(error.message).toMatch(/config\.json is not valid JSON of a Docker config$/)
  })
  it('refuses a helper’s name that is a path', async () => {
    const error = await failureOf(createCredentialStore(setUp({ credsStore: '../../bin/sh' })).find('r.test'))
    expect(error.message).toBe('Docker’s config.json names the malformed credential helper "../../bin/sh"')
  })

  it.each<[string, string]>([
    ['team/api', 'of the repository'],
    ['team/api/web', 'of the repository'],
    ['team/other', 'of the team'],
    ['team', 'of the team'],
    ['teamwork/api', 'of all'],
    ['other', 'of all'],
  ])('for %s takes the login under the longest key that it begins with: that %s', async (path, name) => {
    const auths = {
      'r.test': stored('of all', 'p'),
      'https://R.test/team/api/': stored('of the repository', 'p'),
      'r.test/team': stored('of the team', 'p'),
      'r.test:5000/team': stored('of another host', 'p'),
    }
    expect(await createCredentialStore(setUp({ auths })).find('r.test', path)).toEqual(basic(name, 'p'))
  })

  it('takes no login that is for other repositories of the host', async () => {
    const auths = { 'r.test/team': stored('a', 'b'), 'https://index.docker.io/v1/access-token': stored('x', 'y') }
    const store = createCredentialStore(setUp({ auths }))
    expect(await store.find('r.test', 'other/api')).toBeUndefined()
    expect(await store.find('docker.io', 'me/api')).toBeUndefined()
  })

  it('asks a helper of a path before the login of the host', async () => {
    const script = 'read server; echo "{\\"Username\\":\\"u-$server\\",\\"Secret\\":\\"s\\"}"'
    const config = { credHelpers: { 'r.test/team': 'x' }, auths: { 'r.test': stored('a', 'b') } }
    const store = createCredentialStore(setUp(config, { x: script }))
    expect(await store.find('r.test', 'team/api')).toEqual(basic('u-r.test/team', 's'))
    expect(await store.find('r.test', 'other')).toEqual(basic('a', 'b'))
  })

  describe('where podman and others keep them', () => {
    const login = (name: string): string => JSON.stringify({ auths: { 'r.test': stored(name, 'p') } })
    /** A home with files; gives its path and an environment without any of this machine's. */
    function home(files: Readonly<Record<string, string>>) {
      const folder = temporaryFolder()
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), content)
      }
      const environment = { HOME: folder, PATH: '/nowhere', XDG_RUNTIME_DIR: join(folder, 'run') }
      return { folder, environment }
    }
    const storeOf = (env: Environment) => createCredentialStore({ run: testHost({ env }).run, env, onSecret: () => {} })
    const files = {
      '.docker/config.json': login('docker'),
      'run/containers/auth.json': login('runtime'),
      '.config/containers/auth.json': login('settings'),
      '.dockercfg': JSON.stringify({ 'https://r.test': stored('old', 'p') }),
    }

    it('they are asked one after the other, each said by its path', async () => {
      const names = Object.keys(files)
      for (const [index, expected] of ['docker', 'runtime', 'settings', 'old'].entries()) {
        const { folder, environment } = home(Object.fromEntries(Object.entries(files).slice(index)))
        const store = storeOf(environment)
        expect(await store.find('r.test', 'a')).toEqual(basic(expected, 'p'))
        const place = join(folder, names[index] ?? '')
        expect(await store.origin('r.test', 'a')).toEqual({
          text: `asked as ${expected}, from ${place}`,
          problem: { kind: 'stored-login', place },
        })
      }
    })

    it.each<[string, (folder: string) => Environment, string | undefined]>([
      ['DOCKER_AUTH_CONFIG first', () => ({ DOCKER_AUTH_CONFIG: login('variable') }), 'variable'],
      ['DOCKER_CONFIG as a folder', (folder) => ({ DOCKER_CONFIG: join(folder, 'other') }), 'other'],
      ['DOCKER_CONFIG as a file', (folder) => ({ DOCKER_CONFIG: join(folder, 'other', 'config.json') }), 'other'],
      [
        'REGISTRY_AUTH_FILE after Docker’s own',
        (folder) => ({ DOCKER_CONFIG: '/nonexistent', REGISTRY_AUTH_FILE: join(folder, 'mine.json') }),
        'mine',
      ],
      [
        'REGISTRY_AUTH_FILE alone, where it is given',
        () => ({ DOCKER_CONFIG: '/nonexistent', REGISTRY_AUTH_FILE: '/nonexistent' }),
        undefined,
      ],
      [
        'XDG_CONFIG_HOME',
        (folder) => ({ DOCKER_CONFIG: '/nonexistent', XDG_RUNTIME_DIR: '', XDG_CONFIG_HOME: join(folder, 'xdg') }),
        'xdg',
      ],
    ])('by %s', async (_what, more, expected) => {
      const { folder, environment } = home({
        ...files,
        'other/config.json': login('other'),
        'mine.json': login('mine'),
        'xdg/containers/auth.json': login('xdg'),
      })
      const found = await storeOf({ ...environment, ...more(folder) }).find('r.test', 'a')
      expect(found).toEqual(expected === undefined ? undefined : basic(expected, 'p'))
    })

    it('a pipe that nobody writes to is not waited for', async () => {
      const { folder, environment } = home({})
      execFileSync('mkfifo', [join(folder, 'pipe')])
      const error = await failureOf(
        storeOf({ ...environment, REGISTRY_AUTH_FILE: join(folder, 'pipe') }).find('r.test'),
      )
      expect(error.message).toMatch(/pipe cannot be read for the registry’s credentials$/)
    })

    it('a variable that names no file is told with what is missing', async () => {
      const env = { HOME: '/nonexistent', DOCKER_CONFIG: '/nonexistent/d', REGISTRY_AUTH_FILE: '/nonexistent/a.json' }
      expect(await storeOf(env).origin('r.test')).toEqual({
        text: 'no credentials for r.test were found; DOCKER_CONFIG names /nonexistent/d/config.json, which does not exist; REGISTRY_AUTH_FILE names /nonexistent/a.json, which does not exist',
        problem: { kind: 'no-credentials' },
      })
    })

    it.each<[Environment, Credentials | undefined]>([
      [{ CI_REGISTRY_USER: 'u', CI_REGISTRY_PASSWORD: 'p', CI_JOB_TOKEN: 't' }, basic('u', 'p')],
      [{ CI_JOB_TOKEN: 't' }, basic('gitlab-ci-token', 't')],
      [{ CI_REGISTRY_PASSWORD: 'p' }, undefined],
    ])('GitLab’s variables %j count for its registry alone, and after all files', async (variables, expected) => {
      const env = { ...home({}).environment, CI_REGISTRY: 'R.test', ...variables }
      expect(await storeOf(env).find('r.test', 'group/app')).toEqual(expected)
      expect(await storeOf(env).find('other.test', 'group/app')).toBeUndefined()
      const more = { ...env, ...home(files).environment }
      expect(await storeOf(more).find('r.test', 'group/app')).toEqual(basic('docker', 'p'))
    })
  })

  it.each<[string, unknown, Readonly<Record<string, string>>]>([
    ['a helper that is missing', { credsStore: 'desktop' }, {}],
    ['a helper that fails', { credHelpers: { 'ghcr.io': 'x' } }, { x: 'echo "no session" >&2; exit 1' }],
    ['a config.json that is broken', '{"auths":', {}],
  ])('%s hides no token, and is told once', async (_what, config, helpers) => {
    const notes: string[] = []
    const surroundings = { ...setUp(config, helpers), onNote: (note: string) => notes.push(note) }
    const store = createCredentialStore({ ...surroundings, workflowToken: 'ghs_1' })
    expect(await store.find('ghcr.io', 'me/api')).toEqual(basic('x-access-token', 'ghs_1'))
    expect(await store.find('ghcr.io', 'me/other')).toEqual(basic('x-access-token', 'ghs_1'))
    expect(notes).toEqual([expect.stringMatching(/(?:could not be used|failed for|is not valid JSON).*; skipped$/)])
  })

  it('gives the workflow’s token to the registry of its own server alone', async () => {
    const store = createCredentialStore({ ...setUp({}), workflowToken: 't', workflowRegistry: 'containers.ghe.test' })
    expect(await store.find('containers.ghe.test', 'me/api')).toEqual(basic('x-access-token', 't'))
    expect(await store.find('ghcr.io', 'me/api')).toBeUndefined()
  })
})

describe('a secret on its way', () => {
  const identity = (): string => {
    const folder = temporaryFolder()
    writeFileSync(
      join(folder, 'config.json'),
      JSON.stringify({ auths: { [memoryHost]: { identitytoken: 'identity-4711' } } }),
    )
    return folder
  }
  const redirecting = (status: number, location: string) =>
    times(answers({ status, headers: { location } })(on.anything), always)

  it.each([301, 302, 307, 308])(
    'in the body of a request does not follow a redirect (%d) to another host',
    async (status) => {
      const started = memoryPush({
        auth: 'bearer',
        identityToken: 'identity-4711',
        client: { credentials: [] },
        env: { DOCKER_CONFIG: identity() },
        tokenFaults: redirecting(status, 'https://evil.test/token'),
        others: { 'evil.test': () => ({ status: 200, body: '{"token":"t"}' }) },
      })
      expect((await failureOf(started.push(order))).message).toContain(
        'the token server redirects to evil.test, which must not get the identity token',
      )
      expect(started.strayed).toEqual([])
    },
  )

  it('in a header does not follow one either, nor one to another port', async () => {
    for (const location of ['https://evil.test/token', 'https://auth.test:8443/token']) {
      const started = memoryPush({
        auth: 'bearer',
        tokenFaults: redirecting(307, location),
        others: {
          'evil.test': () => ({ status: 401, body: '' }),
          'auth.test:8443': () => ({ status: 401, body: '' }),
        },
      })
      await failureOf(started.push(order))
      expect(started.strayed.length).toBeGreaterThan(0)
      for (const { headers } of started.strayed) expect(headers.authorization).toBeUndefined()
    }
  })
})

describe('a refused login', () => {
  it('is said with its owner and its place', async () => {
    const folder = temporaryFolder()
    writeFileSync(
      join(folder, 'config.json'),
      JSON.stringify({ auths: { [memoryHost]: { auth: btoa('me:abgelaufen') } } }),
    )
    for (const auth of ['basic', 'bearer'] as const) {
      const started = memoryPush({ auth, client: { credentials: [] }, env: { DOCKER_CONFIG: folder } })
      const { message } = await failureOf(started.push(order))
      expect(message).toContain(`(asked as me, from ${join(folder, 'config.json')})`)
      expect(message).not.toContain('abgelaufen')
    }
  })
})
