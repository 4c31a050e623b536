import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ToolCache } from '../../src/host/host.ts'
import { run } from '../../src/pipeline/run.ts'
import { serve } from '../support/exchanges.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { describeWithTools } from '../support/tools.ts'
import { calling, config, outputOf, textEntries, writeDatabase } from '../support/vulnerabilities.ts'
import { type RunGiven, testRun, tiny } from './support.ts'

// The pipeline with a scanner that is a shell script; __tests__/real has the true one.

/** A tool cache that has a scanner with this output. */
function scannerThat(script: string, messages: readonly unknown[] = calling) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'output'), outputOf(messages))
  writeFileSync(join(folder, 'govulncheck'), `#!/bin/sh\nhere='${folder}'\n${script}\n`, { mode: 0o755 })
  const toolCache: ToolCache = {
    find: async () => folder,
    versions: async () => [],
    install: () => Promise.reject(new Error('it is there')),
  }
  return { toolCache, folder }
}

const answering = 'env > "$here/environment"; cat "$here/output"'
const unreachable = 'echo "govulncheck: fetching vulnerabilities: dial tcp: connection refused" >&2; exit 1'

function started(script: string, inputs: Readonly<Record<string, string>>, rest: RunGiven = {}) {
  const { toolCache, folder } = scannerThat(script)
  const options = testRun({
    ...rest,
    files: { ...tiny, ...rest.files },
    inputs: { 'vulnerability-database': writeDatabase(textEntries), ...inputs },
    host: { toolCache },
  })
  return { options, folder, result: run(options) }
}

async function pushed(script: string, inputs: Readonly<Record<string, string>>, rest: RunGiven = {}) {
  const memory = createMemoryRegistry()
  const images = `${(await serve(memory.handle)).host}/team/app`
  const { options, result } = started(script, { images, push: 'true', ...inputs }, rest)
  const done = await result
  if (done.kind !== 'built') throw new Error(done.kind)
  const repository = memory.repositories.get('team/app')
  return { options, result: done, blobs: repository?.blobs.size ?? 0, tags: repository?.tags.size ?? 0 }
}

const called =
  'hello calls GO-2021-0113 (CVE-2021-38561, GHSA-ppp9-7jff-5vj2) in golang.org/x/text v0.3.5, fixed in v0.3.7'
const at = { file: expect.stringMatching(/lib\/lib\.go$/), line: 6, column: 26 }

describeWithTools(['go'], 'vulnerabilities', () => {
  it('are reported: in warnings at their lines, outputs, report and summary, and the image is pushed', async () => {
    const { options, result, tags } = await pushed(answering, { vulnerabilities: 'report' })
    expect(result).not.toHaveProperty('failure')
    expect(tags).toBe(1)
    expect(options.events).toContainEqual({ kind: 'warning', message: expect.stringContaining(called), at })
    const counts = { called: 1, excepted: 0, imported: 1, required: 0 }
    expect(JSON.parse(result.outputs.vulnerabilities)).toEqual(counts)
    const document = readFileSync(result.outputs.vex, 'utf8')
    expect(document).toContain(`pkg:oci/app@${encodeURIComponent(result.outputs.digest)}?repository_url=127.0.0.1`)
    const report = JSON.parse(readFileSync(result.outputs.report, 'utf8'))
    expect(report.images[0].vulnerabilities).toMatchObject({
      scanner: 'govulncheck v1.9.0',
      databaseModified: '2026-11-05T12:00:00Z',
      counts,
      vex: result.outputs.vex,
      found: [{ id: 'GO-2021-0113', reach: 'called', platforms: ['linux/amd64'] }, { reach: 'imported' }],
    })
    expect(result.summary).toContain('main.main → lib.Server.Tag → language.Parse')
    expect(options.host.lines).toContain(
      'info   hello: calls 1 known vulnerability, 1 in packages that are only imported (govulncheck v1.9.0, database of 2026-11-05)',
    )
  })

  it('that are called stop a push with fail: nothing is sent or written, but the results are there', async () => {
    const { options, result, blobs, tags } = await pushed(answering, { vulnerabilities: 'fail', outputs: 'out.tar' })
    expect({ blobs, tags }).toEqual({ blobs: 0, tags: 0 })
    expect(existsSync(join(options.place.workspace, 'out.tar'))).toBe(false)
    expect(result.failure?.message).toContain(called)
    expect(result.failure?.positions).toEqual([{ at, message: expect.stringContaining(called) }])
    expect(result.outputs).toMatchObject({
      pushed: 'false',
      'oci-layout': '',
      digest: expect.stringContaining('sha256:'),
    })
    expect(JSON.parse(result.outputs.vulnerabilities)).toMatchObject({ called: 1 })
    expect(existsSync(result.outputs.vex)).toBe(true)
    expect(result.summary).toContain('not pushed: vulnerabilities is fail')
  })

  it('that are accepted stop nothing; what has expired or is unused is said', async () => {
    const lines = ['CVE-2021-38561 9999-12-31 no input', 'GO-2020-0015 9999-12-31 no input']
    const files = { 'accepted.txt': lines.join('\n') }
    const inputs = { vulnerabilities: 'fail', 'vulnerability-exceptions': 'accepted.txt' }
    const { options, result, tags } = await pushed(answering, inputs, { files })
    expect(result).not.toHaveProperty('failure')
    expect(tags).toBe(1)
    expect(JSON.parse(result.outputs.vulnerabilities)).toMatchObject({ called: 0, excepted: 1 })
    expect(options.host.lines).toEqual(
      expect.arrayContaining([
        'info   hello: GO-2021-0113 is accepted until 9999-12-31: no input',
        'info   the exception for GO-2020-0015 (accepted.txt:2) is unused: no program calls the vulnerability',
      ]),
    )
    const expired = { 'accepted.txt': 'CVE-2021-38561 2026-01-01 no input' }
    const late = await pushed(answering, inputs, { files: expired })
    expect(late.result.failure?.message).toContain(called)
    expect(late.options.host.lines).toContain(
      'info   the exception for CVE-2021-38561 (accepted.txt:1) expired on 2026-01-01',
    )
  })

  it('that cannot be looked up are a warning with report, and stop the push with fail', async () => {
    const reported = await pushed(unreachable, { vulnerabilities: 'report' })
    expect(reported.tags).toBe(1)
    const message = expect.stringMatching(/^vulnerabilities: the vulnerability database \S+ cannot be read: dial tcp/)
    expect(reported.options.events).toContainEqual({ kind: 'warning', message })
    expect(reported.result.outputs).toMatchObject({ vulnerabilities: '', vex: '' })
    const failed = await pushed(unreachable, { vulnerabilities: 'fail' })
    expect(failed).toMatchObject({ blobs: 0, tags: 0, result: { failure: { message } } })
  })

  it('are none in a program without: it is pushed, and there is no document', async () => {
    const { toolCache } = scannerThat('cat "$here/output"', [config])
    const database = writeDatabase(textEntries)
    const inputs = { vulnerabilities: 'fail', 'vulnerability-database': database, outputs: 'out.tar' }
    const options = testRun({ files: tiny, inputs, host: { toolCache } })
    const result = await run(options)
    expect(result.outputs).toMatchObject({ vex: '', 'oci-layout': join(options.place.workspace, 'out.tar') })
  })

  it('are looked up for each platform, with the flags and tags of the build', async () => {
    const inputs = {
      vulnerabilities: 'report',
      platforms: 'linux/arm64',
      'build-flags': '-mod=readonly -modfile other.mod',
    }
    const files = { 'other.mod': 'module example.org/hello\n\ngo 1.21\n' }
    const { folder, result } = started(answering, inputs, { files })
    await result
    const env = readFileSync(join(folder, 'environment'), 'utf8').split('\n')
    expect(env).toEqual(expect.arrayContaining(['GOOS=linux', 'GOARCH=arm64', 'CGO_ENABLED=0', 'GOTOOLCHAIN=local']))
    expect(env.find((line) => line.startsWith('GOFLAGS='))).toMatch(/ -mod=readonly -modfile=\S*other\.mod$/)
  })

  it('are not waited for when the program does not compile', async () => {
    const files = { 'main.go': 'package main\n\nfunc main() { nothing() }\n' }
    const begun = Date.now()
    const { result } = started('sleep 200', { vulnerabilities: 'report' }, { files })
    await expect(result).rejects.toThrow('does not compile')
    expect(Date.now() - begun).toBeLessThan(150_000)
  })

  it.each([
    [{ vulnerabilities: 'warn' }, 'vulnerabilities is "warn", which is not one of false, report, fail'],
    [
      { vulnerabilities: 'report', 'vulnerability-exceptions': 'missing.txt' },
      'vulnerability-exceptions: missing.txt cannot be read: ENOENT',
    ],
    [
      { vulnerabilities: 'report', 'vulnerability-exceptions': 'go.mod' },
      'vulnerability-exceptions: go.mod:1: "module" is not the ID of a vulnerability',
    ],
    [{ vulnerabilities: 'report', 'vulnerability-database': '.' }, 'has no index/db.json'],
    [{ vulnerabilities: 'report', merge: 'digests' }, 'merge and vulnerabilities are both set'],
  ])('with wrong inputs are an error before any work: %j', async (inputs, problem) => {
    let lines: readonly string[] = []
    const attempt = async () => {
      const { options, result } = started('exit 1', inputs)
      lines = options.host.lines
      await result
    }
    await expect(attempt()).rejects.toThrow(problem)
    expect(lines).toEqual([])
  })
})
