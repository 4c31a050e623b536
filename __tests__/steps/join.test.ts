import { repositoryText } from '../../src/oci/references.ts'
import { pushImage } from '../../src/registry/push/push.ts'
import { readManifest } from '../../src/registry/read.ts'
import { artifactLines } from '../../src/report/results/attestable.ts'
import { joinParts, mergeNames } from '../../src/steps/join.ts'
import { publishJoined } from '../../src/steps/publish.ts'
import { createClient } from '../../src/steps/registry.ts'
import { serve } from '../support/exchanges.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { sampleImage } from '../support/sample-image.ts'
import { onMain, testRun } from './support.ts'

describe('the names of a merge', () => {
  it.each([
    [{ images: 'r.example/{{name}}' }, 'a merge step builds no program'],
    [{}, 'merge is set but images names no image'],
    [{ images: 'r.example/a', tags: 'v 1' }, 'v 1'],
  ])('%j is refused', async (inputs, message) => {
    await expect(mergeNames(testRun({ inputs: { merge: 'sha256:x', ...inputs } }))).rejects.toThrow(message)
  })

  it('come from the event, and so does whether they are pushed', async () => {
    const inputs = { merge: 'sha256:x' }
    expect(await mergeNames(testRun({ inputs, context: onMain }))).toMatchObject({
      tags: ['main'],
      targets: [{ repository: { registry: 'ghcr.io', path: 'team/app' } }],
    })
    const context = { ...onMain, ref: 'refs/heads/feature' }
    expect(await mergeNames(testRun({ inputs, context }))).toMatchObject({
      targets: [],
      notPushed: expect.stringContaining('feature is not the default branch'),
    })
  })
})

it('whole references keep their own tags beside images', async () => {
  const inputs = { merge: 'sha256:x', images: 'r.example/a', tags: 'v1\nr.example/b:v2' }
  const { references, repositories } = await mergeNames(testRun({ inputs }))
  expect(references).toEqual(['r.example/a:v1', 'r.example/b:v2'])
  expect(
    artifactLines([{ repositories: repositories.map(repositoryText), references, digest: 'd', pushed: true }]),
  ).toEqual(['oci://r.example/a:v1@d', 'oci://r.example/b:v2@d'])
})

describe('joining', () => {
  async function legs(...platforms: readonly string[]) {
    const memory = createMemoryRegistry()
    const { host } = await serve(memory.handle)
    const repository = { registry: host, path: 'team/app' }
    const client = await createClient(testRun())
    const digests: string[] = []
    for (const platform of platforms) {
      const content = sampleImage({ platforms: [platform], seed: `${platform}${digests.length}` })
      await pushImage(client, { content, repository, tags: [] })
      digests.push(content.root.digest)
    }
    return { memory, host, client, repository, digests }
  }

  async function joined(host: string, inputs: Readonly<Record<string, string>>) {
    const options = testRun({ inputs: { images: `${host}/team/app`, tags: 'v1', push: 'true', ...inputs } })
    const [names, registry] = [await mergeNames(options), await createClient(options)]
    return { names, registry, joined: await joinParts(options, { names, registry }) }
  }

  it('gives an index of all parts, and pushes it under the tags', async () => {
    const { host, client, repository, digests, memory } = await legs('amd64', 'arm64')
    const { joined: images, ...rest } = await joined(host, { merge: digests.join(',') })
    expect(images.platforms.map(({ content }) => content.descriptor.digest)).toEqual(digests)
    expect(memory.repositories.get('team/app')?.tags.size).toBe(0)
    const { pushes, previous } = await publishJoined(images, rest)
    expect(pushes).toMatchObject([{ digest: images.root.descriptor.digest, tags: [{ tag: 'v1', how: 'pushed' }] }])
    expect(previous).toBeUndefined()
    expect((await readManifest(client, repository, 'v1')).manifest).toMatchObject({
      kind: 'index',
      manifests: [{ platform: { architecture: 'amd64' } }, { platform: { architecture: 'arm64' } }],
    })
  })

  it('of one part is that part', async () => {
    const { host, digests } = await legs('amd64')
    const { joined: images } = await joined(host, { merge: digests.join() })
    expect(images.root.descriptor.digest).toBe(digests[0])
  })

  it('is refused where a part is missing, or two are for one platform', async () => {
    const { host, digests } = await legs('amd64', 'amd64')
    const missing = `sha256:${'0'.repeat(64)}`
    await expect(joined(host, { merge: missing })).rejects.toThrow(`${host}/team/app has no image ${missing}`)
    await expect(joined(host, { merge: digests.join(',') })).rejects.toThrow('two images for linux/amd64')
    await expect(joined(host, { merge: 'digests' })).rejects.toThrow('neither a digest nor a file or folder')
  })
})
