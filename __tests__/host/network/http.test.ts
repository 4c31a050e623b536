import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { CancelledError } from '../../../src/errors.ts'
import { TransportError } from '../../../src/host/network/transport-error.ts'
import { version } from '../../../src/version.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { soonMs } from '../../support/waiting.ts'

const servers: Server[] = []

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer({ maxHeaderSize: 128 * 1024 }, listener)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )
const buffer = (content: Buffer) => ({ sizeBytes: content.length, open: () => Readable.from([content]) })

const refused = (): Readable => {
  throw new Error('the file is to be read')
}

describe('send', () => {
  it('sends a body with its length and gives status, headers and body back', async () => {
    const url = await serve(async (request, response) => {
      response.setHeader('x-length', request.headers['content-length'] ?? 'none')
      response.statusCode = 201
      response.end(await text(request))
    })
    const body = buffer(Buffer.from('hello'))
    const response = await testHost().send({ method: 'PUT', url, body, idleTimeoutMs: 60_000 })
    expect([response.status, response.headers['x-length'], await text(response.body)]).toEqual([201, '5', 'hello'])
  })

  it.each([0, 1, 512 * 1024, 3 * 1024 * 1024 + 17])(
    'sends a file of %d bytes as it is, and says how far it is',
    async (size) => {
      const content = randomBytes(size)
      const file = join(temporaryFolder(), 'body')
      writeFileSync(file, content)
      const received: Buffer[] = []
      const url = await serve(async (request, response) => {
        for await (const chunk of request) received.push(chunk)
        response.end()
      })
      const sent: number[] = []
      const body = { ...buffer(content), open: refused, file, onSent: (bytes: number) => sent.push(bytes) }
      const response = await testHost().send({ method: 'PUT', url, body, idleTimeoutMs: 60_000 })
      response.body.destroy()
      expect(Buffer.concat(received).equals(content)).toBe(true)
      expect(sent.at(-1) ?? 0).toBe(size)
      expect(sent).toEqual(sent.toSorted((a, b) => a - b))
    },
  )

  it('fails with the reason where a file cannot be read', async () => {
    const url = await serve((request) => request.resume())
    const body = { sizeBytes: 5, open: refused, file: '/nonexistent/body' }
    expect(await failure(testHost().send({ method: 'PUT', url, body, idleTimeoutMs: 60_000 }))).toMatchObject({
      code: 'ENOENT',
    })
  })

  it('reads headers far beyond the default limit of Node', async () => {
    const url = await serve((_, response) => response.setHeader('x-long', 'a'.repeat(60_000)).end())
    const response = await testHost().send({ method: 'GET', url, idleTimeoutMs: 60_000 })
    expect(response.headers['x-long']).toHaveLength(60_000)
    response.body.destroy()
  })

  it('gives an early answer although the body was not read', async () => {
    const url = await serve((_, response) => response.writeHead(413, { connection: 'close' }).end('too large'))
    const body = buffer(Buffer.alloc(8 * 1024 * 1024))
    const response = await testHost().send({ method: 'PUT', url, body, idleTimeoutMs: 60_000 })
    expect(response.status).toBe(413)
    response.body.destroy()
  })

  it.each([
    ['before the answer', (): void => undefined],
    [
      'in the middle of the answer',
      (response: Parameters<RequestListener>[1]): void => {
        response.writeHead(200, { 'content-length': 10 })
        response.write('abc')
      },
    ],
  ])('ends with IDLE when nothing moves %s', async (_, answer) => {
    const url = await serve((_request, response) => answer(response))
    const started = Date.now()
    const error = await failure(
      testHost()
        .send({ method: 'GET', url, idleTimeoutMs: 150 })
        .then((response) => text(response.body)),
    )
    expect(error).toBeInstanceOf(TransportError)
    expect(error).toMatchObject({ code: 'IDLE' })
    expect(Date.now() - started).toBeLessThan(soonMs)
  })

  it('names method and address, without the query, when the connection breaks', async () => {
    const url = await serve((request) => request.socket.destroy())
    const error = await failure(
      testHost().send({ method: 'HEAD', url: new URL('/v2/?secret=1', url), idleTimeoutMs: 60_000 }),
    )
    expect(error).toMatchObject({ code: 'ECONNRESET' })
    expect(String(error)).toContain(`HEAD ${url.origin}/v2/:`)
    expect(String(error)).not.toContain('secret')
  })

  it('says which program asks', async () => {
    const agents: unknown[] = []
    const url = await serve((request, response) => response.end(agents.push(request.headers['user-agent']).toString()))
    for (const headers of [{}, { 'user-agent': 'other/1' }])
      (await testHost().send({ method: 'GET', url, headers, idleTimeoutMs: 60_000 })).body.destroy()
    expect(agents).toEqual([`go-tiny-image/${version}`, 'other/1'])
  })

  it('ends at once when the run is cancelled', async () => {
    const url = await serve(() => undefined)
    const host = testHost()
    const work = failure(host.send({ method: 'GET', url, idleTimeoutMs: 60_000 }))
    setTimeout(host.abort, 50)
    expect(await work).toBeInstanceOf(CancelledError)
  })
})
