import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

// Who may import what. The stages know each other by their types alone; only the pipeline and its steps know their order.
const words = ['oci', 'source', 'host', 'deflate', 'elf', 'errors.ts', 'sums.ts', 'version.ts']
const entries = ['index.ts', 'cli.ts', 'caches/service/entry.ts']
// What an entry loads when it is its turn.
const parts = ['action', 'command']
const outside = ['pipeline', 'steps', ...parts, ...entries]

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const texts = new Map(files.map((file) => [file, readFileSync(join('src', file), 'utf8')]))

function importsOf(file: string): readonly Import[] {
  const text = texts.get(file) ?? ''
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?([^'"]*?)\s*from\s+'([^']+)'/gm)
  const lazy = text.matchAll(/import\('([^']+)'\)/g)
  const resolved = (to: string): string => (to.startsWith('.') ? relative('.', join(dirname(file), to)) : to)
  return [
    ...[...statements].map(([, type, names = '', to = '']) => ({
      from: file,
      to: resolved(to),
      typeOnly: type !== undefined || onlyTypes(names),
    })),
    ...[...lazy].map(([, to = '']) => ({ from: file, to: resolved(to), typeOnly: false })),
  ]
}

function onlyTypes(names: string): boolean {
  const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  return inside?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false
}

const imports = files.flatMap(importsOf)
const room = (file: string): string => file.split('/')[0] ?? ''
const isOurs = (to: string): boolean => texts.has(to)
const show = ({ from, to }: Import): string => `${from} → ${to}`

// Every circle once, from the file at which it was met first. Depth first; what has been left leads into no circle.
function circles(): readonly (readonly string[])[] {
  const needs = new Map(files.map((file) => [file, imports.filter(({ from }) => from === file)]))
  const found: string[][] = []
  const left = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      found.push([...way.slice(way.indexOf(file)), file])
      return
    }
    if (left.has(file)) return
    for (const { to } of needs.get(file) ?? []) if (isOurs(to)) visit(to, [...way, file])
    left.add(file)
  }
  for (const file of files) visit(file, [])
  return found
}

const withoutComments = (text: string): string => text.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')

describe('the layers', () => {
  it('sees the imports at all', () => {
    expect(imports.map(show)).toEqual(
      expect.arrayContaining(['steps/setup/toolchain.ts → toolchain/go/go.ts', 'host/runner/log.ts → @actions/core']),
    )
  })

  it('a stage calls its own functions and those that all share; of another stage it knows only types', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        isOurs(to) &&
        !typeOnly &&
        !outside.includes(from) &&
        !outside.includes(room(from)) &&
        room(from) !== room(to) &&
        !words.includes(room(to)),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('what all share needs no stage: arrows run from source to oci to host to errors', () => {
    const below: Readonly<Record<string, readonly string[]>> = {
      source: ['source', 'oci', 'host', 'errors.ts'],
      oci: ['oci', 'host', 'errors.ts'],
      host: ['host', 'errors.ts'],
      deflate: ['deflate', 'host', 'errors.ts', 'sums.ts'],
      elf: ['elf'],
      'errors.ts': [],
      'sums.ts': [],
      'version.ts': [],
    }
    const wrong = imports.filter(({ from, to }) => isOurs(to) && below[room(from)]?.includes(room(to)) === false)
    expect(wrong.map(show)).toEqual([])
  })

  it('no file needs itself in the end, not by its types either', () => {
    expect(circles().map((circle) => circle.join(' → '))).toEqual([])
  })

  it('the registry client knows neither Go nor images nor the runner', () => {
    const allowed = (to: string): boolean =>
      ['registry', 'oci', 'host', 'errors.ts'].includes(room(to)) || to.startsWith('node:')
    const wrong = imports.filter(({ from, to }) => room(from) === 'registry' && !allowed(to) && to !== 'semver')
    expect(wrong.map(show)).toEqual([])
  })

  it('the steps are called by the pipeline alone, and do not call each other', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) => room(to) === 'steps' && !typeOnly && !['pipeline', 'steps'].includes(room(from)),
    )
    const amongThem = imports.filter(
      ({ from, to, typeOnly }) => room(from) === 'steps' && room(to) === 'steps' && !typeOnly,
    )
    expect([...wrong, ...amongThem].map(show)).toEqual([])
  })

  it('nothing but the entries imports the pipeline or an entry', () => {
    const isEntry = (file: string): boolean => entries.includes(file) || parts.includes(room(file))
    const wrong = imports.filter(
      ({ from, to }) => (room(to) === 'pipeline' || isEntry(to)) && !isEntry(from) && room(from) !== 'pipeline',
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('@actions/* is imported in host/ and by the client of the cache service alone', () => {
    const wrong = imports.filter(
      ({ from, to }) => to.startsWith('@actions/') && room(from) !== 'host' && from !== 'caches/service/client.ts',
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('the environment is read and the process ended in the entries alone', () => {
    const wrong = files.filter(
      (file) =>
        !entries.includes(file) &&
        /process\.(env|exit)\b|\{[^}]*\benv\b[^}]*\} = process\b/.test(texts.get(file) ?? ''),
    )
    expect(wrong).toEqual([])
  })

  it('nothing below the pipeline logs: stages return, throw, or tell an event that the entries show', () => {
    // The client of the cache service is a program of its own, whose answer is what it writes.
    const mayLog = [...entries, 'report/progress.ts', 'caches/service/client.ts']
    // What hides a secret in the log writes nothing.
    const writes = /\blog\.(?!secret\b)\w+|\bconsole\.|process\.std(?:out|err)\b/
    const wrong = files.filter(
      (file) =>
        !mayLog.includes(file) &&
        ![...parts, 'pipeline', 'host'].includes(room(file)) &&
        writes.test(withoutComments(texts.get(file) ?? '')),
    )
    expect(wrong).toEqual([])
  })

  it('nothing is exported by default', () => {
    expect(files.filter((file) => /^export default/m.test(texts.get(file) ?? ''))).toEqual([])
  })

  it('a folder has no more than 14 files on its floor, and a file no more than 250 lines', () => {
    const folders = [...new Set(files.map((file) => dirname(file)))]
    const filesIn = (folder: string): number => files.filter((file) => dirname(file) === folder).length
    expect(folders.filter((folder) => filesIn(folder) > 14)).toEqual([])
    const lines = (file: string): number => (texts.get(file) ?? '').trimEnd().split('\n').length
    expect(files.filter((file) => lines(file) > 250).map((file) => `${file}: ${lines(file)}`)).toEqual([])
  })
})
