import { sizesMediaType } from '../../../src/analysis/kept.ts'
import { run } from '../../../src/pipeline.ts'
import { readSizes } from '../../../src/pipeline-sizes.ts'
import { serve } from '../../support/exchanges.ts'
import { createMemoryRegistry, type MemoryRegistryOptions } from '../../support/memory-registry.ts'
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

  it('that are garbage cost one sentence, and the totals are compared', async () => {
    const { images, push, stored } = await registry()
    await push(before)
    for (const [digest, bytes] of stored()?.blobs ?? []) {
      if (!bytes.includes('"binary-size"')) continue
      const damaged = Buffer.from(bytes.toString().replace('"version":1', '"version":7'))
      stored()?.blobs.set(digest, damaged)
    }
    const { heard, failure, image } = await push(withDependency)
    expect(failure).toBeUndefined()
    expect(image?.pushed).toBe(true)
    expect(heard).toMatch(/hello for linux\/amd64: .* over .*: its size report cannot be read: .*, so only the totals/)
    await expect(readSizes(testRun({ inputs: { images } }), `${images}:latest`)).rejects.toThrow('latest')
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
