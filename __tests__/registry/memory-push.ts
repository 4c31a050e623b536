import type { Send } from '../../src/host/host.ts'
import type { ImageContent } from '../../src/oci/content.ts'
import type { Repository } from '../../src/oci/references.ts'
import { createRegistryClient, type RegistryClient, type RegistryClientOptions } from '../../src/registry/client.ts'
import { pushImage } from '../../src/registry/push/push.ts'
import type { PushResult } from '../../src/registry/types.ts'
import { type Handler, type Received, sendTo, type VirtualClock, virtualClock } from '../support/exchanges.ts'
import { always, type Fault, type Scheduled, withFaults } from '../support/faults.ts'
import { createMemoryRegistry, type MemoryRegistry, type MemoryRegistryOptions } from '../support/memory-registry.ts'
import { sampleImage } from '../support/sample-image.ts'
import { sha256 } from '../support/token-server.ts'

export const memoryHost = 'registry.test'
export const repository: Repository = { registry: memoryHost, path: 'team/api' }
export const user = { username: 'robot', password: 'Geheimnis:4711' } as const
export { always }

export type MemoryPush = {
  readonly registry: MemoryRegistry
  readonly clock: VirtualClock
  readonly client: RegistryClient
  readonly secrets: readonly string[]
  /** What came to hosts other than the registry and its token server. */
  readonly strayed: readonly Received[]
  readonly happened: readonly string[]
  readonly push: (order?: {
    content?: ImageContent
    tags?: readonly string[]
    repository?: Repository
  }) => Promise<PushResult>
  readonly abort: () => void
}

/** A client before a registry in memory with faults, in virtual time. */
export function memoryPush(
  options: MemoryRegistryOptions & {
    readonly faults?: readonly Scheduled[]
    readonly tokenFaults?: readonly Scheduled[]
    readonly client?: Partial<RegistryClientOptions>
    readonly others?: Readonly<Record<string, Handler>>
    readonly env?: RegistryClientOptions['env']
    readonly random?: () => number
  } = {},
): MemoryPush {
  const clock = virtualClock()
  const registry = createMemoryRegistry({ realm: 'https://auth.test/token', user, now: clock.now, ...options })
  const faulty = withFaults(registry.handle, options.faults ?? [])
  const tokens = withFaults(registry.tokens, options.tokenFaults ?? [])
  const strayed: Received[] = []
  const others = Object.fromEntries(
    Object.entries(options.others ?? {}).map(([host, handler]): [string, Handler] => [
      host,
      (request) => {
        strayed.push(request)
        return handler(request)
      },
    ]),
  )
  const send: Send = sendTo({ [memoryHost]: faulty, 'auth.test': tokens, ...others }, clock)
  const secrets: string[] = []
  const controller = new AbortController()
  const client = createRegistryClient({
    send,
    run: async () => {
      throw new Error('no process is meant to run')
    },
    env: options.env ?? { HOME: '/nonexistent' },
    signal: controller.signal,
    credentials: options.auth === undefined || options.auth === 'none' ? [] : [{ registry: memoryHost, ...user }],
    onSecret: (value) => secrets.push(value),
    pace: { ...clock, random: options.random ?? (() => 0.5) },
    certificateFolders: [],
    ...options.client,
  })
  return {
    registry,
    clock,
    client,
    secrets,
    strayed,
    get happened() {
      return [...faulty.happened, ...tokens.happened]
    },
    push: (order = {}) => pushImage(client, { content: sampleImage(), repository, tags: ['v1'], ...order }),
    abort: () => controller.abort(),
  }
}

/** One fault so many times. */
export function times(fault: Fault, count: number): readonly Scheduled[] {
  return [{ fault, times: count }]
}

/** What is wrong with what the registry holds, compared with the image under exactly these tags; empty when nothing is. */
export function differences(
  registry: MemoryRegistry,
  expected: { readonly content: ImageContent; readonly tags: readonly string[]; readonly path?: string },
): readonly string[] {
  const { content, tags, path = repository.path } = expected
  const held = registry.repositories.get(path)
  const wrong = [...(held?.tags ?? [])].filter(([, digest]) => digest !== content.root.digest).map(([tag]) => tag)
  return [
    ...content.blobs
      .filter(({ descriptor }) => sha256(held?.blobs.get(descriptor.digest) ?? Buffer.alloc(0)) !== descriptor.digest)
      .map(({ title }) => `blob ${title} is missing or wrong`),
    ...content.manifests
      .filter(({ descriptor, bytes }) => held?.manifests.get(descriptor.digest)?.bytes.equals(bytes) !== true)
      .map(({ descriptor }) => `manifest ${descriptor.digest} is missing`),
    ...tags.filter((tag) => held?.tags.get(tag) !== content.root.digest).map((tag) => `tag ${tag} is not the image`),
    ...wrong.filter((tag) => !tags.includes(tag)).map((tag) => `tag ${tag} was touched`),
    ...[...(held?.tags.keys() ?? [])].filter((tag) => !tags.includes(tag)).map((tag) => `tag ${tag} is too many`),
  ]
}

/** The error's message, or a failure of the test when there is none. */
export async function failureOf(work: Promise<unknown>): Promise<Error> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
  throw new Error('it was meant to fail, and succeeded')
}
