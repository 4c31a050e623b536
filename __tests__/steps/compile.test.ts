import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createListings } from '../../src/compile/several/listings.ts'
import { createRun } from '../../src/host/processes/process.ts'
import { platformText } from '../../src/oci/platform.ts'
import { compilePrograms } from '../../src/steps/compile.ts'
import { makePlan } from '../../src/steps/plan.ts'
import { locateSource, readHistory } from '../../src/steps/setup/source.ts'
import { goOnPath } from '../compile/support.ts'
import { temporaryFolder } from '../support/host.ts'
import { describeWithTools } from '../support/tools.ts'
import { hello, testRun, tiny } from './support.ts'

describeWithTools(['go'], 'compiling', () => {
  const go = goOnPath()

  async function compiled(inputs: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
    const options = testRun({ files: { ...tiny, ...files }, inputs })
    const source = await locateSource(options)
    const history = await readHistory(options, source)
    return compilePrograms(options, await makePlan(options, { source, history, go }), go).all
  }

  it('gives a program for each platform, in the order in which they are named', async () => {
    const programs = await compiled({ platforms: 'linux/arm64,linux/amd64' })
    expect(programs.map(({ platform }) => platformText(platform))).toEqual(['linux/arm64', 'linux/amd64'])
    for (const { path, sizeBytes } of programs) expect(readFileSync(path).length).toBe(sizeBytes)
  })

  it.each([
    ['', 2, 2],
    [' with what it said for the plan', 2, 0],
  ])(
    'asks go for the programs of each module once%s, in the order in which they are named',
    async (how, builds, lists) => {
      const module = (name: string) => ({
        [`${name}/go.mod`]: `module example.org/${name}\n\ngo 1.21\n`,
        [`${name}/cmd/x${name}/main.go`]: hello,
        [`${name}/cmd/y${name}/main.go`]: hello,
      })
      const started: string[] = []
      const run = createRun({
        env: process.env,
        log: { child: () => {}, debug: (line) => started.push(line) },
        signal: new AbortController().signal,
      })
      const options = testRun({
        files: { ...module('a'), ...module('b') },
        inputs: { package: './a/cmd/xa\n./b/cmd/xb\n./a/cmd/ya\n./b/cmd/yb' },
        host: { run },
      })
      const source = await locateSource(options)
      const history = await readHistory(options, source)
      const listings = how === '' ? undefined : createListings()
      const plan = await makePlan(options, { source, history, go, listings })
      const listed = started.splice(0).filter((line) => / list /.test(line))
      expect(listed).toHaveLength(how === '' ? 4 : 2)
      const programs = await compilePrograms(options, plan, go, { listings }).all
      expect(programs.map(({ main }) => main.name)).toEqual(['xa', 'xb', 'ya', 'yb'])
      expect(started.filter((line) => / build /.test(line))).toHaveLength(builds)
      expect(started.filter((line) => / list /.test(line))).toHaveLength(lists)
    },
  )

  it('asks about folders without a main package in the usual way', async () => {
    const options = testRun({ files: { ...tiny, 'lib/lib.go': 'package lib\n' }, inputs: { package: '.\n./lib' } })
    const source = await locateSource(options)
    const history = await readHistory(options, source)
    const usual = await makePlan(options, { source, history, go }).catch((error: unknown) => error)
    const known = makePlan(options, { source, history, go, listings: createListings() })
    await expect(known).rejects.toThrow(/\.\/lib/)
    await expect(known).rejects.toEqual(usual)
  })

  it('refuses one of several programs while others are compiled', async () => {
    const files = {
      ...tiny,
      'cmd/a/main.go': hello,
      'cmd/b/main.go': 'package main\n\nimport "example.org/hello/db"\n\nfunc main() { db.Open() }\n',
      'db/real.go': 'package db\n\nimport "C"\n\nfunc Open() {}\n',
      'db/stub.go': '//go:build !cgo\n\npackage db\n\nfunc Open() { panic("db needs cgo") }\n',
    }
    await expect(compiled({ package: './cmd/...' }, files)).rejects.toThrow(/db is only a stub, which says/)
  })

  it('says at which line a program does not compile', async () => {
    const error = await compiled({}, { 'main.go': 'package main\n\nfunc main() { nothing() }\n' }).catch(
      (e: unknown) => e,
    )
    expect(error).toMatchObject({
      message: expect.stringContaining('example.org/hello does not compile for linux/amd64'),
      positions: [{ at: { line: 3, column: 15 }, message: 'undefined: nothing' }],
    })
  })

  it('does not look at the packages of a program that an earlier run linked, and warns of what was found then', async () => {
    const cacheFolder = temporaryFolder()
    const files = {
      ...tiny,
      'main.go': 'package main\n\nimport "example.org/hello/half"\n\nfunc main() { half.Work() }\n',
      'half/cgo.go': 'package half\n\nimport "C"\n\nfunc Work() {}\n',
      'half/none.go': '//go:build !cgo\n\npackage half\n\nfunc Work() { panic("half needs cgo") }\n',
    }
    const once = async (known: Parameters<typeof compilePrograms>[3] = {}) => {
      const started: string[] = []
      const log = { child: () => {}, debug: (line: string) => started.push(line) }
      const run = createRun({ env: process.env, log, signal: new AbortController().signal })
      const options = testRun({ files, inputs: { 'build-env': 'CGO_ENABLED=0' }, host: { run, cacheFolder } })
      const source = await locateSource(options)
      const history = await readHistory(options, source)
      const plan = await makePlan(options, { source, history, go })
      started.splice(0)
      const [program] = await compilePrograms(options, plan, go, known).all
      const warnings = options.events.flatMap((event) => (event.kind === 'warning' ? [event.message] : []))
      const lists = started.filter((line) => / list /.test(line)).length
      return { linkedBefore: program?.linkedBefore, warnings, lists }
    }
    const first = await once()
    expect(first.linkedBefore).toBeUndefined()
    expect(first.warnings).toEqual([expect.stringContaining('half needs cgo')])
    expect(first.lists).toBeGreaterThan(0)
    // No go takes so long to find the program.
    expect(await once({ lookAfterMs: 1_000_000_000 })).toEqual({
      linkedBefore: true,
      warnings: first.warnings,
      lists: 0,
    })
    // Where go takes longer, the look at the packages begins meanwhile.
    const { lists, ...same } = await once({ lookAfterMs: 0 })
    expect(same).toEqual({ linkedBefore: true, warnings: first.warnings })
    expect(lists).toBeGreaterThan(0)
  })

  it('does not wait for a compiler where the look at the packages finds what cannot work', async () => {
    const started = Date.now()
    const cgo = {
      'main.go': 'package main\n\nimport "example.org/hello/half"\n\nfunc main() { half.Work() }\n',
      'half/cgo.go': 'package half\n\nimport "C"\n\nfunc Work() {}\n',
      'half/none.go': '//go:build !cgo\n\npackage half\n\nfunc Work() { panic("half needs cgo") }\n',
    }
    const slow = { 'build-flags': `-toolexec=${slowTool()}` }
    await expect(compiled(slow, cgo)).rejects.toThrow(/cgo/)
    expect(Date.now() - started).toBeLessThan(150_000)
  })
})

// Stands before every tool: a compiler that takes longer than any test.
function slowTool(): string {
  const path = join(temporaryFolder(), 'slow')
  writeFileSync(path, '#!/bin/sh\ncase "$*" in *-V=full*) exec "$@" ;; *) sleep 300 ;; esac\n', { mode: 0o755 })
  return path
}
