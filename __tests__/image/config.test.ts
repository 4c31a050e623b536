import { imageConfig } from '../../src/image/config.ts'
import type { Descriptor } from '../../src/oci/descriptor.ts'
import { imageEnvironment } from '../../src/oci/linux/environment.ts'
import { parsePlatform } from '../../src/oci/platform.ts'
import { imageIndex, imageManifest } from '../../src/oci/write-manifest.ts'
import { annotations, emptyConfig } from './fixtures.ts'

const descriptor = (digit: string): Descriptor => ({ mediaType: 'm', digest: `sha256:${digit.repeat(64)}`, size: 1 })

describe('the configuration', () => {
  it('is the same bytes for the same input, all keys sorted', () => {
    const bytes = imageConfig({
      platform: parsePlatform('linux/arm/v7'),
      config: {
        entrypoint: ['/app'],
        cmd: ['--port', '80'],
        env: ['B=2', 'A=1'],
        user: '65532',
        workingDir: '/data',
        exposedPorts: ['9090/tcp', '8080/tcp'],
        volumes: ['/cache'],
        stopSignal: 'SIGINT',
        healthCheck: { command: ['/app', 'health'], timeoutNs: 3e9 },
        labels: { b: '2', a: '1' },
      },
      createdSeconds: 1_700_000_000,
      layers: [
        { purpose: 'program', diffId: 'sha256:1' },
        { purpose: 'workdir', diffId: 'sha256:2' },
      ],
    })
    expect(bytes.toString()).toBe(
      '{"architecture":"arm","config":{"Cmd":["--port","80"],"Entrypoint":["/app"],' +
        '"Env":["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","B=2","A=1"],' +
        '"ExposedPorts":{"8080/tcp":{},"9090/tcp":{}},"Healthcheck":{"Test":["CMD","/app","health"],"Timeout":3000000000},"Labels":{"a":"1","b":"2"},"StopSignal":"SIGINT",' +
        '"User":"65532","Volumes":{"/cache":{}},"WorkingDir":"/data"},"created":"2023-11-14T22:13:20Z",' +
        '"history":[{"comment":"go-tiny-image","created":"2023-11-14T22:13:20Z","created_by":"COPY program/ /"},' +
        '{"comment":"go-tiny-image","created":"2023-11-14T22:13:20Z","created_by":"WORKDIR /data"}],' +
        '"os":"linux","rootfs":{"diff_ids":["sha256:1","sha256:2"],"type":"layers"},"variant":"v7"}',
    )
  })

  it('leaves out what is not set, and names the root folder as the working directory', () => {
    const bytes = imageConfig({
      platform: parsePlatform('linux/amd64'),
      config: emptyConfig,
      createdSeconds: 0,
      layers: [],
    })
    expect(JSON.parse(bytes.toString())).toEqual({
      architecture: 'amd64',
      os: 'linux',
      created: '1970-01-01T00:00:00Z',
      config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], WorkingDir: '/' },
      history: [],
      rootfs: { type: 'layers', diff_ids: [] },
    })
  })

  it.each([
    { env: ['PATH=/bin', 'A=1'], expected: ['PATH=/bin', 'A=1'] },
    { env: ['A=1', 'B=x=y', 'A=2'], expected: [expect.stringMatching(/^PATH=/), 'A=2', 'B=x=y'] },
  ])('composes the environment $env as BuildKit does', ({ env, expected }) => {
    expect(imageEnvironment(env)).toEqual(expected)
  })
})

describe('the manifest', () => {
  it('names the configuration, the layers in order, and its annotations if there are any', () => {
    const platform = parsePlatform('linux/arm64')
    const input = { config: descriptor('c'), layers: [descriptor('2'), descriptor('1')] }
    const annotated = imageManifest({
      ...input,
      platform,
      annotations: annotations('b=2', 'a=1', 'manifest[linux/amd64]:c=3', 'manifest-descriptor:d=4', 'index:e=5'),
    })
    expect(JSON.parse(annotated.bytes.toString())).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      ...input,
      annotations: { a: '1', b: '2' },
    })
    expect(annotated.descriptor).toMatchObject({ size: annotated.bytes.length, annotations: { d: '4' } })
    expect(JSON.parse(imageManifest({ ...input, platform, annotations: [] }).bytes.toString())).not.toHaveProperty(
      'annotations',
    )
  })
})

describe('the index', () => {
  it('lists platforms in the order in which they should be tried, plain before variants', () => {
    const names = ['linux/arm64', 'linux/amd64/v3', 'linux/arm/v7', 'linux/amd64', 'linux/arm/v6']
    const index = imageIndex({
      manifests: names.map((name, at) => ({ platform: parsePlatform(name), descriptor: descriptor(`${at}`) })),
      annotations: annotations('a=1', 'manifest:b=2', 'index-descriptor:c=3'),
    })
    const { manifests, annotations: stand } = JSON.parse(index.bytes.toString())
    expect(stand).toEqual({ a: '1' })
    expect(index.descriptor.annotations).toEqual({ c: '3' })
    expect(manifests.map(({ platform, digest }: Descriptor) => [platform, digest[7]])).toEqual([
      [{ os: 'linux', architecture: 'amd64' }, '3'],
      [{ os: 'linux', architecture: 'amd64', variant: 'v3' }, '1'],
      [{ os: 'linux', architecture: 'arm', variant: 'v6' }, '4'],
      [{ os: 'linux', architecture: 'arm', variant: 'v7' }, '2'],
      [{ os: 'linux', architecture: 'arm64' }, '0'],
    ])
  })
})
