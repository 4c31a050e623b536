import { type Attachment, kindAnnotation } from '../../../src/oci/attachment.ts'
import { createRegistryClient } from '../../../src/registry/client.ts'
import { attachDocuments } from '../../../src/registry/referrers/attach.ts'
import { readReferrers, referrersTag } from '../../../src/registry/referrers/lists.ts'
import { type Handler, sendTo, virtualClock } from '../../support/exchanges.ts'
import { answers, type Fault } from '../../support/faults.ts'
import { createMemoryRegistry, type MemoryRegistry, type MemoryRegistryOptions } from '../../support/memory-registry.ts'
import { sampleImage } from '../../support/sample-image.ts'
import { failureOf, memoryHost, memoryPush, repository, times } from '../memory-push.ts'

const content = sampleImage()
const subject = content.root

function document(kind: string, text = kind, says?: string): Attachment {
  return {
    kind,
    artifactType: `application/x-${kind}`,
    mediaType: `application/x-${kind}`,
    bytes: Buffer.from(text),
    fileName: `${kind}.json`,
    annotations: { title: kind },
    ...(says === undefined ? {} : { says }),
  }
}

const registries: readonly (readonly [string, MemoryRegistryOptions])[] = [
  ['with the referrers API', { referrers: true }],
  ['without the referrers API', {}],
  ['that wants the subject first and has bearer tokens', { strictSubjects: true, auth: 'bearer' }],
  ['that obeys If-Match', { etags: 'obeyed' }],
]

async function withImage(options: Parameters<typeof memoryPush>[0] = {}) {
  const started = memoryPush(options)
  await started.push({ content, tags: ['v1'] })
  const attach = (...attachments: readonly Attachment[]) =>
    attachDocuments(started.client, { repository, subject, attachments })
  const listed = () => readReferrers(started.client, repository, subject.digest)
  const kinds = async (): Promise<readonly (string | undefined)[]> =>
    (await listed()).map(({ artifactType }) => artifactType?.replace('application/x-', ''))
  return { ...started, attach, listed, kinds }
}

function written({ requests }: MemoryRegistry): number {
  return requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD').length
}

describe.each(registries)('attaching on a registry %s', (_name, options) => {
  it('lists each document with its type and its annotations', async () => {
    const { attach, listed, registry } = await withImage(options)
    const { documents } = await attach(document('spdx'), document('provenance'))
    expect(documents.map(({ kind, how }) => [kind, how])).toEqual([
      ['spdx', 'attached'],
      ['provenance', 'attached'],
    ])
    expect(await listed()).toMatchObject([
      { artifactType: 'application/x-spdx', annotations: { title: 'spdx', [kindAnnotation]: 'spdx' } },
      { artifactType: 'application/x-provenance' },
    ])
    expect(registry.violations).toEqual([])
  })

  it('writes nothing the second time, after two requests', async () => {
    const first = await withImage(options)
    await first.attach(document('spdx'), document('provenance', 'at noon', 'built'))
    const before = written(first.registry)
    const { documents, requests } = await first.attach(document('spdx'), document('provenance', 'at night', 'built'))
    expect(documents.map(({ how }) => how)).toEqual(['present', 'present'])
    expect(requests).toBeLessThanOrEqual(2)
    expect(written(first.registry)).toBe(before)
  })

  it('adds what is missing, replaces what it attached before, and leaves what others attached', async () => {
    const { attach, kinds, listed, registry } = await withImage(options)
    const foreign = document('signature')
    await attach(foreign, document('spdx', 'old'), document('provenance', 'old', 'old'))
    // What another program attaches has no annotation of ours.
    const before = await listed()
    const { documents } = await attach(document('spdx', 'new'), document('provenance', 'new', 'new'), document('vex'))
    expect(documents.map(({ how, replaced }) => [how, replaced])).toEqual([
      ['attached', [before[1]?.digest]],
      ['attached', [before[2]?.digest]],
      ['attached', []],
    ])
    expect(await kinds()).toEqual(['signature', 'spdx', 'provenance', 'vex'])
    expect(registry.repositories.get('team/api')?.tags.get('v1')).toBe(subject.digest)
  })
})

describe('attaching', () => {
  it('keeps a document of others of the same type', async () => {
    const { attach, kinds, registry } = await withImage()
    await attach(document('spdx', 'theirs'))
    const tag = referrersTag(subject.digest)
    const held = registry.repositories.get('team/api')
    const list = JSON.parse(held?.manifests.get(held.tags.get(tag) ?? '')?.bytes.toString('utf8') ?? '')
    delete list.manifests[0].annotations[kindAnnotation]
    const bytes = Buffer.from(JSON.stringify(list))
    held?.manifests.set('sha256:theirs', { mediaType: list.mediaType, bytes })
    held?.tags.set(tag, 'sha256:theirs')
    await attach(document('spdx', 'ours'))
    expect(await kinds()).toEqual(['spdx', 'spdx'])
  })

  it('leaves the old document where the registry deletes nothing', async () => {
    const { attach, kinds } = await withImage({ referrers: true, keepsAll: true })
    await attach(document('spdx', 'old'))
    await attach(document('spdx', 'new'))
    expect(await kinds()).toEqual(['spdx', 'spdx'])
  })

  it('goes on where a job has deleted manifests that the list names', async () => {
    const { attach, kinds, listed, registry } = await withImage()
    await attach(document('signature'), document('spdx'))
    const [gone] = await listed()
    registry.repositories.get('team/api')?.manifests.delete(gone?.digest ?? '')
    await attach(document('vex'))
    expect(await kinds()).toEqual(['spdx', 'vex'])
  })

  it('passes over what fails for a while, and fails with what the registry says', async () => {
    const putsManifest: Fault['matches'] = ({ method, url }) => method === 'PUT' && url.pathname.includes('/manifests/')
    const passing = await withImage()
    await passing.attach(document('spdx'))
    const faulty = memoryPush({ faults: times(answers({ status: 503 })(putsManifest), 4) })
    await faulty.push({ content, tags: ['v1'] })
    await attachDocuments(faulty.client, { repository, subject, attachments: [document('spdx')] })
    expect(await readReferrers(faulty.client, repository, subject.digest)).toHaveLength(1)
    // Distribution 2, while another client writes the same blob.
    const body = '{"errors":[{"code":"DIGEST_INVALID","message":"provided digest did not match uploaded content"}]}'
    const doubting = await withImage({ faults: times(answers({ status: 400, body })(putsManifest), 3) })
    await doubting.attach(document('spdx'))
    expect(await doubting.kinds()).toEqual(['spdx'])
    const refusing = memoryPush({
      faults: times(
        answers({ status: 403, body: '{"errors":[{"code":"DENIED","message":"no artifacts"}]}' })(
          (request) => putsManifest(request) && request.body.includes('x-spdx'),
        ),
        100,
      ),
    })
    await refusing.push({ content, tags: ['v1'] })
    const order = { repository, subject, attachments: [document('spdx')] }
    expect((await failureOf(attachDocuments(refusing.client, order))).message).toMatch(/403 DENIED: no artifacts/)
    expect(refusing.registry.repositories.get('team/api')?.tags.get('v1')).toBe(subject.digest)
  })
})

/** The next number of a row that a seed decides, from 0 up to but not including 1. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

type Interleaving = 'random delays' | 'all read before one writes' | 'writes that fail'

describe.each<[string, number, MemoryRegistryOptions]>([
  ['without entity tags', 50, {}],
  ['that names entity tags and ignores them', 10, { etags: 'ignored' }],
  ['that obeys them', 10, { etags: 'obeyed' }],
  ['with the referrers API', 5, { referrers: true }],
])('eight clients at once, on a registry %s', (_name, rounds, options) => {
  const legs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

  async function raced(seed: number, interleaving: Interleaving) {
    const clock = virtualClock()
    const registry = createMemoryRegistry({ now: clock.now, ...options })
    const random = seeded(seed)
    const never = (): AbortSignal => new AbortController().signal
    const waiting: (() => void)[] = []
    const isRead = ({ method, url }: { method: string; url: URL }): boolean =>
      method === 'GET' && url.pathname.includes('/manifests/sha256-')
    let reads = 0
    const handle: Handler = async (request) => {
      // Every fifth write of the list is refused for a while, which is longer than another client waits.
      const isWrite = request.method === 'PUT' && request.url.pathname.includes('/manifests/sha256-')
      if (interleaving === 'writes that fail' && isWrite && random() < 0.2)
        return { status: 503, headers: { 'retry-after': '3' } }
      const answer = await registry.handle(request)
      if (interleaving !== 'all read before one writes') return answer
      // The answers of the first eight reads are held back until all have been read.
      if (isRead(request) && reads < legs.length) {
        reads += 1
        if (reads === legs.length) for (const go of waiting) go()
        else await new Promise<void>((go) => waiting.push(go))
      }
      return answer
    }
    const send = sendTo({ [memoryHost]: handle }, clock)
    const late: typeof send = async (request) => {
      if (interleaving !== 'all read before one writes') await clock.sleep(random() * 150, never())
      const answer = await send(request)
      if (interleaving !== 'all read before one writes') await clock.sleep(random() * 150, never())
      return answer
    }
    const clientOf = () =>
      createRegistryClient({
        send: late,
        run: () => Promise.reject(new Error('no process is meant to run')),
        env: { HOME: '/nonexistent' },
        signal: never(),
        pace: { ...clock, random },
        certificateFolders: [],
      })
    const started = memoryPush({ ...options })
    await started.push({ content, tags: ['v1'] })
    registry.repositories.set('team/api', copyOf(started.registry))
    const from = clock.now()
    await Promise.all(
      legs.map((leg) => attachDocuments(clientOf(), { repository, subject, attachments: [document(leg)] })),
    )
    const listed = await readReferrers(clientOf(), repository, subject.digest)
    return {
      kinds: listed.map(({ artifactType }) => artifactType?.replace('application/x-', '')).toSorted(),
      seconds: (clock.now() - from) / 1000,
    }
  }

  const copyOf = ({ repositories }: MemoryRegistry) => {
    const held = repositories.get('team/api')
    if (held === undefined) throw new Error('the image is not there')
    return { blobs: new Map(held.blobs), manifests: new Map(held.manifests), tags: new Map(held.tags) }
  }

  it('lose nothing in round after round of random delays', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { kinds, seconds } = await raced(round, 'random delays')
      expect({ round, kinds }).toEqual({ round, kinds: legs })
      expect(seconds).toBeLessThan(60)
    }
  })

  it('lose nothing where the registry refuses every fifth write for some seconds', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { kinds, seconds } = await raced(round, 'writes that fail')
      expect({ round, kinds }).toEqual({ round, kinds: legs })
      expect(seconds).toBeLessThan(120)
    }
  })

  it('lose nothing where all have read the list before the first one writes', async () => {
    const { kinds } = await raced(1, options.referrers === true ? 'random delays' : 'all read before one writes')
    expect(kinds).toEqual(legs)
  })
})
