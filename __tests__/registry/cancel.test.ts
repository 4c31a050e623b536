import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as later } from 'node:timers/promises'
import { CancelledError } from '../../src/errors.ts'
import type { Blob, ImageContent } from '../../src/oci/content.ts'
import { parseRepository } from '../../src/oci/references.ts'
import { createRegistryClient } from '../../src/registry/client.ts'
import { pushImage } from '../../src/registry/push/push.ts'
import { passOn, serve } from '../support/exchanges.ts'
import { on } from '../support/faults.ts'
import { testHost } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { startRegistry, toolsFor } from '../support/registries.ts'
import { sampleImage } from '../support/sample-image.ts'
import { describeWithTools } from '../support/tools.ts'
import { filesBelow, soonMs, until } from '../support/waiting.ts'
import { failureOf } from './memory-push.ts'

// A blob whose bytes never come to an end, as a slow line would have it.
function endless(blob: Blob): Blob {
  const open = (): Readable =>
    new Readable({
      read() {
        setTimeout(() => this.push(Buffer.alloc(10)), 20)
      },
    })
  return { ...blob, descriptor: { ...blob.descriptor, size: 50_000_000 }, open }
}

function cancellable(host: string, content: ImageContent) {
  const { send, run, signal, abort } = testHost()
  const client = createRegistryClient({ send, run, signal, env: { HOME: '/nonexistent' }, certificateFolders: [] })
  return {
    abort,
    pushing: pushImage(client, { content, repository: parseRepository(`${host}/team/api`), tags: ['v1'] }),
  }
}

describe('fault 18: a cancelled push', () => {
  const stages = [
    ['asks for the tag', on.headManifest],
    ['asks for a blob', on.headBlob],
    ['opens an upload', on.startUpload],
    ['sends a blob', on.commit],
    ['puts a manifest', on.putManifest],
  ] as const
  it.each(stages)('while it %s ends soon, with no tag moved and no upload left open', async (_what, matches) => {
    const registry = createMemoryRegistry()
    const slow = await serve(async (request) => {
      const answer = registry.handle(request)
      if (!matches(request)) return answer
      reached()
      await later(150)
      return answer
    })
    let reached = (): void => {}
    const arrival = new Promise<void>((resolve) => {
      reached = resolve
    })
    const { abort, pushing } = cancellable(slow.host, sampleImage({ platforms: ['amd64', 'arm64'] }))
    const failing = failureOf(pushing)
    await arrival
    const started = Date.now()
    abort()
    expect(await failing).toBeInstanceOf(CancelledError)
    expect(Date.now() - started).toBeLessThan(soonMs)
    await later(200)
    expect([...(registry.repositories.get('team/api')?.tags ?? [])]).toEqual([])
    expect(registry.sessions.size).toBe(0)
  })
  it('ends although the registry does not answer any more', async () => {
    const registry = createMemoryRegistry()
    let silent = false
    const { host } = await serve((request) => (silent ? 'hang' : registry.handle(request)))
    const image = sampleImage()
    const { abort, pushing } = cancellable(host, { ...image, blobs: image.blobs.map(endless) })
    const failing = failureOf(pushing)
    await until(() => registry.sessions.size > 0, 'an upload')
    await later(100)
    silent = true
    const started = Date.now()
    abort()
    expect(await failing).toBeInstanceOf(CancelledError)
    expect(Date.now() - started).toBeLessThan(soonMs)
  })
  it('before it began sends nothing', async () => {
    const { host } = await serve(() => ({ status: 500 }))
    const { send, run, signal, abort } = testHost()
    abort()
    const client = createRegistryClient({ send, run, signal, env: {} })
    const pushing = pushImage(client, {
      content: sampleImage(),
      repository: parseRepository(`${host}/a`),
      tags: ['v1'],
    })
    expect(await failureOf(pushing)).toBeInstanceOf(CancelledError)
  })
})

describeWithTools(toolsFor.debian, 'a cancelled push to a real registry', () => {
  it('takes its uploads back', async () => {
    const registry = await startRegistry('debian')
    // This registry keeps the folder of an upload that it forgets, without the file that makes it one.
    const uploads = (): readonly string[] => {
      const folder = `${registry.folder}/data/docker/registry/v2/repositories/team/api/_uploads`
      return filesBelow(folder).filter((file) => basename(file) === 'startedat')
    }
    const image = sampleImage({ platforms: ['amd64', 'arm64'] })
    const proxy = passOn(registry.host)
    const paths: string[] = []
    const { host } = await serve((request) => {
      paths.push(`${request.method} ${request.url.pathname}`)
      return proxy(request)
    })
    const { abort, pushing } = cancellable(host, { ...image, blobs: image.blobs.map(endless) })
    const failing = failureOf(pushing)
    await until(() => uploads().length > 0, 'an upload')
    await later(100)
    abort()
    expect(await failing).toBeInstanceOf(CancelledError)
    expect(uploads()).toEqual([])
    expect(paths.filter((path) => path.startsWith('DELETE')).length).toBeGreaterThan(0)
  })
})
