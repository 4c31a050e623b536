// bench: eight clients attach to one index at the same time, for each registry; how many documents are lost

import { setMaxListeners } from 'node:events'
import { rmSync } from 'node:fs'
import type { RunningRegistry } from '../__tests__/support/registries.ts'
import type { Attachment } from '../src/oci/attachment.ts'
import { parseRepository, type Repository } from '../src/oci/references.ts'
import type { RegistryClient } from '../src/registry/client.ts'
import { pushImage } from '../src/registry/push/push.ts'
import { attachDocuments } from '../src/registry/referrers/attach.ts'
import { readReferrers } from '../src/registry/referrers/lists.ts'
import { registryClient, table } from './support.ts'

// The support of the tests cleans up after each suite; here there is none.
Object.assign(globalThis, { afterAll: () => undefined })
setMaxListeners(0)
const { startRegistry } = await import('../__tests__/support/registries.ts')
const { serve } = await import('../__tests__/support/exchanges.ts')
const { createMemoryRegistry } = await import('../__tests__/support/memory-registry.ts')
const { sampleImage } = await import('../__tests__/support/sample-image.ts')

const rounds = Number(process.argv[2] ?? 50)
const everyKind = ['debian', 'distribution', 'crane', 'with the referrers API'] as const
const wanted = process.argv.slice(3)
const roundsAtOnce = 10
const legs = 8
const registries: RunningRegistry[] = []
const ending = new AbortController()
const kinds = ['spdx', 'cyclonedx', 'provenance']

type Kind = (typeof everyKind)[number]

async function hostOf(kind: Kind): Promise<string> {
  if (kind === 'with the referrers API') return (await serve(createMemoryRegistry({ referrers: true }).handle)).host
  const registry = await startRegistry(kind)
  registries.push(registry)
  return registry.host
}

const freshClient = (): RegistryClient => registryClient({ env: {}, signal: ending.signal })

// Each leg has kinds of its own: what one leg attaches may not replace what another does.
function documentsOf(leg: number): readonly Attachment[] {
  return kinds.map((kind) => ({
    kind: `${kind}-${leg}`,
    artifactType: `application/x-${kind}`,
    mediaType: `application/x-${kind}`,
    bytes: Buffer.from(`${kind} of leg ${leg}`),
    fileName: `${kind}.json`,
    annotations: {},
  }))
}

async function round(repository: Repository) {
  const client = freshClient()
  const content = sampleImage()
  await pushImage(client, { repository, content, tags: ['v1'] })
  const started = performance.now()
  const results = await Promise.all(
    Array.from({ length: legs }, (_, leg) =>
      attachDocuments(freshClient(), {
        repository,
        subject: content.root,
        attachments: documentsOf(leg),
      }),
    ),
  )
  const milliseconds = performance.now() - started
  const listed = new Set((await readReferrers(client, repository, content.root.digest)).map(({ digest }) => digest))
  const attached = results.flatMap(({ documents }) => documents)
  return {
    milliseconds,
    requests: results.reduce((sum, one) => sum + one.requests, 0),
    attached: attached.length,
    lost: attached.filter(({ digest }) => !listed.has(digest)).length,
  }
}

async function raced(kind: Kind): Promise<readonly string[]> {
  const host = await hostOf(kind)
  const done: Awaited<ReturnType<typeof round>>[] = []
  for (let first = 0; first < rounds; first += roundsAtOnce) {
    const numbers = Array.from({ length: Math.min(roundsAtOnce, rounds - first) }, (_, one) => first + one)
    done.push(...(await Promise.all(numbers.map((number) => round(parseRepository(`${host}/race/round${number}`))))))
  }
  const sum = (of: (one: (typeof done)[number]) => number): number => done.reduce((total, one) => total + of(one), 0)
  const seconds = done.map(({ milliseconds }) => milliseconds / 1000).toSorted((a, b) => a - b)
  return [
    kind,
    String(sum(({ attached }) => attached)),
    String(sum(({ lost }) => lost)),
    (sum(({ requests }) => requests) / rounds / legs).toFixed(1),
    `${seconds[Math.floor(seconds.length / 2)]?.toFixed(1)} s, at most ${seconds.at(-1)?.toFixed(1)} s`,
  ]
}

const rows: (readonly string[])[] = []
try {
  for (const kind of everyKind.filter((one) => wanted.length === 0 || wanted.includes(one)))
    rows.push(await raced(kind))
  console.log(table([['registry', 'attached', 'lost', 'requests of a client', 'time until all are done'], ...rows]))
} finally {
  ending.abort()
  for (const registry of registries) {
    await registry.stop()
    rmSync(registry.folder, { recursive: true, force: true })
  }
}
process.exit(rows.some(([, , lost]) => lost !== '0') ? 1 : 0)
