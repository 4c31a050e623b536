import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { UserError } from '../../src/errors.ts'
import { parseRepository } from '../../src/oci/references.ts'
import { createRegistryClient, type RegistryClientOptions } from '../../src/registry/client.ts'
import { pushImage } from '../../src/registry/push/push.ts'
import { readAuthorities } from '../../src/registry/wire/certificates.ts'
import { passOn, serve } from '../support/exchanges.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { serveAs } from '../support/named-hosts.ts'
import { makeCertificates } from '../support/registries.ts'
import { sampleImage } from '../support/sample-image.ts'
import { describeWithTools } from '../support/tools.ts'
import { failureOf } from './memory-push.ts'

const content = sampleImage()
const stops: (() => Promise<void>)[] = []
afterAll(() => Promise.all(stops.map((stop) => stop())))

// The registry in memory behind TLS with a certificate made for it.
async function secureRegistry(options: { names?: string; days?: number; clientAuthority?: string } = {}) {
  const folder = temporaryFolder()
  const certificate = makeCertificates(folder, options)
  const registry = await serve(createMemoryRegistry().handle)
  const clients: unknown[] = []
  const server = createServer(
    {
      key: readFileSync(join(folder, 'server.key')),
      cert: certificate,
      ...(options.clientAuthority === undefined
        ? {}
        : { ca: options.clientAuthority, requestCert: true, rejectUnauthorized: true }),
    },
    (incoming, response) => {
      const socket = incoming.socket as TLSSocket
      clients.push(socket.getPeerCertificate()?.subject?.CN)
      const chunks: Buffer[] = []
      incoming.on('data', (chunk) => chunks.push(chunk))
      incoming.on('end', async () => {
        const headers = Object.fromEntries(
          Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
        )
        const url = new URL(incoming.url ?? '/', `https://${incoming.headers.host}`)
        const outcome = await passOn(registry.host)({
          method: incoming.method ?? '',
          url,
          headers,
          body: Buffer.concat(chunks),
        })
        if (typeof outcome === 'string') throw new Error(outcome)
        response.writeHead(outcome.status, outcome.headers).end(incoming.method === 'HEAD' ? undefined : outcome.body)
      })
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stops.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { port: (server.address() as AddressInfo).port, certificate, clients }
}

function push(host: string, more: Partial<RegistryClientOptions> = {}) {
  const { send, run, signal } = testHost()
  const client = createRegistryClient({
    send,
    run,
    signal,
    env: { HOME: '/nonexistent' },
    certificateFolders: [],
    pace: { random: () => 0 },
    ...more,
  })
  return pushImage(client, { content, repository: parseRepository(`${host}/team/api`), tags: ['v1'] })
}

describeWithTools(['openssl'], 'fault 16: TLS', () => {
  it('of an unknown authority is an error at once; that authority, given, mends it', async () => {
    const { port, certificate } = await secureRegistry()
    const error = await failureOf(push(`127.0.0.1:${port}`))
    expect(error.message).toMatch(/^POST https:\/\/127\.0\.0\.1:\d+\/.*: self-signed certificate$/)
    expect((await push(`127.0.0.1:${port}`, { authorities: [certificate] })).digest).toBe(content.root.digest)
  })
  it('of an authority in certs.d is trusted, for its own host only', async () => {
    const { port, certificate } = await secureRegistry()
    const folder = temporaryFolder()
    mkdirSync(join(folder, `127.0.0.1:${port}`))
    writeFileSync(join(folder, `127.0.0.1:${port}`, 'ca.crt'), certificate)
    expect((await push(`127.0.0.1:${port}`, { certificateFolders: [folder] })).digest).toBe(content.root.digest)
    const error = await failureOf(push(`localhost:${port}`, { certificateFolders: [folder] }))
    expect(error.message).toMatch(/self-signed certificate$/)
  })
  it('through a proxy trusts an authority as without one', async () => {
    const registry = createMemoryRegistry()
    const env = await serveAs('registry.test', registry.handle)
    const certificate = readFileSync(env.NODE_EXTRA_CA_CERTS ?? '', 'utf8')
    const host = testHost({ env: { https_proxy: env.https_proxy } })
    const error = await failureOf(push('registry.test', { send: host.send }))
    expect(error.message).toMatch(/self-signed certificate$/)
    const { digest } = await push('registry.test', { send: host.send, authorities: [certificate] })
    expect(digest).toBe(content.root.digest)
  })
  it('of the file that NODE_EXTRA_CA_CERTS names is trusted beside others', async () => {
    const { port, certificate } = await secureRegistry()
    const file = join(temporaryFolder(), 'extra.pem')
    writeFileSync(file, certificate)
    const other = makeCertificates(temporaryFolder())
    const env = { HOME: '/nonexistent', NODE_EXTRA_CA_CERTS: file }
    expect((await push(`127.0.0.1:${port}`, { authorities: [other], env })).digest).toBe(content.root.digest)
  })
  it('with a client’s certificate from certs.d is spoken', async () => {
    const own = temporaryFolder()
    const clientCertificate = makeCertificates(own)
    const { port, certificate, clients } = await secureRegistry({ clientAuthority: clientCertificate })
    const host = `127.0.0.1:${port}`
    await failureOf(push(host, { authorities: [certificate] }))
    const folder = temporaryFolder()
    mkdirSync(join(folder, host))
    writeFileSync(join(folder, host, 'ca.crt'), certificate)
    writeFileSync(join(folder, host, 'client.cert'), clientCertificate)
    const missing = await failureOf(push(host, { certificateFolders: [folder] }))
    expect(missing.message).toMatch(/client\.cert is a client certificate without its key$/)
    writeFileSync(join(folder, host, 'client.key'), readFileSync(join(own, 'server.key')))
    expect((await push(host, { certificateFolders: [folder] })).digest).toBe(content.root.digest)
    expect(clients).toContain(basename(own))
  })
  it('of an authority that a user names is trusted: a file, or the text itself', async () => {
    const { port, certificate } = await secureRegistry()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'own ca.pem'), `# of our own\n${certificate}`)
    for (const given of [certificate, 'own ca.pem', `\n${join(folder, 'own ca.pem')},\n`]) {
      const authorities = await readAuthorities(given, folder)
      expect((await push(`127.0.0.1:${port}`, { authorities })).digest).toBe(content.root.digest)
    }
    expect(await readAuthorities('', folder)).toEqual([])
  })
  it.each([
    ['a file that is not there', 'missing.pem', /^registry-ca: \S+missing\.pem cannot be read/],
    [
      'a key',
      '-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----',
      /^registry-ca: the text is not a PEM certificate$/,
    ],
    [
      'half of one',
      '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
      /^registry-ca: the text is not a PEM certificate/,
    ],
  ])('of an authority that cannot be one is refused: %s', async (_what, given, message) => {
    const error = await failureOf(readAuthorities(given, temporaryFolder()))
    expect(error).toBeInstanceOf(UserError)
    expect(error.message).toMatch(message)
  })
  it('for another host is an error that names both', async () => {
    const { port, certificate } = await secureRegistry({ names: 'DNS:elsewhere.test' })
    const error = await failureOf(push(`127.0.0.1:${port}`, { authorities: [certificate] }))
    expect(error.message).toMatch(
      /Hostname\/IP does not match certificate's altnames: IP: 127\.0\.0\.1 is not in the cert's list/,
    )
  })
  it('that is expired is an error', async () => {
    const { port, certificate } = await secureRegistry({ days: -1 })
    const error = await failureOf(push(`127.0.0.1:${port}`, { authorities: [certificate] }))
    expect(error.message).toMatch(/: certificate has expired$/)
  })
  it('where the registry speaks none is an error that says so, and no plain HTTP', async () => {
    const received: string[] = []
    const plain = await serve(({ url }) => {
      received.push(url.pathname)
      return { status: 200 }
    })
    // A name that is not loopback’s to the client, and leads there all the same.
    const { send, run, signal } = testHost()
    const port = plain.host.split(':')[1]
    const client = createRegistryClient({
      run,
      signal,
      env: { HOME: '/nonexistent' },
      certificateFolders: [],
      send: (request) => {
        const url = new URL(request.url)
        url.hostname = '127.0.0.1'
        return send({ ...request, url })
      },
    })
    const repository = parseRepository(`registry.example:${port}/team/api`)
    const error = await failureOf(pushImage(client, { content, repository, tags: ['v1'] }))
    expect(error.message).toMatch(/^POST https:\/\/registry\.example:\d+\/.*: it does not speak TLS: /)
    expect(received).toEqual([])
  })
})
