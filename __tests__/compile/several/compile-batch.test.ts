import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileProgram } from '../../../src/compile/build.ts'
import { compileBatch, oneError, planBatches } from '../../../src/compile/several/compile-batch.ts'
import type { BuildOptions, MainPackage, Program } from '../../../src/compile/types.ts'
import { CancelledError, UserError } from '../../../src/errors.ts'
import type { Command } from '../../../src/host/host.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'
import { folderWith, goMod, goOnPath, hello, noOptions, userErrorOf } from '../support.ts'

const broken = 'package main\n\nfunc main() { nothing() }\n'
const platform = parsePlatform('linux/amd64')

function mainsIn(files: Readonly<Record<string, string>>, names: readonly string[]): readonly MainPackage[] {
  const folder = folderWith({ 'go.mod': goMod('example.org/app'), ...files })
  return names.map((name) => ({
    importPath: `example.org/app/cmd/${name}`,
    name,
    argument: `./cmd/${name}`,
    folder: join(folder, 'cmd', name),
    buildFolder: folder,
    goEnv: {},
    module: { path: 'example.org/app' },
  }))
}

describeWithTools(['go'], 'programs of one module', () => {
  const go = goOnPath()

  function recordingHost() {
    const host = testHost()
    const commands: Command[] = []
    const run: typeof host.run = (command) => {
      commands.push(command)
      return host.run(command)
    }
    const builds = (): number => commands.filter(({ args }) => args[0] === 'build').length
    return { host: { ...host, run }, lines: host.lines, builds }
  }

  function compile(mains: readonly MainPackage[], { host }: ReturnType<typeof recordingHost>) {
    const batch = { platform, mains, options: noOptions, parts: new Set<string>() }
    return compileBatch({ batch, go, outputFolder: temporaryFolder() }, host)
  }

  it('are each kept for the platform that they were linked for', async () => {
    const mains = mainsIn({ 'cmd/a/main.go': hello, 'cmd/b/main.go': hello.replace('hello', 'b') }, ['a', 'b'])
    const linked = { folder: temporaryFolder() }
    const run = async (): Promise<readonly Program[]> => {
      const outputFolder = temporaryFolder()
      const all: Program[] = []
      for (const text of ['linux/amd64', 'linux/amd64/v3', 'linux/arm64']) {
        const batch = { platform: parsePlatform(text), mains, options: noOptions, parts: new Set<string>() }
        all.push(...(await compileBatch({ batch, go, outputFolder, linked }, testHost())))
      }
      return all
    }
    const [first, second] = [await run(), await run()]
    expect(second.map(({ linkedBefore }) => linkedBefore)).toEqual(second.map(() => true))
    expect(second.map(({ digest }) => digest)).toEqual(first.map(({ digest }) => digest))
    expect(new Set(first.map(({ digest }) => digest)).size).toBe(6)
  })

  it('are compiled by one go command, each to the bytes that it has by itself', async () => {
    const files = { 'cmd/a/main.go': hello, 'cmd/b/main.go': hello.replace('hello', 'b') }
    const mains = mainsIn(files, ['a', 'b'])
    const recording = recordingHost()
    const programs = await compile(mains, recording)
    expect(recording.builds()).toBe(1)
    expect(programs.map(({ main }) => main.name)).toEqual(['a', 'b'])
    for (const { main, path } of programs) {
      const alone = await compileProgram(
        { main, platform, go, options: noOptions, outputFolder: temporaryFolder() },
        recording.host,
      )
      expect(readFileSync(path).equals(readFileSync(alone.path))).toBe(true)
    }
  })

  describe('tell when everything but the main packages is compiled', () => {
    const using = `package main\n\nimport "example.org/app/p"\n\nfunc main() { println(p.Text) }\n`
    const failing = using.replace('p.Text', 'p.Nothing')

    async function tell(
      sources: Readonly<Record<string, string>>,
      { flags = [], GOFLAGS }: { readonly flags?: readonly string[]; readonly GOFLAGS?: string } = {},
    ) {
      // Of what is in its cache, go names nothing.
      const imported = `package p\n\nconst Text = "${randomUUID()}"\n`
      const files = Object.entries(sources).map(([name, text]) => [`cmd/${name}/main.go`, text])
      const mains = mainsIn({ 'p/p.go': imported, ...Object.fromEntries(files) }, Object.keys(sources))
      const parts = new Set(['runtime', 'example.org/app/p /p', ...mains.map(({ importPath }) => `${importPath} /x`)])
      const options = { ...noOptions, flags }
      const recording = recordingHost()
      const host = { ...recording.host, env: { ...recording.host.env, GOFLAGS } }
      let told = 0
      const onImportsCompiled = (): void => {
        told += 1
      }
      const batch = { platform, mains, options, parts }
      const compiling = compileBatch({ batch, go, outputFolder: temporaryFolder(), onImportsCompiled }, host)
      const output = await compiling.catch((error: unknown) => (error instanceof UserError ? error.message : error))
      const lines = recording.lines.filter((line) => line.startsWith('child '))
      return { told, output, said: lines.join('') }
    }

    it.each([
      ['one', { a: using }],
      ['two', { a: using, b: `${using}\nvar _ = 1\n` }],
    ])('%s: once, and go says nothing more than otherwise', async (_, sources) => {
      expect(await tell(sources)).toMatchObject({ told: 1, said: '' })
    })

    it('that do not compile, with nothing but the reason', async () => {
      const { told, output, said } = await tell({ a: failing })
      expect(told).toBe(1)
      expect(output).toMatch(/^example\.org\/app\/cmd\/a does not compile for linux\/amd64: .*undefined: p\.Nothing$/)
      expect(said).toMatch(/^child # example\.org\/app\/cmd\/a\n/)
      expect(said).not.toContain('example.org/app/p\n')
    })

    it.each([
      ['build-flags', { flags: ['-v'] }],
      ['GOFLAGS', { GOFLAGS: '-v' }],
    ])('not where the user wants to see the names (%s)', async (_, given) => {
      const { told, said } = await tell({ a: using }, given)
      expect([told, said]).toEqual([0, expect.stringContaining('example.org/app/cmd/a\n')])
    })
  })

  it('that do not compile are all named, with their positions, and each message is shown once', async () => {
    const files = { 'cmd/a/main.go': broken, 'cmd/b/main.go': hello, 'cmd/c/main.go': broken }
    const recording = recordingHost()
    const error = await userErrorOf(compile(mainsIn(files, ['a', 'b', 'c']), recording))
    expect(error.message.split('\n')).toEqual([
      expect.stringMatching(/^example\.org\/app\/cmd\/a does not compile for linux\/amd64: .*undefined: nothing$/),
      expect.stringMatching(/^example\.org\/app\/cmd\/c does not compile for linux\/amd64: .*undefined: nothing$/),
    ])
    expect(error.positions).toMatchObject([{ at: { line: 3 } }, { at: { line: 3 } }])
    expect(recording.lines.filter((line) => line.includes('cmd/a/main.go:3'))).toHaveLength(1)
  })
})

describe('a program is compiled by itself', () => {
  const twoOf = (options: BuildOptions, files: Readonly<Record<string, string>> = {}, install?: string): number => {
    const mains = mainsIn({ 'cmd/a/main.go': hello, 'cmd/b/main.go': hello, ...files }, ['a', 'b'])
    const programs = mains.map((main) => ({
      ...{ options, platforms: [platform], parts: new Set<string>() },
      main: { ...main, ...(install === undefined ? {} : { install }) },
    }))
    return planBatches(programs).length
  }

  it.each([
    ['where it has a profile', twoOf(noOptions, { 'cmd/a/default.pgo': '' }), 2],
    ['with flags that depend on what else is named', twoOf({ ...noOptions, flags: ['-cover'] }), 2],
    ['with flags for the named packages', twoOf({ ...noOptions, flags: ['-gcflags=all=-N', '-gcflags', '-l'] }), 2],
    ['but not with flags for all packages', twoOf({ ...noOptions, flags: ['-gcflags=all=-l'] }), 1],
    ['where it is installed in a version', twoOf(noOptions, {}, 'example.org/app/cmd/a@v1.0.0'), 2],
    ['and not otherwise', twoOf({ ...noOptions, flags: ['-v'], ldflags: '-X main.a=b' }), 1],
  ])('%s', (_, batches, expected) => {
    expect(batches).toBe(expected)
  })
})

it('several errors are one, unless one of them is no concern of the user', () => {
  const [a, b] = [new UserError('a fails', { change: 'Mend a.' }), new UserError('b fails')]
  expect(oneError([a])).toBe(a)
  expect(oneError([b, a])).toMatchObject({ message: 'b fails\na fails', change: 'Mend a.' })
  const cancelled = new CancelledError()
  expect(oneError([a, cancelled])).toBe(cancelled)
})
