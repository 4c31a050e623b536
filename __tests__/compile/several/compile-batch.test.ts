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
