import { outputTable } from '../../src/inputs/outputs.ts'
import type { JoinedImages, PlatformImage } from '../../src/merge/merge.ts'
import { parsePlatform } from '../../src/oci/platform.ts'
import type { PushResult } from '../../src/registry/types.ts'
import { outputsFrom } from '../../src/report/outputs.ts'
import { joinedImage, type PublishedJoin } from '../../src/report/results/joined.ts'
import { summaryMarkdown } from '../../src/report/summary.ts'
import { finalLines } from '../../src/report/terminal.ts'
import type { PlannedImage, Report } from '../../src/report/types.ts'
import { descriptor, digest } from './fixtures.ts'

const names = outputTable.map(({ name }) => name)

const planned: PlannedImage = {
  name: 'api',
  importPath: 'example.org/api',
  repositories: ['ghcr.io/me/api'],
  tagNames: ['v1', 'latest'],
  references: ['ghcr.io/me/api:v1', 'ghcr.io/me/api:latest'],
  labels: { a: '1' },
  annotations: ['manifest:a=1'],
}

describe('the outputs of a dry run', () => {
  const go = { version: '1.26.8', source: 'path', requestedBy: 'go.mod' }
  const outputs = outputsFrom({ go, cacheHit: true, images: [planned, { ...planned, name: 'web' }] }, '')

  it('are what is known before the build; the others are there and empty', () => {
    const { json, ...others } = outputs
    expect(Object.entries(others).filter(([, text]) => text !== '')).toEqual([
      ['image-name', 'ghcr.io/me/api'],
      ['repository', 'me/api'],
      ['tags', 'ghcr.io/me/api:v1\nghcr.io/me/api:latest'],
      ['tag-names', 'v1\nlatest'],
      ['version', 'v1'],
      ['labels', 'a=1'],
      ['pushed', 'false'],
      ['skipped', 'false'],
      ['go-version', '1.26.8'],
      ['cache-hit', 'true'],
    ])
    expect(Object.keys(outputs).toSorted()).toEqual(names.toSorted())
    expect(Object.keys(JSON.parse(json).images)).toEqual(['api', 'web'])
    expect(JSON.parse(json)).toMatchObject({ 'tag-names': ['v1', 'latest'], labels: { a: '1' } })
  })
})

describe('an image that was joined', () => {
  const repository = { registry: 'ghcr.io', path: 'me/api' }

  function platform(name: string, character: string): PlatformImage {
    return {
      platform: parsePlatform(name),
      content: { descriptor: descriptor(character, 500), bytes: Buffer.alloc(0) },
      annotations: {},
      labels: { a: '1' },
      config: descriptor('c', 700),
      attached: [],
      pulledBytes: 1_901_200,
    }
  }

  const joined: JoinedImages = {
    platforms: [platform('linux/amd64', 'a'), platform('linux/arm64', 'b')],
    root: { descriptor: descriptor('d', 900), bytes: Buffer.alloc(0) },
    annotations: [{ level: 'index', key: 'x', value: '2' }],
  }

  const push = (how: 'pushed' | 'unchanged'): PushResult => ({
    repository,
    digest: digest('d'),
    blobs: [],
    tags: [{ tag: 'v1', how }],
    requests: 2,
  })

  const report = (published: Partial<PublishedJoin> = {}): Report => ({
    version: 1,
    machine: 'linux/amd64',
    images: [
      joinedImage({
        joined,
        repositories: [repository],
        tagNames: ['v1'],
        references: ['ghcr.io/me/api:v1'],
        pushes: [push('pushed')],
        previous: undefined,
        ...published,
      }),
    ],
    criticalPath: [],
    stages: [{ name: 'Join', milliseconds: 12, decisions: [] }],
    milliseconds: 65_000,
  })

  it('has the same outputs as one that was built, those of a program empty', () => {
    const outputs = outputsFrom(report(), '')
    expect(Object.keys(outputs).toSorted()).toEqual(names.toSorted())
    expect(outputs).toMatchObject({
      digest: digest('d'),
      imageid: digest('c'),
      'image-ref': `ghcr.io/me/api@${digest('d')}`,
      tags: 'ghcr.io/me/api:v1',
      labels: 'a=1',
      digests: JSON.stringify({ 'linux/amd64': digest('a'), 'linux/arm64': digest('b') }),
      size: '1901200',
      sizes: JSON.stringify({ 'linux/amd64': { size: 1_901_200 }, 'linux/arm64': { size: 1_901_200 } }),
      pushed: 'true',
      skipped: 'false',
      'binary-size': '',
      'go-version': '',
      'cache-hit': '',
      dockerfile: '',
    })
    expect(JSON.parse(outputs.json)).toMatchObject({ annotations: ['index:x=2'], images: { api: { version: 'v1' } } })
  })

  it.each<[Partial<PublishedJoin>, Readonly<Record<string, string>>]>([
    [{ pushes: [] }, { pushed: 'false', skipped: 'false' }],
    [{ pushes: [push('unchanged')] }, { pushed: 'true', skipped: 'true' }],
    [{ previous: { reference: 'x:v1', digest: digest('e'), pulledBytes: 1_901_000 } }, { 'size-diff': '200' }],
  ])('%j gives %j', (published, outputs) => {
    expect(outputsFrom(report(published), '')).toMatchObject(outputs)
  })

  it('stands in the log with its digests, where it is, and the command that runs it', () => {
    expect(finalLines(report())).toEqual([
      '',
      `api ${digest('d')}`,
      `  platform${' '.repeat(70)}digest   pulled`,
      `  linux/amd64  ${digest('a')}  1.90 MB`,
      `  linux/arm64  ${digest('b')}  1.90 MB`,
      '  pushed ghcr.io/me/api:v1',
      'done in 1 min 5 s',
      `docker run --rm ghcr.io/me/api@${digest('d')}`,
    ])
  })

  it('stands in the job summary with the time of each stage, and why it was not pushed', () => {
    const summary = summaryMarkdown(report())
    expect(summary).toContain(`| linux/arm64 | ${digest('b')} | 1.90 MB |`)
    expect(summary).toContain('<details><summary>1 min 5 s</summary>')
    expect(summary).toContain('| Join | 12 ms |')
    expect(summaryMarkdown(report({ pushes: [], notPushed: 'it is <only> tried' }))).toContain(
      'not pushed: it is &#60;only&#62; tried',
    )
  })
})
