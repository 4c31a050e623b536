import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Reply } from './download-server.ts'

export type CacheEntry = { readonly key: string; readonly version: string; body: Buffer; complete: boolean }

export type CacheServer = {
  /** What a job of the runner has in its environment, for the version of the protocol. */
  readonly env: Readonly<Record<string, string>>
  readonly entries: CacheEntry[]
  /** Method and path of every request. */
  readonly requests: readonly string[]
  /** Answers in place of the server where it gives something. */
  fault: (request: { readonly method: string; readonly path: string }) => Reply | undefined
  readonly close: () => Promise<void>
}

const twirp = '/twirp/github.actions.results.api.v1.CacheService/'

/** The cache service of a runner, in memory: both versions of the protocol that the toolkit speaks. */
export async function startCacheServer(version: 'v1' | 'v2'): Promise<CacheServer> {
  const entries: CacheEntry[] = []
  const requests: string[] = []
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}/`
  const result: CacheServer = {
    env: {
      ACTIONS_RUNTIME_TOKEN: 'a-token',
      GITHUB_SERVER_URL: 'https://github.com',
      ...(version === 'v1'
        ? { ACTIONS_CACHE_URL: url }
        : { ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: url }),
    },
    entries,
    requests,
    fault: () => undefined,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }

  const find = (keys: readonly string[], wanted: string): CacheEntry | undefined =>
    keys
      .map((key) =>
        entries.findLast((entry) => entry.complete && entry.version === wanted && entry.key.startsWith(key)),
      )
      .find((entry) => entry !== undefined)
  const reserve = (key: string, wanted: string): number | undefined => {
    if (entries.some((entry) => entry.key === key && entry.version === wanted)) return undefined
    return entries.push({ key, version: wanted, body: Buffer.alloc(0), complete: false })
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? ''
    const path = new URL(request.url ?? '/', url)
    requests.push(`${method} ${path.pathname}`)
    const body = await buffer(request)
    const fault = result.fault({ method, path: path.pathname })
    if (fault !== undefined) {
      if (fault.silent === true) return
      response.writeHead(fault.status ?? 200, fault.headers ?? {}).end(fault.body ?? '')
      return
    }
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    const blob = /^\/blob\/container\/(\d+)$/.exec(path.pathname)?.[1]
    const entry = blob === undefined ? undefined : entries[Number(blob) - 1]
    if (entry !== undefined && method === 'GET') {
      response.writeHead(200, { 'content-length': String(entry.body.length) }).end(entry.body)
    } else if (entry !== undefined && method === 'PUT') {
      entry.body = body
      response.writeHead(201, { etag: '"1"', 'last-modified': new Date().toUTCString(), 'x-ms-request-id': '1' }).end()
    } else if (path.pathname.startsWith(twirp)) {
      json(200, twirpAnswer(path.pathname.slice(twirp.length), JSON.parse(body.toString())))
    } else if (method === 'GET' && path.pathname === '/_apis/artifactcache/cache') {
      const keys = (path.searchParams.get('keys') ?? '').split(',')
      const found = find(keys, path.searchParams.get('version') ?? '')
      if (found === undefined) response.writeHead(204).end()
      else json(200, { cacheKey: found.key, archiveLocation: blobUrl(found) })
    } else if (method === 'POST' && path.pathname === '/_apis/artifactcache/caches') {
      const { key, version: wanted } = JSON.parse(body.toString())
      const id = reserve(key, wanted)
      if (id === undefined) json(409, { message: 'Cache already exists.' })
      else json(201, { cacheId: id })
    } else {
      const id = Number(/caches\/(\d+)$/.exec(path.pathname)?.[1])
      const reserved = entries[id - 1]
      if (reserved === undefined) return json(404, {})
      if (method === 'PATCH') reserved.body = Buffer.concat([reserved.body, body])
      else reserved.complete = true
      response.writeHead(204).end()
    }
  }

  const blobUrl = (entry: CacheEntry): string => `${url}blob/container/${entries.indexOf(entry) + 1}?sig=secret`

  function twirpAnswer(method: string, question: Readonly<Record<string, unknown>>): unknown {
    const key = String(question.key)
    const wanted = String(question.version)
    if (method === 'GetCacheEntryDownloadURL') {
      const more = Array.isArray(question.restore_keys) ? question.restore_keys.map(String) : []
      const found = find([key, ...more], wanted)
      if (found === undefined) return { ok: false, signed_download_url: '', matched_key: '' }
      return { ok: true, signed_download_url: blobUrl(found), matched_key: found.key }
    }
    if (method === 'CreateCacheEntry') {
      const id = reserve(key, wanted)
      const created = id === undefined ? undefined : entries[id - 1]
      return created === undefined ? { ok: false } : { ok: true, signed_upload_url: blobUrl(created) }
    }
    const entry = entries.find((candidate) => candidate.key === key && candidate.version === wanted)
    if (entry === undefined) return { ok: false }
    entry.complete = true
    return { ok: true, entry_id: String(entries.indexOf(entry) + 1) }
  }

  return result
}
