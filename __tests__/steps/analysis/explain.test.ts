import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { saveCaches } from '../../../src/caches/caches.ts'
import type { CacheService } from '../../../src/caches/service/service.ts'
import { createTrace } from '../../../src/host/trace.ts'
import { run } from '../../../src/pipeline/run.ts'
import { explainLines } from '../../../src/report/explain/table.ts'
import type { SizesDocument } from '../../../src/report/explain/types.ts'
import { temporaryFolder } from '../../support/host.ts'
import { schemaErrors } from '../../support/json-schema.ts'
import { describeWithTools } from '../../support/tools.ts'
import { goMod, onMain, testRun, tiny } from '../support.ts'
import { hostWithoutSymbols } from './no-symbols.ts'

const schema = JSON.parse(readFileSync('docs/schemas/sizes.v1.schema.json', 'utf8'))

const files = {
  'go.mod': goMod,
  'main.go': `package main

import (
	_ "embed"
	"os"
)

//go:embed page.html
var page string

func main() { os.Stdout.WriteString(page); os.CreateTemp("", "x") }
`,
  'page.html': '<p>hello</p>\n'.repeat(300),
  'extra/notes.txt': 'notes\n'.repeat(1000),
}

async function explain(inputs: Readonly<Record<string, string>>, given: Readonly<Record<string, string>> = files) {
  const options = testRun({ files: given, inputs: { push: 'false', ...inputs } })
  const result = await run({ ...options, explain: true })
  if (result.kind !== 'built') throw new Error(result.kind)
  const [first] = result.explained
  if (first?.document === undefined) throw new Error(first?.failed ?? 'nothing explained')
  return { document: first.document, outputs: result.outputs, lines: options.host.lines }
}

/** Checks that the rows of each platform add up, and gives those of the first. */
function rowsOf(document: SizesDocument) {
  expect(schemaErrors(document, schema)).toEqual([])
  for (const { rows, size, 'binary-size': binary } of document.platforms) {
    expect(rows.reduce((sum, { pulled }) => sum + pulled, 0)).toBe(size)
    expect(rows.filter(({ part }) => part === 'program').reduce((sum, { bytes }) => sum + bytes, 0)).toBe(binary)
  }
  return document.platforms[0]?.rows ?? []
}

describeWithTools(['go'], 'the rows of an image', () => {
  it('are named among what the run waited for', async () => {
    const trace = createTrace()
    const options = testRun({ files: tiny, inputs: { push: 'false', 'size-report': 'true' }, host: { trace } })
    const result = await run(options)
    if (result.kind !== 'built') throw new Error(result.kind)
    // An unpacked program is analysed when everything is compressed.
    expect(result.report.criticalPath).toContainEqual({ name: 'sizes', milliseconds: expect.any(Number) })
    const spans = trace.spans()
    const parts = spans.filter(({ kind, name }) => kind === 'part' && name === 'sizes')
    const [work] = spans.filter(({ name }) => name === 'analyse hello')
    if (work === undefined) throw new Error('nothing was analysed')
    const around = parts.filter(({ startMs, endMs }) => startMs <= work.startMs && endMs >= work.endMs)
    expect(around).toHaveLength(1)
  })

  it('add up to what is pulled, read from the gzip stream, for each platform', async () => {
    const inputs = { platforms: 'linux/amd64,linux/arm64', files: 'extra/notes.txt:/etc/notes.txt', workdir: '/work' }
    const { document, outputs, lines } = await explain(inputs)
    const rows = rowsOf(document)
    expect(document.platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
    expect(document.platforms[0]).toMatchObject({
      size: Number(outputs.size),
      'binary-size': Number(outputs['binary-size']),
      exact: true,
      'pulled-exact': true,
    })
    const kindOf = (name: string) => rows.find((row) => row.name === name || row.package === name)
    expect(kindOf('page.html')).toMatchObject({ kind: 'embedded-files', bytes: 3900, module: 'example.org/hello' })
    // It repeats itself, so it costs next to nothing.
    expect(kindOf('page.html')?.pulled).toBeLessThan(300)
    expect(kindOf('/etc/notes.txt')).toMatchObject({ part: 'image', kind: 'file', bytes: 6000 })
    const onDisk = rows.reduce(
      (sum, { part, kind, bytes }) => (part === 'image' && !/config|manifest/.test(kind) ? sum + bytes : sum),
      0,
    )
    expect(onDisk + Number(outputs['binary-size'])).toBe(Number(outputs['size-uncompressed']))
    expect(lines.join('\n')).toMatch(/hello: \S+ \S+ pulled, of it std /)
    expect(explainLines(document).join('\n')).toMatch(/hello for linux\/amd64: .*\n\nmodule +pulled/)
  })

  it('are estimates with the right sum for zstd, for uncompressed layers exact', async () => {
    const none = await explain({ compression: 'none' })
    const rows = rowsOf(none.document)
    expect(none.document.platforms[0]?.['pulled-exact']).toBe(true)
    expect(rows.every(({ bytes, pulled }) => bytes === pulled)).toBe(true)
    if (process.versions.zstd === undefined) return
    const { document } = await explain({ compression: 'zstd' })
    rowsOf(document)
    expect(document.platforms[0]?.['pulled-exact']).toBe(false)
  })

  it('of a packed program are those of what was packed, and the unpacker is one of its own', async () => {
    const { document, outputs } = await explain({ upx: 'auto', packer: 'own' })
    const rows = rowsOf(document)
    expect(document.platforms[0]).toMatchObject({
      'binary-size': Number(outputs['binary-size-unpacked']),
      'packed-size': Number(outputs['binary-size']),
      'pulled-exact': false,
    })
    const unpacker = rows.find(({ kind }) => kind === 'unpacker')
    expect(unpacker?.pulled).toBeGreaterThan(5000)
    expect(unpacker?.pulled).toBeLessThan(30_000)
    expect(rows.find(({ kind }) => kind === 'embedded-files')?.pulled).toBeLessThan(300)
  })

  it('are not there for a program that cannot be linked again; the build goes on', async () => {
    const options = testRun({ files: tiny, inputs: { push: 'false' } })
    const { host, links } = hostWithoutSymbols(options.host)
    const result = await run({ ...options, host, explain: true })
    expect(links()).toBe(1)
    expect(result).toMatchObject({
      kind: 'built',
      explained: [{ failed: 'it cannot be linked with its symbols: no space left on device' }],
    })
    expect(result.outputs.digest).toMatch(/^sha256:/)
  })

  it('are those of an earlier run while program and layers are the same: nothing is linked or analysed again', async () => {
    const cacheFolder = temporaryFolder()
    const explainAgain = async (inputs: Readonly<Record<string, string>> = {}) => {
      const options = testRun({ files, inputs: { push: 'false', ...inputs }, host: { cacheFolder } })
      const { host, links } = hostWithoutSymbols(options.host)
      const result = await run({ ...options, host, explain: true })
      if (result.kind !== 'built') throw new Error(result.kind)
      return { links: links(), explained: result.explained[0] }
    }
    const options = testRun({ files, inputs: { push: 'false' }, host: { cacheFolder } })
    const first = await run({ ...options, explain: true })
    if (first.kind !== 'built') throw new Error(first.kind)
    const again = await explainAgain()
    expect(again.links).toBe(0)
    expect(again.explained?.document).toEqual(JSON.parse(JSON.stringify(first.explained[0]?.document)))

    expect(await explainAgain({ files: 'extra/notes.txt:/etc/notes.txt' })).toMatchObject({ links: 1 })
    expect(await explainAgain({ 'build-tags': 'other' })).toMatchObject({ links: 1 })
    const kept = join(cacheFolder, 'sizes', 'programs')
    for (const entry of readdirSync(kept)) writeFileSync(join(kept, entry, 'file'), '{"version": 1}')
    expect(await explainAgain()).toMatchObject({
      links: 1,
      explained: { failed: 'it cannot be linked with its symbols: no space left on device' },
    })
  })

  it('come from the service of the runner on another machine, but not for a release', async () => {
    const entries = new Map<string, Buffer>()
    const service: CacheService = {
      restore: async ({ key, restoreKeys, to }) => {
        const found = [...entries.keys()].find(
          (one) => one === key || restoreKeys.some((start) => one.startsWith(start)),
        )
        if (found === undefined) return {}
        writeFileSync(to, entries.get(found) ?? '')
        return { key: found }
      },
      save: async ({ key, file }) => {
        entries.set(key, readFileSync(file))
        return { key }
      },
    }
    const job = async ({ release = false } = {}) => {
      const inputs = { push: 'false', 'size-report': 'true', unchanged: 'rebuild' }
      const caches = { service, release, commit: onMain.sha }
      const options = testRun({ files, inputs, caches, context: onMain, host: { cacheFolder: temporaryFolder() } })
      const { host, links } = hostWithoutSymbols(options.host)
      return { options, host, links }
    }
    const first = await job()
    const result = await run(first.options)
    if (result.kind !== 'built') throw new Error(result.kind)
    const states = result.cacheStates.filter(({ kind }) => kind === 'sizes')
    const { temporaryFolder: temporary } = first.options.host
    expect(await saveCaches(states, { service, temporaryFolder: temporary, nowMs: Date.now() })).toEqual([
      expect.stringMatching(/^Sizes and prices: 2 files saved as go-tiny-image-sizes-1-/),
    ])

    const second = await job()
    const again = await run({ ...second.options, host: second.host })
    if (again.kind !== 'built') throw new Error(again.kind)
    expect(second.links()).toBe(0)
    expect(again.explained[0]?.document).toEqual(JSON.parse(JSON.stringify(result.explained[0]?.document)))

    const release = await job({ release: true })
    await run({ ...release.options, host: release.host })
    expect(release.links()).toBe(1)
  })
})
