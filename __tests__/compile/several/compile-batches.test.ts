import { randomUUID } from 'node:crypto'
import { compileBatches } from '../../../src/compile/several/compile-batches.ts'
import { createTrace } from '../../../src/host/trace.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'
import { folderWith, goMod, goOnPath, hello, noOptions } from '../support.ts'

describeWithTools(['go'], 'modules that need the same packages', () => {
  const go = goOnPath()

  function batchOf(name: string, parts: readonly string[]) {
    const source = hello.replace('hello', randomUUID())
    const folder = folderWith({ 'go.mod': goMod(`example.org/${name}`), 'main.go': source })
    const place = { folder, buildFolder: folder, goEnv: {}, argument: '.' }
    const importPath = `example.org/${name}`
    const main = { ...place, importPath, name, module: { path: importPath } }
    const all = new Set([...parts, `${importPath} ${folder}`])
    return { platform: parsePlatform('linux/amd64'), options: noOptions, mains: [main], parts: all }
  }

  async function compile(batches: Parameters<typeof compileBatches>[0]) {
    const trace = createTrace()
    const host = { ...testHost(), trace }
    const programs = await Promise.all(compileBatches(batches, { go, outputFolder: temporaryFolder() }, host))
    expect(programs.flat().map(({ main }) => main.name)).toEqual(
      batches.flatMap(({ mains }) => mains.map((m) => m.name)),
    )
    return trace.spans().filter(({ kind, name }) => kind === 'part' && name === 'compile')
  }

  it('are compiled while the linker is at work on the one before, which is what they have waited for', async () => {
    const spans = await compile([batchOf('a', ['fmt', 'runtime']), batchOf('b', ['fmt'])])
    // Of each module what it imports, and the whole.
    expect(spans).toHaveLength(4)
    const [imports] = spans
    const before = spans.filter(({ startMs }) => startMs < (imports?.endMs ?? 0))
    const later = spans.filter((span) => !before.includes(span))
    expect([before.length, later.length]).toEqual([2, 2])
    const endMs = Math.max(...before.map((span) => span.endMs))
    for (const { startMs } of later) expect(startMs).toBeLessThan(endMs)
  })

  it('one by itself is only waited for to its end', async () => {
    expect(await compile([batchOf('a', ['fmt', 'runtime'])])).toHaveLength(1)
  })
})
