import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../src/errors.ts'
import { digestsOf, findDigests } from '../../src/merge/digest-files.ts'
import { joinImages, type PlatformImage } from '../../src/merge/merge.ts'
import { annotationLines } from '../../src/oci/annotations.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { parsePlatform } from '../../src/oci/platform.ts'
import { annotations } from '../image/fixtures.ts'
import { temporaryFolder } from '../support/host.ts'

const a = digestOf(Buffer.from('a'))
const b = digestOf(Buffer.from('b'))
const nothing = { annotations: [], takeCommon: true }

function image(platform: string, options: Partial<PlatformImage> & { readonly seed?: string } = {}): PlatformImage {
  const bytes = Buffer.from(`{"seed":"${options.seed ?? platform}"}`)
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  return {
    platform: parsePlatform(platform),
    content: { bytes, descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length } },
    annotations: {},
    labels: {},
    attached: [],
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: a, size: 1 },
    pulledBytes: 1,
    ...options,
  }
}

function entriesOf(root: { readonly bytes: Buffer }): readonly string[] {
  const index: { readonly manifests: readonly { readonly platform?: { readonly architecture: string } }[] } =
    JSON.parse(root.bytes.toString())
  return index.manifests.map(({ platform }) => platform?.architecture ?? 'none')
}

describe('joining images', () => {
  it('orders by platform, whatever the order of the legs', () => {
    const images = [image('linux/arm64'), image('linux/386'), image('linux/amd64')]
    const { root } = joinImages(images, nothing)
    expect(entriesOf(root)).toEqual(['386', 'amd64', 'arm64'])
    expect(joinImages(images.toReversed(), nothing).root.descriptor).toEqual(root.descriptor)
  })

  it('keeps the annotations that all have with one value, and adds those that are given', () => {
    const common = { 'org.example.revision': 'r1', 'org.example.leg': 'x' }
    const { root } = joinImages(
      [
        image('linux/amd64', { annotations: common }),
        image('linux/arm64', { annotations: { ...common, 'org.example.leg': 'y' } }),
      ],
      { annotations: annotations('org.example.given=1'), takeCommon: true },
    )
    expect(JSON.parse(root.bytes.toString()).annotations).toEqual({
      'org.example.given': '1',
      'org.example.revision': 'r1',
    })
  })

  it('keeps for manifests what is theirs alone, and gives descriptors and the index what is given for them', () => {
    const own = { common: '1', manifests: '2' }
    const images = [
      image('linux/amd64', { annotations: { ...own, amd: '3' } }),
      image('linux/arm64', { annotations: own }),
    ]
    const given = annotations(
      'manifest:manifests=2',
      'index:at=index',
      'manifest-descriptor:at=descriptors',
      'manifest-descriptor[linux/arm64]:at=arm',
      'manifest-descriptor[linux/s390x]:at=nowhere',
      'index-descriptor:at=nowhere',
    )
    const joined = joinImages(images, { annotations: given, takeCommon: true })
    const index = JSON.parse(joined.root.bytes.toString())
    expect(index.annotations).toEqual({ common: '1', at: 'index' })
    expect(joined.root.descriptor).not.toHaveProperty('annotations')
    expect(index.manifests.map((one: { annotations: unknown }) => one.annotations)).toEqual([
      { at: 'descriptors' },
      { at: 'arm' },
    ])
    expect(annotationLines(joined.annotations)).toEqual([
      'manifest:common=1',
      'manifest:manifests=2',
      'manifest[linux/amd64]:amd=3',
      'index:common=1',
      'index:at=index',
      'manifest-descriptor:at=descriptors',
      'manifest-descriptor[linux/arm64]:at=arm',
    ])
    const bare = JSON.parse(joinImages(images, { annotations: [], takeCommon: false }).root.bytes.toString())
    expect(bare).not.toHaveProperty('annotations')
  })

  it('leaves one image what it is', () => {
    const single = image('linux/amd64')
    expect(joinImages([single], { annotations: annotations('org.example.given=1'), takeCommon: true }).root).toBe(
      single.content,
    )
  })

  it('puts what belongs to an image behind the images', () => {
    const attestation = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: b, size: 3 }
    const images = [image('linux/arm64', { attached: [attestation] }), image('linux/amd64')]
    expect(entriesOf(joinImages(images, nothing).root)).toEqual(['amd64', 'arm64', 'none'])
  })

  it('refuses two images for one platform, in other words of the same platform too', () => {
    const images = [image('linux/arm64', { seed: 'one' }), image('linux/arm64/v8', { seed: 'two' })]
    expect(() => joinImages(images, nothing)).toThrow(/two images for linux\/arm64: sha256:\w+ and sha256:\w+/)
  })
})

describe('the digests of a file', () => {
  it.each([
    ['a digest', `${a}\n`, [a]],
    ['several lines, as Windows writes them', `${a}\r\n${b}\r\n`, [a, b]],
    ['an image reference', `ghcr.io/me/api@${a}`, [a]],
    ['the output digests', JSON.stringify({ 'linux/amd64': a, 'linux/arm64': b }), [a, b]],
    ['the output json', JSON.stringify({ tags: ['x:v1'], labels: {}, images: { api: { digest: a, size: '1' } } }), [a]],
    ['the output metadata', JSON.stringify({ 'containerimage.digest': a, 'image.name': 'x' }), [a]],
    ['nothing said', 'latest\n', undefined],
    ['a digest that is cut off', a.slice(0, -1), undefined],
    ['capital letters', a.toUpperCase(), undefined],
    ['JSON of something else', '{"version":"1"}', undefined],
    ['an empty object', '{}', undefined],
    ['broken JSON', '{"a":', undefined],
  ])('are known from %s', (_, text, expected) => {
    expect(digestsOf(text, 'leg')).toEqual(expected)
  })

  it('are its name where it is empty', () => {
    expect(digestsOf('', a.slice('sha256:'.length))).toEqual([a])
    expect(digestsOf('', 'leg')).toBeUndefined()
  })

  it('are not those of several programs at once', () => {
    const json = JSON.stringify({ images: { api: { digest: a }, web: { digest: b } } })
    expect(() => digestsOf(json, 'leg')).toThrow('several programs in one file: api, web')
  })
})

describe('finding what to merge', () => {
  it('reads digests, files and folders, each digest once', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'digests', 'digest-linux-arm64'), { recursive: true })
    writeFileSync(join(folder, 'digests', 'digest-linux-arm64', 'digest'), b)
    writeFileSync(join(folder, 'digests', a.slice('sha256:'.length)), '')
    writeFileSync(join(folder, 'one.txt'), a)
    const found = await findDigests([a, 'digests', 'one.txt'], folder)
    expect(found.map(({ digest }) => digest)).toEqual([a, b])
    expect(found[1]?.from).toBe(join(folder, 'digests', 'digest-linux-arm64', 'digest'))
  })

  it.each([
    ['what is not there', 'nowhere', /merge has "nowhere", which is neither a digest nor a file or folder/],
    ['a folder without files', 'empty', /merge has the folder "empty", which contains no file/],
    ['a file with something else', 'other.txt', /other\.txt contains no digest/],
    ['a file far too large', 'large.txt', /large\.txt contains no digest/],
  ])('refuses %s, with what to change', async (_, item, message) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'empty'))
    writeFileSync(join(folder, 'other.txt'), 'latest')
    writeFileSync(join(folder, 'large.txt'), `${a}\n`.repeat(20_000))
    const error: unknown = await findDigests([item], folder).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ message: expect.stringMatching(message), change: expect.any(String) })
  })
})
