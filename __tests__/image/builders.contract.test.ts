// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a placeholder that must not be replaced
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import zlib from 'node:zlib'
import { UserError } from '../../src/errors.ts'
import { systemLayer } from '../../src/image/content/system-files.ts'
import { createDockerBuilder } from '../../src/image/docker/builder.ts'
import { createNativeBuilder } from '../../src/image/native-builder.ts'
import type { Builder, BuiltImage, BuiltPlatform, ImageSpec, LayerSpec } from '../../src/image/types.ts'
import type { Annotation } from '../../src/oci/annotations.ts'
import { digestOf } from '../../src/oci/digest.ts'
import type { Compression } from '../../src/oci/media-types.ts'
import { platformText } from '../../src/oci/platform.ts'
import { createRegistryClient } from '../../src/registry/client.ts'
import { pushImage } from '../../src/registry/push/push.ts'
import { type DockerEngine, describeWithEngine, type ImageStore, startDockerEngine } from '../support/docker-engine.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { startRegistry } from '../support/registries.ts'
import { tool } from '../support/tools.ts'
import { annotations, collect, fileEntry, folderEntry, imageSpec, linkEntry } from './fixtures.ts'
import { buildProbe, type Probed, timeZones } from './probe.ts'

const builders = [
  { title: 'native', builder: 'native', store: 'classic' },
  { title: 'docker with the classic store', builder: 'docker', store: 'classic' },
  { title: 'docker with the containerd store', builder: 'docker', store: 'containerd' },
] as const

const hasZstd = 'createZstdCompress' in zlib
const systemFiles = { caCertificates: true, passwd: true, temporaryFolder: true, user: '65532' } as const
const awkward = 'a "b" \'c\' $HOME ${X} \\ back\\slash # é\nnext line'

describeWithEngine(['go', 'crane', 'skopeo', 'tar', 'gzip', 'zstd'], 'both builders', () => {
  const engines = new Map<ImageStore, DockerEngine>()
  let program: LayerSpec
  let spec: ImageSpec
  let reference: BuiltImage

  const engineOf = (store: ImageStore): DockerEngine => {
    const engine = engines.get(store)
    if (engine === undefined) throw new Error(`no engine with the ${store} store`)
    return engine
  }

  function newBuilder(kind: 'native' | 'docker', store: ImageStore): Builder {
    const { env } = engineOf(store)
    const host = testHost({ env })
    const folder = temporaryFolder()
    if (kind === 'docker') return createDockerBuilder({ host, folder })
    const registry = createRegistryClient({
      send: host.send,
      run: host.run,
      env,
      signal: host.signal,
      credentials: [],
      plainHttp: [],
      onSecret: () => {},
      onProgress: () => {},
    })
    return createNativeBuilder({ host, folder, push: (content, target) => pushImage(registry, { content, ...target }) })
  }

  beforeAll(async () => {
    for (const store of ['classic', 'containerd'] as const) engines.set(store, await startDockerEngine(store))
    const file = buildProbe()
    program = {
      purpose: 'program',
      entries: [
        {
          type: 'file',
          path: '/probe',
          mode: 0o755,
          uid: 0,
          gid: 0,
          content: { file, sizeBytes: statSync(file).size },
        },
      ],
    }
    const system = systemLayer({ ...systemFiles, timeZones: timeZones() })
    const files: LayerSpec = {
      purpose: 'files',
      entries: [
        fileEntry('/etc/app/ünï.conf', 'configured', { mode: 0o640, uid: 65532, gid: 65532 }),
        linkEntry('/etc/app/current', 'ünï.conf'),
        fileEntry(`/etc/${'long-'.repeat(30)}name`, ''),
        fileEntry('/srv/set uid', 'x', { mode: 0o4711 }),
        folderEntry('/srv/empty', { mode: 0o750, uid: 7, gid: 8 }),
      ],
    }
    spec = imageSpec({
      layers: [...(system === undefined ? [] : [system]), files, program],
      annotations: [...annotations('org.opencontainers.image.title=probe'), ...atBoth('awkward', awkward)],
      config: {
        entrypoint: ['/probe'],
        cmd: ['$HOME', 'a "b"', 'two\nlines', 'back\\slash'],
        env: ['GREETING=hello $USER', 'TZ=Europe/Berlin', `AWKWARD=${awkward}`, 'EMPTY='],
        user: '65532',
        workingDir: '/data/work dir',
        exposedPorts: ['8080/tcp', '53/udp'],
        volumes: ['/cache', '/odd $name'],
        stopSignal: 'SIGINT',
        healthCheck: { command: ['/probe', 'a "b"', '$HOME'], intervalNs: 90e9, timeoutNs: 15e8, retries: 4 },
        labels: { 'org.opencontainers.image.title': 'probe', 'odd key "x"': awkward },
      },
    })
    reference = await newBuilder('native', 'classic').build(spec)
  })

  describe.each(builders)('$title', ({ builder: kind, store }) => {
    let builder: Builder
    let image: BuiltImage

    beforeAll(async () => {
      builder = newBuilder(kind, store)
      image = await builder.build(spec)
    })

    it('has files with their modes, owners and times', async () => {
      const [platform] = image.platforms
      const listed = platform === undefined ? [] : await listings(image, platform)
      const isZone = (line: string): boolean => / usr\/share\/zoneinfo\/./.test(line)
      expect(listed[0]?.filter((line) => /zoneinfo\/Europe\/Berlin( ->|$)/.test(line))).toHaveLength(1)
      expect(listed.map((lines) => lines.filter((line) => !isZone(line)))).toEqual([
        [
          'drwxr-xr-x 0/0 etc/',
          '-rw-r--r-- 0/0 etc/group',
          '-rw-r--r-- 0/0 etc/passwd',
          'drwxr-xr-x 0/0 etc/ssl/',
          'drwxr-xr-x 0/0 etc/ssl/certs/',
          '-rw-r--r-- 0/0 etc/ssl/certs/ca-certificates.crt',
          'drwxrwxrwt 0/0 tmp/',
          'drwxr-xr-x 0/0 usr/',
          'drwxr-xr-x 0/0 usr/share/',
          'drwxr-xr-x 0/0 usr/share/zoneinfo/',
        ],
        [
          'drwxr-xr-x 0/0 etc/',
          'drwxr-xr-x 0/0 etc/app/',
          'lrwxrwxrwx 0/0 etc/app/current -> ünï.conf',
          '-rw-r----- 65532/65532 etc/app/ünï.conf',
          `-rw-r--r-- 0/0 etc/${'long-'.repeat(30)}name`,
          'drwxr-xr-x 0/0 srv/',
          'drwxr-x--- 7/8 srv/empty/',
          '-rws--x--x 0/0 srv/set uid',
        ],
        [
          'drwxr-xr-x 65532/65532 cache/',
          'drwxr-xr-x 0/0 data/',
          'drwxr-xr-x 65532/65532 data/work dir/',
          'drwxr-xr-x 65532/65532 odd $name/',
          '-rwxr-xr-x 0/0 probe',
        ],
        [],
      ])
    })

    it('has the diff IDs and the run-time configuration that the other builder gives', async () => {
      const [platform] = image.platforms
      const [other] = reference.platforms
      expect(platform?.layers.map(({ purpose }) => purpose)).toEqual(['system', 'files', 'program', 'workdir'])
      expect(platform?.layers.map(({ diffId }) => diffId)).toEqual(other?.layers.map(({ diffId }) => diffId))
      expect(platform && (await runtimeOf(image, platform))).toEqual(other && (await runtimeOf(reference, other)))
    })

    it('has the run-time configuration that was asked for', async () => {
      const [platform] = image.platforms
      expect(platform && (await runtimeOf(image, platform))).toEqual({
        architecture: 'amd64',
        os: 'linux',
        created: '2023-11-14T22:13:20Z',
        config: {
          User: '65532',
          ExposedPorts: { '8080/tcp': {}, '53/udp': {} },
          Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...spec.config.env],
          Entrypoint: ['/probe'],
          Cmd: spec.config.cmd,
          Volumes: { '/cache': {}, '/odd $name': {} },
          WorkingDir: '/data/work dir',
          Labels: spec.config.labels,
          StopSignal: 'SIGINT',
          Healthcheck: { Test: ['CMD', '/probe', 'a "b"', '$HOME'], Interval: 90e9, Timeout: 15e8, Retries: 4 },
        },
      })
    })

    it('names only what exists: every descriptor is that of its bytes', async () => {
      await expectWhole(image)
      const manifest = JSON.parse(image.content.manifests[0]?.bytes.toString() ?? '')
      expect(manifest.annotations).toEqual({ 'org.opencontainers.image.title': 'probe', awkward })
    })

    it('gives an archive that docker, skopeo and crane take', async () => {
      const path = join(temporaryFolder(), 'new', 'image.tar')
      await builder.archive(image, { path, references: ['team/probe:v1'] })
      for (const engine of engines.values()) {
        await engine.docker(['load', '--input', path])
        expect(await probe(engine, 'team/probe:v1')).toEqual(probed)
        await engine.docker(['image', 'rm', 'team/probe:v1'])
      }
      const layers = image.platforms[0]?.layers.map(({ descriptor }) => descriptor.digest)
      const inspected = JSON.parse(run('skopeo', ['inspect', `oci-archive:${path}`]))
      expect({ Digest: inspected.Digest, Layers: inspected.Layers }).toEqual({
        Digest: image.root.digest,
        Layers: layers,
      })
      expect(JSON.parse(run('skopeo', ['inspect', `oci-archive:${path}:v1`])).Digest).toBe(image.root.digest)
      expect(JSON.parse(run('skopeo', ['inspect', `docker-archive:${path}:team/probe:v1`])).Os).toBe('linux')
      const { host } = await startRegistry('crane')
      run('crane', ['push', path, `${host}/probe:v1`])
      run('crane', ['validate', '--remote', `${host}/probe:v1`])
    })

    it('has annotations of one platform at its manifest and at the descriptor, and none that an index would have', async () => {
      const built = await builder.build({
        ...spec,
        annotations: annotations(
          'a=1',
          'manifest-descriptor:b=2',
          'index:c=3',
          'index-descriptor:c=3',
          'manifest[linux/amd64]:d=4',
          'manifest[linux/arm64]:c=3',
        ),
      })
      const { annotations: stand } = JSON.parse(built.content.manifests[0]?.bytes.toString() ?? '')
      expect(stand).toEqual({ a: '1', d: '4' })
      const path = join(temporaryFolder(), 'annotated.tar')
      await builder.archive(built, { path, references: [] })
      const layout = JSON.parse(run('tar', ['-xOf', path, 'index.json']))
      expect(layout.manifests[0].annotations).toEqual({ b: '2' })
    })

    it('loads into the engine, where it runs', async () => {
      const engine = engineOf(store)
      await builder.load(image, ['team/probe:loaded', 'team/probe:again'])
      for (const name of ['team/probe:loaded', 'team/probe:again']) expect(await probe(engine, name)).toEqual(probed)
    })

    it('is pushed to each target under all of its tags, as the digest that it says', async () => {
      const { host } = await startRegistry('crane')
      const targets = ['one', 'team/two'].map((path) => ({
        repository: { registry: host, path },
        tags: ['v1', 'latest'],
      }))
      const results = await builder.push(image, targets)
      expect(results.map(({ repository }) => repository)).toEqual(targets.map(({ repository }) => repository))
      for (const { repository, digest, tags } of results) {
        expect(tags.map(({ tag }) => tag)).toEqual(['v1', 'latest'])
        for (const tag of ['v1', 'latest']) {
          const name = `${host}/${repository.path}:${tag}`
          expect(run('crane', ['digest', name]).trim()).toBe(digest)
          run('crane', ['validate', '--remote', name])
        }
        // A classic store pushes a manifest of its own; everything else pushes what was built.
        if (kind === 'native' || store === 'containerd') expect(digest).toBe(image.root.digest)
        const config = JSON.parse(run('crane', ['config', `${host}/${repository.path}:v1`]))
        expect(config.rootfs.diff_ids).toEqual(image.platforms[0]?.layers.map(({ diffId }) => diffId))
      }
    })

    it.each(['zstd', 'none'] as const)('compresses by %s', async (compression) => {
      const building = builder.build({ ...spec, compression })
      if (compression === 'zstd' && !hasZstd) {
        await expect(building).rejects.toThrow('compression zstd needs Node 22.15 or newer')
        return
      }
      const built = await building
      const type = { zstd: 'tar+zstd', none: 'tar' }[compression]
      expect(new Set(built.platforms[0]?.layers.map(({ descriptor }) => descriptor.mediaType))).toEqual(
        new Set([`application/vnd.oci.image.layer.v1.${type}`]),
      )
      const diffIds = reference.platforms[0]?.layers.map(({ diffId }) => diffId)
      expect(built.platforms[0]?.layers.map(({ diffId }) => diffId)).toEqual(diffIds)
      await expectWhole(built)
      const { host } = await startRegistry('crane')
      const pushing = builder.push(built, [{ repository: { registry: host, path: 'probe' }, tags: ['v1'] }])
      if (kind === 'docker' && store === 'classic') {
        await expect(pushing).rejects.toThrow(`cannot push compression ${compression}`)
        return
      }
      const [result] = await pushing
      expect(run('crane', ['digest', `${host}/probe:v1`]).trim()).toBe(result?.digest)
      await builder.load(built, ['team/probe:other'])
      expect(await probe(engineOf(store), 'team/probe:other')).toEqual(probed)
    })

    it('builds several platforms into one index, or says what to do', async () => {
      const names = ['linux/riscv64', 'linux/arm64', 'linux/amd64/v3', 'linux/arm/v7', 'linux/amd64', 'linux/arm/v5']
      // Six times hundreds of time zones would take an engine minutes.
      const system = systemLayer({ ...systemFiles, timeZones: undefined })
      const platforms = imageSpec({ platforms: names }).platforms.map(({ platform }) => ({
        platform,
        layers: [
          ...(system === undefined ? [] : [system]),
          ...spec.platforms.flatMap(({ layers }) => layers.filter(({ purpose }) => purpose === 'files')),
          { purpose: 'program', entries: [fileEntry('/probe', JSON.stringify(platform), { mode: 0o755 })] } as const,
        ],
      }))
      const several = {
        ...spec,
        platforms,
        annotations: [
          ...spec.annotations,
          ...annotations(
            'manifest:only=manifests',
            'manifest[linux/arm/v7],manifest[linux/arm64]:only=arm',
            'manifest[linux/riscv64],index:of=riscv64 and the index',
            'index:only=the index, "quoted"',
            'manifest-descriptor:only=descriptors',
            'manifest-descriptor[linux/amd64/v3]:only=that of amd64/v3',
            'index-descriptor:only=the descriptor of the index',
          ),
        ],
      }
      if (kind === 'docker' && store === 'classic') {
        await expect(builder.build(several)).rejects.toThrow('cannot build 6 platforms')
        await expect(builder.build(several)).rejects.toThrow(UserError)
        return
      }
      const built = await builder.build(several)
      await expectWhole(built)
      const index = JSON.parse(built.content.manifests.at(-1)?.bytes.toString() ?? '')
      const plain = ({ os, architecture, variant }: Record<string, string>) =>
        [os, architecture, variant].filter(Boolean).join('/')
      const listed = index.manifests.map(({ platform }: { platform: Record<string, string> }) => plain(platform))
      expect(listed.toSorted()).toEqual(names.toSorted())
      expect(listed.indexOf('linux/amd64')).toBeLessThan(listed.indexOf('linux/amd64/v3'))
      expect(annotationsOf(built)).toEqual({
        index: {
          'org.opencontainers.image.title': 'probe',
          awkward,
          of: 'riscv64 and the index',
          only: 'the index, "quoted"',
        },
        manifests: {
          'linux/amd64': 'manifests',
          'linux/amd64/v3': 'manifests',
          'linux/arm/v5': 'manifests',
          'linux/arm/v7': 'arm',
          'linux/arm64': 'arm',
          'linux/riscv64': 'manifests, riscv64 and the index',
        },
        descriptors: {
          'linux/amd64': 'descriptors',
          'linux/amd64/v3': 'that of amd64/v3',
          'linux/arm/v5': 'descriptors',
          'linux/arm/v7': 'descriptors',
          'linux/arm64': 'descriptors',
          'linux/riscv64': 'descriptors',
        },
      })
      expect(built.root.digest).toBe(built.content.manifests.at(-1)?.descriptor.digest)
      const expected = await newBuilder('native', 'classic').build(several)
      const diffIds = ({ platforms: all }: BuiltImage) =>
        all.map((one) => [one.platform, one.layers.map(({ diffId }) => diffId)])
      expect(diffIds(built)).toEqual(diffIds(expected))
      for (const [at, platform] of built.platforms.entries()) {
        const other = expected.platforms[at]
        expect(await runtimeOf(built, platform)).toEqual(other && (await runtimeOf(expected, other)))
      }
      const { host } = await startRegistry('crane')
      const [result] = await builder.push(built, [{ repository: { registry: host, path: 'probe' }, tags: ['v1'] }])
      expect(result?.digest).toBe(built.root.digest)
      run('crane', ['validate', '--remote', `${host}/probe:v1`])
      const path = join(temporaryFolder(), 'several.tar')
      await builder.archive(built, { path, references: ['team/several:v1'] })
      const layout = JSON.parse(run('tar', ['-xOf', path, 'index.json']))
      expect(layout.manifests[0].annotations).toMatchObject({ only: 'the descriptor of the index' })
      expect(
        JSON.parse(run('skopeo', ['inspect', '--override-arch', 'arm64', `oci-archive:${path}`])).Architecture,
      ).toBe('arm64')
      for (const engine of engines.values()) {
        await engine.docker(['load', '--input', path])
        const loaded = await engine.docker(['image', 'inspect', '--format', '{{.Architecture}}', 'team/several:v1'])
        expect(loaded.trim()).toBe('amd64')
      }
    })

    it('builds platforms whose layers differ in kind', async () => {
      if (kind === 'docker' && store === 'classic') return
      const [first, second] = imageSpec({ platforms: ['linux/amd64', 'linux/arm/v6'] }).platforms
      const system: LayerSpec = { purpose: 'system', entries: [folderEntry('/tmp', { mode: 0o1777 })] }
      const both = [
        { ...first, layers: [system, ...(first?.layers ?? [])] },
        { ...second, layers: second?.layers ?? [] },
      ] as ImageSpec['platforms']
      const built = await builder.build({ ...imageSpec(), platforms: both })
      expect(built.platforms.map(({ layers }) => layers.map(({ purpose }) => purpose))).toEqual([
        ['system', 'program'],
        ['program'],
      ])
      await expectWhole(built)
    })

    it('leaves no name of its own in the engine', async () => {
      const names = await engineOf(store).docker(['image', 'ls', '--format', '{{.Repository}}'])
      expect(names.split('\n').filter((name) => name.startsWith('go-tiny-image'))).toEqual([])
    })
  })

  it.each([
    { title: 'there is no docker', env: { PATH: '/nowhere' }, says: 'the command docker was not found' },
    {
      title: 'no engine answers',
      env: { PATH: process.env.PATH, DOCKER_HOST: 'unix:///nowhere.sock' },
      says: 'no Docker engine answers at unix:///nowhere.sock',
    },
  ])('say so in one sentence when $title', async ({ env, says }) => {
    const host = testHost({ env: { ...env, DOCKER_CONFIG: temporaryFolder() } })
    const docker = createDockerBuilder({ host, folder: temporaryFolder() })
    await expect(docker.build(spec)).rejects.toThrow(UserError)
    await expect(docker.build(spec)).rejects.toThrow(says)
    await expect(docker.load(reference, ['x:1'])).rejects.toThrow(says)
  })
})

const probed: Probed = {
  uid: 65532,
  user: 'nonroot',
  folder: '/data/work dir',
  arguments: ['$HOME', 'a "b"', 'two\nlines', 'back\\slash'],
  greeting: 'hello $USER',
  file: 'configured',
  link: 'ünï.conf',
  zone: 'Europe/Berlin',
  roots: true,
  temporary: 'writable',
  workingDirectory: 'writable',
}

async function probe(engine: DockerEngine, reference: string): Promise<Probed> {
  return JSON.parse(await engine.output(['--network', 'none', '--cap-drop', 'ALL', reference]))
}

function run(name: string, args: readonly string[]): string {
  return execFileSync(tool(name), [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

async function blobOf(image: BuiltImage, digest: string): Promise<Buffer> {
  const blob = image.content.blobs.find(({ descriptor }) => descriptor.digest === digest)
  if (blob === undefined) throw new Error(`no blob ${digest}`)
  return collect(blob.open())
}

/** What tar lists for each layer, the time checked and left out. */
async function listings(image: BuiltImage, platform: BuiltPlatform): Promise<string[][]> {
  const lists: string[][] = []
  for (const layer of platform.layers) {
    const input = decompressed(await blobOf(image, layer.descriptor.digest), image.spec.compression)
    const output = execFileSync('tar', ['--numeric-owner', '--full-time', '--quoting-style=literal', '-tvf', '-'], {
      input,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
    })
    const lines = output.split('\n').filter((line) => line !== '')
    const time = '2023-11-14 22:13:20 '
    expect(lines.filter((line) => !line.includes(time))).toEqual([])
    lists.push(lines.map((line) => line.replace(/ +\d+ 2023-11-14 22:13:20 /, ' ')))
  }
  return lists
}

/** Decompresses with a tool that is not ours. */
function decompressed(bytes: Buffer, compression: Compression): Buffer {
  if (compression === 'none') return bytes
  return execFileSync(compression === 'gzip' ? 'gzip' : 'zstd', ['-dc'], { input: bytes, maxBuffer: 2 ** 28 })
}

function atBoth(key: string, value: string): readonly Annotation[] {
  return (['manifest', 'index'] as const).map((level) => ({ level, key, value }))
}

type Annotated = { readonly annotations: Readonly<Record<string, string>> }

/** What the bytes of an image of several platforms say. */
function annotationsOf({ platforms, content }: BuiltImage): unknown {
  const documents = new Map(
    content.manifests.map(({ descriptor, bytes }) => [descriptor.digest, JSON.parse(bytes.toString())]),
  )
  const index = JSON.parse(content.manifests.at(-1)?.bytes.toString() ?? '')
  const { annotations: atIndex }: Annotated = index
  const listed: readonly (Annotated & { readonly digest: string })[] = index.manifests
  const byPlatform = (textOf: (digest: string) => string) =>
    Object.fromEntries(platforms.map(({ platform, manifest }) => [platformText(platform), textOf(manifest.digest)]))
  return {
    index: atIndex,
    manifests: byPlatform((digest) => {
      const { annotations: own }: Annotated = documents.get(digest)
      return [own.only, own.of].filter(Boolean).join(', ')
    }),
    descriptors: byPlatform((digest) => listed.find((one) => one.digest === digest)?.annotations.only ?? ''),
  }
}

/** Everything that is named is there, and is what its descriptor says. */
async function expectWhole(image: BuiltImage): Promise<void> {
  for (const { descriptor, bytes } of image.content.manifests) {
    expect({ digest: digestOf(bytes), size: bytes.length }).toEqual({
      digest: descriptor.digest,
      size: descriptor.size,
    })
  }
  for (const { platform, manifest, config, layers } of image.platforms) {
    const content = image.content.manifests.find(({ descriptor }) => descriptor.digest === manifest.digest)
    const document = JSON.parse(content?.bytes.toString() ?? '')
    expect(document.config.digest).toBe(config.digest)
    expect(document.layers.map(({ digest }: { digest: string }) => digest)).toEqual(
      layers.map(({ descriptor }) => descriptor.digest),
    )
    const configBytes = await blobOf(image, config.digest)
    expect(digestOf(configBytes)).toBe(config.digest)
    const { rootfs, history, architecture, variant } = JSON.parse(configBytes.toString())
    expect({ architecture, variant }).toEqual({ architecture: platform.architecture, variant: platform.variant })
    expect(rootfs.diff_ids).toEqual(layers.map(({ diffId }) => diffId))
    expect(history.filter((entry: { empty_layer?: boolean }) => entry.empty_layer !== true)).toHaveLength(layers.length)
    for (const { descriptor, diffId, uncompressedSize } of layers) {
      const bytes = await blobOf(image, descriptor.digest)
      expect({ digest: digestOf(bytes), size: bytes.length }).toEqual({
        digest: descriptor.digest,
        size: descriptor.size,
      })
      const content = decompressed(bytes, image.spec.compression)
      expect({ diffId: digestOf(content), size: content.length }).toEqual({ diffId, size: uncompressedSize })
    }
  }
}

/** What a runtime reads of the configuration. */
async function runtimeOf(image: BuiltImage, platform: BuiltPlatform): Promise<unknown> {
  const { history: _, rootfs: __, ...runtime } = JSON.parse((await blobOf(image, platform.config.digest)).toString())
  // BuildKit sets it beside every CMD; it is deprecated and means nothing on Linux. Source: image-spec, config.md.
  delete runtime.config.ArgsEscaped
  return runtime
}
