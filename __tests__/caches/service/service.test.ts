import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CacheService, createCacheService } from '../../../src/caches/service/service.ts'
import type { Environment } from '../../../src/host/host.ts'
import { type CacheServer, startCacheServer } from '../../support/cache-server.ts'
import { cacheClient } from '../../support/compiled.ts'
import type { Reply } from '../../support/download-server.ts'
import { type TestHost, temporaryFolder, testHost } from '../../support/host.ts'

const program = cacheClient()
const page: Reply = { status: 503, headers: { 'content-type': 'text/html' }, body: '<html>down for maintenance' }

// Each client is started anew, which a busy machine takes seconds for. The toolkit by itself would try for many minutes.
const aMinuteMs = 60_000

type Job = { readonly service: CacheService; readonly host: TestHost; readonly file: string }

// Patient, since a busy machine takes its time to start a client.
function job(env: Environment, options: { readonly stallMs?: number } = { stallMs: 60_000 }): Job {
  const folder = join(temporaryFolder(), 'a runner with spaces')
  mkdirSync(folder)
  const host = testHost({ env: { PATH: process.env.PATH, ...env }, temporaryFolder: folder })
  return { service: createCacheService({ program, host, ...options }), host, file: join(folder, 'file') }
}

async function save(env: Environment, key: string, text: string): Promise<unknown> {
  const { service, file } = job(env)
  writeFileSync(file, text)
  return service.save({ key, file })
}

describe.each(['v1', 'v2'] as const)('the cache service %s', (version) => {
  let server: CacheServer
  beforeEach(async () => {
    server = await startCacheServer(version)
  })
  afterEach(() => server.close())

  it('keeps a file, and gives it back by its key and by the beginning of it', async () => {
    expect(await save(server.env, 'modules-a-1', 'first')).toEqual({ key: 'modules-a-1' })
    expect(await save(server.env, 'modules-a-2', 'second')).toEqual({ key: 'modules-a-2' })
    const { service, host, file } = job(server.env)
    expect(await service.restore({ key: 'modules-a-1', restoreKeys: [], to: file })).toEqual({ key: 'modules-a-1' })
    expect(readFileSync(file, 'utf8')).toBe('first')
    const newest = await service.restore({ key: 'modules-a-3', restoreKeys: ['modules-a-'], to: `${file}2` })
    expect(newest).toEqual({ key: 'modules-a-2' })
    expect(readFileSync(`${file}2`, 'utf8')).toBe('second')
    expect(await service.restore({ key: 'other', restoreKeys: [], to: `${file}3` })).toEqual({})
    expect(readdirSync(host.temporaryFolder).toSorted()).toEqual(['file', 'file2'])
    expect(host.lines.filter((line) => !line.startsWith('debug'))).toEqual([])
  })

  it('lets the first win who saves a key, and says so without a warning', async () => {
    await save(server.env, 'same', 'first')
    expect(await save(server.env, 'same', 'second')).toEqual({
      trouble: expect.stringContaining('Unable to reserve cache with key same, another job may be creating this cache'),
    })
  })

  it.each([
    ['none', false, false],
    ['read', true, false],
    ['write-only', false, true],
    ['write', true, true],
  ])('in the mode %s restores: %s, saves: %s', async (mode, restores, saves) => {
    await save(server.env, 'there', 'text')
    const env = { ...server.env, ACTIONS_CACHE_MODE: mode }
    const { service, file } = job(env)
    expect(await service.restore({ key: 'there', restoreKeys: [], to: file })).toEqual(
      restores ? { key: 'there' } : { trouble: expect.stringContaining('does not permit reads') },
    )
    expect(await save(env, 'new', 'text')).toEqual(
      saves ? { key: 'new' } : { trouble: expect.stringContaining('does not permit writes') },
    )
  })

  it.each<[string, Reply]>([
    ['503 with a web page', page],
    ['429', { status: 429, headers: { 'retry-after': '60' }, body: '{}' }],
    ['403 for a read-only token', { status: 403, body: '{"msg":"cache read denied: untrusted"}' }],
    ['no answer', { silent: true }],
  ])('says why and costs seconds, not minutes, when it answers %s', async (answer, reply) => {
    server.fault = () => reply
    const { service, file } = job(server.env, answer.startsWith('503') ? {} : { stallMs: 1000 })
    const started = Date.now()
    const first = await service.restore({ key: 'a', restoreKeys: [], to: file })
    const second = await service.restore({ key: 'b', restoreKeys: [], to: file })
    expect(Date.now() - started).toBeLessThan(aMinuteMs)
    expect(first.trouble).toBeDefined()
    expect(second.trouble).toBeDefined()
    expect(existsSync(file)).toBe(false)
  })

  it('costs the same when it refuses or swallows what is saved', async () => {
    const { service, file } = job(server.env, { stallMs: 800 })
    server.fault = ({ method }) => (method === 'PUT' || method === 'PATCH' ? { silent: true } : undefined)
    writeFileSync(file, 'x'.repeat(100_000))
    const started = Date.now()
    expect(await service.save({ key: 'a', file })).toEqual({
      trouble: expect.stringContaining('no progress for 0.8 s'),
      stalled: true,
    })
    expect(Date.now() - started).toBeLessThan(aMinuteMs)
    server.fault = ({ method }) =>
      method === 'GET' ? undefined : { status: 403, body: '{"message":"cache write denied: read-only token"}' }
    expect(await save(server.env, 'b', 'text')).toHaveProperty('trouble')
  })
})

describe('without a cache service', () => {
  it('nothing is asked', async () => {
    const { service, file } = job({})
    expect(await service.restore({ key: 'a', restoreKeys: [], to: file })).toEqual({
      trouble: 'no cache service available',
    })
  })

  it('that listens, the answer comes at once', async () => {
    const { service, file } = job(
      { ACTIONS_CACHE_URL: 'http://127.0.0.1:9/', ACTIONS_RUNTIME_TOKEN: 'a' },
      { stallMs: 60_000 },
    )
    expect((await service.restore({ key: 'a', restoreKeys: [], to: file })).trouble).toContain('ECONNREFUSED')
  })
})
