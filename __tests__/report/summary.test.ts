import { compareSizes } from '../../src/analysis/compare/compare.ts'
import { failureMarkdown, summaryMarkdown } from '../../src/report/summary.ts'
import type { ImageReport, PlatformReport, Report } from '../../src/report/types.ts'
import { document, row, sizes } from '../analysis/compare/sizes.ts'
import { descriptor, digest, machine, sbom } from './fixtures.ts'

function platform(name: string): PlatformReport {
  return {
    platform: name,
    manifest: descriptor('a', 500),
    config: descriptor('c', 700),
    layers: [
      { purpose: 'program', descriptor: descriptor('3', 1_800_000), diffId: digest('4'), uncompressedSize: 1_900_000 },
    ],
    program: {
      path: '/r/api/api',
      bytes: 1_850_000,
      packed: true,
      reason: 'packs to 32 %',
      unpackedBytes: 5_759_138,
      unpackedDigest: digest('5'),
    },
    sbom,
    pulledBytes: 1_801_200,
    onDiskBytes: 2_100_000,
  }
}

function image(overrides: Partial<ImageReport> = {}): ImageReport {
  const { name = 'api' } = overrides
  return {
    name,
    importPath: `example.org/${name}`,
    digest: digest('a'),
    descriptor: descriptor('a', 500),
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    createdSeconds: 0,
    repositories: [`ghcr.io/me/${name}`],
    tagNames: ['v1', 'latest'],
    references: [`ghcr.io/me/${name}:v1`, `ghcr.io/me/${name}:latest`],
    labels: {},
    annotations: [],
    exposedPorts: ['8080/tcp'],
    pushed: true,
    skipped: false,
    loaded: false,
    dockerfile: '/r/api/Dockerfile',
    sbom,
    platforms: [platform('linux/amd64')],
    ...overrides,
  }
}

function report(...images: ImageReport[]): Report {
  const key = `Build cache: key go-tiny-image-build-1-${'0'.repeat(200)}`
  return {
    ...machine,
    images,
    criticalPath: [
      { name: 'compile', milliseconds: 61_000 },
      { name: 'other', milliseconds: 40 },
      { name: 'push', milliseconds: 3960 },
    ],
    stages: [
      { name: 'Caches', milliseconds: 20, decisions: [key, key] },
      { name: 'Compile', milliseconds: 1234, decisions: ['api: <b>static</b>'] },
    ],
  }
}

describe('the job summary', () => {
  it('says what was built, where it is, how to pull and run it, its size, its change and the time of each stage', () => {
    const previous = { reference: 'ghcr.io/me/api:v1', digest: digest('b'), pulledBytes: 1_801_000 }
    const summary = summaryMarkdown(report(image({ previous })))
    expect(summary).toContain(`\`ghcr.io/me/api:v1\`, \`ghcr.io/me/api:latest\` \`${digest('a')}\``)
    expect(summary).toContain('| linux/amd64 | 5.76 MB | 1.85 MB | 1.80 MB | 1.80 MB | 2.10 MB |')
    expect(summary).toContain('200 B more to pull than ghcr.io/me/api:v1 before')
    const name = `ghcr.io/me/api@${digest('a')}`
    expect(summary).toContain(`\`\`\`\ndocker pull ${name}\ndocker run --rm -p 8080:8080 ${name}\n\`\`\``)
    expect(summary).toContain('| Caches | 20 ms |\n| Compile | 1.2 s |')
    expect(summary).toContain('\ntime went to: compile 1 min 1 s, push 4.0 s\n')
    expect(Buffer.byteLength(summary)).toBeLessThan(1024)
  })

  it('lets no text of the build speak HTML', () => {
    expect(summaryMarkdown(report(image()))).toContain('- api: &#60;b&#62;static&#60;/b&#62;')
  })

  it('of an image that was not pushed says why, and what it would be called', () => {
    const reason = 'a pull request from a fork has a read-only token'
    const references = ['ghcr.io/me/api:pr-7']
    expect(summaryMarkdown(report(image({ pushed: false, notPushed: reason, references })))).toContain(
      `not pushed: ${reason}; it would be named \`ghcr.io/me/api:pr-7\``,
    )
  })

  it.each([1, 2])('of fifty images on %d platforms is one table, with the name that pulls each', (platforms) => {
    const both = [platform('linux/amd64'), platform('linux/arm64')].slice(0, platforms)
    const names = Array.from({ length: 50 }, (_, index) => `service-${index}`)
    const summary = summaryMarkdown(report(...names.map((name) => image({ name, platforms: both }))))
    expect(summary.match(/^\| image \|/gm)).toHaveLength(1)
    expect(summary.match(/^###/gm)).toHaveLength(1)
    expect(summary.match(/^\| .*linux/gm)).toHaveLength(50 * platforms)
    for (const name of names) expect(summary).toContain(`\`ghcr.io/me/${name}:v1@${digest('a')}\``)
    expect(Buffer.byteLength(summary)).toBeLessThan(20_000)
  })

  it('leaves out what the bytes are where the runner would show nothing at all', () => {
    const names = Array.from({ length: 60 }, (_, index) => `service-${index}`)
    const modules = Array.from({ length: 70 }, (_, index) => `example.org/${'folder/'.repeat(10)}${index}`).map(
      (path) => row(path, path, 90_000),
    )
    const [after, before] = [sizes(...modules), sizes(row('std', 'fmt', 1))]
    const changes = compareSizes(before, {
      ...after,
      modules: after.modules.map((module) => ({
        ...module,
        chain: [module.module, `${module.module}/internal`, module.module],
      })),
    })
    const one = {
      document: document(...modules),
      comparisons: [{ platform: 'linux/amd64', reference: 'r', before: 1, after: 2, modules: changes }],
    }
    const given = report(...names.map((name) => image({ name })))
    const few = summaryMarkdown(given, new Map([['service-0', one]]))
    expect(few).toContain('service-0: what its bytes are')
    expect(60 * (few.length - summaryMarkdown(given).length)).toBeGreaterThan(1024 * 1024)

    const summary = summaryMarkdown(given, new Map(names.map((name) => [name, one])))
    expect(summary).not.toContain('what its bytes are')
    expect(summary).toMatch(/too long for a summary: see the files of `report`\.\n$/)
    expect(summary.match(/^\| .*linux/gm)).toHaveLength(60)
  })

  it('of many images says once why none was pushed', () => {
    const images = ['a', 'b', 'c', 'd'].map((name) => image({ name, pushed: false, notPushed: 'it is <only> built' }))
    const summary = summaryMarkdown(report(...images))
    expect(summary.match(/not pushed: it is &#60;only&#62; built/g)).toHaveLength(1)
    expect(summary).not.toContain('docker run')
  })
})

describe('the job summary of a failure', () => {
  it('has the message, also one with a fence, and the next step', () => {
    const text = failureMarkdown({ message: 'a\n```\nb', change: 'Do *this*.', positions: [] })
    expect(text).toContain('````\na\n```\nb\n````')
    expect(text).toContain('Do &#42;this&#42;.')
  })

  it('has the lines that are to be copied as they are to be written', () => {
    const text = failureMarkdown({
      message: 'denied',
      change: 'Write:\npermissions:\n  packages: write',
      positions: [],
    })
    expect(text).toContain('Write:\n\n```\npermissions:\n  packages: write\n```\n')
  })

  it('lists the first ten places', () => {
    const positions = Array.from({ length: 12 }, (_, index) => ({
      at: { file: 'a/main.go', line: index + 1, column: 2 },
      message: 'undefined: x',
    }))
    const text = failureMarkdown({ message: 'it does not compile', change: undefined, positions })
    expect(text.match(/^- a\/main\.go:\d+:2: undefined: x$/gm)).toHaveLength(10)
    expect(text).toContain('- and 2 more, see the log')
  })
})
