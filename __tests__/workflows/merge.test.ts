import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunnerContext } from '../../src/host/runner/context.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import type { Outputs } from '../../src/inputs/outputs.ts'
import { parseRepository } from '../../src/oci/references.ts'
import { run } from '../../src/pipeline/run.ts'
import { createRegistryClient } from '../../src/registry/client.ts'
import { pushImage } from '../../src/registry/push/push.ts'
import { readManifest } from '../../src/registry/read.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { startRegistry, toolsFor } from '../support/registries.ts'
import { sampleImage } from '../support/sample-image.ts'
import { describeWithTools } from '../support/tools.ts'

// The pipeline itself against a real registry: legs that push by digest, and the step that joins them.

type Given = Readonly<Record<string, string>>
type Step = Outputs & { readonly artifacts: readonly string[]; readonly summary: string }

async function step(given: Given, workspace: string, context?: RunnerContext): Promise<Step> {
  const result = await run({
    inputs: readInputs(new Map(Object.entries({ upx: 'false', push: 'true', ...given }))),
    host: testHost(),
    ...(context === undefined ? {} : { context }),
    onEvent: () => {},
    place: {
      workspace,
      workingDirectory: workspace,
      archiveFolder: workspace,
      resultFolder: join(temporaryFolder(), 'results'),
    },
  })
  if (result.kind === 'planned') throw new Error('a dry run builds nothing')
  return { ...result.outputs, artifacts: result.artifacts, summary: result.summary }
}

function program(): string {
  const folder = temporaryFolder('service-')
  writeFileSync(join(folder, 'go.mod'), 'module example.org/service\n\ngo 1.21\n')
  writeFileSync(join(folder, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n')
  return folder
}

describeWithTools(['go', ...toolsFor.distribution], 'legs and their merge', () => {
  let host = ''
  beforeAll(async () => {
    host = (await startRegistry('distribution')).host
  })

  const client = () => {
    const { send, run, env, signal } = testHost()
    return createRegistryClient({ send, run, env, signal })
  }
  const digestOfTag = async (image: string, tag: string): Promise<string> =>
    (await readManifest(client(), parseRepository(image), tag)).descriptor.digest
  const pushSample = async (image: string, options: Parameters<typeof sampleImage>[0]): Promise<string> => {
    const content = sampleImage(options)
    await pushImage(client(), { content, repository: parseRepository(image), tags: [] })
    return content.root.digest
  }

  it('give the index that one build for all platforms gives, and no tag before the merge', async () => {
    const workspace = program()
    const images = `${host}/team/service`
    const legs: Outputs[] = []
    for (const platforms of ['linux/arm64', 'linux/amd64', 'linux/arm/v7']) {
      const leg = await step({ images, platforms, tags: 'v1\nlatest', 'push-by-digest': 'true' }, workspace)
      expect(leg).toMatchObject({ pushed: 'true', tags: '', 'tag-names': '', artifacts: [] })
      expect(leg['image-ref']).toBe(`${images}@${leg.digest}`)
      legs.push(leg)
    }
    await expect(digestOfTag(images, 'v1')).rejects.toMatchObject({ status: 404 })
    mkdirSync(join(workspace, 'digests'))
    for (const [index, { digest }] of legs.entries())
      writeFileSync(join(workspace, 'digests', `leg-${index}`), `${digest}\n`)

    const merged = await step({ images, tags: 'v1\nlatest', merge: 'digests' }, workspace)
    const whole = await step(
      { images: `${host}/team/whole`, tags: 'v1', platforms: 'linux/amd64,linux/arm64,linux/arm/v7' },
      workspace,
    )
    expect(merged.digest).toBe(whole.digest)
    expect(JSON.parse(merged.digests)).toEqual(JSON.parse(whole.digests))
    const { images: ofMerged, ...top } = JSON.parse(merged.json)
    const { images: ofWhole, ...wholeTop } = JSON.parse(whole.json)
    expect(top).toEqual({ ...wholeTop, tags: merged.tags.split('\n'), 'tag-names': ['v1', 'latest'] })
    expect(Object.keys(ofMerged)).toEqual(Object.keys(ofWhole))
    expect(merged.labels).toBe(whole.labels)
    expect(merged.labels).toContain('org.opencontainers.image.title=service')
    expect(JSON.parse(merged.metadata)).toEqual({ ...JSON.parse(whole.metadata), 'image.name': top.tags.join(',') })
    expect(merged).toMatchObject({ size: whole.size, imageid: whole.imageid, pushed: 'true', skipped: 'false' })
    expect(merged.tags).toBe(`${images}:v1\n${images}:latest`)
    expect(merged.artifacts).toEqual([`oci://${images}:v1@${merged.digest}`])
    expect([await digestOfTag(images, 'v1'), await digestOfTag(images, 'latest')]).toEqual([
      merged.digest,
      merged.digest,
    ])

    const again = await step({ images, tags: 'v1\nlatest', merge: merged.digest }, workspace)
    expect(again).toMatchObject({ digest: merged.digest, skipped: 'true', 'size-diff': '' })
  })

  it('give annotations of every level the place that one build gives them', async () => {
    const workspace = program()
    const images = `${host}/team/annotated`
    const given = {
      labels: 'label=1',
      annotations: [
        'everywhere=1',
        'manifest:manifests=1',
        'manifest[linux/arm64]:arm=1',
        'index:index=1',
        'manifest-descriptor:descriptors=1',
        'manifest-descriptor[linux/amd64]:amd=1',
      ].join('\n'),
    }
    const legs: string[] = []
    for (const platforms of ['linux/amd64', 'linux/arm64']) {
      legs.push((await step({ images, platforms, 'push-by-digest': 'true', ...given }, workspace)).digest)
    }
    const merged = await step({ images, tags: 'v1', merge: legs.join(','), ...given }, workspace)
    const whole = await step({ images, tags: 'v2', platforms: 'linux/amd64,linux/arm64', ...given }, workspace)
    expect(merged.digest).toBe(whole.digest)
    expect(JSON.parse(merged.json).annotations.toSorted()).toEqual(JSON.parse(whole.json).annotations.toSorted())
    const { bytes } = await readManifest(client(), parseRepository(images), 'v1')
    const { manifests, annotations } = JSON.parse(bytes.toString())
    expect(annotations).toMatchObject({ everywhere: '1', label: '1', index: '1' })
    expect(annotations).not.toHaveProperty('manifests')
    expect(manifests.map((one: { annotations: unknown }) => one.annotations)).toEqual([
      { amd: '1', descriptors: '1' },
      { descriptors: '1' },
    ])
  })

  it('says in its summary what the tag named before, where the image is, and where the time went', async () => {
    const images = `${host}/team/change`
    for (const [seed, size, line] of [
      ['a', 2000, undefined],
      ['b', 5000, /3\.\d\d kB more to pull than \S+:v1 before/],
      ['b', 5000, undefined],
    ] as const) {
      const merge = await pushSample(images, { platforms: ['amd64', 'arm64'], seed, layerBytes: size })
      const { digest, summary } = await step({ images, tags: 'v1', merge }, temporaryFolder())
      expect(summary).toContain(`docker run --rm ${images}@${digest}`)
      expect(summary).toMatch(/\| Join \| [\d.]+ m?s \|\n\| Publish \|/)
      if (line !== undefined) expect(summary).toMatch(line)
      else expect(summary).not.toContain('to pull than')
    }
  })

  it('says why it pushes nothing from another branch', async () => {
    const images = `${host}/team/branch`
    const merge = await pushSample(images, { platforms: ['amd64', 'arm64'] })
    const context: RunnerContext = {
      eventName: 'push',
      ref: 'refs/heads/feature',
      sha: '0'.repeat(40),
      actor: 'me',
      repository: { owner: 'team', name: 'x', url: 'https://example.org', defaultBranch: 'main', fork: false },
      shortShaLength: 7,
    }
    const { pushed, summary } = await step({ images, tags: 'v1', merge, push: 'auto' }, temporaryFolder(), context)
    expect(pushed).toBe('false')
    expect(summary).toContain('not pushed: feature is not the default branch, main')
    await expect(digestOfTag(images, 'v1')).rejects.toMatchObject({ status: 404 })
  })

  it('tags the one image of a single leg as it is', async () => {
    const images = `${host}/team/single`
    const digest = await pushSample(images, {})
    expect((await step({ images, tags: 'v1', merge: digest }, temporaryFolder())).digest).toBe(digest)
    expect(await digestOfTag(images, 'v1')).toBe(digest)
  })

  it('flattens an index of several platforms', async () => {
    const images = `${host}/team/flat`
    const both = await pushSample(images, { platforms: ['amd64', 'arm64'] })
    const third = await pushSample(images, { platforms: ['s390x'] })
    const merged = await step({ images, tags: 'v1', merge: `${both},${third}` }, temporaryFolder())
    expect(Object.keys(JSON.parse(merged.digests))).toEqual(['linux/amd64', 'linux/arm64', 'linux/s390x'])
  })

  it('joins in every repository that it names', async () => {
    const [one, two] = [`${host}/team/one`, `${host}/mirror/two`]
    const legs: string[] = []
    for (const platforms of [['amd64'], ['arm64']]) {
      legs.push(await pushSample(one, { platforms }))
      await pushSample(two, { platforms })
    }
    const { digest } = await step({ images: `${one},${two}`, tags: 'v1', merge: legs.join('\n') }, temporaryFolder())
    expect([await digestOfTag(one, 'v1'), await digestOfTag(two, 'v1')]).toEqual([digest, digest])
  })

  const unknown = `sha256:${'0'.repeat(64)}`
  it.each<[string, (images: string) => Promise<Given>, RegExp]>([
    [
      'a digest that the repository does not have',
      async (images) => ({ merge: `${await pushSample(images, {})}\n${unknown}` }),
      /team\/refused-0 has no image sha256:0{64}, which merge has from merge/,
    ],
    [
      'two digests for one platform',
      async (images) => ({
        merge: `${await pushSample(images, { seed: 'x' })}\n${await pushSample(images, { seed: 'y' })}`,
      }),
      /two images for linux\/amd64/,
    ],
    ['no name to push to', async () => ({ merge: unknown, images: '' }), /images names no image/],
    [
      'a name that only a build could fill in',
      async (images) => ({ merge: unknown, images: `${images}/{{name}}` }),
      /builds no program and has no name for it/,
    ],
    ['push-by-digest at the same time', async () => ({ merge: unknown, 'push-by-digest': 'true' }), /push-by-digest/],
    ['a folder that is not there', async () => ({ merge: 'digests' }), /neither a digest nor a file or folder/],
  ])('refuses %s, and moves no tag', async (_, given, message) => {
    const images = `${host}/team/refused-0`
    const inputs = { images, tags: 'v1', ...(await given(images)) }
    await expect(step(inputs, temporaryFolder())).rejects.toMatchObject({
      message: expect.stringMatching(message),
      change: expect.stringMatching(/\w/),
    })
    await expect(digestOfTag(images, 'v1')).rejects.toMatchObject({ status: 404 })
  })
})
