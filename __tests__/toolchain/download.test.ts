import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../src/errors.ts'
import type { Host } from '../../src/host/host.ts'
import { DownloadError, downloadFile, downloadText } from '../../src/toolchain/download.ts'
import { type DownloadServer, type Reply, startDownloadServer } from '../support/download-server.ts'
import { type TestHost, testHost } from '../support/host.ts'
import { freePort } from '../support/registries.ts'

const body = Buffer.alloc(300_000, 'go ')
const sha256 = createHash('sha256').update(body).digest('hex')
const whole: Reply = { body, headers: { 'content-type': 'application/gzip' } }

let server: DownloadServer
beforeEach(async () => {
  server = await startDownloadServer()
})
afterEach(() => server.close())

type Attempt = { readonly host: TestHost; readonly to: string; readonly work: Promise<void> }

function fetchFile(
  replies: Reply | Reply[],
  overrides: { readonly sha256?: string; readonly sizeBytes?: number; readonly idleTimeoutMs?: number } = {},
): Attempt {
  server.replies.set('/go.tar.gz', replies)
  const host = testHost()
  const to = join(host.temporaryFolder, 'go.tar.gz')
  const url = new URL('/go.tar.gz?token=geheim', server.url)
  server.replies.set('/go.tar.gz?token=geheim', replies)
  return { host, to, work: downloadFile({ url, to, sha256, idleTimeoutMs: 60_000, ...overrides }, host) }
}

describe('a download', () => {
  it('arrives whole', async () => {
    const { to, work } = fetchFile(whole, { sizeBytes: body.length })
    await work
    expect(readFileSync(to).equals(body)).toBe(true)
  })

  it.each<[string, Reply[]]>([
    ['503 and then all is well', [{ status: 503, headers: { 'retry-after': '0' } }, whole]],
    ['429 with a time to wait', [{ status: 429, headers: { 'retry-after': '1' } }, whole]],
    ['a connection that breaks in the middle', [{ ...whole, breakAfter: 100_000 }, whole]],
    ['a file of another size', [{ body: 'short' }, whole]],
  ])('recovers from %s', async (_, replies) => {
    const { to, work } = fetchFile([...replies], { sizeBytes: body.length })
    await work
    expect(readFileSync(to).equals(body)).toBe(true)
    expect(server.requests).toHaveLength(2)
  })

  it.each<[string, Reply, string]>([
    ['404', { status: 404 }, '/go.tar.gz: status 404'],
    ['403', { status: 403 }, '/go.tar.gz: status 403'],
    [
      'a web page',
      { body: '<html>Sign in', headers: { 'content-type': 'text/html; charset=utf-8' } },
      'got a web page instead',
    ],
    [
      'a redirect without end',
      { status: 302, headers: { location: '/go.tar.gz?token=geheim' } },
      'more than 5 redirects',
    ],
  ])('fails at once for %s', async (_, reply, message) => {
    const { to, work } = fetchFile(reply)
    const error = await work.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(DownloadError)
    expect(String(error)).toContain(message)
    expect(String(error)).not.toContain('geheim')
    expect(existsSync(to)).toBe(false)
  })

  it('gives up when it breaks off again and again, and leaves no file', async () => {
    const { to, work } = fetchFile({ ...whole, breakAfter: 1000 })
    await expect(work).rejects.toThrow('broke off')
    expect(server.requests).toHaveLength(4)
    expect(existsSync(to)).toBe(false)
  })

  it('of another checksum is not used, not tried again, and removed', async () => {
    const { to, work } = fetchFile(whole, { sha256: 'a'.repeat(64) })
    const error = await work.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toContain(`has the sha256 ${sha256} instead of ${'a'.repeat(64)}: not used`)
    expect(existsSync(to)).toBe(false)
    expect(server.requests).toHaveLength(1)
  })

  it('follows redirects', async () => {
    server.replies.set('/moved/go.tar.gz', whole)
    const { to, work } = fetchFile({ status: 302, headers: { location: '/moved/go.tar.gz' } })
    await work
    expect(existsSync(to)).toBe(true)
  })

  it('waits for a silent server once, for as long as it was told', async () => {
    await expect(fetchFile({ silent: true }, { idleTimeoutMs: 500 }).work).rejects.toThrow('no progress for 0.5 s')
    expect(server.requests).toHaveLength(1)
  })

  it('fails at once when nobody listens', async () => {
    const { send, temporaryFolder, ...host } = testHost()
    let requests = 0
    const counted: Host = {
      ...host,
      temporaryFolder,
      send: (request) => {
        requests += 1
        return send(request)
      },
    }
    const url = new URL(`http://127.0.0.1:${await freePort()}/go.tar.gz`)
    const work = downloadFile({ url, to: join(temporaryFolder, 'go.tar.gz'), sha256, idleTimeoutMs: 60_000 }, counted)
    await expect(work).rejects.toMatchObject({ answered: false })
    expect(requests).toBe(1)
  })

  it('ends when the run is cancelled', async () => {
    const { host, to, work } = fetchFile([{ status: 503, headers: { 'retry-after': '5' } }, whole])
    setTimeout(host.abort, 100)
    await expect(work).rejects.toThrow('cancelled')
    expect(existsSync(to)).toBe(false)
  })
})

describe('a text', () => {
  it('of more than the allowed size is refused', async () => {
    server.replies.set('/list', whole)
    const request = { url: new URL('/list', server.url), maxBytes: 1000, idleTimeoutMs: 60_000 }
    await expect(downloadText(request, testHost())).rejects.toThrow('received more than 1000 bytes')
    expect(server.requests).toHaveLength(1)
  })
})
