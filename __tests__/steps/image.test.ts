import { rmSync } from 'node:fs'
import { createRoom } from '../../src/host/parallel.ts'
import { pending } from '../../src/host/pending.ts'
import type { Builder } from '../../src/image/types.ts'
import type { ImagePart } from '../../src/oci/content.ts'
import { platformText } from '../../src/oci/platform.ts'
import type { TaggedRepository } from '../../src/oci/references.ts'
import type { PackedProgram } from '../../src/pack/types.ts'
import type { Pushes } from '../../src/registry/push/pushes.ts'
import { describeAssembled } from '../../src/report/decisions.ts'
import { assembleAll, createBuilder } from '../../src/steps/image.ts'
import { noGo, planOf, type RunGiven, testRun, unpackedOf } from './support.ts'

describe('the image', () => {
  async function assembled(given: RunGiven, names?: readonly string[]) {
    const options = testRun(given)
    const plan = planOf(options, names)
    const offered: (readonly [readonly TaggedRepository[], ImagePart])[] = []
    const pushes: Pushes = {
      look: () => {},
      offer: (targets, part) => offered.push([targets, part]),
      finish: () => Promise.reject(new Error('nothing is pushed here')),
      end: async () => {},
    }
    const builder = createBuilder(options, pushes)
    const images = await assembleAll({
      ...{ options, plan, go: noGo.go, builder, pushes },
      packed: unpackedOf(plan).map((program) => Promise.resolve(program)),
      room: createRoom({ places: 2, signal: options.host.signal }),
    })
    return { images, offered, builder }
  }

  it('is made of the layers that programs need, the files that are given, and the program', async () => {
    const files = { 'static/index.html': '<p>' }
    const { images } = await assembled({ files, inputs: { files: 'static:/srv' } })
    expect(images.map(({ built, needs }) => describeAssembled(built, needs))).toEqual([
      expect.stringMatching(/^hello: sha256:[0-9a-f]{64}, with \/tmp \(os\.CreateTemp\)$/),
    ])
    const layers = images[0]?.built.platforms[0]?.layers.map(({ purpose }) => purpose)
    expect(layers).toEqual(['system', 'files', 'program'])
  })

  it('knows the digest of the program that goes into it, packed or not', async () => {
    const options = testRun({})
    const plan = planOf(options)
    const pushes = {
      look: () => {},
      offer: () => {},
      finish: () => Promise.reject(new Error('no push')),
      end: async () => {},
    }
    const digest = `sha256:${'ab'.repeat(32)}`
    for (const packed of [true, false]) {
      const programs = unpackedOf(plan).map((program) => ({ ...program, packed, digest }))
      const [image] = await assembleAll({
        ...{ options, plan, go: noGo.go, builder: createBuilder(options, pushes), pushes },
        packed: programs.map((program) => Promise.resolve(program)),
        room: createRoom({ places: 2, signal: options.host.signal }),
      })
      const entry = image?.spec.platforms[0]?.layers.at(-1)?.entries[0]
      expect([packed, entry]).toMatchObject([packed, { content: { digest } }])
    }
  })

  it('trusts the authorities of a file in the working directory', async () => {
    const files = { 'company.pem': '-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n' }
    const { images } = await assembled({ files, inputs: { 'ca-bundle': 'company.pem' } })
    const bundle = images[0]?.spec.platforms[0]?.layers
      .flatMap(({ entries }) => entries)
      .find(({ path }) => path === '/etc/ssl/certs/ca-certificates.crt')
    expect(bundle).toMatchObject({ content: { bytes: Buffer.from(files['company.pem']) } })
    await expect(assembled({ files: { 'company.pem': 'x' }, inputs: { 'ca-bundle': 'company.pem' } })).rejects.toThrow(
      'contains no PEM certificate',
    )
  })

  it('is the same each time, also with other programs beside it', async () => {
    const [alone, beside] = [await assembled({}), await assembled({}, ['hello', 'other'])]
    expect(beside.images[0]?.built.root).toEqual(alone.images[0]?.built.root)
    expect(beside.images).toHaveLength(2)
  })

  it('is offered to its targets as soon as a platform of it exists', async () => {
    const inputs = { images: 'r.example/app', tags: 'v1', push: 'true', platforms: 'linux/amd64,linux/arm64' }
    const { images, offered } = await assembled({ inputs })
    expect(offered.map(([targets]) => targets)).toEqual([images[0]?.image.targets, images[0]?.image.targets])
    expect(offered.map(([, { manifest }]) => manifest.digest)).toEqual(
      images[0]?.built.platforms.map(({ manifest }) => manifest.digest),
    )
    expect(images[0]?.spec.platforms.map(({ platform }) => platformText(platform))).toEqual([
      'linux/amd64',
      'linux/arm64',
    ])
  })

  describe('for several platforms', () => {
    const noPushes: Pushes = {
      look: () => {},
      offer: () => {},
      finish: () => Promise.reject(new Error('no push')),
      end: async () => {},
    }

    /** Builds the image while the program of the second platform comes when that of the first is prepared. */
    async function oneAfterTheOther(upx: string, change: (path: string) => void = () => {}) {
      const options = testRun({ inputs: { platforms: 'linux/amd64,linux/arm64', upx } })
      const plan = planOf(options)
      const [first, second] = unpackedOf(plan)
      if (first === undefined || second === undefined) throw new Error('two programs are needed')
      const builder = createBuilder(options, noPushes)
      const prepared: string[] = []
      const work = pending<PackedProgram>()
      const prepare: Builder['prepare'] = async (layer, encoding) => {
        await builder.prepare(layer, encoding)
        prepared.push(...layer.entries.map(({ path }) => path))
        change(first.path)
        work.resolve(second)
      }
      if (upx !== 'false') work.resolve(second)
      const images = assembleAll({
        ...{ options, plan, go: noGo.go, builder: { ...builder, prepare }, pushes: noPushes },
        packed: [Promise.resolve(first), work.promise],
        room: createRoom({ places: 2, signal: options.host.signal }),
      })
      return { images, prepared }
    }

    it('has each layer made as soon as its program is there, unless they are packed', async () => {
      const one = await oneAfterTheOther('false', (path) => rmSync(path, { force: true }))
      const other = await oneAfterTheOther('auto')
      const [images, packed] = [await one.images, await other.images]
      expect(images[0]?.built.root).toEqual(packed[0]?.built.root)
      expect(one.prepared).toEqual(['/hello', '/hello'])
      expect(other.prepared).toEqual([])
    })

    it('fails where a layer could not be made', async () => {
      const options = testRun({ inputs: { platforms: 'linux/amd64,linux/arm64', upx: 'false' } })
      const plan = planOf(options)
      const packed = unpackedOf(plan).map((program) => Promise.resolve({ ...program, path: '/no/such/file' }))
      const builder = createBuilder(options, noPushes)
      const room = createRoom({ places: 2, signal: options.host.signal })
      const assembling = assembleAll({ options, plan, packed, go: noGo.go, builder, pushes: noPushes, room })
      await expect(assembling).rejects.toThrow('/no/such/file')
    })
  })

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ files: 'missing:/x' }, 'missing'],
    [{ user: 'nobody' }, 'user is "nobody", which is not a number'],
    [{ files: 'static:/hello' }, '/hello'],
  ])('is refused with %j', async (inputs, message) => {
    await expect(assembled({ files: { static: 'x' }, inputs })).rejects.toThrow(message)
  })

  it('is made by docker where builder says so', async () => {
    const options = testRun({ inputs: { builder: 'docker' } })
    const none: Pushes = {
      look: () => {},
      offer: () => {},
      finish: () => Promise.reject(new Error('no')),
      end: async () => {},
    }
    expect(createBuilder(options, none).name).toBe('docker')
    expect(createBuilder(testRun(), none).name).toBe('native')
  })
})
