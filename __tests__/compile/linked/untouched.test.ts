import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { compileProgram } from '../../../src/compile/build.ts'
import { examinePrograms, listProgram } from '../../../src/compile/examine.ts'
import { fileStates, noteText, parseNote } from '../../../src/compile/linked/note.ts'
import { recallProgram } from '../../../src/compile/linked/recall.ts'
import { findMainPackages } from '../../../src/compile/packages.ts'
import { createListings } from '../../../src/compile/several/listings.ts'
import type { BuildOptions, Program } from '../../../src/compile/types.ts'
import { CancelledError } from '../../../src/errors.ts'
import type { Host } from '../../../src/host/host.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { findSource } from '../../../src/source/source.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'
import { folderWith, goMod, goOnPath, noOptions } from '../support.ts'

const files = {
  'app/go.mod': goMod(
    'example.org/app',
    'replace example.org/beside => ../beside',
    'require example.org/beside v0.0.0',
  ),
  'app/main.go': `package main

import (
	"embed"
	"example.org/app/inner"
	"example.org/beside"
)

//go:embed texts/*
var texts embed.FS

func main() {
	all, _ := texts.ReadDir("texts")
	println(len(all), inner.Word(), beside.Word)
}
`,
  'app/texts/a.txt': 'one',
  'app/inner/inner.go': 'package inner\n\nfunc Word() string\n',
  'app/inner/inner_amd64.s': '#include "../words/word.h"\n\nTEXT ·Word(SB),4,$0-16\n\tMOVQ $LENGTH, ret+8(FP)\n\tRET\n',
  'app/words/word.h': '#define LENGTH 0\n',
  'beside/go.mod': goMod('example.org/beside'),
  'beside/beside.go': 'package beside\n\nvar Word = "word"\n',
}

describeWithTools(['go'], 'a program of which nothing has been touched', () => {
  const go = goOnPath()
  const folder = folderWith(files)
  const app = join(folder, 'app')
  const linked = temporaryFolder()
  const notes = (): readonly string[] => readdirSync(linked).filter((name) => name.endsWith('.note.json'))

  const isNewer = (ms: number) => (name: string) =>
    (statSync(join(linked, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) >= ms

  /** Compiles, and says what go was asked. */
  async function compile(
    wish: {
      readonly options?: Partial<BuildOptions>
      /** It is looked for before the plan is made, with these options. */
      readonly recalledWith?: Partial<BuildOptions>
      /** What a build waits for that begins before the plan is made. */
      readonly early?: () => Promise<unknown>
      /** That build is made with symbols. */
      readonly earlySymbols?: boolean
      readonly symbols?: boolean
      readonly env?: Host['env']
      readonly onBuild?: () => void
      /** Nothing is noted of it. */
      readonly unnoted?: true
    } = {},
  ) {
    // A file that was changed just before the build gives no note.
    await sleep(100)
    const startedMs = Date.now()
    const asked: string[] = []
    const cancelled: string[] = []
    const plain = testHost()
    const env = { ...plain.env, ...wish.env }
    const host: Host = {
      ...plain,
      env,
      run: (command) => {
        asked.push(command.args[0] ?? '')
        if (command.args[0] === 'build') wish.onBuild?.()
        return plain.run(command).catch((error: unknown) => {
          if (error instanceof CancelledError) cancelled.push(command.args[0] ?? '')
          throw error
        })
      },
    }
    const options = { ...noOptions, ...wish.options }
    const source = await findSource({ packages: ['.'], workingDirectory: app }, env)
    const platform = parsePlatform('linux/amd64')
    const [located] = source.packages
    const keptIn = { linked: { folder: linked }, folder: temporaryFolder() }
    const recalled =
      located === undefined || wish.recalledWith === undefined
        ? undefined
        : recallProgram(
            {
              located,
              platform,
              go,
              options: { ...noOptions, ...wish.recalledWith },
              ...keptIn,
              symbols: wish.earlySymbols === true,
              listings: createListings(),
              mayBuild: wish.early,
            },
            host,
          )
    const known = await recalled?.main
    const [main] = await findMainPackages({ source, go, options, known: known === undefined ? [] : [known] }, host)
    if (main === undefined) throw new Error('no main package')
    const listed = asked.splice(0, asked.lastIndexOf('list') + 1).filter((word) => word === 'list').length
    let examined: ReturnType<typeof examinePrograms> | undefined
    const program: Program = await compileProgram(
      {
        main,
        platform,
        go,
        options,
        outputFolder: temporaryFolder(),
        linked: keptIn.linked,
        symbols: wish.symbols,
        recalled,
        examined: {
          // biome-ignore lint/suspicious/noThenProperty: examined only if asked for, as in a run.
          then: (done, failed) => {
            const own = { mains: [main], platform, go, options }
            examined ??= listProgram(own, { cgo: '0' }, plain).then((listed) =>
              examinePrograms({ ...own, listed }, plain),
            )
            return examined.then(([one]) => one).then(done, failed)
          },
        } as Promise<Awaited<ReturnType<typeof examinePrograms>>[number] | undefined>,
      },
      host,
    )
    const built = asked.includes('build')
    // The note is written while others go on.
    await examined
    const patienceMs = wish.unnoted === true ? 1000 : 30_000
    for (let waited = 0; built && waited < patienceMs && !notes().some(isNewer(startedMs)); waited += 50)
      await sleep(50)
    return { program, built, main, listed, asked, cancelled }
  }

  it('is not built, and any change of what it is made of is seen', async () => {
    const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
    const inPlace = (path: string, text: string) => {
      const { atime, mtime } = statSync(join(folder, path))
      write(path, text)
      utimesSync(join(folder, path), atime, mtime)
    }
    const changes: readonly (readonly [title: string, change: () => void])[] = [
      [
        'a byte, with the size and time of before',
        () => inPlace('beside/beside.go', 'package beside\n\nvar Word = "ward"\n'),
      ],
      ['a new file', () => write('app/new.go', 'package main\n\nfunc init() { println("new") }\n')],
      ['a file less', () => rmSync(join(app, 'new.go'))],
      ['another embedded file', () => write('app/texts/b.txt', 'three')],
      ['what assembly includes', () => write('app/words/word.h', '#define LENGTH 1\n')],
      ['go.mod', () => write('app/go.mod', `${files['app/go.mod']}\ngodebug default=go1.22\n`)],
      ['a workspace', () => write('go.work', 'go 1.21\n\nuse ./app\nuse ./beside\n')],
      ['a profile', () => write('app/default.pgo', '')],
    ]
    expect((await compile()).built).toBe(true)
    const states: string[] = []
    for (const [title, change] of changes) {
      const before = await compile({ recalledWith: {} })
      change()
      const after = await compile({ recalledWith: {} })
      states.push(`${title}: ${before.built} ${before.program.linkedBefore} ${after.built}`)
      if (title === 'a profile') rmSync(join(app, 'default.pgo'))
    }
    expect(states).toEqual(changes.map(([title]) => `${title}: false true true`))
  })

  it('is built for other settings, with a damaged note, and where the kept program is gone', async () => {
    await compile()
    const first = await compile()
    expect(first.built).toBe(false)
    mkdirSync(join(app, 'docs'))
    writeFileSync(join(app, 'README.md'), 'not compiled')
    expect((await compile()).built).toBe(false)
    for (const wish of [
      { options: { env: { GOEXPERIMENT: 'greenteagc' } } },
      { options: { ldflags: '-X main.x=y' } },
      { env: { GODEBUG: 'panicnil=1' } },
    ]) {
      expect([wish, (await compile(wish)).built]).toEqual([wish, true])
      expect([wish, (await compile(wish)).built]).toEqual([wish, false])
    }
    const unknown = { options: { flags: ['-pgo=off'] }, unnoted: true } as const
    expect([(await compile(unknown)).built, (await compile(unknown)).built]).toEqual([true, true])
    for (const name of notes()) chmodSync(join(linked, name), 0o666)
    expect((await compile()).built).toBe(true)
    expect((await compile()).built).toBe(false)
    for (const name of readdirSync(linked)) if (!name.endsWith('.json')) rmSync(join(linked, name))
    const again = await compile()
    expect(again).toMatchObject({ built: true, program: { digest: first.program.digest } })
    expect(existsSync(again.program.path)).toBe(true)
  })

  it('is found before the plan is made, and go is asked once', async () => {
    await compile()
    const usual = await compile()
    expect([usual.built, usual.listed, usual.asked]).toEqual([false, 1, ['list']])
    const recalled = await compile({ recalledWith: {} })
    expect([recalled.built, recalled.listed, recalled.asked]).toEqual([false, 1, []])
    expect(recalled.main).toEqual(usual.main)
    expect(recalled.program).toMatchObject({ digest: usual.program.digest, linkedBefore: true })
    expect(readFileSync(recalled.program.path)).toEqual(readFileSync(usual.program.path))
    const planned = await compile({ recalledWith: {}, options: { ldflags: '-X main.x=planned' } })
    expect([planned.built, planned.listed, planned.main]).toEqual([true, 1, usual.main])
    expect((await compile({ recalledWith: {} })).built).toBe(false)
    for (const name of readdirSync(linked)) if (!name.endsWith('.json')) writeFileSync(join(linked, name), 'damaged')
    const damaged = await compile({ recalledWith: {}, unnoted: true })
    expect(damaged).toMatchObject({ built: true, program: { digest: usual.program.digest } })
  })

  it('is compiled while the plan is made if a file was touched, and go is asked once', async () => {
    const inner = join(app, 'inner', 'inner.go')
    const change = (text: string) => writeFileSync(inner, `${text}\n\nfunc Word() string\n`)
    const early = async () => {}
    const before = await compile()
    change('package inner\n\nvar Changed = "early"')
    const built = await compile({ recalledWith: {}, early })
    expect([built.built, built.listed, built.asked]).toEqual([true, 1, ['build']])
    expect(built.main).toEqual(before.main)
    const again = await compile()
    expect(again.built).toBe(false)
    expect(again.program.digest).toBe(built.program.digest)
    expect(readFileSync(again.program.path)).toEqual(readFileSync(built.program.path))
    // Nothing of it has changed but the time of a file: go finds the link that is kept.
    utimesSync(inner, new Date(), new Date())
    const touched = await compile({ recalledWith: {}, early })
    expect(touched).toMatchObject({ built: true, program: { digest: built.program.digest, linkedBefore: true } })
    change('package inner\n\nvar Wrong = 1 +')
    await expect(compile({ recalledWith: {}, early })).rejects.toThrow(/inner\.go:5:\d+: syntax error/)
  })

  it.each([
    ['is linked with its symbols by an early build', true, []],
    ['is not linked by an early build that leaves out the symbols that the plan wants', false, ['build']],
  ])('%s', async (_, earlySymbols, ended) => {
    const inner = join(app, 'inner', 'inner.go')
    writeFileSync(inner, `package inner\n\nvar Symbols = "${earlySymbols}"\n\nfunc Word() string\n`)
    const { program, cancelled } = await compile({
      recalledWith: {},
      early: async () => {},
      earlySymbols,
      symbols: true,
    })
    expect(cancelled).toEqual(ended)
    expect(statSync(program.withSymbols?.path ?? '').size).toBeGreaterThan(program.sizeBytes)
    expect(program).toMatchObject({ digest: (await compile()).program.digest, withSymbols: { isOrigin: true } })
  })

  it('is not what an early build makes that the plan wants in another way; that build is ended', async () => {
    const inner = join(app, 'inner', 'inner.go')
    writeFileSync(inner, 'package inner\n\nvar Once = "more"\n\nfunc Word() string\n')
    const options = { ldflags: '-X main.x=other' }
    const { program, cancelled } = await compile({ recalledWith: {}, options, early: async () => {} })
    expect(cancelled).toEqual(['build'])
    expect(program).toMatchObject({ digest: (await compile({ options })).program.digest })
  })

  it('has no note if a file changed while it was built', async () => {
    for (const name of notes()) rmSync(join(linked, name))
    const inner = join(app, 'inner', 'inner.go')
    const change = (text: string) => writeFileSync(inner, `// ${text}.\npackage inner\n\nfunc Word() string\n`)
    await compile({ onBuild: () => change('While it is built'), unnoted: true })
    expect(notes()).toEqual([])
    change('Before it is built')
    await compile()
    expect(notes().length).toBe(1)
  })
})

describe('a note', () => {
  it('has the names of its files, and is nothing but its text', () => {
    const note = { packages: 'p', own: 'f', others: 'g', paths: ['/b/x.go', '/b/c/y.go', '/b/z.go', '/go.work'] }
    const again = parseNote(noteText(note)('a'))
    const paths = note.paths.toSorted()
    expect({ ...again, paths: again?.paths.toSorted() }).toEqual({ ...note, actionId: 'a', paths })
    expect(parseNote('{"actionId":"a"}')).toBeUndefined()
    expect(parseNote('')).toBeUndefined()
  })

  it("looks at Go's own files once for a toolchain, and at others each time", () => {
    const folder = temporaryFolder()
    const [ofGo, own] = [join(folder, 'go', 'a'), join(folder, 'gopher')]
    for (const path of [ofGo, own]) {
      mkdirSync(path, { recursive: true })
      // Two changes within a moment may have one time.
      utimesSync(path, 1e9, 1e9)
    }
    const go = { root: join(folder, 'go') }
    const [first, ownFirst] = [fileStates([ofGo], go), fileStates([own], go)]
    for (const path of [ofGo, own]) writeFileSync(join(path, 'new'), '')
    expect(fileStates([ofGo], go)).toEqual(first)
    expect(fileStates([ofGo], { ...go }).digest).not.toBe(first.digest)
    expect(fileStates([own], go).digest).not.toBe(ownFirst.digest)
  })

  it('sees a file that comes to be, and not in which order they stand', () => {
    const folder = temporaryFolder()
    const paths = [join(folder, 'a'), join(folder, 'b')]
    writeFileSync(join(folder, 'a'), '')
    const before = fileStates(paths)
    expect(fileStates(paths.toReversed())).toEqual(before)
    writeFileSync(join(folder, 'b'), '')
    expect(fileStates(paths).digest).not.toBe(before.digest)
    expect(before.changedMs).toBeLessThanOrEqual(Date.now() + 100)
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'))
    expect(fileStates([join(folder, 'loop'), join(folder, 'a', 'below')]).changedMs).toBe(0)
  })
})
