import { readFileSync } from 'node:fs'
import { run } from '../../src/pipeline/run.ts'
import { readReferrers } from '../../src/registry/referrers/lists.ts'
import { createClient } from '../../src/steps/registry.ts'
import { onMain, testRun, tiny } from '../steps/support.ts'
import { serve } from '../support/exchanges.ts'
import { createMemoryRegistry, type MemoryRegistry, type MemoryRegistryOptions } from '../support/memory-registry.ts'
import { describeWithTools } from '../support/tools.ts'

const platforms = 'linux/amd64,linux/arm64'

describeWithTools(['go'], 'a run with attest', () => {
  async function registry(options: MemoryRegistryOptions = {}) {
    const memory = createMemoryRegistry(options)
    return { memory, images: `${(await serve(memory.handle)).host}/team/app` }
  }

  async function attested(inputs: Readonly<Record<string, string>>, options: Parameters<typeof testRun>[0] = {}) {
    const given = testRun({ files: tiny, ...options, inputs: { push: 'true', tags: 'v1', ...inputs } })
    const result = await run(given)
    if (result.kind !== 'built') throw new Error(result.kind)
    const client = await createClient(given)
    const [registryHost = '', ...path] = (inputs.images ?? '').split('/')
    const repository = { registry: registryHost, path: path.join('/') }
    const referrers = (digest: string) => readReferrers(client, repository, digest)
    return { given, result, referrers, image: result.report.images[0] }
  }

  function statementIn({ repositories }: MemoryRegistry, manifest: string) {
    const held = repositories.get('team/app')
    const { layers } = JSON.parse(held?.manifests.get(manifest)?.bytes.toString() ?? '')
    return JSON.parse(held?.blobs.get(layers[0].digest)?.toString() ?? '')
  }

  it('says how the image was built, on the index and on each platform, and leaves the image as it is', async () => {
    const { memory, images } = await registry()
    const plain = await attested({ images, platforms })
    const { result, referrers, image, given } = await attested({ images, platforms, attest: 'provenance' })
    expect(result.outputs.digest).toBe(plain.result.outputs.digest)
    expect(plain.result.outputs.attestations).toBe('')
    const subjects = [image?.digest ?? '', ...(image?.platforms ?? []).map(({ manifest }) => manifest.digest)]
    expect(subjects).toHaveLength(3)
    for (const subject of subjects) {
      const [found, ...more] = await referrers(subject)
      expect(more).toEqual([])
      expect(found).toMatchObject({
        artifactType: 'application/vnd.in-toto+json',
        annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v1' },
      })
      const statement = statementIn(memory, found?.digest ?? '')
      expect(statement).toMatchObject({
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ name: images, digest: { sha256: subject.slice('sha256:'.length) } }],
        predicateType: 'https://slsa.dev/provenance/v1',
      })
      const { buildDefinition, runDetails } = statement.predicate
      expect(buildDefinition.externalParameters.inputs).toMatchObject({ images, platforms, upx: 'false', tags: 'v1' })
      expect(buildDefinition.internalParameters).toMatchObject({ importPath: 'example.org/hello', ldflags: '' })
      const tools = buildDefinition.resolvedDependencies.map(({ name = '' }) => name)
      expect(tools).toEqual(expect.arrayContaining(['go', 'go compile', 'go link']))
      expect(runDetails.builder.version).toEqual({ 'go-tiny-image': expect.any(String) })
    }
    expect(JSON.parse(result.outputs.attestations)).toMatchObject(
      subjects.map((subject) => ({ repository: images, subject, kind: 'provenance', how: 'attached' })),
    )
    expect(given.host.lines.join('\n')).toContain(`${images}@${subjects[0]}: attached provenance in`)
    expect(result.summary).toContain('Attached: provenance')
    expect(memory.violations).toEqual([])
  })

  it('lists what is in it too: an SBOM of all platforms on the index, and of each on its own', async () => {
    const { memory, images } = await registry()
    const plain = await attested({ images, platforms })
    const { result, referrers, image } = await attested({ images, platforms, attest: 'true' })
    expect(result.outputs.digest).toBe(plain.result.outputs.digest)
    const programsIn = async (subject: string): Promise<readonly string[]> => {
      const found = await referrers(subject)
      expect(found.map(({ artifactType }) => artifactType)).toEqual([
        'application/spdx+json',
        'application/vnd.cyclonedx+json',
        'application/vnd.in-toto+json',
      ])
      const { components } = statementIn(memory, found[1]?.digest ?? '')
      return components.flatMap((one: { 'bom-ref': string }) =>
        one['bom-ref'].startsWith('program:') ? [one['bom-ref']] : [],
      )
    }
    expect(await programsIn(image?.digest ?? '')).toEqual(['program:linux/amd64', 'program:linux/arm64'])
    expect(await programsIn(image?.platforms[1]?.manifest.digest ?? '')).toEqual(['program:linux/arm64'])
  })

  it.each([
    ['without the referrers API', {}],
    ['with the referrers API', { referrers: true }],
  ])('writes nothing the second time, for at most three requests a platform, on a registry %s', async (_what, kind) => {
    const { memory, images } = await registry(kind)
    const inputs = { images, platforms, attest: 'true' }
    await attested(inputs)
    const before = memory.requests.length
    const { result } = await attested(inputs)
    const asked = memory.requests.slice(before)
    expect(asked.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([])
    expect(asked.length).toBeLessThanOrEqual(6)
    expect(JSON.parse(result.outputs.attestations).map(({ how }: { how: string }) => how)).toEqual(
      Array(9).fill('present'),
    )
  })

  it('has nothing to attach to where nothing is pushed', async () => {
    const { given } = await attested({ push: 'false', attest: 'provenance', images: 'ghcr.io/team/app' })
    expect(given.host.lines.join('\n')).toContain('nothing to attach to: no image is pushed')
  })

  it('fails where the registry takes no documents, and the image stays', async () => {
    const memory = createMemoryRegistry()
    const { host } = await serve((request) =>
      request.method === 'PUT' && request.body.includes('in-toto')
        ? { status: 403, body: '{"errors":[{"code":"DENIED","message":"no artifacts here"}]}' }
        : memory.handle(request),
    )
    const failing = attested({ images: `${host}/team/app`, attest: 'provenance' })
    await expect(failing).rejects.toThrow(/403 DENIED: no artifacts here .*is pushed, but not all is attached to it/)
    expect([...(memory.repositories.get('team/app')?.tags.keys() ?? [])]).toEqual(['v1'])
  })

  it.each(['referrers', 'both'])('tells no secret, in the form %s', async (form) => {
    const { memory, images } = await registry({ auth: 'basic', user: { username: 'robot', password: 'Geheim-1' } })
    const secrets = ['Geheim-1', 'Geheim-2', 'Geheim-3', 'Geheim-4', 'Geheim-5']
    const { image, given, result } = await attested(
      {
        images,
        attest: 'true',
        'attest-form': form,
        username: 'robot',
        password: 'Geheim-1',
        'github-token': 'Geheim-4',
        ldflags: '-X main.token=Geheim-2',
        'build-env': `API_TOKEN=Geheim-2\nGOPROXY=https://me:Geheim-3@proxy.example,off\nGODEBUG=http2client=0`,
        'go-download-base-url': 'https://me:Geheim-5@mirror.example/dl?sig=Geheim-5',
      },
      { context: onMain },
    )
    const held = memory.repositories.get('team/app')
    const everything = [
      ...(held?.blobs.values() ?? []),
      ...[...(held?.manifests.values() ?? [])].map(({ bytes }) => bytes),
    ]
    const programs = new Set(
      (image?.platforms ?? []).flatMap(({ layers = [] }) => layers.map(({ descriptor }) => descriptor.digest)),
    )
    const documents = [...(held?.blobs ?? [])].filter(([digest]) => !programs.has(digest)).map(([, bytes]) => bytes)
    expect(everything.length).toBeGreaterThan(documents.length)
    const told = [result.outputs, result.report, result.summary].map((value) => JSON.stringify(value))
    const files = [result.outputs.sbom, result.outputs['sbom-spdx']].map((path) => readFileSync(path, 'utf8'))
    const manifests = [...(held?.manifests.values() ?? [])].map(({ bytes }) => bytes)
    const texts = [...documents, ...manifests, ...told, ...files].map(String)
    expect(texts.filter((text) => text.includes('SPDXRef-DOCUMENT')).length).toBeGreaterThan(1)
    expect(texts.join('\n')).toContain('"build-env":"GODEBUG=http2client=0"')
    expect(texts.join('\n')).toContain('"withheld":["build-env API_TOKEN","build-env GOPROXY"]')
    expect(texts.join('\n')).toContain('https://mirror.example/dl')
    for (const secret of secrets) {
      expect(texts.filter((text) => text.includes(secret))).toEqual([])
      expect(given.host.lines.filter((line) => line.includes(secret) && !/^(?:secret|debug) /.test(line))).toEqual([])
    }
  })
})

describeWithTools(['go'], 'a run with attest-form buildkit', () => {
  it('puts an attestation manifest for each platform in the index, the same in every run', async () => {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/app`
    const inputs = { images, push: 'true', tags: 'v1', attest: 'true', 'attest-form': 'buildkit' }
    const digests: string[] = []
    for (const time of [1_700_000_000_000, 1_800_000_000_000]) {
      const options = testRun({
        files: tiny,
        inputs: { ...inputs, labels: 'org.opencontainers.image.created=x' },
        host: { now: () => time, env: { ...process.env, SOURCE_DATE_EPOCH: '1600000000' } },
      })
      digests.push((await run(options)).outputs.digest)
    }
    expect(new Set(digests).size).toBe(1)
    const held = memory.repositories.get('team/app')
    const index = JSON.parse(held?.manifests.get(digests[0] ?? '')?.bytes.toString() ?? '')
    const [image, attestation] = index.manifests
    expect(index.manifests).toHaveLength(2)
    expect(image.platform).toEqual({ os: 'linux', architecture: 'amd64' })
    expect(attestation).toMatchObject({
      annotations: {
        'vnd.docker.reference.digest': image.digest,
        'vnd.docker.reference.type': 'attestation-manifest',
      },
      platform: { os: 'unknown', architecture: 'unknown' },
    })
    const text = held?.manifests.get(attestation.digest)?.bytes.toString() ?? ''
    expect(text.startsWith('{\n  "schemaVersion": 2,\n  "mediaType"')).toBe(true)
    const manifest = JSON.parse(text)
    expect(manifest).toMatchObject({
      artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
      config: { mediaType: 'application/vnd.oci.empty.v1+json', data: 'e30=', size: 2 },
      layers: [
        { annotations: { 'in-toto.io/predicate-type': 'https://spdx.dev/Document' } },
        { annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v1' } },
      ],
      subject: { digest: image.digest },
    })
    const [spdx, statement] = manifest.layers.map(({ digest }: { digest: string }) =>
      JSON.parse(held?.blobs.get(digest)?.toString() ?? ''),
    )
    expect(spdx.predicate.spdxVersion).toBe('SPDX-2.3')
    expect(statement.subject).toEqual([
      {
        name: `pkg:docker/${images}@v1?platform=linux%2Famd64`,
        digest: { sha256: image.digest.slice('sha256:'.length) },
      },
    ])
    expect(statement.predicate.runDetails).not.toHaveProperty('metadata')
    expect(memory.violations).toEqual([])
  })
})
