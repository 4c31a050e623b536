import { createHash } from 'node:crypto'
import { sizesMediaType } from '../../../src/analysis/kept.ts'
import { run } from '../../../src/pipeline/run.ts'
import { readSizes } from '../../../src/pipeline/sizes.ts'
import { serve } from '../../support/exchanges.ts'
import {
  createMemoryRegistry,
  type MemoryRegistryOptions,
  type MemoryRepository,
  refuse,
} from '../../support/memory-registry.ts'
import { describeWithTools } from '../../support/tools.ts'
import { testRun } from '../support.ts'
import { hostWithoutSymbols } from './no-symbols.ts'

const mod = 'module example.org/hello\n\ngo 1.21\n'
const before = {
  'go.mod': mod,
  'main.go': 'package main\n\nfunc main() { println("hello") }\n',
}
// The module that is added is in the same folder, so that no network is needed.
const withDependency = {
  'go.mod': `${mod}\nrequire example.org/dep v1.2.3\n\nreplace example.org/dep => ./dep\n`,
  'main.go': 'package main\n\nimport "example.org/dep/words"\n\nfunc main() { println(words.All()) }\n',
  'dep/go.mod': 'module example.org/dep\n\ngo 1.21\n',
  'dep/words/words.go': `package words

import _ "embed"

//go:embed words.txt
var all string

func All() string { return all }
`,
  'dep/words/words.txt': Array.from({ length: 4000 }, (_, index) => ((index * 2654435761) >>> 0).toString(36)).join(
    ' ',
  ),
}

async function registry(options: MemoryRegistryOptions = {}) {
  const memory = createMemoryRegistry({ referrers: true, ...options })
  const { host } = await serve(memory.handle)
  const images = `${host}/team/app`
  const push = async (
    files: Readonly<Record<string, string>>,
    inputs: Readonly<Record<string, string>> = {},
    own = {},
  ) => {
    const given = testRun({ files, inputs: { images, tags: 'v1', push: 'true', 'size-report': 'true', ...inputs } })
    const result = await run({ ...given, ...own })
    if (result.kind !== 'built') throw new Error(result.kind)
    const [image] = result.report.images
    return { ...result, image, heard: given.host.lines.join('\n'), events: given.events }
  }
  return { images, push, memory, stored: () => memory.repositories.get('team/app') }
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/**
 * Puts another document in the place of the sizes, as whoever may push can; without one, other bytes than the digest says. Gives
 * what a list says of its manifest.
 */
function spoil(
  repository: MemoryRepository | undefined,
  change: ((text: string) => string) | undefined,
  { size, subject }: { readonly size?: number; readonly subject?: string } = {},
) {
  let listed: { readonly digest: string; readonly size: number } | undefined
  for (const [digest, { mediaType, bytes }] of [...(repository?.manifests ?? [])]) {
    const manifest = JSON.parse(bytes.toString())
    if (manifest.artifactType !== sizesMediaType) continue
    const [layer] = manifest.layers
    const text = repository?.blobs.get(layer.digest)?.toString() ?? ''
    if (change === undefined) {
      repository?.blobs.set(layer.digest, Buffer.from(text.replace('"version":1', '"version":7')))
      continue
    }
    const document = Buffer.from(change(text))
    repository?.blobs.set(digestOf(document), document)
    manifest.layers = [{ ...layer, digest: digestOf(document), size: size ?? document.length }]
    if (subject !== undefined) manifest.subject = { ...manifest.subject, digest: subject }
    const changed = Buffer.from(JSON.stringify(manifest))
    repository?.manifests.delete(digest)
    repository?.manifests.set(digestOf(changed), { mediaType, bytes: changed })
    listed = { digest: digestOf(changed), size: changed.length }
  }
  return listed
}

describeWithTools(['go'], 'the sizes of an image, kept where it is', () => {
  it('are attached to the manifest of each platform, the same in every run, and read back', async () => {
    const { images, push, stored, memory } = await registry()
    const platforms = 'linux/amd64,linux/arm64'
    const first = await push(before, { platforms })
    const sizeManifests = () =>
      [...(stored()?.manifests ?? [])].filter(([, { bytes }]) => bytes.includes(sizesMediaType))
    expect(
      sizeManifests()
        .map(([, { bytes }]) => JSON.parse(bytes.toString()).subject.digest)
        .sort(),
    ).toEqual([...(first.image?.platforms ?? [])].map(({ manifest }) => manifest.digest).sort())
    const [explained] = first.explained
    const options = testRun({ inputs: { images } })
    const read = await readSizes(options, `${images}@${first.outputs.digest}`)
    expect(new Set(read.platforms)).toEqual(new Set(JSON.parse(JSON.stringify(explained?.document?.platforms))))
    expect((await readSizes(options, `${images}:v1`)).name).toBe('hello')

    const blobs = stored()?.blobs.size
    const again = await push(before, { platforms })
    expect(again.heard).toContain(`hello: sizes attached in ${images} for linux/amd64, linux/arm64, as before`)
    expect(stored()?.blobs.size).toBe(blobs)
    expect(again.image?.sizes?.comparisons).toMatchObject([{ modules: [] }, { modules: [] }])
    expect(memory.violations).toEqual([])

    const [, arm] = first.image?.platforms ?? []
    const [gone] = sizeManifests().filter(
      ([, { bytes }]) => JSON.parse(bytes.toString()).subject.digest === arm?.manifest.digest,
    )
    stored()?.manifests.delete(gone?.[0] ?? 'sha256:')
    expect((await readSizes(options, `${images}:v1`)).platforms.map(({ platform }) => platform)).toEqual([
      'linux/amd64',
    ])
    expect(options.events).toEqual([
      {
        kind: 'warning',
        message: `the bytes of ${images}:v1 for linux/arm64 cannot be explained: no size report is attached to it`,
      },
    ])
  })

  it('name a new dependency first, with its chain and its line; over max-increase nothing is sent', async () => {
    const { images, push, stored } = await registry()
    await push(before)
    const counts = () => [stored()?.blobs.size, stored()?.manifests.size, stored()?.tags.get('v1')]
    const kept = counts()
    const { failure, image, summary, outputs, heard } = await push(withDependency, { 'max-increase': '1%' })
    expect(failure?.message).toMatch(
      new RegExp(
        `over max-increase 1% of ${images}:v1, .*; grew most: example.org/dep v1.2.3 \\+[0-9.]+ kB, new, go.mod:5`,
      ),
    )
    expect(counts()).toEqual(kept)
    expect(image?.sizes?.comparisons[0]?.modules?.[0]).toMatchObject({
      module: 'example.org/dep',
      how: 'new',
      before: 0,
      chain: ['example.org/hello', 'example.org/dep/words'],
      required: { line: 5, text: 'example.org/dep v1.2.3' },
    })
    expect(heard).toMatch(
      /new example.org\/dep v1.2.3: \+.* \(example.org\/hello → example.org\/dep\/words; go.mod:5\)/,
    )
    expect(summary).toContain('example.org/hello → example.org/dep/words; go.mod:5')
    expect(outputs['size-page']).toMatch(/hello\/sizes\.html$/)
  })

  it('are listed under the fallback tag by a registry without the referrers API', async () => {
    const { images, push } = await registry({ referrers: false })
    const { heard } = await push(before)
    expect(heard).toContain(`hello: sizes attached in ${images} for linux/amd64, listed under the fallback tag`)
    const { image } = await push(withDependency)
    expect(image?.sizes?.comparisons[0]?.modules?.[0]?.module).toBe('example.org/dep')
  })

  it.each([
    ['not JSON', () => 'hello <html>', 'its size report cannot be used: it is not JSON'],
    ['cut off', (text: string) => text.slice(0, 900), 'its size report cannot be used: it is not JSON'],
    ['of another version', () => '{"version":7}', 'its version is 7, and 1 was expected'],
    [
      'of a nonsense version',
      () => `{"version":"${'x'.repeat(5000)}"}`,
      'its version is no number, and 1 was expected',
    ],
    [
      'of another form',
      () => '{"version":1,"platforms":[{}]}',
      'it has not the form of docs/schemas/sizes.v1.schema.json',
    ],
    [
      'wrong in its sum',
      (text: string) => text.replace(/"size":\d+/, '"size":1'),
      'its rows for linux/amd64 do not add up to its size',
    ],
    ['not what its digest says', undefined, 'its size report cannot be read: '],
  ] as const)('that are %s cost one sentence, and the totals are compared', async (_, garbage, why) => {
    const { images, push, stored } = await registry()
    await push(before)
    spoil(stored(), garbage)
    const { heard, failure, image } = await push(withDependency)
    expect(failure).toBeUndefined()
    expect(image?.pushed).toBe(true)
    const [line = ''] = heard.split('\n').filter((one) => one.includes(' over '))
    expect(line).toContain(why)
    expect(line).toMatch(/ hello for linux\/amd64: .*, so only the totals are compared$/)
    expect(line.length).toBeLessThan(600)
    await expect(readSizes(testRun({ inputs: { images } }), `${images}:latest`)).rejects.toThrow('latest')
  })

  it('that are of another manifest, or too long, are not taken', async () => {
    const { push, stored } = await registry({ referrers: false })
    await push(before)
    for (const list of stored()?.tags.keys() ?? []) {
      if (!list.startsWith('sha256-')) continue
      const other = spoil(stored(), (text) => text, { subject: `sha256:${'1'.repeat(64)}` })
      const digest = stored()?.tags.get(list) ?? ''
      const held = stored()?.manifests.get(digest)
      const index = JSON.parse(held?.bytes.toString() ?? '')
      index.manifests = index.manifests.map((one: object) => ({ ...one, ...other }))
      stored()?.manifests.set(digest, { mediaType: held?.mediaType ?? '', bytes: Buffer.from(JSON.stringify(index)) })
    }
    const { heard } = await push(withDependency, { 'size-report': 'false', 'max-size': '9MB' })
    expect(heard).toMatch(/hello for linux\/amd64: .*, so only the totals are compared/)

    const long = await registry()
    await long.push(before)
    spoil(long.stored(), (text) => text, { size: 33 * 1024 * 1024 })
    const { heard: second } = await long.push(withDependency)
    expect(second).toMatch(/the document has 34603008 bytes, and at most 33554432 are read, so only the totals/)
  })

  it('are named on one line where a registry takes no referrers at all, and the image is pushed', async () => {
    const memory = createMemoryRegistry()
    const { host } = await serve((request) =>
      request.method === 'PUT' && request.body.includes('"subject"')
        ? refuse(400, 'MANIFEST_INVALID', 'unknown field subject')
        : memory.handle(request),
    )
    const options = testRun({
      files: before,
      inputs: { images: `${host}/team/app`, tags: 'v1', push: 'true', 'max-size': '9MB' },
    })
    const result = await run(options)
    expect(result).toMatchObject({ kind: 'built', outputs: { pushed: 'true' } })
    expect(options.events.filter(({ kind }) => kind === 'warning')).toEqual([])
    expect(options.host.lines.filter((line) => line.includes('sizes are not kept'))).toEqual([
      expect.stringMatching(/hello: its sizes are not kept at .*: 400 MANIFEST_INVALID: unknown field subject$/),
    ])
  })

  it('are asked for by a limit too, and never unasked', async () => {
    const { push, stored } = await registry()
    const sizeBlobs = () => [...(stored()?.blobs.values() ?? [])].filter((bytes) => bytes.includes('"binary-size"'))
    await push(before, { 'size-report': 'false' })
    expect(sizeBlobs()).toEqual([])
    await push(before, { 'size-report': 'false', 'max-size': '9MB' })
    expect(sizeBlobs()).toHaveLength(1)
  })

  it('of a program that cannot be analysed fail no run', async () => {
    const { push } = await registry()
    const { host } = hostWithoutSymbols(testRun().host)
    const { failure, outputs, image } = await push(before, {}, { host })
    expect(failure).toBeUndefined()
    expect(outputs).toMatchObject({ pushed: 'true', 'size-report': '', 'size-page': '' })
    expect(image?.sizes).toEqual({ comparisons: [] })
  })
})
