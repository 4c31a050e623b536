import { RegistryError } from '../../src/errors.ts'
import type { ImageContent } from '../../src/oci/content.ts'
import { readBlob, readConfigBlob, readManifest } from '../../src/registry/read.ts'
import { readReferrers, referrersTag } from '../../src/registry/referrers/lists.ts'
import { answers, breaks, doesAndThen, type Fault, withHeaders } from '../support/faults.ts'
import { blobOf, sampleImage } from '../support/sample-image.ts'
import { sha256 } from '../support/token-server.ts'
import { always, failureOf, memoryPush, repository, times } from './memory-push.ts'

const content = sampleImage()
const [settings, layer] = [content.blobs[2], content.blobs[1]].map((blob) => blob?.descriptor)
if (settings === undefined || layer === undefined) throw new Error('the image has too few blobs')

const getsManifest: Fault['matches'] = ({ method, url }) => method === 'GET' && url.pathname.includes('/manifests/')
const getsBlob: Fault['matches'] = ({ method, url }) => method === 'GET' && url.pathname.includes('/blobs/')

async function pushed(faults: Parameters<typeof memoryPush>[0] = {}) {
  const started = memoryPush(faults)
  await started.push({ content, tags: ['v1'] })
  return started
}

async function lengthOf(stream: AsyncIterable<Buffer>): Promise<number> {
  let length = 0
  for await (const chunk of stream) length += chunk.length
  return length
}

describe('reading', () => {
  it('gives a manifest, its configuration and a layer as they were pushed', async () => {
    const { client } = await pushed({ auth: 'bearer' })
    const read = await readManifest(client, repository, 'v1')
    expect(read.descriptor).toEqual(content.root)
    expect(read.manifest).toMatchObject({ kind: 'manifest', config: settings, layers: [{}, layer] })
    expect((await readConfigBlob(client, repository, settings)).config).toMatchObject({ architecture: 'amd64' })
    expect(await lengthOf(await readBlob(client, repository, layer))).toBe(layer.size)
  })
  it('asks for no more than the right to pull', async () => {
    const { client, registry } = memoryPush({ auth: 'bearer' })
    await failureOf(readManifest(client, repository, 'v1'))
    expect(registry.tokenRequests.map(({ url }) => url.searchParams.get('scope'))).toEqual(['repository:team/api:pull'])
  })
  it('says 404 where there is nothing', async () => {
    const { client } = memoryPush()
    const error = await failureOf(readManifest(client, repository, 'v1'))
    expect(error).toBeInstanceOf(RegistryError)
    expect(error).toHaveProperty('status', 404)
    expect(await failureOf(readBlob(client, repository, layer))).toHaveProperty('status', 404)
  })
  it('tries again where the registry fails for a while', async () => {
    const started = await pushed({
      faults: [...times(answers({ status: 503 })(getsManifest), 3), ...times(breaks('reset')(getsBlob), 3)],
    })
    expect((await readManifest(started.client, repository, 'v1')).descriptor).toEqual(content.root)
    expect(await lengthOf(await readBlob(started.client, repository, layer))).toBe(layer.size)
  })
  it.each<[string, Fault, RegExp]>([
    [
      'another manifest',
      answers({ status: 200, body: '{"a":1}' })(getsManifest),
      /the registry gave sha256:.* for sha256:/,
    ],
    [
      'another type',
      withHeaders(() => ({ 'content-type': 'application/vnd.oci.image.index.v1+json' }), 'other type')(getsManifest),
      /calls it application\/vnd\.oci\.image\.index\.v1\+json, but it says of itself that it is .*manifest\.v1\+json$/,
    ],
    [
      'another blob',
      answers({ status: 200, body: 'x' })(getsBlob),
      /the registry gave 1 bytes of sha256:.* for sha256:/,
    ],
    [
      'too long a blob',
      answers({ status: 200, body: 'x'.repeat(50_000) })(getsBlob),
      /the blob is longer than \d+ bytes/,
    ],
  ])('finds that a registry gives %s', async (_what, fault, message) => {
    const { client } = await pushed({ faults: times(fault, always) })
    const reading =
      fault.matches === getsManifest
        ? readManifest(client, repository, content.root.digest)
        : readBlob(client, repository, layer).then(lengthOf)
    expect((await failureOf(reading)).message).toMatch(message)
  })
  it('follows a redirect to a store without its credentials', async () => {
    const started = await pushed({
      auth: 'basic',
      faults: times(
        doesAndThen(
          () => ({ status: 307, headers: { location: 'https://store.test/layer?sig=1' } }),
          'store',
        )(getsBlob),
        always,
      ),
      others: {
        'store.test': () =>
          started.registry.handle({
            method: 'GET',
            url: new URL(`https://registry.test/v2/team/api/blobs/${layer.digest}`),
            headers: { authorization: `Basic ${btoa('robot:Geheimnis:4711')}` },
            body: Buffer.alloc(0),
          }),
      },
    })
    expect(await lengthOf(await readBlob(started.client, repository, layer))).toBe(layer.size)
    expect(started.strayed.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })
})

describe('referrers', () => {
  const empty = blobOf({ bytes: Buffer.from('{}'), mediaType: 'application/vnd.oci.empty.v1+json', title: 'empty' })
  const artifact = (name: string): ImageContent => {
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    const json = {
      schemaVersion: 2,
      mediaType,
      artifactType: `test/${name}`,
      config: empty.descriptor,
      layers: [empty.descriptor],
      subject: content.root,
      annotations: { name },
    }
    const bytes = Buffer.from(JSON.stringify(json))
    const descriptor = { mediaType, digest: sha256(bytes), size: bytes.length }
    return { blobs: [empty], manifests: [{ bytes, descriptor }], root: descriptor }
  }
  it('report a tag that names no index, and leave it alone', async () => {
    const started = await pushed({ referrers: false })
    const held = started.registry.repositories.get('team/api')
    const tag = referrersTag(content.root.digest)
    held?.tags.set(tag, content.root.digest)
    const error = await failureOf(started.push({ content: artifact('sbom'), tags: [] }))
    expect(error.message).toMatch(/the referrers tag is not an index$/)
    expect(held?.tags.get(tag)).toBe(content.root.digest)
  })
  it('are an error where their pages have no end, and none that a push would wait for', async () => {
    const body = JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [],
    })
    const isReferrers: Fault['matches'] = ({ url }) => url.pathname.includes('/referrers/')
    let asked = 0
    const endless: Fault = {
      name: 'endless',
      matches: isReferrers,
      happens: () => {
        asked += 1
        return { status: 200, headers: { link: `</v2/team/api/referrers/x?n=${asked}>; rel="next"` }, body }
      },
    }
    const started = await pushed({ faults: times(endless, always) })
    const error = await failureOf(readReferrers(started.client, repository, content.root.digest))
    expect(error.message).toMatch(/the list of referrers has more than 100 pages$/)
    expect(asked).toBe(101)
    await started.push({ content: artifact('sbom'), tags: [] })
    expect(asked).toBe(102)
  })
  it('are read page by page', async () => {
    const page = (names: readonly string[]): string => {
      const manifests = names.map((name) => ({ mediaType: 'x/y', digest: sha256(Buffer.from(name)), size: 1 }))
      return JSON.stringify({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests })
    }
    const link = '</v2/team/api/referrers/x?n=1&last=a>; rel="next"'
    const isReferrers = ({ url }: { url: URL }): boolean => url.pathname.includes('/referrers/')
    const { client } = await pushed({
      faults: [
        ...times(
          answers({ status: 200, headers: { link }, body: page(['a']) })((r) => isReferrers(r) && !r.url.search),
          1,
        ),
        ...times(
          answers({ status: 200, body: page(['b', 'c']) })((r) => isReferrers(r) && r.url.search === '?n=1&last=a'),
          1,
        ),
      ],
    })
    expect(await readReferrers(client, repository, content.root.digest)).toHaveLength(3)
  })

  it.each([
    ['keeps a list of its own', true],
    ['keeps none', false],
  ])('are found on a registry that %s', async (_what, referrers) => {
    const started = await pushed({ referrers })
    expect(await readReferrers(started.client, repository, content.root.digest)).toEqual([])
    for (const name of ['sbom', 'signature', 'sbom']) await started.push({ content: artifact(name), tags: [] })
    const found = await readReferrers(started.client, repository, content.root.digest)
    expect(found.map(({ artifactType }) => artifactType)).toEqual(['test/sbom', 'test/signature'])
    const tags = [...(started.registry.repositories.get('team/api')?.tags.keys() ?? [])]
    expect(tags).toEqual(referrers ? ['v1'] : ['v1', referrersTag(content.root.digest)])
  })
})
