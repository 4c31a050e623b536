import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseProgram } from '../../../src/analysis/analyse.ts'
import { packageOfSymbol } from '../../../src/analysis/program/packages.ts'
import type { ProgramAnalysis } from '../../../src/analysis/types.ts'
import { withoutSymbols } from '../../../src/elf/without-symbols.ts'
import { folderWith, goMod, goOnPath } from '../../compile/support.ts'
import { readerOf } from '../../support/bytes.ts'
import { describeWithTools } from '../../support/tools.ts'

const source = `package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"os"

	"example.org/app/inner"
)

//go:embed static
var content embed.FS

//go:embed text.txt
var text string

//go:embed blob.bin
var blob []byte

type note struct { Title string \`json:"title"\` }

func main() {
	listed, _ := content.ReadDir("static")
	line, _ := json.Marshal(note{text + inner.Name()})
	fmt.Println(string(line), len(listed), len(blob), len(os.Args))
}
`
const inner =
  'package inner\n\nvar name = "a name that only this package has"\n\n//go:noinline\nfunc Name() string { return name }\n'

type Totals = ReadonlyMap<string, number>

/** Bytes by owner, as `kind package name`; checks that the ranges cover the file. */
function totalsOf({ attribution }: ProgramAnalysis): Totals {
  const { owners, starts, ownerOf, sizeBytes } = attribution
  const totals = new Map<string, number>()
  expect(starts[0]).toBe(0)
  for (let index = 0; index < starts.length; index++) {
    const size = (starts[index + 1] ?? sizeBytes) - (starts[index] ?? 0)
    expect(size).toBeGreaterThan(0)
    const owner = owners[ownerOf[index] ?? 0]
    const key = [owner?.kind, owner?.package, owner?.name].filter((part) => part !== undefined).join(' ')
    totals.set(key, (totals.get(key) ?? 0) + size)
  }
  return totals
}

const sumOf = (totals: Totals, wanted = (_: string) => true): number =>
  [...totals].reduce((sum, [key, size]) => (wanted(key) ? sum + size : sum), 0)

describeWithTools(['go', 'readelf'], 'the bytes of a program', () => {
  const go = goOnPath()
  const folder = folderWith({ 'go.mod': goMod('example.org/app'), 'main.go': source, 'inner/inner.go': inner })
  const files = { 'static/page.html': 5000, 'static/deep/x.txt': 40, 'text.txt': 300, 'blob.bin': 3000 }
  execFileSync('mkdir', ['-p', join(folder, 'static', 'deep')])
  for (const [path, size] of Object.entries(files))
    writeFileSync(join(folder, path), randomBytes(size / 2).toString('hex'))
  const embedded = Object.keys(files).map((path) => ({ path, absolutePath: join(folder, path) }))
  const packages = [{ importPath: 'example.org/app', imports: [], embedded }]

  const link = (name: string, architecture: string, flags: string): string => {
    const env = { ...process.env, GOARCH: architecture, CGO_ENABLED: '0' }
    execFileSync('go', ['build', '-trimpath', `-ldflags=${flags} -buildid=`, '-o', name, '.'], { cwd: folder, env })
    return join(folder, name)
  }
  const analyse = (path: string, twinPath: string): ProgramAnalysis =>
    analyseProgram({ path, twinPath, mainPath: 'example.org/app', goVersion: go.version, packages })

  it.each(['amd64', 'arm64', '386', 'arm', 's390x', 'riscv64'])('add up to the file for %s', (architecture) => {
    const path = link(`program-${architecture}`, architecture, '-s -w')
    const twin = link(`twin-${architecture}`, architecture, '-w')
    const analysis = analyse(path, twin)
    expect(analysis.approximate).toBeUndefined()
    const totals = totalsOf(analysis)
    expect(sumOf(totals)).toBe(readFileSync(path).length)
    for (const [file, size] of Object.entries(files)) {
      expect(totals.get(`embedded-files example.org/app ${file}`)).toBe(size)
    }
    expect(totals.get('strings example.org/app/inner') ?? 0).toBeGreaterThanOrEqual(
      ['amd64', 'arm64', '386', 'arm'].includes(architecture) ? 32 : 0,
    )
    const unknown = sumOf(totals, (key) => key.startsWith('unattributed'))
    expect(unknown / sumOf(totals)).toBeLessThan(0.03)
    const linked = readFileSync(twin)
    const change = withoutSymbols(readerOf(linked), linked.length)
    if (change === undefined) throw new Error('the program cannot be made without its symbols')
    const { start, endAt, end } = change
    expect(Buffer.concat([start, linked.subarray(start.length, endAt), end]).equals(readFileSync(path))).toBe(true)
  })

  it('has as much code by package as go tool nm says, and as many bytes by section as readelf', () => {
    const path = link('program', 'amd64', '-s -w')
    const twin = link('twin', 'amd64', '-w')
    const totals = totalsOf(analyse(path, twin))
    const named = new Map<string, number>()
    for (const line of execFileSync('go', ['tool', 'nm', '-size', twin], { encoding: 'utf8', maxBuffer: 1e9 }).split(
      '\n',
    )) {
      const [, size, type, name] = /^\s*[0-9a-f]+\s+(\d+)\s+(\S)\s+(.*)$/.exec(line) ?? []
      const owner = name === undefined || type?.toLowerCase() !== 't' ? undefined : packageOfSymbol(name)
      if (owner !== undefined) named.set(owner, (named.get(owner) ?? 0) + Number(size))
    }
    const chosen = [
      'fmt',
      'os',
      'io/fs',
      'strconv',
      'sort',
      'unicode/utf8',
      'encoding/json',
      'embed',
      'example.org/app/inner',
    ]
    expect(chosen.map((name) => [name, totals.get(`code ${name}`)])).toEqual(
      chosen.map((name) => [name, named.get(name)]),
    )
    expect(totals.get('code example.org/app')).toBe(named.get('main'))

    const sections = execFileSync('readelf', ['-SW', path], { encoding: 'utf8' })
    const textSize = Number.parseInt(/\.text\s+PROGBITS\s+\S+\s+\S+\s+(\S+)/.exec(sections)?.[1] ?? '', 16)
    const { attribution } = analyse(path, twin)
    const offset = Number.parseInt(/\.text\s+PROGBITS\s+\S+\s+(\S+)/.exec(sections)?.[1] ?? '', 16)
    let inside = 0
    for (const [index, start] of attribution.starts.entries()) {
      const end = attribution.starts[index + 1] ?? attribution.sizeBytes
      const kind = attribution.owners[attribution.ownerOf[index] ?? 0]?.kind
      if (kind === 'code') {
        expect(start >= offset && end <= offset + textSize).toBe(true)
        inside += end - start
      }
    }
    expect(inside).toBe(sumOf(totals, (key) => key.startsWith('code ')))
    expect(inside / textSize).toBeGreaterThan(0.9)
  })

  it('are approximate, with the reason, where the second link differs; they add up all the same', () => {
    const path = link('other', 'amd64', '-s -w -X example.org/app/inner.name=something')
    const differs = analyse(path, link('twin', 'amd64', '-w'))
    expect(differs.approximate).toMatch(
      /^(?:section \.\S+ of the second link has other bytes|the second link has another section \.\S+)$/,
    )
    expect(sumOf(totalsOf(differs))).toBe(readFileSync(path).length)
    const without = analyse(path, path)
    expect(without.approximate).toBe('the second link has no symbols')
    const totals = totalsOf(without)
    expect(sumOf(totals)).toBe(readFileSync(path).length)
    expect(totals.get('code encoding/json') ?? 0).toBeGreaterThan(10_000)
  })

  it('cannot be given to anybody in a file that is no program, or one of an old Go', () => {
    const path = join(folder, 'go.mod')
    expect(() => analyse(path, path)).toThrow('it is no ELF program with sections')
    expect(() => analyseProgram({ path, twinPath: path, mainPath: 'main', goVersion: '1.19.13', packages })).toThrow(
      'it was built by Go 1.19.13, and only those of Go 1.21 and later can be read',
    )
  })
})
