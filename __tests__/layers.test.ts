import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

// Who may import what. The stages know each other by their types alone; only the pipeline knows their order.
const stages = ['plan', 'toolchain', 'caches', 'compile', 'pack', 'image', 'registry', 'merge', 'report']
const entries = ['index.ts', 'cli.ts', 'caches/service/entry.ts']

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
const folder = (file: string): string => file.split('/')[0] ?? ''
const show = ({ from, to }: Import): string => `${from} → ${to}`

describe('the layers', () => {
  it('sees the imports at all', () => {
    expect(imports.map(show)).toEqual(
      expect.arrayContaining(['steps/toolchain.ts → toolchain/go/go.ts', 'host/runner/log.ts → @actions/core']),
    )
  })

  it('a stage uses another stage only by its types', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        stages.includes(folder(from)) && stages.includes(folder(to)) && folder(from) !== folder(to) && !typeOnly,
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('the host knows nothing of the stages', () => {
    const wrong = imports.filter(
      ({ from, to }) => folder(from) === 'host' && [...stages, 'inputs'].includes(folder(to)),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('the registry client knows neither Go nor images nor the runner', () => {
    const allowed = (to: string): boolean =>
      ['registry', 'oci', 'host', 'errors.ts'].includes(folder(to)) || to.startsWith('node:')
    const wrong = imports.filter(({ from, to }) => folder(from) === 'registry' && !allowed(to) && to !== 'semver')
    expect(wrong.map(show)).toEqual([])
  })

  it('the steps are called by the pipeline alone, and do not call each other', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        folder(to) === 'steps' && !typeOnly && from !== 'pipeline.ts' && folder(from) !== 'steps',
    )
    const amongThem = imports.filter(
      ({ from, to, typeOnly }) => folder(from) === 'steps' && folder(to) === 'steps' && !typeOnly,
    )
    expect([...wrong, ...amongThem].map(show)).toEqual([])
  })

  it('nothing but the entries imports the pipeline or an entry', () => {
    const wrong = imports.filter(({ from, to }) => ['pipeline.ts', ...entries].includes(to) && !entries.includes(from))
    expect(wrong.map(show)).toEqual([])
  })

  it('@actions/* is imported in host/ and by the client of the cache service alone', () => {
    const wrong = imports.filter(
      ({ from, to }) => to.startsWith('@actions/') && folder(from) !== 'host' && from !== 'caches/service/client.ts',
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

  it('nothing is exported by default, and no file has grown beyond 350 lines', () => {
    expect(files.filter((file) => /^export default/m.test(texts.get(file) ?? ''))).toEqual([])
    const long = files.filter((file) => (texts.get(file) ?? '').split('\n').length > 300 && file !== 'inputs/table.ts')
    expect(long).toEqual([])
  })
})
