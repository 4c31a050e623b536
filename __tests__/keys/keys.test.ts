import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SourcePackage } from '../../src/compile/sources/list-sources.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { digestPackages, partsOf } from '../../src/keys/packages.ts'
import { keyFrom, namesOfImage, settingsOf } from '../../src/keys/settings.ts'
import { parseSums, sumOf } from '../../src/keys/sums.ts'
import { onMain } from '../steps/support.ts'
import { temporaryFolder } from '../support/host.ts'

const module = {
  path: 'example.org/M',
  version: 'v1.0.0-Beta',
  goVersion: '1.21',
  main: false,
  folder: '/mod/example.org/!m@v1.0.0-!beta',
}

it('a sum stands for a version in the module cache alone', () => {
  const sums = parseSums([
    'example.org/M v1.0.0-Beta h1:a=\nexample.org/M v1.0.0-Beta/go.mod h1:b=\n',
    'other v1 h1:c=\n',
  ])
  expect(sumOf(module, sums)).toBe('h1:a=')
  expect(sumOf({ ...module, folder: '/src/vendor/example.org/M' }, sums)).toBeUndefined()
  expect(sumOf({ ...module, main: true }, sums)).toBeUndefined()
  expect(sumOf({ ...module, version: '' }, sums)).toBeUndefined()
  expect(sumOf({ ...module, replacedBy: { path: './fork', version: '' } }, sums)).toBeUndefined()
  expect(sumOf({ ...module, replacedBy: { path: 'other', version: 'v1' }, folder: '/mod/other@v1' }, sums)).toBe(
    'h1:c=',
  )
})

it('two go.sum files that disagree do not hide one another', () => {
  expect(parseSums(['m v1 h1:a=', 'm v1 h1:b=']).get('m@v1')).toBe('h1:a= h1:b=')
})

describe('the digest of a package', () => {
  const base = {
    'a/a.go': 'package a',
    'a/a.s': '#include "a.h"\n#include "../shared/x.inc"\n',
    'a/a.h': '1',
    'shared/x.inc': '2',
    'a/data.txt': 'd',
  }
  const listed = (folder: string): readonly SourcePackage[] => [
    {
      importPath: 'example.org/a',
      folder: join(folder, 'a'),
      standard: false,
      module: { path: 'example.org', version: '', goVersion: '1.21', main: true, folder },
      imports: ['fmt'],
      files: ['a.go'],
      assembly: ['a.s', 'a.h'],
      embedded: ['data.txt'],
      godebug: '',
    },
  ]
  async function digest(changed: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
    const folder = temporaryFolder()
    for (const [path, text] of Object.entries({ ...base, ...changed })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return (await digestPackages(listed(folder), new Map())).get('example.org/a')
  }

  it('is the same in another folder', async () => {
    expect(await digest()).toBe(await digest())
  })

  it.each(Object.keys(base))('changes with %s', async (path) => {
    expect(await digest({ [path]: 'other' })).not.toBe(await digest())
  })

  it('does not change with a file that is not listed', async () => {
    expect(await digest({ 'a/a_test.go': 'package a', 'README.md': 'x' })).toBe(await digest())
  })
})

it('a program is made of its own packages, not of those listed with it', async () => {
  const one = (importPath: string, imports: readonly string[]): SourcePackage => ({
    importPath,
    folder: '/nowhere',
    standard: importPath === 'fmt',
    module: undefined,
    imports,
    files: [],
    assembly: [],
    embedded: [],
    godebug: importPath === 'a' ? 'x=1' : '',
  })
  const all = [one('a', ['lib', 'fmt']), one('b', ['fmt']), one('lib', []), one('fmt', ['lib'])]
  const digests = new Map([
    ['a', '2'],
    ['b', '3'],
    ['lib', '1'],
  ])
  const listed = new Map(all.map((each) => [each.importPath, each]))
  expect(await partsOf({ importPath: 'a' }, { listed, digests })).toEqual({ packages: ['1', '2'], godebug: 'x=1' })
  expect(await partsOf({ importPath: 'b' }, { listed, digests })).toEqual({ packages: ['3'], godebug: '' })
  expect(await partsOf({ importPath: 'c' }, { listed, digests })).toBeUndefined()
})

const inputsOf = (texts: Readonly<Record<string, string>>) =>
  readInputs(new Map(Object.entries(texts)), { hasEvent: true })
const settingKey = (texts: Readonly<Record<string, string>>): string => keyFrom(settingsOf(inputsOf(texts)))

it.each([
  { entrypoint: '/x' },
  { user: '1' },
  { compression: 'zstd' },
  { packer: 'upx' },
  { 'upx-args': '--best' },
  { 'health-check': '/app health' },
  { attest: 'sbom', 'attest-form': 'buildkit' },
] as const)('the setting %j is part of a key', (texts) => {
  expect(settingKey(texts)).not.toBe(settingKey({}))
})

it.each([
  { username: 'u', password: 'secret' },
  { 'github-token': 'secret' },
  { tags: 'latest' },
  { attest: 'sbom' },
  { 'max-size': '1MB', budget: 'warn' },
  { 'size-report': 'true' },
  { summary: 'false' },
  { 'go-version': '1.26' },
  { test: './...' },
] as const)('the setting %j is not', (texts) => {
  expect(settingKey(texts)).toBe(settingKey({}))
})

it('names of the commit are no part of a key, unless the user wrote them', () => {
  const revision = 'org.opencontainers.image.revision'
  const labels = { [revision]: 'abc', 'org.opencontainers.image.title': 'app' }
  const annotations = Object.entries(labels).map(([key, value]) => ({ level: 'manifest' as const, key, value }))
  const left = namesOfImage({ labels, annotations, inputs: inputsOf({}) }, { context: undefined })
  expect(left.labels).toEqual({ 'org.opencontainers.image.title': 'app' })
  expect(left.annotations).toEqual([annotations[1]])
  const own = { labels, annotations, inputs: inputsOf({ labels: `${revision}=abc` }) }
  expect(namesOfImage(own, { context: undefined })).toEqual({ labels, annotations })
})

it('a version that is the name of a branch or a pull request is no part of a key; that of a tag is, and that of the user', () => {
  const version = 'org.opencontainers.image.version'
  const image = (value: string, texts: Readonly<Record<string, string>> = {}) => {
    const labels = { [version]: value }
    return { labels, annotations: [{ level: 'manifest' as const, key: version, value }], inputs: inputsOf(texts) }
  }
  const at = (ref: string) => ({ context: { ...onMain, ref } })
  const nothing = { labels: {}, annotations: [] }
  expect(namesOfImage(image('main'), at('refs/heads/main'))).toEqual(nothing)
  expect(namesOfImage(image('pr-12'), at('refs/pull/12/merge'))).toEqual(nothing)
  for (const [given, context] of [
    [image('1.2.3'), at('refs/tags/v1.2.3')],
    [image('1.2.3'), { context: undefined }],
    [image('mine', { labels: `${version}=mine` }), at('refs/heads/main')],
  ] as const) {
    const { labels, annotations } = given
    expect(namesOfImage(given, context)).toEqual({ labels, annotations })
  }
  // An annotation of the user's own with another value is not the label.
  const own = { ...image('main'), annotations: [{ level: 'manifest' as const, key: version, value: '7' }] }
  expect(namesOfImage(own, at('refs/heads/main')).annotations).toEqual(own.annotations)
})
