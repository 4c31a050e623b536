import { createHash, createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

export type TokenServer = {
  readonly realm: string
  /** The scopes of each token that was given out. */
  readonly given: readonly (readonly string[])[]
  readonly stop: () => Promise<void>
}

/** A token server as distribution's token authentication wants it: ES256, the certificate in the token's header. */
export async function startTokenServer(options: {
  /** Holds server.key and server.crt. */
  readonly folder: string
  readonly user: { readonly username: string; readonly password: string }
  readonly service: string
  readonly lifetimeSeconds?: number
}): Promise<TokenServer> {
  const key = createPrivateKey(readFileSync(join(options.folder, 'server.key')))
  const certificate = new X509Certificate(readFileSync(join(options.folder, 'server.crt')))
  const given: (readonly string[])[] = []
  const expected = `Basic ${Buffer.from(`${options.user.username}:${options.user.password}`).toString('base64')}`
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (request.headers.authorization !== expected) {
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ details: 'incorrect username or password' }))
      return
    }
    const scopes = url.searchParams.getAll('scope').flatMap((scope) => scope.split(' '))
    given.push(scopes)
    const now = Math.floor(Date.now() / 1000)
    const lifetime = options.lifetimeSeconds ?? 300
    const claims = {
      iss: 'test-issuer',
      sub: options.user.username,
      aud: options.service,
      exp: now + lifetime,
      nbf: now - 5,
      iat: now,
      jti: randomUUID(),
      access: scopes.map((scope) => {
        const [type = '', name = '', actions = ''] = scope.split(':')
        return { type, name, actions: actions.split(',') }
      }),
    }
    const header = { typ: 'JWT', alg: 'ES256', x5c: [certificate.raw.toString('base64')] }
    const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ token: `${text}.${signature}`, expires_in: lifetime }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    realm: `http://127.0.0.1:${port}/token`,
    given,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** `sha256:…` of bytes. */
export function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
