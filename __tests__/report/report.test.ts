import { CancelledError, RegistryError, ToolError, UserError } from '../../src/errors.ts'
import { failureFrom } from '../../src/report/failures/failure.ts'
import { outputsFrom } from '../../src/report/outputs.ts'
import { runCommand } from '../../src/report/run-command.ts'
import { textTable } from '../../src/report/tables.ts'
import { finalLines } from '../../src/report/terminal.ts'
import type { ImageReport, Report } from '../../src/report/types.ts'
import { readableBytes, readableTime } from '../../src/report/units.ts'
import { descriptor, digest, machine, sbom } from './fixtures.ts'

function image(overrides: Partial<ImageReport> = {}): ImageReport {
  return {
    name: 'api',
    importPath: 'example.org/api',
    digest: digest('a'),
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    descriptor: descriptor('a', 500),
    createdSeconds: 0,
    repositories: ['ghcr.io/me/api'],
    tagNames: ['v1', 'latest'],
    references: ['ghcr.io/me/api:v1', 'ghcr.io/me/api:latest'],
    labels: { a: '1' },
    annotations: ['manifest:a=1'],
    exposedPorts: ['8080/tcp', '53/udp'],
    pushed: true,
    skipped: false,
    loaded: false,
    dockerfile: '/r/api/Dockerfile',
    sbom,
    platforms: [
      {
        platform: 'linux/amd64',
        manifest: descriptor('a', 500),
        config: descriptor('c', 700),
        layers: [
          { purpose: 'system', descriptor: descriptor('1', 100_000), diffId: digest('2'), uncompressedSize: 200_000 },
          {
            purpose: 'program',
            descriptor: descriptor('3', 1_800_000),
            diffId: digest('4'),
            uncompressedSize: 1_900_000,
          },
        ],
        program: {
          path: '/r/api/linux-amd64/api',
          bytes: 1_850_000,
          packed: true,
          packer: 'upx',
          reason: 'packs to 32 %',
          unpackedBytes: 5_759_138,
          unpackedDigest: digest('5'),
        },
        sbom,
        pulledBytes: 1_901_200,
        onDiskBytes: 2_100_000,
      },
    ],
    ...overrides,
  }
}

function report(...images: ImageReport[]): Report {
  return {
    ...machine,
    images,
    criticalPath: [{ name: 'compile', milliseconds: 65_000 }],
    stages: [{ name: 'Compile', milliseconds: 1234, decisions: ['api: <b>static</b>'] }],
  }
}

describe('what people read', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.00 kB'],
    [1_843_328, '1.84 MB'],
    [12_345_678_901, '12.3 GB'],
  ])('%d bytes are %s', (bytes, text) => expect(readableBytes(bytes)).toBe(text))

  it.each([
    [0, '0 ms'],
    [999.4, '999 ms'],
    [1000, '1.0 s'],
    [59_949, '59.9 s'],
    [65_000, '1 min 5 s'],
  ])('%d ms are %s', (milliseconds, text) => expect(readableTime(milliseconds)).toBe(text))

  it('a table has its figures to the right', () => {
    expect(
      textTable(
        ['a', 'b'],
        [
          ['xx', '1'],
          ['y', '22'],
        ],
      ),
    ).toEqual(['a    b', 'xx   1', 'y   22'])
  })
})

describe('the end of a run', () => {
  it('is the size table, where the image is, and the command that runs it', () => {
    expect(finalLines(report(image()))).toEqual([
      '',
      `api ${digest('a')}`,
      '  platform     program   packed  its layer   pulled  on disk',
      '  linux/amd64  5.76 MB  1.85 MB    1.80 MB  1.90 MB  2.10 MB',
      '  pushed ghcr.io/me/api:v1, ghcr.io/me/api:latest',
      'done in 1 min 5 s; time went to: compile 1 min 5 s',
      `docker run --rm -p 8080:8080 -p 53:53/udp ghcr.io/me/api@${digest('a')}`,
    ])
  })

  it.each([
    [
      { pushed: false, archive: "/x/it's.tar", exposedPorts: [] },
      `docker load --input '/x/it'\\''s.tar' && docker run --rm ghcr.io/me/api:v1`,
    ],
    [{ pushed: false, loaded: true, exposedPorts: [] }, 'docker run --rm ghcr.io/me/api:v1'],
    [{ pushed: false }, undefined],
  ])('runs what is there: %j', (overrides, command) => {
    expect(runCommand(image(overrides), 'linux/amd64')).toBe(command)
  })

  it.each([
    ['linux/arm64', false],
    ['linux/386', false],
    ['linux/amd64', true],
  ])('names no command on %s for what cannot run there', (machine, runs) => {
    expect(runCommand(image({}), machine) !== undefined).toBe(runs)
    const on386 = image({ platforms: image({}).platforms.map((one) => ({ ...one, platform: 'linux/386' })) })
    expect(runCommand(on386, machine) !== undefined).toBe(machine !== 'linux/arm64')
  })

  it.each([
    [{ digest: digest('b'), pulledBytes: 1_901_100 }, '  100 B more to pull than x:v1 before (1.90 MB)'],
    [{ digest: digest('b'), pulledBytes: 2_901_200 }, '  1.00 MB less to pull than x:v1 before (2.90 MB)'],
    [{ digest: digest('a'), pulledBytes: 1_901_200 }, '  same as x:v1 before'],
  ])('compares with what the tag named before: %j', (previous, line) => {
    expect(finalLines(report(image({ previous: { reference: 'x:v1', ...previous } })))).toContain(line)
  })
})

describe('outputs', () => {
  it('are those of the first image, and json has all', () => {
    const outputs = outputsFrom(
      report(image(), image({ name: 'tags', repositories: [], pushed: false })),
      '/r/report.json',
    )
    expect(outputs).toMatchObject({
      digest: digest('a'),
      imageid: digest('c'),
      'image-name': 'ghcr.io/me/api',
      'image-ref': `ghcr.io/me/api@${digest('a')}`,
      repository: 'me/api',
      tags: 'ghcr.io/me/api:v1\nghcr.io/me/api:latest',
      'tag-names': 'v1\nlatest',
      version: 'v1',
      labels: 'a=1',
      digests: JSON.stringify({ 'linux/amd64': digest('a') }),
      size: '1901200',
      'size-uncompressed': '2100000',
      'binary-size': '1850000',
      'binary-size-unpacked': '5759138',
      'size-diff': '',
      pushed: 'true',
      skipped: 'false',
      'go-version': '1.26.8',
      packer: 'upx',
      'upx-version': '4.2.4',
      'binary-path': '/r/api/linux-amd64/api',
      report: '/r/report.json',
    })
    const { images, ...first } = JSON.parse(outputs.json)
    expect(Object.keys(images)).toEqual(['api', 'tags'])
    expect(images.api).toEqual(
      Object.fromEntries(
        Object.entries(outputs).filter(
          ([name]) => !['json', 'image-refs', 'changed', 'unchanged', 'matrix', 'manifests'].includes(name),
        ),
      ),
    )
    expect(images.tags).toMatchObject({ 'image-ref': '', repository: '', 'tag-names': 'v1\nlatest' })
    expect(first).toEqual({
      tags: ['ghcr.io/me/api:v1', 'ghcr.io/me/api:latest'],
      'tag-names': ['v1', 'latest'],
      labels: { a: '1' },
      annotations: ['manifest:a=1'],
    })
    expect(JSON.parse(outputs.metadata)).toEqual({
      'containerimage.config.digest': digest('c'),
      'containerimage.descriptor': descriptor('a', 500),
      'containerimage.digest': digest('a'),
      'image.name': 'ghcr.io/me/api:v1,ghcr.io/me/api:latest',
    })
  })

  it('say how much the image grew', () => {
    const previous = { reference: 'x:v1', digest: digest('b'), pulledBytes: 1_901_000 }
    expect(outputsFrom(report(image({ previous })), '')['size-diff']).toBe('200')
  })
})

describe('a failure', () => {
  it.each([
    [new UserError('bad', { change: 'fix' }), 'bad', 'fix'],
    [new UserError('bad', { cause: new Error('deep') }), 'bad\n  because: deep', undefined],
    [new ToolError({ command: 'go build', exitCode: 1, output: 'x' }), 'go build: exit code 1\nx', undefined],
    [
      new RegistryError({ method: 'PUT', url: 'https://r/v2/x', status: 403, code: 'DENIED', message: 'no' }),
      'PUT https://r/v2/x: 403 DENIED: no',
      'The account may not push to this repository on r: ask for write access.',
    ],
    [new CancelledError(), 'cancelled: nothing was tagged, nothing is left behind', undefined],
    [
      Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
      'ENOSPC: no space left on device, write',
      'The disk is full: free some space, or set TMPDIR (RUNNER_TEMP on a runner) to a larger one.',
    ],
  ])('%s reads as it should', (error, message, change) => {
    expect(failureFrom(error)).toMatchObject({ message, change })
  })

  it('that nobody expected shows its stack and asks to be reported', () => {
    const { message, change } = failureFrom(new TypeError('x is undefined'))
    expect(message).toMatch(/^unexpected: TypeError: x is undefined\n\s+at /)
    expect(change).toContain('please report it')
    expect(failureFrom('text').message).toBe('unexpected: text')
  })
})
