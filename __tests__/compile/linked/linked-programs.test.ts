import { chmodSync, copyFileSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileProgram } from '../../../src/compile/build.ts'
import { watchLinks } from '../../../src/compile/linked/linked-programs.ts'
import { keptId, linkedId } from '../../../src/compile/linked/toolexec.ts'
import { findMainPackages } from '../../../src/compile/packages.ts'
import type { BuildOptions, Program } from '../../../src/compile/types.ts'
import { readSections } from '../../../src/elf/sections.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { findSource } from '../../../src/source/source.ts'
import { readerOf } from '../../support/bytes.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'
import { folderWith, goMod, goOnPath, noOptions } from '../support.ts'

describeWithTools(['go'], 'a linked program', () => {
  const go = goOnPath()
  const files = {
    'go.mod': goMod('example.org/hello'),
    'main.go': `package main

import (
	_ "embed"
	"example.org/hello/inner"
)

//go:embed text.txt
var text string

var name = "nobody"

func main() { println(text, name, inner.Word, tagged) }
`,
    'text.txt': 'embedded',
    'tagged.go': '//go:build tagged\n\npackage main\n\nconst tagged = 1\n',
    'untagged.go': '//go:build !tagged\n\npackage main\n\nconst tagged = 2\n',
    'inner/inner.go': 'package inner\n\nvar Word = "word"\n',
  }

  const sectionsOf = (path: string): readonly string[] => {
    const bytes = readFileSync(path)
    return readSections(readerOf(bytes), bytes.length, { bits: 64, little: true }).map(({ name }) => name)
  }

  type Wish = {
    readonly folder: string
    /** Undefined: nothing is kept. */
    readonly linked: string | undefined
    readonly options?: Partial<BuildOptions>
    readonly platform?: string
    readonly version?: string
    readonly symbols?: boolean
    readonly outputFolder?: string
  }

  async function compile({
    folder,
    linked,
    options: some,
    platform = 'linux/amd64',
    version,
    symbols,
    outputFolder = temporaryFolder(),
  }: Wish): Promise<Program> {
    const host = testHost()
    const options = { ...noOptions, ...some }
    const toolchain = version === undefined ? go : { ...go, version }
    const source = await findSource({ packages: ['.'], workingDirectory: folder }, host.env)
    const [main] = await findMainPackages({ source, go, options }, host)
    if (main === undefined) throw new Error('no main package')
    return compileProgram(
      {
        main,
        platform: parsePlatform(platform),
        go: toolchain,
        options,
        outputFolder,
        linked: linked === undefined ? undefined : { folder: linked },
        symbols,
      },
      host,
    )
  }

  it('is kept as its own where one of the same path was built in the same folder before, as two versions are compared', async () => {
    const [linked, outputFolder] = [join(temporaryFolder(), 'linked'), temporaryFolder()]
    const [one, other] = [folderWith(files), folderWith({ ...files, 'text.txt': 'another text' })]
    const given = { linked, symbols: true, outputFolder }
    const [first, second] = [await compile({ folder: one, ...given }), await compile({ folder: other, ...given })]
    expect(second.digest).not.toBe(first.digest)
    expect((await compile({ folder: one, linked })).digest).toBe(first.digest)
    expect((await compile({ folder: other, linked })).digest).toBe(second.digest)
  })

  it('of an earlier run stands for the same program, byte for byte, with what was found out about it', async () => {
    const folder = folderWith(files)
    const linked = temporaryFolder()
    const plain = await compile({ folder, linked: undefined })
    const first = await compile({ folder, linked })
    const second = await compile({ folder, linked })
    expect(first).toEqual({ ...plain, path: first.path })
    expect(second).toEqual({ ...plain, path: second.path, linkedBefore: true })
    expect(readFileSync(second.path).equals(readFileSync(plain.path))).toBe(true)
    expect((await compile({ folder, linked, options: { flags: ['-a'] } })).linkedBefore).toBeUndefined()
  })

  it('is not kept where no folder can be made', async () => {
    const blocked = join(temporaryFolder(), 'file')
    writeFileSync(blocked, '')
    const linked = { folder: join(blocked, 'linked') }
    const watch = await watchLinks(linked, { go, options: noOptions, env: testHost().env, place: temporaryFolder() })
    await watch?.writeText('note', 'text')
    expect(watch?.readText('note')).toBeUndefined()
    const program = await compile({ folder: folderWith(files), linked: linked.folder })
    expect(program.sizeBytes).toBeGreaterThan(0)
  })

  it('is linked with its symbols, which are taken out, and is the same; one that is kept is not', async () => {
    const folder = folderWith(files)
    const options = { ldflags: `-X 'main.name=some body'` }
    const [linked, elsewhere] = [temporaryFolder(), temporaryFolder()]
    const plain = await compile({ folder, linked: elsewhere, options })
    const first = await compile({ folder, linked, options, symbols: true })
    const alone = await compile({ folder, linked: undefined, options, symbols: true })
    for (const { digest, withSymbols } of [first, alone]) {
      expect(digest).toBe(plain.digest)
      const sections = sectionsOf(withSymbols?.path ?? '')
      expect(sections).toContain('.symtab')
      expect(sections).not.toContain('.debug_info')
    }
    expect(sectionsOf(plain.path)).not.toContain('.symtab')
    // Whoever wants symbols in the program keeps them; they are then read from a second link.
    const wanted = await compile({ folder, linked, options: { ldflags: '-s=false' }, symbols: true })
    expect(sectionsOf(wanted.path)).toContain('.symtab')
    expect(wanted.withSymbols).toBeUndefined()
    const second = await compile({ folder, linked, options, symbols: true })
    expect(second).toMatchObject({ digest: plain.digest, linkedBefore: true })
    expect(second.withSymbols).toBeUndefined()
  })

  type Mutation = { readonly title: string; readonly write?: Readonly<Record<string, string>> } & Omit<
    Wish,
    'folder' | 'linked'
  >
  const mutations: readonly Mutation[] = [
    { title: 'a line of its main package', write: { 'main.go': files['main.go'].replace('nobody', 'somebody') } },
    { title: 'a package that it imports', write: { 'inner/inner.go': 'package inner\n\nvar Word = "another"\n' } },
    { title: 'an embedded file', write: { 'text.txt': 'changed' } },
    { title: 'a new file', write: { 'new.go': 'package main\n\nfunc init() { println("new") }\n' } },
    { title: 'go.mod', write: { 'go.mod': goMod('example.org/hello', 'godebug default=go1.22') } },
    { title: '-X', options: { ldflags: '-X main.name=somebody' } },
    { title: 'another value of -X', options: { ldflags: '-X main.name=another' } },
    { title: 'a build tag', options: { tags: ['tagged'] } },
    { title: 'a flag of the compiler', options: { flags: ['-gcflags=-l -N'] } },
    { title: 'GOAMD64', platform: 'linux/amd64/v3' },
    { title: 'the architecture', platform: 'linux/arm64' },
  ]

  it('is linked again after every change, and equals one that was never kept', async () => {
    const linked = temporaryFolder()
    const seen = new Set<string>()
    for (const { title, write, ...rest } of [{ title: 'nothing' }, ...mutations] as readonly Mutation[]) {
      const folder = folderWith({ ...files, ...write })
      const kept = await compile({ folder, linked, ...rest })
      const plain = await compile({ folder, linked: undefined, ...rest })
      expect([title, kept.linkedBefore, kept.digest]).toEqual([title, undefined, plain.digest])
      seen.add(kept.digest)
    }
    expect(seen.size).toBe(mutations.length + 1)
    const back = await compile({ folder: folderWith(files), linked })
    expect(back.linkedBefore).toBe(true)
  })

  it('is linked again for a profile in default.pgo, and for another Go', async () => {
    const linked = temporaryFolder()
    const folder = folderWith(files)
    const first = await compile({ folder, linked })
    expect((await compile({ folder, linked, version: '1.99.0' })).linkedBefore).toBeUndefined()
    // An empty profile is one: the compiler runs with other flags.
    copyFileSync(join(import.meta.dirname, 'default.pgo'), join(folder, 'default.pgo'))
    const profiled = await compile({ folder, linked })
    expect(profiled.linkedBefore).toBeUndefined()
    unlinkSync(join(folder, 'default.pgo'))
    expect(await compile({ folder, linked })).toMatchObject({ linkedBefore: true, digest: first.digest })
  })

  it.each([
    { title: 'its bytes', spoil: (kept: string) => writeFileSync(kept, 'evil') },
    { title: 'its record', spoil: (kept: string) => writeFileSync(`${kept}.json`, '{}') },
    { title: 'who may write it', spoil: (kept: string) => chmodSync(kept, 0o777) },
  ])('is made again when something changed $title', async ({ spoil }) => {
    const folder = folderWith(files)
    const linked = temporaryFolder()
    const { digest } = await compile({ folder, linked })
    const name = readdirSync(linked).find((name) => !name.endsWith('.json'))
    spoil(join(linked, name ?? 'nothing was kept'))
    const again = await compile({ folder, linked })
    expect(again).toMatchObject({ digest })
    expect(again.linkedBefore).toBeUndefined()
    expect((await compile({ folder, linked })).linkedBefore).toBeUndefined()
    expect((await compile({ folder, linked })).linkedBefore).toBe(true)
  })

  it.each<{ title: string; watched: boolean; symbols?: boolean } & Partial<BuildOptions>>([
    { title: 'no flags', watched: true },
    { title: 'flags of the linker that are texts', ldflags: `-X 'main.name=a -L b' -s=false`, watched: true },
    { title: 'flags of the linker that name files', ldflags: '-L /tmp', watched: false },
    { title: 'a -toolexec of the user', flags: ['-toolexec=/usr/bin/env'], watched: false },
    { title: 'everything built again', flags: ['-a'], watched: false },
    { title: 'an empty build cache', env: { GOCACHE: '/nowhere' }, watched: false },
    {
      title: 'an empty build cache, where symbols are wanted',
      env: { GOCACHE: '/nowhere' },
      symbols: true,
      watched: true,
    },
  ])('is looked for with $title: $watched', async ({ title: _, watched, symbols, ...options }) => {
    const place = temporaryFolder()
    const given = { go, options: { ...noOptions, ...options }, env: process.env, place, symbols }
    expect((await watchLinks({ folder: temporaryFolder() }, given)) !== undefined).toBe(watched)
  })
})

describe('what the script writes', () => {
  it.each([
    ['kept V2Ge-Esa7I_7VTRjfzWw\n', 'V2Ge-Esa7I_7VTRjfzWw'],
    ['kept ../../../../etc/passwd\n', undefined],
    ['\x7fELF', undefined],
    ['', undefined],
  ])('in place of a program, %j, names %j', (start, id) => {
    expect(keptId(start)).toBe(id)
  })

  it.each([
    ['example.org/a', 'V2GeREsa7Ip7VTRjfzWa'],
    ['example.org/b', 'V2GeREsa7Ip7VTRjfzWb'],
    ['org/b', undefined],
  ])('names the link of %s: %j', (importPath, id) => {
    expect(linkedId('V2GeREsa7Ip7VTRjfzWa example.org/a\nV2GeREsa7Ip7VTRjfzWb example.org/b\n', importPath)).toBe(id)
  })
})
