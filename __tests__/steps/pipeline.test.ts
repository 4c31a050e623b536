import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTrace } from '../../src/host/trace.ts'
import { run } from '../../src/pipeline/run.ts'
import { showEvents } from '../../src/report/progress.ts'
import { mixedBytes } from '../deflate/samples.ts'
import { serve } from '../support/exchanges.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { describeWithTools } from '../support/tools.ts'
import { hello, onMain, testRun, tiny } from './support.ts'

describeWithTools(['go'], 'a whole run', () => {
  const headings = (lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) => (line.startsWith('group ') ? [line.slice(6)] : []))

  it('is built: the result has outputs, report and summary, and nothing else is left', async () => {
    const options = testRun({ files: tiny, inputs: { outputs: 'out.tar', test: '' } })
    const result = await run(options)
    if (result.kind !== 'built') throw new Error(result.kind)
    expect(headings(options.host.lines)).toEqual(['Toolchain', 'Plan', 'Compile', 'Pack', 'Image', 'SBOM', 'Publish'])
    expect(result.outputs).toMatchObject({ pushed: 'false', tags: 'hello:latest', 'upx-version': '' })
    expect(JSON.parse(readFileSync(result.outputs.report, 'utf8'))).toEqual(JSON.parse(JSON.stringify(result.report)))
    expect(readFileSync(result.outputs['binary-path']).length).toBe(Number(result.outputs['binary-size']))
    expect(readFileSync(result.outputs.dockerfile, 'utf8')).toContain('FROM scratch')
    expect(result.lines.join('\n')).toContain(`hello ${result.outputs.digest}`)
    expect(result.summary).toContain(result.outputs.digest)
    expect(readdirSync(options.place.workspace).toSorted()).toEqual(['go.mod', 'main.go', 'out.tar'])
  })

  it('is planned: a dry run compiles nothing, and gives what is known', async () => {
    const options = testRun({ files: tiny, inputs: { 'dry-run': 'true' }, context: onMain })
    const { kind, outputs, ...rest } = await run(options)
    expect(kind).toBe('planned')
    expect(headings(options.host.lines)).toEqual(['Toolchain', 'Plan'])
    expect(outputs).toMatchObject({ tags: 'ghcr.io/team/app:main', digest: '', report: '', pushed: 'false' })
    expect(rest).toEqual({ lines: [], artifacts: [], cacheStates: [] })
    expect(existsSync(options.place.resultFolder)).toBe(false)
  })

  it('is joined from the digests of others, and a dry run of that knows the digest', async () => {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/app`
    const legs: string[] = []
    for (const platforms of ['linux/amd64', 'linux/arm64']) {
      const inputs = { images, platforms, push: 'true', 'push-by-digest': 'true' }
      const { outputs } = await run(testRun({ files: tiny, inputs }))
      legs.push(outputs.digest)
    }
    const inputs = { images, tags: 'v1', push: 'true', merge: legs.join(',') }
    const planned = await run(testRun({ inputs: { ...inputs, 'dry-run': 'true' } }))
    expect(planned).toMatchObject({ kind: 'planned', artifacts: [], outputs: { pushed: 'false' } })
    expect(memory.repositories.get('team/app')?.tags.size).toBe(0)
    const options = testRun({ inputs })
    const joined = await run(options)
    expect(joined).toMatchObject({ kind: 'joined', outputs: { pushed: 'true', digest: planned.outputs.digest } })
    expect(headings(options.host.lines)).toEqual(['Join', 'Publish'])
    expect(joined.artifacts).toEqual([`oci://${images}:v1@${joined.outputs.digest}`])
  })

  const modules = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([name, text]) => [
        [`${name}/go.mod`, `module example.org/${name}\n\ngo 1.21\n`],
        [`${name}/main.go`, text],
      ]),
    )

  it('of several programs makes the image of one while it compiles another, and the log stays in order', async () => {
    const trace = createTrace()
    const files = modules({ a: hello, b: hello.replace('hello', 'b') })
    const options = testRun({ files, inputs: { package: './a\n./b', outputs: '{{name}}.tar' }, host: { trace } })
    const result = await run(options)
    const spans = trace.spans().filter(({ kind }) => kind === 'part')
    const [firstImage, lastCompiler] = [
      spans.find(({ name }) => name === 'compress'),
      spans.findLast(({ name }) => name === 'compile'),
    ]
    expect(firstImage?.startMs).toBeLessThan(lastCompiler?.endMs ?? 0)
    const shown = options.host.lines.filter((line) => /^(group|info {3})/.test(line)).map((line) => line.split(':')[0])
    expect(shown.slice(shown.indexOf('group Compile'))).toEqual([
      ...['group Compile', 'info   a for linux/amd64', 'info   b for linux/amd64'],
      ...['group Pack', 'info   a for linux/amd64', 'info   b for linux/amd64'],
      ...['group Image', 'info   a', 'info   b'],
      ...['group SBOM', 'info   a', 'info   b', 'group Publish'],
    ])
    if (result.kind !== 'built') throw new Error(result.kind)
    const { criticalPath, milliseconds } = result.report
    expect(criticalPath.map(({ name }) => name)).toEqual(expect.arrayContaining(['compile', 'archive']))
    const all = criticalPath.reduce((sum, part) => sum + part.milliseconds, 0)
    expect(Math.abs(all - milliseconds)).toBeLessThan(100 + milliseconds / 10)
    expect(result.lines.some((line) => /; time went to: .*compile [\d.]+ m?s/.test(line))).toBe(true)
  })

  it('says what it waited for: the first time for compiling and compressing, the second time not', async () => {
    const cacheFolder = temporaryFolder()
    const main =
      'package main\n\nimport _ "embed"\n\n//go:embed data\nvar data string\n\nfunc main() { println(data) }\n'
    const once = async () => {
      const options = testRun({
        files: { ...tiny, 'main.go': main },
        inputs: { outputs: 'out.tar' },
        host: { trace: createTrace(), cacheFolder },
      })
      writeFileSync(join(options.place.workspace, 'data'), mixedBytes(3_000_000))
      const result = await run(options)
      if (result.kind !== 'built') throw new Error(result.kind)
      const { criticalPath, milliseconds } = result.report
      const all = criticalPath.reduce((sum, part) => sum + part.milliseconds, 0)
      expect(Math.abs(all - milliseconds)).toBeLessThan(100 + milliseconds / 10)
      return new Map(criticalPath.map((part) => [part.name, part.milliseconds]))
    }
    const [first, ...later] = [await once(), await once(), await once()]
    expect([...first.keys()]).toEqual(expect.arrayContaining(['Go', 'compile', 'compress']))
    expect(first.get('compress') ?? 0).toBeGreaterThan(200)
    // A busy machine may hold up one that has nothing to compress.
    const least = Math.min(...later.map((path) => path.get('compress') ?? 0))
    expect(least).toBeLessThan((first.get('compress') ?? 0) / 2)
  })

  it('sends nothing of one program where another one does not compile', async () => {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/{{name}}`
    const files = modules({ a: hello, b: 'package main\n\nfunc main() { nothing() }\n' })
    const inputs = { package: './a\n./b', images, push: 'true' }
    await expect(run(testRun({ files, inputs }))).rejects.toThrow('example.org/b does not compile')
    expect(memory.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([])
  })

  it('that fails has pushed no tag and left no upload behind', async () => {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/app`
    // Where the program lies is known when it is compiled: the image may have a home.
    const inputs = { images, push: 'true', home: 'true', env: 'HOME=/hello', files: 'go.mod:/usr/local/bin/hello' }
    const options = testRun({ files: tiny, inputs })
    await expect(run(options)).rejects.toThrow('would replace the program at /usr/local/bin/hello')
    expect(headings(options.host.lines)).toContain('Image')
    expect(memory.sessions.size).toBe(0)
    expect(memory.repositories.get('team/app')?.tags.size ?? 0).toBe(0)
  })
})

it('events are lines of the log, and what is being sent is one line that the next replaces', () => {
  const said: string[] = []
  const say =
    (kind: string) =>
    (text: string): void => {
      said.push(`${kind} ${text}`)
    }
  const onEvent = showEvents({ info: say('info'), warning: say('warning'), status: say('status') })
  const descriptor = { mediaType: 'application/x', digest: `sha256:${'a'.repeat(64)}`, size: 1000 }
  onEvent({ kind: 'warning', message: 'it goes unpacked' })
  onEvent({ kind: 'registry-warning', registry: 'r.example', text: 'this endpoint ends soon' })
  onEvent({ kind: 'sending', blob: { title: 'program', descriptor }, sentBytes: 500 })
  onEvent({ kind: 'blob', outcome: { title: 'program', descriptor, how: 'present', milliseconds: 1 } })
  expect(said).toEqual([
    'warning it goes unpacked',
    'info   r.example warns: this endpoint ends soon',
    expect.stringMatching(/^status program █{10}░{10} 500 B of 1\.00 kB$/),
    'info   program, 1.00 kB: present',
  ])
})
